<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ShopSync</source>
            <translation>Over ShopSync</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Versie {0}</translation>
        </message>
        <message>
            <source>ShopSync is free software under the MIT licence. It uses Qt {0} and PySide6 under the GNU Lesser General Public License, version 3: you may replace these libraries with your own builds. Icons by Lucide.</source>
            <translation>ShopSync is vrije software onder de MIT-licentie. Het gebruikt Qt {0} en PySide6 onder de GNU Lesser General Public License, versie 3: u mag deze bibliotheken door uw eigen versies vervangen. Pictogrammen van Lucide.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licenties</translation>
        </message>
        <message>
            <source>Copy details for support</source>
            <translation>Details kopiëren voor ondersteuning</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Gekopieerd</translation>
        </message>
    </context>
    <context>
        <name>Banners</name>
        <message>
            <source>This is the sample shop: its products are made up, and nothing leaves this computer.</source>
            <translation>Dit is de voorbeeldwinkel: de producten zijn verzonnen en niets verlaat deze computer.</translation>
        </message>
        <message>
            <source>Leave the sample shop</source>
            <translation>Voorbeeldwinkel verlaten</translation>
        </message>
        <message>
            <source>Developer mode: this shop is reached over plain http on this very computer.</source>
            <translation>Ontwikkelmodus: deze winkel wordt via gewoon http op deze computer zelf bereikt.</translation>
        </message>
        <message>
            <source>You are offline. Everything that was synced is here; syncing goes on when the network is back.</source>
            <translation>U bent offline. Alles wat gesynchroniseerd is, staat hier; het synchroniseren gaat verder zodra het netwerk terug is.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Hervatten</translation>
        </message>
        <message>
            <source>This desktop has no tray icons: the daily sync runs only while this window is open.</source>
            <translation>Dit bureaublad heeft geen systeemvak: de dagelijkse synchronisatie loopt alleen zolang dit venster open is.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Begrepen</translation>
        </message>
        <message>
            <source>The daily sync is paused until you resume it.</source>
            <translation>De dagelijkse synchronisatie is onderbroken tot u haar hervat.</translation>
        </message>
        <message>
            <source>The daily sync is paused until {0}.</source>
            <translation>De dagelijkse synchronisatie is onderbroken tot {0}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectWizard</name>
        <message>
            <source>Connect a shop</source>
            <translation>Een winkel verbinden</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Terug</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Doorgaan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>How do you want to connect?</source>
            <translation>Hoe wilt u verbinden?</translation>
        </message>
        <message>
            <source>&amp;Sample shop</source>
            <translation>&amp;Voorbeeldwinkel</translation>
        </message>
        <message>
            <source>Try everything with an invented shop. No account needed.</source>
            <translation>Probeer alles met een verzonnen winkel. Geen account nodig.</translation>
        </message>
        <message>
            <source>Client &amp;id and secret</source>
            <translation>Client-&amp;id en geheim</translation>
        </message>
        <message>
            <source>Of an app that you made in Shopify's Dev Dashboard, in the same organisation as your shop. The usual way.</source>
            <translation>Van een app die u in het Dev Dashboard van Shopify hebt gemaakt, in dezelfde organisatie als uw winkel. De gebruikelijke manier.</translation>
        </message>
        <message>
            <source>I already have an access &amp;token</source>
            <translation>Ik heb al een toegangs&amp;token</translation>
        </message>
        <message>
            <source>Of a custom app made in your Shopify admin before 2026 (shpat_…).</source>
            <translation>Van een aangepaste app die vóór 2026 in uw Shopify-beheer is gemaakt (shpat_…).</translation>
        </message>
        <message>
            <source>Shop &amp;address</source>
            <translation>Winkel&amp;adres</translation>
        </message>
        <message>
            <source>&amp;Client id</source>
            <translation>&amp;Client-id</translation>
        </message>
        <message>
            <source>&amp;Secret</source>
            <translation>&amp;Geheim</translation>
        </message>
        <message>
            <source>Keep it for this &amp;session only</source>
            <translation>Alleen voor deze &amp;sessie bewaren</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbinding testen</translation>
        </message>
        <message>
            <source>We will only read: ShopSync changes nothing in your shop.</source>
            <translation>We lezen alleen: ShopSync verandert niets in uw winkel.</translation>
        </message>
        <message>
            <source>Finish and sync</source>
            <translation>Voltooien en synchroniseren</translation>
        </message>
        <message>
            <source>Your access token</source>
            <translation>Uw toegangstoken</translation>
        </message>
        <message>
            <source>Your app's id and secret</source>
            <translation>De id en het geheim van uw app</translation>
        </message>
        <message>
            <source>Access &amp;token</source>
            <translation>Toegangs&amp;token</translation>
        </message>
        <message>
            <source>Client &amp;secret</source>
            <translation>Client&amp;geheim</translation>
        </message>
        <message>
            <source>Your shop: {0}</source>
            <translation>Uw winkel: {0}</translation>
        </message>
        <message>
            <source>This is the address your customers use. ShopSync needs the one that ends in .myshopify.com: in Shopify, see Settings, Domains.</source>
            <translation>Dit is het adres dat uw klanten gebruiken. ShopSync heeft het adres nodig dat eindigt op .myshopify.com: zie in Shopify Instellingen, Domeinen.</translation>
        </message>
        <message>
            <source>Paste the address of your Shopify admin, or your-shop.myshopify.com.</source>
            <translation>Plak het adres van uw Shopify-beheer, of uw-winkel.myshopify.com.</translation>
        </message>
        <message>
            <source>The client id is the other one: this looks like a secret.</source>
            <translation>De client-id is de andere: dit lijkt op een geheim.</translation>
        </message>
        <message>
            <source>This looks like a client secret (shpss_). Go back and choose that way.</source>
            <translation>Dit lijkt op een clientgeheim (shpss_). Ga terug en kies die manier.</translation>
        </message>
        <message>
            <source>This looks like an access token. Go back and choose that way.</source>
            <translation>Dit lijkt op een toegangstoken. Ga terug en kies die manier.</translation>
        </message>
        <message>
            <source>This looks like a refresh token, which cannot be used here.</source>
            <translation>Dit lijkt op een vernieuwingstoken; dat kan hier niet worden gebruikt.</translation>
        </message>
        <message>
            <source>Looking for your keyring …</source>
            <translation>Uw sleutelring zoeken …</translation>
        </message>
        <message>
            <source>The secret is kept in your computer's keyring and nowhere else.</source>
            <translation>Het geheim wordt in de sleutelring van uw computer bewaard en nergens anders.</translation>
        </message>
        <message>
            <source>This computer has no keyring that ShopSync trusts. It writes secrets nowhere else, so you would be asked again at each start.</source>
            <translation>Deze computer heeft geen sleutelring die ShopSync vertrouwt. Het geheim wordt nergens anders opgeslagen; u zou er dus bij elke start opnieuw om worden gevraagd.</translation>
        </message>
    </context>
    <context>
        <name>DoomedDialog</name>
        <message>
            <source>Gone in Shopify, kept here</source>
            <translation>Weg in Shopify, hier bewaard</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Delete them here too</source>
            <translation>Hier ook verwijderen</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Bewaren</translation>
        </message>
        <message>
            <source>Unusually many records no longer exist in Shopify, so nothing was deleted here yet. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</source>
            <translation>Ongewoon veel records bestaan niet meer in Shopify; daarom is hier nog niets verwijderd. Bij verwijderen blijven hun gegevens en geschiedenis bestaan; ze verdwijnen alleen uit de lijsten. De winkel verandert niet.</translation>
        </message>
    </context>
    <context>
        <name>ErrorDialog</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Details kopiëren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sluiten</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Welcome to ShopSync</source>
            <translation>Welkom bij ShopSync</translation>
        </message>
        <message>
            <source>It keeps a copy of your Shopify shop on this computer, and tells you what changed.</source>
            <translation>Het houdt een kopie van uw Shopify-winkel bij op deze computer en vertelt u wat er is veranderd.</translation>
        </message>
        <message>
            <source>Try with a sample shop</source>
            <translation>Voorbeeldwinkel proberen</translation>
        </message>
        <message>
            <source>Connect my shop</source>
            <translation>Mijn winkel verbinden</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>Eerst rondkijken</translation>
        </message>
        <message>
            <source>A made-up shop with products. No account, no internet, leave it with one click.</source>
            <translation>Een verzonnen winkel met producten. Geen account, geen internet, met één klik weer weg.</translation>
        </message>
        <message>
            <source>Start with your shop</source>
            <translation>Met uw winkel beginnen</translation>
        </message>
        <message>
            <source>You need an access token, or the client id and secret of your own Shopify app.</source>
            <translation>U hebt een toegangstoken nodig, of de client-id en het geheim van uw eigen Shopify-app.</translation>
        </message>
        <message>
            <source>ShopSync only reads from Shopify. Nothing in your shop is changed.</source>
            <translation>ShopSync leest alleen uit Shopify. In uw winkel verandert niets.</translation>
        </message>
        <message>
            <source>Opening the sample shop …</source>
            <translation>Voorbeeldwinkel openen …</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Last 30 runs</source>
            <translation>Laatste 30 runs</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat is veranderd</translation>
        </message>
        <message>
            <source>Last runs: how much each changed</source>
            <translation>Laatste runs: hoeveel elk veranderde</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Producten nu synchroniseren</translation>
        </message>
        <message>
            <source>Sync more</source>
            <translation>Meer synchroniseren</translation>
        </message>
        <message>
            <source>Sync everything</source>
            <translation>Alles synchroniseren</translation>
        </message>
        <message>
            <source>Sync stock</source>
            <translation>Voorraad synchroniseren</translation>
        </message>
        <message>
            <source>Read everything again</source>
            <translation>Alles opnieuw lezen</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>{0} and {1} are here.</source>
            <translation>{0} en {1} staan hier.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n producten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n varianten</numerusform>
            </translation>
        </message>
        <message>
            <source>The daily sync is off. Switch it on in the store card.</source>
            <translation>De dagelijkse synchronisatie staat uit. Zet haar aan op de winkelkaart.</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Volgende: {0}</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>Each bar is a run; its height says how much changed. Failed runs are red.</source>
            <translation>Elke balk is een run; de hoogte zegt hoeveel er veranderde. Mislukte runs zijn rood.</translation>
        </message>
        <message>
            <source>No sync yet.</source>
            <translation>Nog geen synchronisatie.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tonen</translation>
        </message>
        <message>
            <source>Nothing yet. Changes in the shop appear here after a sync.</source>
            <translation>Nog niets. Wijzigingen in de winkel verschijnen hier na een synchronisatie.</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Choose columns</source>
            <translation>Kolommen kiezen</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Niets past</translation>
        </message>
        <message>
            <source>No entry fits this search and these filters.</source>
            <translation>Geen enkele regel past bij deze zoekopdracht en deze filters.</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Zoekopdracht en filters wissen</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Lezen …</translation>
        </message>
        <message>
            <source>The sync is running</source>
            <translation>De synchronisatie loopt</translation>
        </message>
        <message>
            <source>What it finds appears here as soon as it is written.</source>
            <translation>Wat ze vindt, verschijnt hier zodra het geschreven is.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Opnieuw proberen</translation>
        </message>
    </context>
    <context>
        <name>LogEntriesPage</name>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>2xx: answered</source>
            <translation>2xx: beantwoord</translation>
        </message>
        <message>
            <source>4xx: refused</source>
            <translation>4xx: geweigerd</translation>
        </message>
        <message>
            <source>5xx: server error</source>
            <translation>5xx: serverfout</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Geen antwoord</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>Alleen fouten</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Logposten</translation>
        </message>
        <message>
            <source>Search operations, addresses, request ids</source>
            <translation>Zoek bewerkingen, adressen, verzoek-id’s</translation>
        </message>
        <message>
            <source>Delete older than 7 days …</source>
            <translation>Ouder dan 7 dagen verwijderen …</translation>
        </message>
        <message>
            <source>Delete all …</source>
            <translation>Alles verwijderen …</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wanneer</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>Bewerking</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschrijving</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Duur</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punten</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Run</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>Verzoek-id</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) with Shopify</source>
            <translation>
                <numerusform>%n uitwisseling met Shopify</numerusform>
                <numerusform>%n uitwisselingen met Shopify</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is logged. Remember to switch it off in the store card.</source>
            <translation>Alles wordt vastgelegd. Vergeet niet het op de winkelkaart weer uit te zetten.</translation>
        </message>
        <message>
            <source>Only run {0}  ✕</source>
            <translation>Alleen run {0}  ✕</translation>
        </message>
        <message>
            <source>Show the entries of all runs</source>
            <translation>Posten van alle runs tonen</translation>
        </message>
        <message>
            <source>Logging is off. Switch it on in the store card.</source>
            <translation>Het logboek staat uit. Zet het aan op de winkelkaart.</translation>
        </message>
        <message>
            <source>Only errors are logged, and there were none. That is good news.</source>
            <translation>Alleen fouten worden vastgelegd, en die waren er niet. Dat is goed nieuws.</translation>
        </message>
        <message>
            <source>Everything is logged from the next sync on.</source>
            <translation>Vanaf de volgende synchronisatie wordt alles vastgelegd.</translation>
        </message>
        <message>
            <source>No log entries</source>
            <translation>Geen logposten</translation>
        </message>
        <message>
            <source>Open store card</source>
            <translation>Winkelkaart openen</translation>
        </message>
        <message>
            <source>Delete all log entries of this store?</source>
            <translation>Alle logposten van deze winkel verwijderen?</translation>
        </message>
        <message>
            <source>Your products and the sync history stay.</source>
            <translation>Uw producten en de synchronisatiegeschiedenis blijven.</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Alles verwijderen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Bewaren</translation>
        </message>
        <message>
            <source>Delete log entries older than 7 days?</source>
            <translation>Logposten ouder dan 7 dagen verwijderen?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Verwijderen</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) deleted</source>
            <translation>
                <numerusform>%n uitwisseling verwijderd</numerusform>
                <numerusform>%n uitwisselingen verwijderd</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Opening your data …</source>
            <translation>Uw gegevens openen …</translation>
        </message>
    </context>
    <context>
        <name>NeedsCard</name>
        <message>
            <source>Needs you</source>
            <translation>Wacht op u</translation>
        </message>
        <message>
            <source>Open store card</source>
            <translation>Winkelkaart openen</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tonen</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) gone in Shopify, kept here.</source>
            <translation>
                <numerusform>%n record weg in Shopify, hier bewaard.</numerusform>
                <numerusform>%n records weg in Shopify, hier bewaard.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be taken over.</source>
            <translation>
                <numerusform>%n record kon niet worden overgenomen.</numerusform>
                <numerusform>%n records konden niet worden overgenomen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Niets wacht op u.</translation>
        </message>
        <message>
            <source>Delete them here too</source>
            <translation>Hier ook verwijderen</translation>
        </message>
        <message>
            <source>Delete them here too?</source>
            <translation>Hier ook verwijderen?</translation>
        </message>
        <message numerus="yes">
            <source>Your copy has %n record(s) that Shopify no longer has. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</source>
            <translation>
                <numerusform>Uw kopie heeft %n record dat Shopify niet meer heeft. Bij verwijderen blijven de gegevens en geschiedenis bestaan; het verdwijnt alleen uit de lijsten. De winkel verandert niet.</numerusform>
                <numerusform>Uw kopie heeft %n records die Shopify niet meer heeft. Bij verwijderen blijven hun gegevens en geschiedenis bestaan; ze verdwijnen alleen uit de lijsten. De winkel verandert niet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Bewaren</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>ProductDetailPane</name>
        <message>
            <source>Open in Shopify</source>
            <translation>Openen in Shopify</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Voorraad</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Wijzigingen</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Overzicht</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>deleted in Shopify, kept here</source>
            <translation>verwijderd in Shopify, hier bewaard</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschrijving</translation>
        </message>
        <message>
            <source>on none</source>
            <translation>op geen</translation>
        </message>
        <message>
            <source>unknown: the connection may not read sales channels</source>
            <translation>onbekend: de verbinding mag verkoopkanalen niet lezen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prijs</translation>
        </message>
        <message>
            <source>not tracked</source>
            <translation>niet bijgehouden</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Categorie</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Collecties</translation>
        </message>
        <message>
            <source>Sales channels</source>
            <translation>Verkoopkanalen</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Handle</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Gemaakt</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Laatste wijziging</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Verwijderd</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variant</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Compare at</source>
            <translation>Vergelijkingsprijs</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Locatie</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Beschikbaar</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>Aanwezig</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Toegewezen</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>Onderweg</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wanneer</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat is veranderd</translation>
        </message>
        <message>
            <source>Picture {0}</source>
            <translation>Afbeelding {0}</translation>
        </message>
        <message>
            <source>This product has no pictures.</source>
            <translation>Dit product heeft geen afbeeldingen.</translation>
        </message>
    </context>
    <context>
        <name>ProductsPage</name>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Leverancier</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Voorraad</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>Op voorraad</translation>
        </message>
        <message>
            <source>None left</source>
            <translation>Uitverkocht</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Verwijderd</translation>
        </message>
        <message>
            <source>Show deleted too</source>
            <translation>Ook verwijderde</translation>
        </message>
        <message>
            <source>Only deleted</source>
            <translation>Alleen verwijderde</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Producten</translation>
        </message>
        <message>
            <source>Search titles, SKUs, barcodes, vendors, tags</source>
            <translation>Zoek titels, SKU’s, barcodes, leveranciers, tags</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prijs</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Laatste wijziging</translation>
        </message>
        <message>
            <source>{0} (deleted)</source>
            <translation>{0} (verwijderd)</translation>
        </message>
        <message>
            <source>not tracked</source>
            <translation>niet bijgehouden</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n producten</numerusform>
            </translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exporteren …</translation>
        </message>
        <message numerus="yes">
            <source>Only %n chosen product(s)  ✕</source>
            <translation>
                <numerusform>Alleen %n gekozen product  ✕</numerusform>
                <numerusform>Alleen %n gekozen producten  ✕</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all products</source>
            <translation>Alle producten tonen</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(geen)</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>Nog geen producten</translation>
        </message>
        <message>
            <source>Press Sync Products Now: ShopSync reads the shop and changes nothing there.</source>
            <translation>Klik op Producten nu synchroniseren: ShopSync leest de winkel en verandert daar niets.</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Producten nu synchroniseren</translation>
        </message>
        <message>
            <source>Export the catalogue</source>
            <translation>De catalogus exporteren</translation>
        </message>
        <message>
            <source>CSV file (*.csv);;JSON Lines (*.jsonl)</source>
            <translation>CSV-bestand (*.csv);;JSON Lines (*.jsonl)</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {0}</source>
            <translation>
                <numerusform>%n rij geschreven naar {0}</numerusform>
                <numerusform>%n rijen geschreven naar {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Syncing {0}</source>
            <translation>{0} synchroniseren</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Voortgang</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>Cancelling leaves your data as it was.</source>
            <translation>Bij annuleren blijven uw gegevens zoals ze waren.</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Aanmelden …</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Stoppen …</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>Start ShopSync with the computer?</source>
            <translation>ShopSync samen met de computer starten?</translation>
        </message>
        <message>
            <source>The daily sync can only run while ShopSync runs. It would wait in the tray.</source>
            <translation>De dagelijkse synchronisatie loopt alleen zolang ShopSync draait. Het zou in het systeemvak wachten.</translation>
        </message>
        <message>
            <source>Start with the computer</source>
            <translation>Met de computer starten</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Niet nu</translation>
        </message>
        <message>
            <source>Quit ShopSync?</source>
            <translation>ShopSync afsluiten?</translation>
        </message>
        <message>
            <source>This desktop has no tray icons. After quitting, no daily sync runs.</source>
            <translation>Dit bureaublad heeft geen systeemvak. Na het afsluiten loopt er geen dagelijkse synchronisatie.</translation>
        </message>
        <message>
            <source>Minimise</source>
            <translation>Minimaliseren</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Terug</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>Testing the connection …</source>
            <translation>De verbinding wordt getest …</translation>
        </message>
        <message>
            <source>Address reachable</source>
            <translation>Adres bereikbaar</translation>
        </message>
        <message>
            <source>Address not reachable</source>
            <translation>Adres niet bereikbaar</translation>
        </message>
        <message>
            <source>Signed in to {0}</source>
            <translation>Aangemeld bij {0}</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Niet aangemeld</translation>
        </message>
        <message>
            <source>{0} is missing: {1} stays off</source>
            <translation>{0} ontbreekt: {1} blijft uit</translation>
        </message>
        <message>
            <source>API version {0}</source>
            <translation>API-versie {0}</translation>
        </message>
        <message>
            <source>{0} and {1} found</source>
            <translation>{0} en {1} gevonden</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n producten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n varianten</numerusform>
            </translation>
        </message>
        <message>
            <source>Request ID: {0}</source>
            <translation>Verzoek-id: {0}</translation>
        </message>
        <message>
            <source>All good. We will only read.</source>
            <translation>Alles in orde. We lezen alleen.</translation>
        </message>
    </context>
    <context>
        <name>RunBar</name>
        <message>
            <source>Progress of the sync</source>
            <translation>Voortgang van de synchronisatie</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>Starting the sync …</source>
            <translation>Synchronisatie starten …</translation>
        </message>
        <message>
            <source>{0} per second</source>
            <translation>{0} per seconde</translation>
        </message>
        <message>
            <source>Your change is saved as soon as the sync has been written.</source>
            <translation>Uw wijziging wordt opgeslagen zodra de synchronisatie geschreven is.</translation>
        </message>
        <message>
            <source>Cancelling …</source>
            <translation>Annuleren …</translation>
        </message>
    </context>
    <context>
        <name>RunDetailPane</name>
        <message>
            <source>Copy details</source>
            <translation>Details kopiëren</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Aantallen</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Overgeslagen</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Wijzigingen</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Logposten</translation>
        </message>
        <message>
            <source>everything read again</source>
            <translation>alles opnieuw gelezen</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n verzoek</numerusform>
                <numerusform>%n verzoeken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n punt</numerusform>
                <numerusform>%n punten</numerusform>
            </translation>
        </message>
        <message>
            <source>Request ID: {0}</source>
            <translation>Verzoek-id: {0}</translation>
        </message>
        <message>
            <source>{0}: {1} here, {2} in Shopify.</source>
            <translation>{0}: {1} hier, {2} in Shopify.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Gemaakt</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Bijgewerkt</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Ongewijzigd</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Verwijderd</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>opgelost</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>genegeerd</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Soort</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reden</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Toestand</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Wat is veranderd</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wanneer</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>Bewerking</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Tonen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Opnieuw proberen</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Negeren</translation>
        </message>
        <message>
            <source>Show them in Log entries</source>
            <translation>In Logposten tonen</translation>
        </message>
        <message>
            <source>Nothing was logged. What is logged is set in the store card.</source>
            <translation>Er is niets vastgelegd. Wat wordt vastgelegd, stelt u in op de winkelkaart.</translation>
        </message>
        <message>
            <source>Do not ignore</source>
            <translation>Niet meer negeren</translation>
        </message>
        <message>
            <source>Nothing was left out.</source>
            <translation>Er is niets overgeslagen.</translation>
        </message>
        <message>
            <source>Ignore {0}</source>
            <translation>{0} negeren</translation>
        </message>
    </context>
    <context>
        <name>RunWatcher</name>
        <message>
            <source>A sync of this store is going on already.</source>
            <translation>Er loopt al een synchronisatie van deze winkel.</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>Syncing …</source>
            <translation>Bezig met synchroniseren …</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>Nog niet gesynchroniseerd</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Onderbroken</translation>
        </message>
        <message>
            <source>Offline · last checked {0}</source>
            <translation>Offline · laatst gecontroleerd {0}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>Waiting for your decision: %n deletion(s)</source>
            <translation>
                <numerusform>Wacht op uw beslissing: %n verwijdering</numerusform>
                <numerusform>Wacht op uw beslissing: %n verwijderingen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to date, %n left out</source>
            <translation>
                <numerusform>Bijgewerkt, %n overgeslagen</numerusform>
                <numerusform>Bijgewerkt, %n overgeslagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Bijgewerkt</translation>
        </message>
        <message>
            <source>Up to date · {0}</source>
            <translation>Bijgewerkt · {0}</translation>
        </message>
        <message>
            <source>{0}: Shopify asked us to slow down, going on in {1}</source>
            <translation>{0}: Shopify vroeg ons langzamer te gaan, verder over {1}</translation>
        </message>
        <message>
            <source>{0}: {1} · {2} of {3}</source>
            <translation>{0}: {1} · {2} van {3}</translation>
        </message>
        <message>
            <source>{0}: {1} · {2}</source>
            <translation>{0}: {1} · {2}</translation>
        </message>
        <message>
            <source>{0}: {1} …</source>
            <translation>{0}: {1} …</translation>
        </message>
        <message>
            <source>The sync failed.</source>
            <translation>De synchronisatie is mislukt.</translation>
        </message>
        <message>
            <source>The sync was interrupted.</source>
            <translation>De synchronisatie is onderbroken.</translation>
        </message>
        <message>
            <source>The sync was cancelled.</source>
            <translation>De synchronisatie is geannuleerd.</translation>
        </message>
        <message>
            <source>Synced: {0} changed, {1} left out.</source>
            <translation>Gesynchroniseerd: {0} gewijzigd, {1} overgeslagen.</translation>
        </message>
        <message numerus="yes">
            <source>Synced: nothing changed, %n left out.</source>
            <translation>
                <numerusform>Gesynchroniseerd: niets gewijzigd, %n overgeslagen.</numerusform>
                <numerusform>Gesynchroniseerd: niets gewijzigd, %n overgeslagen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Synced: %n change(s).</source>
            <translation>
                <numerusform>Gesynchroniseerd: %n wijziging.</numerusform>
                <numerusform>Gesynchroniseerd: %n wijzigingen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced: nothing changed.</source>
            <translation>Gesynchroniseerd: niets gewijzigd.</translation>
        </message>
        <message>
            <source>The last sync failed</source>
            <translation>De laatste synchronisatie is mislukt</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Instellingen</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Zoals het systeem</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Licht</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Donker</translation>
        </message>
        <message>
            <source>Start ShopSync with the computer</source>
            <translation>ShopSync samen met de computer starten</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Uiterlijk</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Taal</translation>
        </message>
        <message>
            <source>It then waits in the tray, so that the daily sync can run.</source>
            <translation>Het wacht dan in het systeemvak, zodat de dagelijkse synchronisatie kan lopen.</translation>
        </message>
        <message>
            <source>Change of appearance</source>
            <translation>Uiterlijk gewijzigd</translation>
        </message>
        <message>
            <source>Change of language</source>
            <translation>Taal gewijzigd</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Pages</source>
            <translation>Pagina’s</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Producten</translation>
        </message>
        <message>
            <source>Sync history</source>
            <translation>Synchronisatiegeschiedenis</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Logposten</translation>
        </message>
        <message>
            <source>Store card</source>
            <translation>Winkelkaart</translation>
        </message>
        <message>
            <source>No shop connected</source>
            <translation>Geen winkel verbonden</translation>
        </message>
        <message>
            <source>Store: {0}</source>
            <translation>Winkel: {0}</translation>
        </message>
        <message>
            <source>Connect a shop…</source>
            <translation>Een winkel verbinden…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Instellingen…</translation>
        </message>
        <message>
            <source>About ShopSync</source>
            <translation>Over ShopSync</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
    </context>
    <context>
        <name>StoreCardPage</name>
        <message>
            <source>General</source>
            <translation>Algemeen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Producten</translation>
        </message>
        <message>
            <source>Automation</source>
            <translation>Automatisering</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Logboek</translation>
        </message>
        <message>
            <source>Danger zone</source>
            <translation>Gevarenzone</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Naam</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbinding testen</translation>
        </message>
        <message>
            <source>Enter the secret for this session …</source>
            <translation>Geheim voor deze sessie invoeren …</translation>
        </message>
        <message>
            <source>Run syncs in &amp;background</source>
            <translation>Synchronisatie op &amp;achtergrond toestaan</translation>
        </message>
        <message>
            <source>On: the window stays usable and errors become a notification. Off: a dialog shows the progress and stops at an error with its details.</source>
            <translation>Aan: het venster blijft bruikbaar en fouten worden een melding. Uit: een dialoogvenster toont de voortgang en stopt bij een fout met de details.</translation>
        </message>
        <message>
            <source>Fetch &amp;metafields too</source>
            <translation>Ook &amp;metavelden ophalen</translation>
        </message>
        <message>
            <source>Own fields of your products. The next sync reads everything once and is slower.</source>
            <translation>De eigen velden van uw producten. De volgende synchronisatie leest alles één keer en duurt langer.</translation>
        </message>
        <message>
            <source>&amp;Daily sync</source>
            <translation>&amp;Dagelijkse synchronisatie</translation>
        </message>
        <message>
            <source>&amp;Time (UTC)</source>
            <translation>&amp;Tijd (UTC)</translation>
        </message>
        <message>
            <source>&amp;Logging</source>
            <translation>&amp;Logboek geactiveerd</translation>
        </message>
        <message>
            <source>Removes this store from ShopSync: its copy, its history and its secret. Your shop in Shopify is not touched.</source>
            <translation>Verwijdert deze winkel uit ShopSync: de kopie, de geschiedenis en het geheim. Uw winkel in Shopify blijft onaangeroerd.</translation>
        </message>
        <message>
            <source>Remove this store …</source>
            <translation>Deze winkel verwijderen …</translation>
        </message>
        <message>
            <source>Store card</source>
            <translation>Winkelkaart</translation>
        </message>
        <message>
            <source>Remember to switch it back: logging everything makes the journal grow.</source>
            <translation>Vergeet niet het terug te zetten: alles vastleggen laat het logboek groeien.</translation>
        </message>
        <message>
            <source>Errors are enough in daily use.</source>
            <translation>Fouten zijn genoeg voor dagelijks gebruik.</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Volgende: {0}</translation>
        </message>
        <message>
            <source>Once a day, also made up for once when the computer slept.</source>
            <translation>Eén keer per dag, en één keer ingehaald als de computer sliep.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Naam</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tijd</translation>
        </message>
        <message>
            <source>Logging</source>
            <translation>Logboek geactiveerd</translation>
        </message>
        <message>
            <source>Enter the secret</source>
            <translation>Geheim invoeren</translation>
        </message>
        <message>
            <source>The access token or client secret. It is forgotten when ShopSync ends.</source>
            <translation>Het toegangstoken of clientgeheim. Het wordt vergeten als ShopSync stopt.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Gebruiken</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuleren</translation>
        </message>
        <message>
            <source>Remove this store</source>
            <translation>Deze winkel verwijderen</translation>
        </message>
        <message>
            <source>Type the code {0} to remove the store and its copy here.</source>
            <translation>Typ de code {0} om de winkel en de kopie hier te verwijderen.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Verwijderen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Bewaren</translation>
        </message>
        <message>
            <source>Nothing was removed: the code was not the same.</source>
            <translation>Er is niets verwijderd: de code was niet dezelfde.</translation>
        </message>
        <message>
            <source>The store was removed. Shopify was not touched.</source>
            <translation>De winkel is verwijderd. Shopify is niet aangeraakt.</translation>
        </message>
    </context>
    <context>
        <name>StoreFacts</name>
        <message>
            <source>{0} ({1})</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adres</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>Omgeving</translation>
        </message>
        <message>
            <source>Signs in by</source>
            <translation>Meldt zich aan met</translation>
        </message>
        <message>
            <source>Has access token</source>
            <translation>Heeft toegangssleutel</translation>
        </message>
        <message>
            <source>May read</source>
            <translation>Mag lezen</translation>
        </message>
        <message>
            <source>May not read</source>
            <translation>Mag niet lezen</translation>
        </message>
        <message>
            <source>Last verified</source>
            <translation>Laatst geverifieerd</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Valuta</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Tijdzone</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Abonnement</translation>
        </message>
        <message>
            <source>API version</source>
            <translation>API-versie</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>nog niet</translation>
        </message>
    </context>
    <context>
        <name>SyncHistoryPage</name>
        <message>
            <source>Outcome</source>
            <translation>Resultaat</translation>
        </message>
        <message>
            <source>Sync history</source>
            <translation>Synchronisatiegeschiedenis</translation>
        </message>
        <message>
            <source>Search errors and request ids</source>
            <translation>Zoek fouten en verzoek-id’s</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wanneer</translation>
        </message>
        <message>
            <source>Started by</source>
            <translation>Gestart door</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Wat</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Duur</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Gemaakt</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Bijgewerkt</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Verwijderd</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Overgeslagen</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punten</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message>
            <source>The first one runs {0}, or now if you press Sync Products Now.</source>
            <translation>De eerste loopt {0}, of nu als u op Producten nu synchroniseren klikt.</translation>
        </message>
        <message>
            <source>Press Sync Products Now, or switch the daily sync on in the store card.</source>
            <translation>Klik op Producten nu synchroniseren, of zet de dagelijkse synchronisatie aan op de winkelkaart.</translation>
        </message>
        <message>
            <source>No sync yet</source>
            <translation>Nog geen synchronisatie</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Producten nu synchroniseren</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>today {0}</source>
            <translation>vandaag {0}</translation>
        </message>
        <message>
            <source>yesterday {0}</source>
            <translation>gisteren {0}</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>zojuist</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>%n min geleden</numerusform>
                <numerusform>%n min geleden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <comment>hours</comment>
            <translation>
                <numerusform>%n u geleden</numerusform>
                <numerusform>%n u geleden</numerusform>
            </translation>
        </message>
        <message>
            <source>today {0} ({1} UTC)</source>
            <translation>vandaag {0} ({1} UTC)</translation>
        </message>
        <message>
            <source>tonight {0} ({1} UTC)</source>
            <translation>vannacht {0} ({1} UTC)</translation>
        </message>
        <message>
            <source>tomorrow {0} ({1} UTC)</source>
            <translation>morgen {0} ({1} UTC)</translation>
        </message>
        <message>
            <source>{0} {1} ({2} UTC)</source>
            <translation>{0} {1} ({2} UTC)</translation>
        </message>
        <message>
            <source>{0} ({1} UTC)</source>
            <translation>{0} ({1} UTC)</translation>
        </message>
        <message>
            <source>{0} s</source>
            <translation>{0} s</translation>
        </message>
        <message>
            <source>{0} min {1} s</source>
            <translation>{0} min {1} s</translation>
        </message>
        <message>
            <source>{0} h {1} min</source>
            <translation>{0} u {1} min</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>nog enkele seconden</translation>
        </message>
        <message numerus="yes">
            <source>about %n s left</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>nog ongeveer %n s</numerusform>
                <numerusform>nog ongeveer %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n min left</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>nog ongeveer %n min</numerusform>
                <numerusform>nog ongeveer %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n h left</source>
            <comment>hours</comment>
            <translation>
                <numerusform>nog ongeveer %n u</numerusform>
                <numerusform>nog ongeveer %n u</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search products…  Ctrl+K</source>
            <translation>Producten zoeken…  Ctrl+K</translation>
        </message>
        <message>
            <source>Search products</source>
            <translation>Producten zoeken</translation>
        </message>
        <message>
            <source>Sync now (Ctrl+R)</source>
            <translation>Nu synchroniseren (Ctrl+R)</translation>
        </message>
        <message>
            <source>Loading …</source>
            <translation>Laden …</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>ShopSync goes on in the tray</source>
            <translation>ShopSync gaat verder in het systeemvak</translation>
        </message>
        <message>
            <source>The daily sync runs here. Click the icon to open the window, or quit from its menu.</source>
            <translation>De dagelijkse synchronisatie loopt hier. Klik op het pictogram om het venster te openen, of sluit af via het menu.</translation>
        </message>
        <message>
            <source>Open ShopSync</source>
            <translation>ShopSync openen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afsluiten</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Nu synchroniseren</translation>
        </message>
        <message>
            <source>Resume the daily sync</source>
            <translation>Dagelijkse synchronisatie hervatten</translation>
        </message>
        <message>
            <source>Pause the daily sync</source>
            <translation>Dagelijkse synchronisatie onderbreken</translation>
        </message>
        <message>
            <source>For 1 hour</source>
            <translation>1 uur lang</translation>
        </message>
        <message>
            <source>Until tomorrow</source>
            <translation>Tot morgen</translation>
        </message>
        <message>
            <source>Until I resume</source>
            <translation>Tot ik hervat</translation>
        </message>
        <message>
            <source>Recent changes</source>
            <translation>Recente wijzigingen</translation>
        </message>
        <message>
            <source>No changes yet</source>
            <translation>Nog geen wijzigingen</translation>
        </message>
        <message>
            <source>Next run: {0}</source>
            <translation>Volgende run: {0}</translation>
        </message>
        <message>
            <source>The daily sync is off</source>
            <translation>De dagelijkse synchronisatie staat uit</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Running</source>
            <translation>Loopt</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klaar</translation>
        </message>
        <message numerus="yes">
            <source>Done, %n left out</source>
            <translation>
                <numerusform>Klaar, %n overgeslagen</numerusform>
                <numerusform>Klaar, %n overgeslagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Done, some left out</source>
            <translation>Klaar, enkele overgeslagen</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Mislukt</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Geannuleerd</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>Onderbroken</translation>
        </message>
        <message>
            <source>You</source>
            <translation>U</translation>
        </message>
        <message>
            <source>Daily sync</source>
            <translation>Dagelijkse synchronisatie</translation>
        </message>
        <message>
            <source>Command line</source>
            <translation>Opdrachtregel</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Opnieuw proberen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Producten</translation>
        </message>
        <message>
            <source>Inventory</source>
            <translation>Voorraad</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Varianten</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Collecties</translation>
        </message>
        <message>
            <source>Metafields</source>
            <translation>Metavelden</translation>
        </message>
        <message>
            <source>Sales channels</source>
            <translation>Verkoopkanalen</translation>
        </message>
        <message>
            <source>Locations</source>
            <translation>Locaties</translation>
        </message>
        <message>
            <source>Inventory items</source>
            <translation>Voorraadartikelen</translation>
        </message>
        <message>
            <source>Inventory levels</source>
            <translation>Voorraadniveaus</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n producten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n varianten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n media file(s)</source>
            <translation>
                <numerusform>%n mediabestand</numerusform>
                <numerusform>%n mediabestanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n collectie</numerusform>
                <numerusform>%n collecties</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n metafield(s)</source>
            <translation>
                <numerusform>%n metaveld</numerusform>
                <numerusform>%n metavelden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sales channel(s)</source>
            <translation>
                <numerusform>%n verkoopkanaal</numerusform>
                <numerusform>%n verkoopkanalen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n location(s)</source>
            <translation>
                <numerusform>%n locatie</numerusform>
                <numerusform>%n locaties</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory item(s)</source>
            <translation>
                <numerusform>%n voorraadartikel</numerusform>
                <numerusform>%n voorraadartikelen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory level(s)</source>
            <translation>
                <numerusform>%n voorraadniveau</numerusform>
                <numerusform>%n voorraadniveaus</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Toegevoegd</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Verwijderd</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Handle</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschrijving</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Leverancier</translation>
        </message>
        <message>
            <source>Product type</source>
            <translation>Producttype</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Categorie</translation>
        </message>
        <message>
            <source>Online store address</source>
            <translation>Adres in de onlinewinkel</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Gepubliceerd</translation>
        </message>
        <message>
            <source>SEO title</source>
            <translation>SEO-titel</translation>
        </message>
        <message>
            <source>SEO description</source>
            <translation>SEO-beschrijving</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Opties</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prijs</translation>
        </message>
        <message>
            <source>Compare-at price</source>
            <translation>Vergelijkingsprijs</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Positie</translation>
        </message>
        <message>
            <source>Taxable</source>
            <translation>Belastbaar</translation>
        </message>
        <message>
            <source>When out of stock</source>
            <translation>Bij geen voorraad</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Voorraad</translation>
        </message>
        <message>
            <source>For sale</source>
            <translation>Te koop</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Stock is tracked</source>
            <translation>Voorraad wordt bijgehouden</translation>
        </message>
        <message>
            <source>Needs shipping</source>
            <translation>Moet worden verzonden</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Weight unit</source>
            <translation>Gewichtseenheid</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Afbeelding</translation>
        </message>
        <message>
            <source>Image description</source>
            <translation>Beschrijving van de afbeelding</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Waarde</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Naam</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Actief</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Beschikbaar</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>Aanwezig</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Toegewezen</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>Onderweg</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>Gereserveerd</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschadigd</translation>
        </message>
        <message>
            <source>Safety stock</source>
            <translation>Veiligheidsvoorraad</translation>
        </message>
        <message>
            <source>Quality control</source>
            <translation>Kwaliteitscontrole</translation>
        </message>
        <message>
            <source>{0} was added</source>
            <translation>{0} is toegevoegd</translation>
        </message>
        <message>
            <source>{0} was deleted</source>
            <translation>{0} is verwijderd</translation>
        </message>
        <message>
            <source>{0} of {1}: {2} → {3}</source>
            <translation>{0} van {1}: {2} → {3}</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Aanmelden</translation>
        </message>
        <message>
            <source>Shopify prepares the file</source>
            <translation>Shopify maakt het bestand klaar</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Downloaden</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>Ophalen</translation>
        </message>
        <message>
            <source>Looking for deleted records</source>
            <translation>Verwijderde records zoeken</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Tellen</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Vergelijken</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schrijven</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Bezig</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Concept</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Gearchiveerd</translation>
        </message>
        <message>
            <source>Unlisted</source>
            <translation>Niet vermeld</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Productie</translation>
        </message>
        <message>
            <source>Sandbox</source>
            <translation>Sandbox</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Voorbeeld</translation>
        </message>
        <message>
            <source>Sample shop</source>
            <translation>Voorbeeldwinkel</translation>
        </message>
        <message>
            <source>Client id and secret</source>
            <translation>Client-id en geheim</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Toegangstoken</translation>
        </message>
        <message>
            <source>In {0}</source>
            <translation>In {0}</translation>
        </message>
        <message>
            <source>In the keyring</source>
            <translation>In de sleutelring</translation>
        </message>
        <message>
            <source>For this session only</source>
            <translation>Alleen voor deze sessie</translation>
        </message>
        <message>
            <source>From the environment of the program</source>
            <translation>Uit de omgeving van het programma</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Niet nodig</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Geen</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Uit</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>Alleen fouten</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Products and variants</source>
            <translation>Producten en varianten</translation>
        </message>
        <message>
            <source>Stock and cost</source>
            <translation>Voorraad en kosten</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Geen antwoord</translation>
        </message>
    </context>
    <context>
        <name>_Copier</name>
        <message>
            <source>Details copied</source>
            <translation>Details gekopieerd</translation>
        </message>
    </context>
    <context>
        <name>_EntryPane</name>
        <message>
            <source>Copy request ID</source>
            <translation>Verzoek-id kopiëren</translation>
        </message>
        <message>
            <source>Open the run</source>
            <translation>De run openen</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Verzoek</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>Antwoord</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschrijving</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wanneer</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Duur</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adres</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>Verzoek-id</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>Herhaling</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punten</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Grootte</translation>
        </message>
        <message>
            <source>Request ID copied</source>
            <translation>Verzoek-id gekopieerd</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Your data here is as it was before.</source>
            <translation>Uw gegevens hier zijn zoals ze waren.</translation>
        </message>
        <message>
            <source>Wait some minutes and sync again. A daily sync that failed is tried again by itself.</source>
            <translation>Wacht enkele minuten en synchroniseer opnieuw. Een mislukte dagelijkse synchronisatie wordt vanzelf opnieuw geprobeerd.</translation>
        </message>
        <message>
            <source>Try again. If it happens again, press Copy details and send us the text.</source>
            <translation>Probeer het opnieuw. Gebeurt het weer, klik dan op Details kopiëren en stuur ons de tekst.</translation>
        </message>
        <message>
            <source>Open the store card and press Test connection.</source>
            <translation>Open de winkelkaart en klik op Verbinding testen.</translation>
        </message>
        <message>
            <source>Something happened that ShopSync did not expect.</source>
            <translation>Er gebeurde iets dat ShopSync niet verwachtte.</translation>
        </message>
        <message>
            <source>The sync was cancelled.</source>
            <translation>De synchronisatie is geannuleerd.</translation>
        </message>
        <message>
            <source>What was finished before stays; the rest is as it was before the sync.</source>
            <translation>Wat al klaar was, blijft; de rest is zoals vóór de synchronisatie.</translation>
        </message>
        <message>
            <source>Sync again whenever you like.</source>
            <translation>Synchroniseer opnieuw wanneer u wilt.</translation>
        </message>
        <message>
            <source>The computer asked ShopSync to end.</source>
            <translation>De computer vroeg ShopSync te stoppen.</translation>
        </message>
        <message>
            <source>Sync again when the computer is back.</source>
            <translation>Synchroniseer opnieuw zodra de computer terug is.</translation>
        </message>
        <message>
            <source>That command or value is not one that ShopSync knows.</source>
            <translation>ShopSync kent deze opdracht of waarde niet.</translation>
        </message>
        <message>
            <source>Look at the help for the possible values.</source>
            <translation>Bekijk de mogelijke waarden in de help.</translation>
        </message>
        <message>
            <source>There is no store with this code.</source>
            <translation>Er is geen winkel met deze code.</translation>
        </message>
        <message>
            <source>Choose one of the stores in the list (“shopsync stores list”).</source>
            <translation>Kies een van de winkels in de lijst (“shopsync stores list”).</translation>
        </message>
        <message>
            <source>This store is connected already.</source>
            <translation>Deze winkel is al verbonden.</translation>
        </message>
        <message>
            <source>Choose another code, or open the store's card.</source>
            <translation>Kies een andere code, of open de kaart van de winkel.</translation>
        </message>
        <message>
            <source>This is not the address of a Shopify shop.</source>
            <translation>Dit is niet het adres van een Shopify-winkel.</translation>
        </message>
        <message>
            <source>Nothing was stored.</source>
            <translation>Er is niets opgeslagen.</translation>
        </message>
        <message>
            <source>Use the address that ends in .myshopify.com. You find it in Shopify under Settings, Domains. You can also paste the address of your Shopify admin.</source>
            <translation>Gebruik het adres dat eindigt op .myshopify.com. U vindt het in Shopify onder Instellingen, Domeinen. U kunt ook het adres van uw Shopify-beheer plakken.</translation>
        </message>
        <message>
            <source>This is the address that your customers use.</source>
            <translation>Dit is het adres dat uw klanten gebruiken.</translation>
        </message>
        <message>
            <source>Shopify answers programs only at the address that ends in .myshopify.com. Nothing was stored.</source>
            <translation>Shopify antwoordt programma’s alleen op het adres dat eindigt op .myshopify.com. Er is niets opgeslagen.</translation>
        </message>
        <message>
            <source>Use the address that ends in .myshopify.com. You find it in Shopify under Settings, Domains.</source>
            <translation>Gebruik het adres dat eindigt op .myshopify.com. U vindt het in Shopify onder Instellingen, Domeinen.</translation>
        </message>
        <message>
            <source>There is no setting with this name.</source>
            <translation>Er is geen instelling met deze naam.</translation>
        </message>
        <message>
            <source>The command “shopsync stores show” lists all settings.</source>
            <translation>De opdracht “shopsync stores show” toont alle instellingen.</translation>
        </message>
        <message>
            <source>This value does not fit the setting.</source>
            <translation>Deze waarde past niet bij de instelling.</translation>
        </message>
        <message>
            <source>The setting keeps its old value.</source>
            <translation>De instelling houdt haar oude waarde.</translation>
        </message>
        <message>
            <source>Choose one of the values shown beside the setting.</source>
            <translation>Kies een van de waarden die naast de instelling staan.</translation>
        </message>
        <message>
            <source>A sync of this store is going on already.</source>
            <translation>Er loopt al een synchronisatie van deze winkel.</translation>
        </message>
        <message>
            <source>That sync goes on; this one was not started.</source>
            <translation>Die synchronisatie gaat verder; deze is niet gestart.</translation>
        </message>
        <message>
            <source>Wait until it is done, or cancel it first.</source>
            <translation>Wacht tot ze klaar is, of annuleer haar eerst.</translation>
        </message>
        <message>
            <source>The computer's keyring did not do what it was asked.</source>
            <translation>De sleutelring van de computer deed niet wat hem werd gevraagd.</translation>
        </message>
        <message>
            <source>No password or token was written anywhere else.</source>
            <translation>Er is nergens anders een wachtwoord of token opgeslagen.</translation>
        </message>
        <message>
            <source>Look whether your keyring works, then try again.</source>
            <translation>Controleer of uw sleutelring werkt en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>This computer has no keyring that ShopSync can trust.</source>
            <translation>Deze computer heeft geen sleutelring die ShopSync kan vertrouwen.</translation>
        </message>
        <message>
            <source>A token is never written to a plain file.</source>
            <translation>Een token wordt nooit in een gewoon bestand geschreven.</translation>
        </message>
        <message>
            <source>Connect for this session only, or install a keyring (for example GNOME Keyring or KDE Wallet) and start ShopSync again.</source>
            <translation>Verbind alleen voor deze sessie, of installeer een sleutelring (bijvoorbeeld GNOME Keyring of KDE Wallet) en start ShopSync opnieuw.</translation>
        </message>
        <message>
            <source>The keyring is locked.</source>
            <translation>De sleutelring is vergrendeld.</translation>
        </message>
        <message>
            <source>ShopSync cannot sign in until it is open. Your data here is unchanged.</source>
            <translation>ShopSync kan zich niet aanmelden zolang hij niet open is. Uw gegevens hier zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Unlock the keyring, then sync again.</source>
            <translation>Ontgrendel de sleutelring en synchroniseer opnieuw.</translation>
        </message>
        <message>
            <source>The keyring did not answer in time.</source>
            <translation>De sleutelring antwoordde niet op tijd.</translation>
        </message>
        <message>
            <source>ShopSync could not sign in. Your data here is unchanged.</source>
            <translation>ShopSync kon zich niet aanmelden. Uw gegevens hier zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Look for a window that asks for your keyring's password, then try again.</source>
            <translation>Zoek een venster dat om het wachtwoord van uw sleutelring vraagt en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>The keyring that is set up would not keep a secret safe.</source>
            <translation>De ingestelde sleutelring zou een geheim niet veilig bewaren.</translation>
        </message>
        <message>
            <source>Remove the setting that chooses this keyring, or connect for this session only.</source>
            <translation>Verwijder de instelling die deze sleutelring kiest, of verbind alleen voor deze sessie.</translation>
        </message>
        <message>
            <source>The keyring did not give back what was stored in it.</source>
            <translation>De sleutelring gaf niet terug wat erin was opgeslagen.</translation>
        </message>
        <message>
            <source>The secret was not kept. Nothing else was changed.</source>
            <translation>Het geheim is niet bewaard. Verder is niets veranderd.</translation>
        </message>
        <message>
            <source>Repair the keyring, or connect for this session only.</source>
            <translation>Herstel de sleutelring, of verbind alleen voor deze sessie.</translation>
        </message>
        <message>
            <source>This is too long to be a token or a client secret.</source>
            <translation>Dit is te lang voor een token of een clientgeheim.</translation>
        </message>
        <message>
            <source>Copy it again from Shopify, without anything around it.</source>
            <translation>Kopieer het opnieuw uit Shopify, zonder iets eromheen.</translation>
        </message>
        <message>
            <source>No token or client secret is stored for this store.</source>
            <translation>Voor deze winkel is geen token of clientgeheim opgeslagen.</translation>
        </message>
        <message>
            <source>ShopSync cannot sign in. What was synced before stays here.</source>
            <translation>ShopSync kan zich niet aanmelden. Wat eerder gesynchroniseerd is, blijft hier.</translation>
        </message>
        <message>
            <source>Open the store card and connect the store again.</source>
            <translation>Open de winkelkaart en verbind de winkel opnieuw.</translation>
        </message>
        <message>
            <source>Shopify could not be reached.</source>
            <translation>Shopify was niet bereikbaar.</translation>
        </message>
        <message>
            <source>Your data here is as it was before, and you can go on working with it.</source>
            <translation>Uw gegevens hier zijn zoals ze waren en u kunt ermee verder werken.</translation>
        </message>
        <message>
            <source>The shop's address could not be found on the network.</source>
            <translation>Het adres van de winkel is op het netwerk niet te vinden.</translation>
        </message>
        <message>
            <source>Look whether this computer is online and the address is spelt right.</source>
            <translation>Controleer of deze computer online is en of het adres goed gespeld is.</translation>
        </message>
        <message>
            <source>The connection to Shopify could not be made secure.</source>
            <translation>De verbinding met Shopify kon niet worden beveiligd.</translation>
        </message>
        <message>
            <source>Nothing was sent, so that nobody can read along. Your data is unchanged.</source>
            <translation>Er is niets verzonden, zodat niemand kan meelezen. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Look at the date and time of this computer. In a company or hotel network, ask whether something inspects secure connections.</source>
            <translation>Controleer de datum en tijd van deze computer. Vraag in een bedrijfs- of hotelnetwerk of iets beveiligde verbindingen onderzoekt.</translation>
        </message>
        <message>
            <source>Shopify did not answer in time.</source>
            <translation>Shopify antwoordde niet op tijd.</translation>
        </message>
        <message>
            <source>The connection broke in the middle of an answer.</source>
            <translation>De verbinding brak midden in een antwoord af.</translation>
        </message>
        <message>
            <source>Nothing half-received was used.</source>
            <translation>Niets wat half is ontvangen, is gebruikt.</translation>
        </message>
        <message>
            <source>An answer was far larger than any that Shopify sends.</source>
            <translation>Een antwoord was veel groter dan wat Shopify ooit verstuurt.</translation>
        </message>
        <message>
            <source>It was thrown away. Your data is unchanged.</source>
            <translation>Het is weggegooid. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Look whether the shop's address is right, then press Copy details.</source>
            <translation>Controleer of het adres van de winkel klopt en klik dan op Details kopiëren.</translation>
        </message>
        <message>
            <source>The shop's address sent ShopSync to another address.</source>
            <translation>Het adres van de winkel stuurde ShopSync naar een ander adres.</translation>
        </message>
        <message>
            <source>ShopSync did not follow, so that your token goes nowhere else.</source>
            <translation>ShopSync is niet gevolgd, zodat uw token nergens anders heen gaat.</translation>
        </message>
        <message>
            <source>In a hotel or train network, sign in there first. Else look whether the shop's address has changed.</source>
            <translation>Meld u in een hotel- of treinnetwerk eerst daar aan. Controleer anders of het adres van de winkel veranderd is.</translation>
        </message>
        <message>
            <source>Shopify answered with an error.</source>
            <translation>Shopify antwoordde met een fout.</translation>
        </message>
        <message>
            <source>Shopify has a problem of its own right now.</source>
            <translation>Shopify heeft op dit moment zelf een probleem.</translation>
        </message>
        <message>
            <source>Shopify asked ShopSync to slow down.</source>
            <translation>Shopify vroeg ShopSync langzamer te gaan.</translation>
        </message>
        <message>
            <source>Look whether this computer is online, then sync again. A daily sync that failed is tried again by itself.</source>
            <translation>Controleer of deze computer online is en synchroniseer opnieuw. Een mislukte dagelijkse synchronisatie wordt vanzelf opnieuw geprobeerd.</translation>
        </message>
        <message>
            <source>Wait some minutes and sync again. If it lasts, give the request id behind Details to Shopify's support within seven days.</source>
            <translation>Wacht enkele minuten en synchroniseer opnieuw. Blijft het zo, geef dan binnen zeven dagen de verzoek-id onder Details aan de ondersteuning van Shopify.</translation>
        </message>
        <message>
            <source>Wait until no other app is reading the shop, then sync again.</source>
            <translation>Wacht tot geen andere app de winkel leest en synchroniseer opnieuw.</translation>
        </message>
        <message>
            <source>Shopify found a question too large to answer.</source>
            <translation>Shopify vond een vraag te groot om te beantwoorden.</translation>
        </message>
        <message>
            <source>Update ShopSync. If it is up to date, press Copy details.</source>
            <translation>Werk ShopSync bij. Is het al bijgewerkt, klik dan op Details kopiëren.</translation>
        </message>
        <message>
            <source>Shopify has not given ShopSync a permission it needs.</source>
            <translation>Shopify heeft ShopSync een machtiging die het nodig heeft niet gegeven.</translation>
        </message>
        <message>
            <source>What needs the permission was left as it was before.</source>
            <translation>Waarvoor de machtiging nodig is, is gelaten zoals het was.</translation>
        </message>
        <message>
            <source>In Shopify, give your app the missing access scope and install it again, then press Test connection on the store card.</source>
            <translation>Geef uw app in Shopify het ontbrekende toegangsbereik, installeer de app opnieuw en klik dan op Verbinding testen op de winkelkaart.</translation>
        </message>
        <message>
            <source>Shopify refused the access token.</source>
            <translation>Shopify weigerde het toegangstoken.</translation>
        </message>
        <message>
            <source>The token is wrong, has ended or was taken back. What was synced before stays here.</source>
            <translation>Het token is onjuist, verlopen of ingetrokken. Wat eerder gesynchroniseerd is, blijft hier.</translation>
        </message>
        <message>
            <source>Shopify has frozen this shop.</source>
            <translation>Shopify heeft deze winkel bevroren.</translation>
        </message>
        <message>
            <source>Look at the bill in your Shopify admin, then sync again.</source>
            <translation>Bekijk de rekening in uw Shopify-beheer en synchroniseer dan opnieuw.</translation>
        </message>
        <message>
            <source>Shopify does not allow this.</source>
            <translation>Shopify staat dit niet toe.</translation>
        </message>
        <message>
            <source>There is no Shopify shop at this address.</source>
            <translation>Er is geen Shopify-winkel op dit adres.</translation>
        </message>
        <message>
            <source>Look whether the address that ends in .myshopify.com is spelt right.</source>
            <translation>Controleer of het adres dat eindigt op .myshopify.com goed gespeld is.</translation>
        </message>
        <message>
            <source>Shopify has locked this shop.</source>
            <translation>Shopify heeft deze winkel vergrendeld.</translation>
        </message>
        <message>
            <source>Open your Shopify admin; it says why and what to do.</source>
            <translation>Open uw Shopify-beheer; daar staat waarom en wat u kunt doen.</translation>
        </message>
        <message>
            <source>Shopify took the request for an attack and refused it.</source>
            <translation>Shopify hield het verzoek voor een aanval en weigerde het.</translation>
        </message>
        <message>
            <source>Wait an hour and sync again. If it comes back, press Copy details.</source>
            <translation>Wacht een uur en synchroniseer opnieuw. Komt het terug, klik dan op Details kopiëren.</translation>
        </message>
        <message>
            <source>This shop is not active at Shopify.</source>
            <translation>Deze winkel is niet actief bij Shopify.</translation>
        </message>
        <message>
            <source>Open your Shopify admin and look at the shop's plan.</source>
            <translation>Open uw Shopify-beheer en bekijk het abonnement van de winkel.</translation>
        </message>
        <message>
            <source>Shopify no longer understands this version of ShopSync.</source>
            <translation>Shopify begrijpt deze versie van ShopSync niet meer.</translation>
        </message>
        <message>
            <source>Update ShopSync, then sync again.</source>
            <translation>Werk ShopSync bij en synchroniseer dan opnieuw.</translation>
        </message>
        <message>
            <source>Shopify answered in a newer way than ShopSync asked for.</source>
            <translation>Shopify antwoordde op een nieuwere manier dan ShopSync vroeg.</translation>
        </message>
        <message>
            <source>Your data is right for now; some day it will no longer be.</source>
            <translation>Uw gegevens kloppen voorlopig; op een dag niet meer.</translation>
        </message>
        <message>
            <source>Update ShopSync soon.</source>
            <translation>Werk ShopSync binnenkort bij.</translation>
        </message>
        <message>
            <source>Shopify ignored the question “what changed since?”.</source>
            <translation>Shopify negeerde de vraag “wat is er sindsdien veranderd?”.</translation>
        </message>
        <message>
            <source>The answer was not used. Your data is unchanged.</source>
            <translation>Het antwoord is niet gebruikt. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Update ShopSync, or sync everything again.</source>
            <translation>Werk ShopSync bij, of synchroniseer alles opnieuw.</translation>
        </message>
        <message>
            <source>An answer came that does not look like Shopify's.</source>
            <translation>Er kwam een antwoord dat niet op dat van Shopify lijkt.</translation>
        </message>
        <message>
            <source>It was not used. Your data is unchanged.</source>
            <translation>Het is niet gebruikt. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>In a hotel or train network, sign in there first. Else wait some minutes and sync again.</source>
            <translation>Meld u in een hotel- of treinnetwerk eerst daar aan. Wacht anders enkele minuten en synchroniseer opnieuw.</translation>
        </message>
        <message>
            <source>Shopify did not accept what it was asked to do.</source>
            <translation>Shopify aanvaardde niet wat het werd gevraagd te doen.</translation>
        </message>
        <message>
            <source>Details holds Shopify's own words.</source>
            <translation>Onder Details staan de woorden van Shopify zelf.</translation>
        </message>
        <message>
            <source>Signing in to Shopify did not work.</source>
            <translation>Het aanmelden bij Shopify lukte niet.</translation>
        </message>
        <message>
            <source>Look at the client id and the client secret, then press Test connection.</source>
            <translation>Controleer de client-id en het clientgeheim en klik dan op Verbinding testen.</translation>
        </message>
        <message>
            <source>Your app may not sign in to this shop this way.</source>
            <translation>Uw app mag zich niet op deze manier bij deze winkel aanmelden.</translation>
        </message>
        <message>
            <source>Client id and secret work only when app and shop belong to the same organisation. Nothing was stored.</source>
            <translation>Client-id en geheim werken alleen als app en winkel bij dezelfde organisatie horen. Er is niets opgeslagen.</translation>
        </message>
        <message>
            <source>Make the app in the same Shopify organisation as the shop, or use an access token.</source>
            <translation>Maak de app in dezelfde Shopify-organisatie als de winkel, of gebruik een toegangstoken.</translation>
        </message>
        <message>
            <source>Shopify knows no app with this client id.</source>
            <translation>Shopify kent geen app met deze client-id.</translation>
        </message>
        <message>
            <source>Copy the client id again from your app's settings at Shopify.</source>
            <translation>Kopieer de client-id opnieuw uit de instellingen van uw app bij Shopify.</translation>
        </message>
        <message>
            <source>Your app is not installed in this shop.</source>
            <translation>Uw app is niet in deze winkel geïnstalleerd.</translation>
        </message>
        <message>
            <source>Install the app in the shop from Shopify's Dev Dashboard, then try again.</source>
            <translation>Installeer de app in de winkel vanuit het Dev Dashboard van Shopify en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>The client id and the client secret do not fit together.</source>
            <translation>De client-id en het clientgeheim horen niet bij elkaar.</translation>
        </message>
        <message>
            <source>Copy both again from your app's settings at Shopify. A secret that was rotated replaces the old one.</source>
            <translation>Kopieer beide opnieuw uit de instellingen van uw app bij Shopify. Een geroteerd geheim vervangt het oude.</translation>
        </message>
        <message>
            <source>Shopify could not put the whole shop into one file.</source>
            <translation>Shopify kon de hele winkel niet in één bestand zetten.</translation>
        </message>
        <message>
            <source>Shopify is busy with other large exports of this shop.</source>
            <translation>Shopify is bezig met andere grote exports van deze winkel.</translation>
        </message>
        <message>
            <source>Wait until they are done, then sync again.</source>
            <translation>Wacht tot die klaar zijn en synchroniseer dan opnieuw.</translation>
        </message>
        <message>
            <source>Shopify's file arrived incomplete.</source>
            <translation>Het bestand van Shopify kwam onvolledig aan.</translation>
        </message>
        <message>
            <source>Nothing of it was used. Your data is unchanged.</source>
            <translation>Er is niets van gebruikt. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>The database on this computer reported an error.</source>
            <translation>De database op deze computer meldde een fout.</translation>
        </message>
        <message>
            <source>What could not be written whole was not written at all.</source>
            <translation>Wat niet in zijn geheel kon worden geschreven, is helemaal niet geschreven.</translation>
        </message>
        <message>
            <source>The database was written by a newer ShopSync.</source>
            <translation>De database is door een nieuwere ShopSync geschreven.</translation>
        </message>
        <message>
            <source>It was not touched.</source>
            <translation>Ze is niet aangeraakt.</translation>
        </message>
        <message>
            <source>Install the newer ShopSync again.</source>
            <translation>Installeer de nieuwere ShopSync opnieuw.</translation>
        </message>
        <message>
            <source>The database on this computer is damaged.</source>
            <translation>De database op deze computer is beschadigd.</translation>
        </message>
        <message>
            <source>ShopSync does not write to it any more. Your shop is not touched.</source>
            <translation>ShopSync schrijft er niet meer in. Uw winkel is niet aangeraakt.</translation>
        </message>
        <message>
            <source>Put back the newest file of the folder “backups”, or move the database away and sync everything again. Then look at the health of the disk.</source>
            <translation>Zet het nieuwste bestand uit de map “backups” terug, of verplaats de database en synchroniseer alles opnieuw. Controleer daarna de gezondheid van de schijf.</translation>
        </message>
        <message>
            <source>The database is being written by another program.</source>
            <translation>Een ander programma schrijft in de database.</translation>
        </message>
        <message>
            <source>Wait until the other ShopSync is done, then try again.</source>
            <translation>Wacht tot de andere ShopSync klaar is en probeer het opnieuw.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk.</source>
            <translation>Er is niet genoeg ruimte op de schijf.</translation>
        </message>
        <message>
            <source>Nothing was written by halves. Your data is unchanged.</source>
            <translation>Er is niets half geschreven. Uw gegevens zijn ongewijzigd.</translation>
        </message>
        <message>
            <source>Make room on the disk, then sync again.</source>
            <translation>Maak ruimte op de schijf en synchroniseer opnieuw.</translation>
        </message>
        <message>
            <source>The data folder cannot be used.</source>
            <translation>De gegevensmap kan niet worden gebruikt.</translation>
        </message>
        <message>
            <source>Other users of this computer can write into it, or you cannot. Nothing was written.</source>
            <translation>Andere gebruikers van deze computer kunnen erin schrijven, of u kunt dat niet. Er is niets geschreven.</translation>
        </message>
        <message>
            <source>Make the folder yours alone, then start ShopSync again.</source>
            <translation>Maak de map alleen van u en start ShopSync opnieuw.</translation>
        </message>
        <message>
            <source>The part of ShopSync that syncs ended unexpectedly.</source>
            <translation>Het deel van ShopSync dat synchroniseert, stopte onverwacht.</translation>
        </message>
        <message>
            <source>The sync was interrupted. Nothing half-written is visible.</source>
            <translation>De synchronisatie is onderbroken. Niets half geschrevens is zichtbaar.</translation>
        </message>
        <message>
            <source>Sync again; it is started anew by itself.</source>
            <translation>Synchroniseer opnieuw; het start vanzelf weer.</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>Het bestand kon niet worden geschreven.</translation>
        </message>
        <message>
            <source>A file that was there before is unchanged.</source>
            <translation>Een bestand dat er al was, is ongewijzigd.</translation>
        </message>
        <message>
            <source>Choose another folder or name, and look for free space.</source>
            <translation>Kies een andere map of naam en let op vrije ruimte.</translation>
        </message>
        <message>
            <source>Shopify's answer for this record could not be read.</source>
            <translation>Het antwoord van Shopify voor dit record kon niet worden gelezen.</translation>
        </message>
        <message>
            <source>The copy here stays as it was. All other records were taken over.</source>
            <translation>De kopie hier blijft zoals ze was. Alle andere records zijn overgenomen.</translation>
        </message>
        <message>
            <source>Each sync tries it again. Open the product in Shopify and save it anew.</source>
            <translation>Elke synchronisatie probeert het opnieuw. Open het product in Shopify en sla het opnieuw op.</translation>
        </message>
        <message>
            <source>It belongs to a record that Shopify did not give.</source>
            <translation>Het hoort bij een record dat Shopify niet gaf.</translation>
        </message>
        <message>
            <source>It is kept out until the record it belongs to is here.</source>
            <translation>Het blijft buiten tot het record waar het bij hoort hier is.</translation>
        </message>
        <message>
            <source>Each sync tries it again. A full sync helps at once.</source>
            <translation>Elke synchronisatie probeert het opnieuw. Een volledige synchronisatie helpt meteen.</translation>
        </message>
        <message>
            <source>Unusually many records are gone in Shopify: {count}.</source>
            <translation>Ongewoon veel records zijn weg in Shopify: {count}.</translation>
        </message>
        <message>
            <source>None of them was marked deleted here.</source>
            <translation>Geen ervan is hier als verwijderd gemarkeerd.</translation>
        </message>
        <message>
            <source>Look at the list. If they are really gone, confirm the deletions.</source>
            <translation>Bekijk de lijst. Zijn ze echt weg, bevestig dan de verwijderingen.</translation>
        </message>
        <message>
            <source>Shopify no longer has this record.</source>
            <translation>Shopify heeft dit record niet meer.</translation>
        </message>
        <message>
            <source>The copy here stays and is marked deleted.</source>
            <translation>De kopie hier blijft en is als verwijderd gemarkeerd.</translation>
        </message>
        <message>
            <source>Nothing to do, unless it was deleted by mistake.</source>
            <translation>Niets te doen, tenzij het per ongeluk is verwijderd.</translation>
        </message>
        <message>
            <source>Available once the connection has been tested well.</source>
            <translation>Beschikbaar zodra de verbinding met succes is getest.</translation>
        </message>
        <message>
            <source>The sample shop needs no sign-in.</source>
            <translation>De voorbeeldwinkel vraagt geen aanmelding.</translation>
        </message>
        <message>
            <source>Available when the daily sync is on.</source>
            <translation>Beschikbaar als de dagelijkse synchronisatie aanstaat.</translation>
        </message>
        <message>
            <source>Shopify has not given the permission for it.</source>
            <translation>Shopify heeft er geen machtiging voor gegeven.</translation>
        </message>
        <message>
            <source>Available when the sync is done.</source>
            <translation>Beschikbaar als de synchronisatie klaar is.</translation>
        </message>
        <message>
            <source>The secret comes from the environment of this program.</source>
            <translation>Het geheim komt uit de omgeving van dit programma.</translation>
        </message>
        <message>
            <source>This desktop has no place for a tray icon.</source>
            <translation>Dit bureaublad heeft geen plaats voor een pictogram in het systeemvak.</translation>
        </message>
    </context>
</TS>
