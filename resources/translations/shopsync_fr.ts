<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About ShopSync</source>
            <translation>À propos de ShopSync</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Version {0}</translation>
        </message>
        <message>
            <source>ShopSync is free software under the MIT licence. It uses Qt {0} and PySide6 under the GNU Lesser General Public License, version 3: you may replace these libraries with your own builds. Icons by Lucide.</source>
            <translation>ShopSync est un logiciel libre sous licence MIT. Il utilise Qt {0} et PySide6 sous la licence publique générale limitée GNU, version 3 : vous pouvez remplacer ces bibliothèques par vos propres versions. Icônes de Lucide.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licences</translation>
        </message>
        <message>
            <source>Copy details for support</source>
            <translation>Copier les détails pour l’assistance</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>Banners</name>
        <message>
            <source>This is the sample shop: its products are made up, and nothing leaves this computer.</source>
            <translation>Ceci est le magasin d’essai : ses produits sont inventés et rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Leave the sample shop</source>
            <translation>Quitter le magasin d’essai</translation>
        </message>
        <message>
            <source>Developer mode: this shop is reached over plain http on this very computer.</source>
            <translation>Mode développeur : ce magasin est joint en http simple sur cet ordinateur même.</translation>
        </message>
        <message>
            <source>You are offline. Everything that was synced is here; syncing goes on when the network is back.</source>
            <translation>Vous êtes hors ligne. Tout ce qui a été synchronisé est ici ; la synchronisation reprendra avec le réseau.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>This desktop has no tray icons: the daily sync runs only while this window is open.</source>
            <translation>Ce bureau n’a pas de zone de notification : la synchronisation quotidienne n’a lieu que si cette fenêtre est ouverte.</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Compris</translation>
        </message>
        <message>
            <source>The daily sync is paused until you resume it.</source>
            <translation>La synchronisation quotidienne est suspendue jusqu’à ce que vous la repreniez.</translation>
        </message>
        <message>
            <source>The daily sync is paused until {0}.</source>
            <translation>La synchronisation quotidienne est suspendue jusqu’à {0}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectWizard</name>
        <message>
            <source>Connect a shop</source>
            <translation>Connecter un magasin</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>How do you want to connect?</source>
            <translation>Comment voulez-vous vous connecter ?</translation>
        </message>
        <message>
            <source>&amp;Sample shop</source>
            <translation>Magasin d’&amp;essai</translation>
        </message>
        <message>
            <source>Try everything with an invented shop. No account needed.</source>
            <translation>Essayez tout avec un magasin inventé. Aucun compte n’est nécessaire.</translation>
        </message>
        <message>
            <source>Client &amp;id and secret</source>
            <translation>&amp;Identifiant client et secret</translation>
        </message>
        <message>
            <source>Of an app that you made in Shopify's Dev Dashboard, in the same organisation as your shop. The usual way.</source>
            <translation>D’une application créée dans le Dev Dashboard de Shopify, dans la même organisation que votre magasin. La voie habituelle.</translation>
        </message>
        <message>
            <source>I already have an access &amp;token</source>
            <translation>J’ai déjà un &amp;jeton d’accès</translation>
        </message>
        <message>
            <source>Of a custom app made in your Shopify admin before 2026 (shpat_…).</source>
            <translation>D’une application personnalisée créée dans votre interface d’administration Shopify avant 2026 (shpat_…).</translation>
        </message>
        <message>
            <source>Shop &amp;address</source>
            <translation>&amp;Adresse du magasin</translation>
        </message>
        <message>
            <source>&amp;Client id</source>
            <translation>&amp;Identifiant client</translation>
        </message>
        <message>
            <source>&amp;Secret</source>
            <translation>&amp;Secret</translation>
        </message>
        <message>
            <source>Keep it for this &amp;session only</source>
            <translation>À garder pour cette se&amp;ssion seulement</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <source>We will only read: ShopSync changes nothing in your shop.</source>
            <translation>Nous ne faisons que lire : ShopSync ne change rien dans votre magasin.</translation>
        </message>
        <message>
            <source>Finish and sync</source>
            <translation>Terminer et synchroniser</translation>
        </message>
        <message>
            <source>Your access token</source>
            <translation>Votre jeton d’accès</translation>
        </message>
        <message>
            <source>Your app's id and secret</source>
            <translation>L’identifiant et le secret de votre application</translation>
        </message>
        <message>
            <source>Access &amp;token</source>
            <translation>&amp;Jeton d’accès</translation>
        </message>
        <message>
            <source>Client &amp;secret</source>
            <translation>&amp;Secret client</translation>
        </message>
        <message>
            <source>Your shop: {0}</source>
            <translation>Votre magasin : {0}</translation>
        </message>
        <message>
            <source>This is the address your customers use. ShopSync needs the one that ends in .myshopify.com: in Shopify, see Settings, Domains.</source>
            <translation>C’est l’adresse que vos clients utilisent. ShopSync a besoin de celle qui se termine par .myshopify.com : dans Shopify, voyez Paramètres, Domaines.</translation>
        </message>
        <message>
            <source>Paste the address of your Shopify admin, or your-shop.myshopify.com.</source>
            <translation>Collez l’adresse de votre administration Shopify, ou votre-magasin.myshopify.com.</translation>
        </message>
        <message>
            <source>The client id is the other one: this looks like a secret.</source>
            <translation>L’identifiant client est l’autre : ceci ressemble à un secret.</translation>
        </message>
        <message>
            <source>This looks like a client secret (shpss_). Go back and choose that way.</source>
            <translation>Ceci ressemble à un secret client (shpss_). Revenez en arrière et choisissez cette voie.</translation>
        </message>
        <message>
            <source>This looks like an access token. Go back and choose that way.</source>
            <translation>Ceci ressemble à un jeton d’accès. Revenez en arrière et choisissez cette voie.</translation>
        </message>
        <message>
            <source>This looks like a refresh token, which cannot be used here.</source>
            <translation>Ceci ressemble à un jeton de renouvellement, inutilisable ici.</translation>
        </message>
        <message>
            <source>Looking for your keyring …</source>
            <translation>Recherche de votre trousseau …</translation>
        </message>
        <message>
            <source>The secret is kept in your computer's keyring and nowhere else.</source>
            <translation>Le secret est gardé dans le trousseau de votre ordinateur et nulle part ailleurs.</translation>
        </message>
        <message>
            <source>This computer has no keyring that ShopSync trusts. It writes secrets nowhere else, so you would be asked again at each start.</source>
            <translation>Cet ordinateur n’a pas de trousseau auquel ShopSync se fie. Le secret n’étant écrit nulle part ailleurs, il vous serait redemandé à chaque démarrage.</translation>
        </message>
    </context>
    <context>
        <name>DoomedDialog</name>
        <message>
            <source>Gone in Shopify, kept here</source>
            <translation>Absents de Shopify, gardés ici</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Delete them here too</source>
            <translation>Les supprimer aussi ici</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Les garder</translation>
        </message>
        <message>
            <source>Unusually many records no longer exist in Shopify, so nothing was deleted here yet. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</source>
            <translation>Un nombre inhabituel d’enregistrements n’existe plus dans Shopify ; rien n’a donc encore été supprimé ici. La suppression conserve leurs données et leur historique ; ils quittent seulement les listes. Le magasin n’est pas modifié.</translation>
        </message>
    </context>
    <context>
        <name>ErrorDialog</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Welcome to ShopSync</source>
            <translation>Bienvenue dans ShopSync</translation>
        </message>
        <message>
            <source>It keeps a copy of your Shopify shop on this computer, and tells you what changed.</source>
            <translation>Il tient une copie de votre magasin Shopify sur cet ordinateur et vous dit ce qui a changé.</translation>
        </message>
        <message>
            <source>Try with a sample shop</source>
            <translation>Essayer un magasin inventé</translation>
        </message>
        <message>
            <source>Connect my shop</source>
            <translation>Connecter mon magasin</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>Regarder d’abord</translation>
        </message>
        <message>
            <source>A made-up shop with products. No account, no internet, leave it with one click.</source>
            <translation>Un magasin inventé avec des produits. Ni compte ni internet ; un clic suffit pour le quitter.</translation>
        </message>
        <message>
            <source>Start with your shop</source>
            <translation>Commencer avec votre magasin</translation>
        </message>
        <message>
            <source>You need an access token, or the client id and secret of your own Shopify app.</source>
            <translation>Il vous faut un jeton d’accès, ou l’identifiant client et le secret de votre propre application Shopify.</translation>
        </message>
        <message>
            <source>ShopSync only reads from Shopify. Nothing in your shop is changed.</source>
            <translation>ShopSync ne fait que lire dans Shopify. Rien ne change dans votre magasin.</translation>
        </message>
        <message>
            <source>Opening the sample shop …</source>
            <translation>Ouverture du magasin d’essai …</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Last 30 runs</source>
            <translation>30 dernières exécutions</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>Last runs: how much each changed</source>
            <translation>Dernières exécutions : ampleur des changements</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Synchroniser les produits maintenant</translation>
        </message>
        <message>
            <source>Sync more</source>
            <translation>Autres synchronisations</translation>
        </message>
        <message>
            <source>Sync everything</source>
            <translation>Tout synchroniser</translation>
        </message>
        <message>
            <source>Sync stock</source>
            <translation>Synchroniser le stock</translation>
        </message>
        <message>
            <source>Read everything again</source>
            <translation>Tout relire</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>{0} and {1} are here.</source>
            <translation>{0} et {1} sont ici.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n produit</numerusform>
                <numerusform>%n produits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variante</numerusform>
                <numerusform>%n variantes</numerusform>
            </translation>
        </message>
        <message>
            <source>The daily sync is off. Switch it on in the store card.</source>
            <translation>La synchronisation quotidienne est désactivée. Activez-la dans la fiche magasin.</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Prochaine : {0}</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <source>Each bar is a run; its height says how much changed. Failed runs are red.</source>
            <translation>Chaque barre est une exécution ; sa hauteur dit combien a changé. Les échecs sont en rouge.</translation>
        </message>
        <message>
            <source>No sync yet.</source>
            <translation>Pas encore de synchronisation.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Nothing yet. Changes in the shop appear here after a sync.</source>
            <translation>Rien encore. Les changements du magasin apparaissent ici après une synchronisation.</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Choose columns</source>
            <translation>Choisir les colonnes</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Rien ne correspond</translation>
        </message>
        <message>
            <source>No entry fits this search and these filters.</source>
            <translation>Aucune entrée ne correspond à cette recherche et à ces filtres.</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Effacer la recherche et les filtres</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Lecture …</translation>
        </message>
        <message>
            <source>The sync is running</source>
            <translation>La synchronisation est en cours</translation>
        </message>
        <message>
            <source>What it finds appears here as soon as it is written.</source>
            <translation>Ce qu’elle trouve apparaît ici dès que c’est écrit.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>LogEntriesPage</name>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>2xx: answered</source>
            <translation>2xx : répondu</translation>
        </message>
        <message>
            <source>4xx: refused</source>
            <translation>4xx : refusé</translation>
        </message>
        <message>
            <source>5xx: server error</source>
            <translation>5xx : erreur du serveur</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sans réponse</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>Erreurs seulement</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Écritures journal</translation>
        </message>
        <message>
            <source>Search operations, addresses, request ids</source>
            <translation>Chercher opérations, adresses, ID de demande</translation>
        </message>
        <message>
            <source>Delete older than 7 days …</source>
            <translation>Supprimer celles de plus de 7 jours …</translation>
        </message>
        <message>
            <source>Delete all …</source>
            <translation>Tout supprimer …</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>Opération</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Exécution</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>ID de demande</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) with Shopify</source>
            <translation>
                <numerusform>%n échange avec Shopify</numerusform>
                <numerusform>%n échanges avec Shopify</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is logged. Remember to switch it off in the store card.</source>
            <translation>Tout est journalisé. N’oubliez pas de le désactiver dans la fiche magasin.</translation>
        </message>
        <message>
            <source>Only run {0}  ✕</source>
            <translation>Seulement l’exécution {0}  ✕</translation>
        </message>
        <message>
            <source>Show the entries of all runs</source>
            <translation>Afficher les écritures de toutes les exécutions</translation>
        </message>
        <message>
            <source>Logging is off. Switch it on in the store card.</source>
            <translation>Le journal est désactivé. Activez-le dans la fiche magasin.</translation>
        </message>
        <message>
            <source>Only errors are logged, and there were none. That is good news.</source>
            <translation>Seules les erreurs sont journalisées, et il n’y en a pas eu. C’est une bonne nouvelle.</translation>
        </message>
        <message>
            <source>Everything is logged from the next sync on.</source>
            <translation>Tout sera journalisé à partir de la prochaine synchronisation.</translation>
        </message>
        <message>
            <source>No log entries</source>
            <translation>Aucune écriture journal</translation>
        </message>
        <message>
            <source>Open store card</source>
            <translation>Ouvrir la fiche magasin</translation>
        </message>
        <message>
            <source>Delete all log entries of this store?</source>
            <translation>Supprimer toutes les écritures journal de ce magasin ?</translation>
        </message>
        <message>
            <source>Your products and the sync history stay.</source>
            <translation>Vos produits et l’historique des synchronisations restent.</translation>
        </message>
        <message>
            <source>Delete all</source>
            <translation>Tout supprimer</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Delete log entries older than 7 days?</source>
            <translation>Supprimer les écritures journal de plus de 7 jours ?</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) deleted</source>
            <translation>
                <numerusform>%n échange supprimé</numerusform>
                <numerusform>%n échanges supprimés</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Opening your data …</source>
            <translation>Ouverture de vos données …</translation>
        </message>
    </context>
    <context>
        <name>NeedsCard</name>
        <message>
            <source>Needs you</source>
            <translation>À vous de décider</translation>
        </message>
        <message>
            <source>Open store card</source>
            <translation>Ouvrir la fiche magasin</translation>
        </message>
        <message>
            <source>{0} {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) gone in Shopify, kept here.</source>
            <translation>
                <numerusform>%n enregistrement disparu de Shopify, gardé ici.</numerusform>
                <numerusform>%n enregistrements disparus de Shopify, gardés ici.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be taken over.</source>
            <translation>
                <numerusform>%n enregistrement n’a pas pu être repris.</numerusform>
                <numerusform>%n enregistrements n’ont pas pu être repris.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Rien à décider.</translation>
        </message>
        <message>
            <source>Delete them here too</source>
            <translation>Les supprimer aussi ici</translation>
        </message>
        <message>
            <source>Delete them here too?</source>
            <translation>Les supprimer aussi ici ?</translation>
        </message>
        <message numerus="yes">
            <source>Your copy has %n record(s) that Shopify no longer has. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</source>
            <translation>
                <numerusform>Votre copie a %n enregistrement que Shopify n’a plus. La suppression conserve ses données et son historique ; il quitte seulement les listes. Le magasin n’est pas modifié.</numerusform>
                <numerusform>Votre copie a %n enregistrements que Shopify n’a plus. La suppression conserve leurs données et leur historique ; ils quittent seulement les listes. Le magasin n’est pas modifié.</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Les garder</translation>
        </message>
    </context>
    <context>
        <name>Numbers</name>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
    </context>
    <context>
        <name>ProductDetailPane</name>
        <message>
            <source>Open in Shopify</source>
            <translation>Ouvrir dans Shopify</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Médias</translation>
        </message>
        <message>
            <source>deleted in Shopify, kept here</source>
            <translation>supprimé dans Shopify, gardé ici</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>on none</source>
            <translation>sur aucun</translation>
        </message>
        <message>
            <source>unknown: the connection may not read sales channels</source>
            <translation>inconnu : la connexion ne peut pas lire les canaux de vente</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>not tracked</source>
            <translation>non suivi</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Balises</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Collections</translation>
        </message>
        <message>
            <source>Sales channels</source>
            <translation>Canaux de vente</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Identifiant URL</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Dernier changement</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Compare at</source>
            <translation>Prix barré</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Code-barres</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Emplacement</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>En main</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>En arrivage</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>Picture {0}</source>
            <translation>Image {0}</translation>
        </message>
        <message>
            <source>This product has no pictures.</source>
            <translation>Ce produit n’a pas d’images.</translation>
        </message>
    </context>
    <context>
        <name>ProductsPage</name>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Fournisseur</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>En stock</translation>
        </message>
        <message>
            <source>None left</source>
            <translation>Épuisé</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Show deleted too</source>
            <translation>Avec les supprimés</translation>
        </message>
        <message>
            <source>Only deleted</source>
            <translation>Supprimés seulement</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Search titles, SKUs, barcodes, vendors, tags</source>
            <translation>Chercher titres, SKU, codes-barres, fournisseurs, balises</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Dernier changement</translation>
        </message>
        <message>
            <source>{0} (deleted)</source>
            <translation>{0} (supprimé)</translation>
        </message>
        <message>
            <source>not tracked</source>
            <translation>non suivi</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n produit</numerusform>
                <numerusform>%n produits</numerusform>
            </translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exporter …</translation>
        </message>
        <message numerus="yes">
            <source>Only %n chosen product(s)  ✕</source>
            <translation>
                <numerusform>Seulement %n produit choisi  ✕</numerusform>
                <numerusform>Seulement %n produits choisis  ✕</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all products</source>
            <translation>Afficher tous les produits</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(aucun)</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>Pas encore de produits</translation>
        </message>
        <message>
            <source>Press Sync Products Now: ShopSync reads the shop and changes nothing there.</source>
            <translation>Cliquez sur Synchroniser les produits maintenant : ShopSync lit le magasin et n’y change rien.</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Synchroniser les produits maintenant</translation>
        </message>
        <message>
            <source>Export the catalogue</source>
            <translation>Exporter le catalogue</translation>
        </message>
        <message>
            <source>CSV file (*.csv);;JSON Lines (*.jsonl)</source>
            <translation>Fichier CSV (*.csv);;JSON Lines (*.jsonl)</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {0}</source>
            <translation>
                <numerusform>%n ligne écrite dans {0}</numerusform>
                <numerusform>%n lignes écrites dans {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>Syncing {0}</source>
            <translation>Synchronisation de {0}</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cancelling leaves your data as it was.</source>
            <translation>L’annulation laisse vos données telles qu’elles étaient.</translation>
        </message>
        <message>
            <source>Signing in …</source>
            <translation>Connexion …</translation>
        </message>
        <message>
            <source>Stopping …</source>
            <translation>Arrêt …</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>Start ShopSync with the computer?</source>
            <translation>Démarrer ShopSync avec l’ordinateur ?</translation>
        </message>
        <message>
            <source>The daily sync can only run while ShopSync runs. It would wait in the tray.</source>
            <translation>La synchronisation quotidienne n’a lieu que si ShopSync tourne. Il attendrait dans la zone de notification.</translation>
        </message>
        <message>
            <source>Start with the computer</source>
            <translation>Démarrer avec l’ordinateur</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Quit ShopSync?</source>
            <translation>Quitter ShopSync ?</translation>
        </message>
        <message>
            <source>This desktop has no tray icons. After quitting, no daily sync runs.</source>
            <translation>Ce bureau n’a pas de zone de notification. Une fois ShopSync quitté, aucune synchronisation quotidienne n’a lieu.</translation>
        </message>
        <message>
            <source>Minimise</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>Testing the connection …</source>
            <translation>Test de la connexion …</translation>
        </message>
        <message>
            <source>Address reachable</source>
            <translation>Adresse joignable</translation>
        </message>
        <message>
            <source>Address not reachable</source>
            <translation>Adresse injoignable</translation>
        </message>
        <message>
            <source>Signed in to {0}</source>
            <translation>Connecté à {0}</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Non connecté</translation>
        </message>
        <message>
            <source>{0} is missing: {1} stays off</source>
            <translation>{0} manque : {1} reste désactivé</translation>
        </message>
        <message>
            <source>API version {0}</source>
            <translation>Version de l’API {0}</translation>
        </message>
        <message>
            <source>{0} and {1} found</source>
            <translation>{0} et {1} trouvés</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n produit</numerusform>
                <numerusform>%n produits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variante</numerusform>
                <numerusform>%n variantes</numerusform>
            </translation>
        </message>
        <message>
            <source>Request ID: {0}</source>
            <translation>ID de demande : {0}</translation>
        </message>
        <message>
            <source>All good. We will only read.</source>
            <translation>Tout va bien. Nous ne ferons que lire.</translation>
        </message>
    </context>
    <context>
        <name>RunBar</name>
        <message>
            <source>Progress of the sync</source>
            <translation>Progression de la synchronisation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Starting the sync …</source>
            <translation>Démarrage de la synchronisation …</translation>
        </message>
        <message>
            <source>{0} per second</source>
            <translation>{0} par seconde</translation>
        </message>
        <message>
            <source>Your change is saved as soon as the sync has been written.</source>
            <translation>Votre changement sera enregistré dès que la synchronisation aura été écrite.</translation>
        </message>
        <message>
            <source>Cancelling …</source>
            <translation>Annulation …</translation>
        </message>
    </context>
    <context>
        <name>RunDetailPane</name>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Laissés de côté</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Écritures journal</translation>
        </message>
        <message>
            <source>everything read again</source>
            <translation>tout relu</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n demande</numerusform>
                <numerusform>%n demandes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message>
            <source>Request ID: {0}</source>
            <translation>ID de demande : {0}</translation>
        </message>
        <message>
            <source>{0}: {1} here, {2} in Shopify.</source>
            <translation>{0} : {1} ici, {2} dans Shopify.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Enregistrements</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Mis à jour</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Inchangés</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>solved</source>
            <translation>résolu</translation>
        </message>
        <message>
            <source>ignored</source>
            <translation>ignoré</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Enregistrement</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Operation</source>
            <translation>Opération</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>L’afficher</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>Show them in Log entries</source>
            <translation>Les afficher dans les écritures journal</translation>
        </message>
        <message>
            <source>Nothing was logged. What is logged is set in the store card.</source>
            <translation>Rien n’a été journalisé. Ce qui l’est se règle dans la fiche magasin.</translation>
        </message>
        <message>
            <source>Do not ignore</source>
            <translation>Ne plus ignorer</translation>
        </message>
        <message>
            <source>Nothing was left out.</source>
            <translation>Rien n’a été laissé de côté.</translation>
        </message>
        <message>
            <source>Ignore {0}</source>
            <translation>Ignorer {0}</translation>
        </message>
    </context>
    <context>
        <name>RunWatcher</name>
        <message>
            <source>A sync of this store is going on already.</source>
            <translation>Une synchronisation de ce magasin est déjà en cours.</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>Syncing …</source>
            <translation>Synchronisation …</translation>
        </message>
        <message>
            <source>Not synced yet</source>
            <translation>Pas encore synchronisé</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pause</translation>
        </message>
        <message>
            <source>Offline · last checked {0}</source>
            <translation>Hors ligne · vérifié {0}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message numerus="yes">
            <source>Waiting for your decision: %n deletion(s)</source>
            <translation>
                <numerusform>Attend votre décision : %n suppression</numerusform>
                <numerusform>Attend votre décision : %n suppressions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to date, %n left out</source>
            <translation>
                <numerusform>À jour, %n laissé de côté</numerusform>
                <numerusform>À jour, %n laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>À jour</translation>
        </message>
        <message>
            <source>Up to date · {0}</source>
            <translation>À jour · {0}</translation>
        </message>
        <message>
            <source>{0}: Shopify asked us to slow down, going on in {1}</source>
            <translation>{0} : Shopify nous a demandé de ralentir, reprise dans {1}</translation>
        </message>
        <message>
            <source>{0}: {1} · {2} of {3}</source>
            <translation>{0} : {1} · {2} sur {3}</translation>
        </message>
        <message>
            <source>{0}: {1} · {2}</source>
            <translation>{0} : {1} · {2}</translation>
        </message>
        <message>
            <source>{0}: {1} …</source>
            <translation>{0} : {1} …</translation>
        </message>
        <message>
            <source>The sync failed.</source>
            <translation>La synchronisation a échoué.</translation>
        </message>
        <message>
            <source>The sync was interrupted.</source>
            <translation>La synchronisation a été interrompue.</translation>
        </message>
        <message>
            <source>The sync was cancelled.</source>
            <translation>La synchronisation a été annulée.</translation>
        </message>
        <message>
            <source>Synced: {0} changed, {1} left out.</source>
            <translation>Synchronisé : {0} changements, {1} laissés de côté.</translation>
        </message>
        <message numerus="yes">
            <source>Synced: nothing changed, %n left out.</source>
            <translation>
                <numerusform>Synchronisé : rien n’a changé, %n laissé de côté.</numerusform>
                <numerusform>Synchronisé : rien n’a changé, %n laissés de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Synced: %n change(s).</source>
            <translation>
                <numerusform>Synchronisé : %n changement.</numerusform>
                <numerusform>Synchronisé : %n changements.</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced: nothing changed.</source>
            <translation>Synchronisé : rien n’a changé.</translation>
        </message>
        <message>
            <source>The last sync failed</source>
            <translation>La dernière synchronisation a échoué</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Start ShopSync with the computer</source>
            <translation>Démarrer ShopSync avec l’ordinateur</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Apparence</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>It then waits in the tray, so that the daily sync can run.</source>
            <translation>Il attend alors dans la zone de notification, pour que la synchronisation quotidienne puisse avoir lieu.</translation>
        </message>
        <message>
            <source>Change of appearance</source>
            <translation>Changement d’apparence</translation>
        </message>
        <message>
            <source>Change of language</source>
            <translation>Changement de langue</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Sync history</source>
            <translation>Historique des synchronisations</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Écritures journal</translation>
        </message>
        <message>
            <source>Store card</source>
            <translation>Fiche magasin</translation>
        </message>
        <message>
            <source>No shop connected</source>
            <translation>Aucun magasin connecté</translation>
        </message>
        <message>
            <source>Store: {0}</source>
            <translation>Magasin : {0}</translation>
        </message>
        <message>
            <source>Connect a shop…</source>
            <translation>Connecter un magasin…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Paramètres…</translation>
        </message>
        <message>
            <source>About ShopSync</source>
            <translation>À propos de ShopSync</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>StoreCardPage</name>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Automation</source>
            <translation>Automatisation</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Danger zone</source>
            <translation>Zone de danger</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <source>Enter the secret for this session …</source>
            <translation>Saisir le secret pour cette session …</translation>
        </message>
        <message>
            <source>Run syncs in &amp;background</source>
            <translation>Synchroniser en &amp;arrière-plan</translation>
        </message>
        <message>
            <source>On: the window stays usable and errors become a notification. Off: a dialog shows the progress and stops at an error with its details.</source>
            <translation>Activé : la fenêtre reste utilisable et les erreurs deviennent une notification. Désactivé : une boîte de dialogue montre la progression et s’arrête à une erreur avec ses détails.</translation>
        </message>
        <message>
            <source>Fetch &amp;metafields too</source>
            <translation>Lire aussi les &amp;métachamps</translation>
        </message>
        <message>
            <source>Own fields of your products. The next sync reads everything once and is slower.</source>
            <translation>Les champs propres à vos produits. La prochaine synchronisation relit tout une fois et prend plus de temps.</translation>
        </message>
        <message>
            <source>&amp;Daily sync</source>
            <translation>Synchronisation &amp;quotidienne</translation>
        </message>
        <message>
            <source>&amp;Time (UTC)</source>
            <translation>&amp;Heure (UTC)</translation>
        </message>
        <message>
            <source>&amp;Logging</source>
            <translation>&amp;Journal activé</translation>
        </message>
        <message>
            <source>Removes this store from ShopSync: its copy, its history and its secret. Your shop in Shopify is not touched.</source>
            <translation>Retire ce magasin de ShopSync : sa copie, son historique et son secret. Votre magasin dans Shopify n’est pas touché.</translation>
        </message>
        <message>
            <source>Remove this store …</source>
            <translation>Retirer ce magasin …</translation>
        </message>
        <message>
            <source>Store card</source>
            <translation>Fiche magasin</translation>
        </message>
        <message>
            <source>Remember to switch it back: logging everything makes the journal grow.</source>
            <translation>N’oubliez pas de revenir en arrière : tout journaliser fait grossir le journal.</translation>
        </message>
        <message>
            <source>Errors are enough in daily use.</source>
            <translation>Les erreurs suffisent au quotidien.</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Prochaine : {0}</translation>
        </message>
        <message>
            <source>Once a day, also made up for once when the computer slept.</source>
            <translation>Une fois par jour, rattrapée une fois si l’ordinateur dormait.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Logging</source>
            <translation>Journal activé</translation>
        </message>
        <message>
            <source>Enter the secret</source>
            <translation>Saisir le secret</translation>
        </message>
        <message>
            <source>The access token or client secret. It is forgotten when ShopSync ends.</source>
            <translation>Le jeton d’accès ou le secret client. Il est oublié quand ShopSync se ferme.</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>L’utiliser</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Remove this store</source>
            <translation>Retirer ce magasin</translation>
        </message>
        <message>
            <source>Type the code {0} to remove the store and its copy here.</source>
            <translation>Tapez le code {0} pour retirer le magasin et sa copie ici.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Nothing was removed: the code was not the same.</source>
            <translation>Rien n’a été retiré : le code n’était pas le même.</translation>
        </message>
        <message>
            <source>The store was removed. Shopify was not touched.</source>
            <translation>Le magasin a été retiré. Shopify n’a pas été touché.</translation>
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
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>Environnement</translation>
        </message>
        <message>
            <source>Signs in by</source>
            <translation>Se connecte par</translation>
        </message>
        <message>
            <source>Has access token</source>
            <translation>A un jeton d’accès</translation>
        </message>
        <message>
            <source>May read</source>
            <translation>Peut lire</translation>
        </message>
        <message>
            <source>May not read</source>
            <translation>Ne peut pas lire</translation>
        </message>
        <message>
            <source>Last verified</source>
            <translation>Dernière vérification</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Magasin</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Devise</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Forfait</translation>
        </message>
        <message>
            <source>API version</source>
            <translation>Version de l’API</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>pas encore</translation>
        </message>
    </context>
    <context>
        <name>SyncHistoryPage</name>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Sync history</source>
            <translation>Historique des synchronisations</translation>
        </message>
        <message>
            <source>Search errors and request ids</source>
            <translation>Chercher erreurs et ID de demande</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Started by</source>
            <translation>Lancée par</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Mis à jour</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Laissés de côté</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n exécution</numerusform>
                <numerusform>%n exécutions</numerusform>
            </translation>
        </message>
        <message>
            <source>The first one runs {0}, or now if you press Sync Products Now.</source>
            <translation>La première a lieu {0}, ou maintenant si vous cliquez sur Synchroniser les produits maintenant.</translation>
        </message>
        <message>
            <source>Press Sync Products Now, or switch the daily sync on in the store card.</source>
            <translation>Cliquez sur Synchroniser les produits maintenant, ou activez la synchronisation quotidienne dans la fiche magasin.</translation>
        </message>
        <message>
            <source>No sync yet</source>
            <translation>Pas encore de synchronisation</translation>
        </message>
        <message>
            <source>Sync Products Now</source>
            <translation>Synchroniser les produits maintenant</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>today {0}</source>
            <translation>aujourd’hui {0}</translation>
        </message>
        <message>
            <source>yesterday {0}</source>
            <translation>hier {0}</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>à l’instant</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>il y a %n min</numerusform>
                <numerusform>il y a %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <comment>hours</comment>
            <translation>
                <numerusform>il y a %n h</numerusform>
                <numerusform>il y a %n h</numerusform>
            </translation>
        </message>
        <message>
            <source>today {0} ({1} UTC)</source>
            <translation>aujourd’hui {0} ({1} UTC)</translation>
        </message>
        <message>
            <source>tonight {0} ({1} UTC)</source>
            <translation>cette nuit {0} ({1} UTC)</translation>
        </message>
        <message>
            <source>tomorrow {0} ({1} UTC)</source>
            <translation>demain {0} ({1} UTC)</translation>
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
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <source>a few seconds left</source>
            <translation>encore quelques secondes</translation>
        </message>
        <message numerus="yes">
            <source>about %n s left</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>encore environ %n s</numerusform>
                <numerusform>encore environ %n s</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n min left</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>encore environ %n min</numerusform>
                <numerusform>encore environ %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n h left</source>
            <comment>hours</comment>
            <translation>
                <numerusform>encore environ %n h</numerusform>
                <numerusform>encore environ %n h</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search products…  Ctrl+K</source>
            <translation>Chercher des produits…  Ctrl+K</translation>
        </message>
        <message>
            <source>Search products</source>
            <translation>Chercher des produits</translation>
        </message>
        <message>
            <source>Sync now (Ctrl+R)</source>
            <translation>Synchroniser maintenant (Ctrl+R)</translation>
        </message>
        <message>
            <source>Loading …</source>
            <translation>Chargement …</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>ShopSync goes on in the tray</source>
            <translation>ShopSync continue dans la zone de notification</translation>
        </message>
        <message>
            <source>The daily sync runs here. Click the icon to open the window, or quit from its menu.</source>
            <translation>La synchronisation quotidienne s’y déroule. Cliquez sur l’icône pour ouvrir la fenêtre, ou quittez par son menu.</translation>
        </message>
        <message>
            <source>Open ShopSync</source>
            <translation>Ouvrir ShopSync</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser maintenant</translation>
        </message>
        <message>
            <source>Resume the daily sync</source>
            <translation>Reprendre la synchronisation quotidienne</translation>
        </message>
        <message>
            <source>Pause the daily sync</source>
            <translation>Suspendre la synchronisation quotidienne</translation>
        </message>
        <message>
            <source>For 1 hour</source>
            <translation>Pendant 1 heure</translation>
        </message>
        <message>
            <source>Until tomorrow</source>
            <translation>Jusqu’à demain</translation>
        </message>
        <message>
            <source>Until I resume</source>
            <translation>Jusqu’à ce que je la reprenne</translation>
        </message>
        <message>
            <source>Recent changes</source>
            <translation>Changements récents</translation>
        </message>
        <message>
            <source>No changes yet</source>
            <translation>Pas encore de changements</translation>
        </message>
        <message>
            <source>Next run: {0}</source>
            <translation>Prochaine exécution : {0}</translation>
        </message>
        <message>
            <source>The daily sync is off</source>
            <translation>La synchronisation quotidienne est désactivée</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminée</translation>
        </message>
        <message numerus="yes">
            <source>Done, %n left out</source>
            <translation>
                <numerusform>Terminée, %n laissé de côté</numerusform>
                <numerusform>Terminée, %n laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>Done, some left out</source>
            <translation>Terminée, certains laissés de côté</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échouée</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulée</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>Interrompue</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Daily sync</source>
            <translation>Synchronisation quotidienne</translation>
        </message>
        <message>
            <source>Command line</source>
            <translation>Ligne de commande</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Inventory</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Variantes</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>Médias</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Collections</translation>
        </message>
        <message>
            <source>Metafields</source>
            <translation>Métachamps</translation>
        </message>
        <message>
            <source>Sales channels</source>
            <translation>Canaux de vente</translation>
        </message>
        <message>
            <source>Locations</source>
            <translation>Emplacements</translation>
        </message>
        <message>
            <source>Inventory items</source>
            <translation>Articles de stock</translation>
        </message>
        <message>
            <source>Inventory levels</source>
            <translation>Niveaux de stock</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n produit</numerusform>
                <numerusform>%n produits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variante</numerusform>
                <numerusform>%n variantes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n media file(s)</source>
            <translation>
                <numerusform>%n fichier multimédia</numerusform>
                <numerusform>%n fichiers multimédias</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n collection</numerusform>
                <numerusform>%n collections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n metafield(s)</source>
            <translation>
                <numerusform>%n métachamp</numerusform>
                <numerusform>%n métachamps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sales channel(s)</source>
            <translation>
                <numerusform>%n canal de vente</numerusform>
                <numerusform>%n canaux de vente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n location(s)</source>
            <translation>
                <numerusform>%n emplacement</numerusform>
                <numerusform>%n emplacements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory item(s)</source>
            <translation>
                <numerusform>%n article de stock</numerusform>
                <numerusform>%n articles de stock</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory level(s)</source>
            <translation>
                <numerusform>%n niveau de stock</numerusform>
                <numerusform>%n niveaux de stock</numerusform>
            </translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Ajoutés</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Identifiant URL</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Vendor</source>
            <translation>Fournisseur</translation>
        </message>
        <message>
            <source>Product type</source>
            <translation>Type de produit</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Balises</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Online store address</source>
            <translation>Adresse dans la boutique en ligne</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publié</translation>
        </message>
        <message>
            <source>SEO title</source>
            <translation>Titre SEO</translation>
        </message>
        <message>
            <source>SEO description</source>
            <translation>Description SEO</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Code-barres</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Compare-at price</source>
            <translation>Prix barré</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Taxable</source>
            <translation>Taxable</translation>
        </message>
        <message>
            <source>When out of stock</source>
            <translation>En rupture de stock</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>For sale</source>
            <translation>En vente</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>Stock is tracked</source>
            <translation>Stock suivi</translation>
        </message>
        <message>
            <source>Needs shipping</source>
            <translation>À expédier</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Weight unit</source>
            <translation>Unité de poids</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Image description</source>
            <translation>Description de l’image</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Actif</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>En main</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Engagé</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>En arrivage</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>Réservé</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Endommagé</translation>
        </message>
        <message>
            <source>Safety stock</source>
            <translation>Stock de sécurité</translation>
        </message>
        <message>
            <source>Quality control</source>
            <translation>Contrôle qualité</translation>
        </message>
        <message>
            <source>{0} was added</source>
            <translation>{0} : ajouté</translation>
        </message>
        <message>
            <source>{0} was deleted</source>
            <translation>{0} : supprimé</translation>
        </message>
        <message>
            <source>{0} of {1}: {2} → {3}</source>
            <translation>{0} de {1} : {2} → {3}</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Shopify prepares the file</source>
            <translation>Shopify prépare le fichier</translation>
        </message>
        <message>
            <source>Downloading</source>
            <translation>Téléchargement</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Looking for deleted records</source>
            <translation>Recherche des enregistrements supprimés</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Comptage</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Comparaison</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Écriture</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>Archivé</translation>
        </message>
        <message>
            <source>Unlisted</source>
            <translation>Non répertorié</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Sandbox</source>
            <translation>Bac à sable</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>Essai</translation>
        </message>
        <message>
            <source>Sample shop</source>
            <translation>Magasin d’essai</translation>
        </message>
        <message>
            <source>Client id and secret</source>
            <translation>Identifiant client et secret</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Jeton d’accès</translation>
        </message>
        <message>
            <source>In {0}</source>
            <translation>Dans {0}</translation>
        </message>
        <message>
            <source>In the keyring</source>
            <translation>Dans le trousseau</translation>
        </message>
        <message>
            <source>For this session only</source>
            <translation>Pour cette session seulement</translation>
        </message>
        <message>
            <source>From the environment of the program</source>
            <translation>De l’environnement du programme</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Pas nécessaire</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Errors only</source>
            <translation>Erreurs seulement</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Products and variants</source>
            <translation>Produits et variantes</translation>
        </message>
        <message>
            <source>Stock and cost</source>
            <translation>Stock et coût</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sans réponse</translation>
        </message>
    </context>
    <context>
        <name>_Copier</name>
        <message>
            <source>Details copied</source>
            <translation>Détails copiés</translation>
        </message>
    </context>
    <context>
        <name>_EntryPane</name>
        <message>
            <source>Copy request ID</source>
            <translation>Copier l’ID de demande</translation>
        </message>
        <message>
            <source>Open the run</source>
            <translation>Ouvrir l’exécution</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>Response</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>{0} ms</source>
            <translation>{0} ms</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Request ID</source>
            <translation>ID de demande</translation>
        </message>
        <message>
            <source>Repetition</source>
            <translation>Répétition</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Request ID copied</source>
            <translation>ID de demande copié</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
        <message>
            <source>Your data here is as it was before.</source>
            <translation>Vos données ici sont telles qu’elles étaient avant.</translation>
        </message>
        <message>
            <source>Wait some minutes and sync again. A daily sync that failed is tried again by itself.</source>
            <translation>Attendez quelques minutes et synchronisez à nouveau. Une synchronisation quotidienne qui a échoué est retentée d’elle-même.</translation>
        </message>
        <message>
            <source>Try again. If it happens again, press Copy details and send us the text.</source>
            <translation>Réessayez. Si cela se reproduit, cliquez sur Copier les détails et envoyez-nous le texte.</translation>
        </message>
        <message>
            <source>Open the store card and press Test connection.</source>
            <translation>Ouvrez la fiche magasin et cliquez sur Tester la connexion.</translation>
        </message>
        <message>
            <source>Something happened that ShopSync did not expect.</source>
            <translation>Il s’est passé quelque chose que ShopSync n’attendait pas.</translation>
        </message>
        <message>
            <source>The sync was cancelled.</source>
            <translation>La synchronisation a été annulée.</translation>
        </message>
        <message>
            <source>What was finished before stays; the rest is as it was before the sync.</source>
            <translation>Ce qui était terminé avant reste ; le reste est comme avant la synchronisation.</translation>
        </message>
        <message>
            <source>Sync again whenever you like.</source>
            <translation>Synchronisez à nouveau quand vous voulez.</translation>
        </message>
        <message>
            <source>The computer asked ShopSync to end.</source>
            <translation>L’ordinateur a demandé à ShopSync de se fermer.</translation>
        </message>
        <message>
            <source>Sync again when the computer is back.</source>
            <translation>Synchronisez à nouveau quand l’ordinateur est de retour.</translation>
        </message>
        <message>
            <source>That command or value is not one that ShopSync knows.</source>
            <translation>ShopSync ne connaît pas cette commande ou cette valeur.</translation>
        </message>
        <message>
            <source>Look at the help for the possible values.</source>
            <translation>Voyez les valeurs possibles dans l’aide.</translation>
        </message>
        <message>
            <source>There is no store with this code.</source>
            <translation>Il n’y a pas de magasin avec ce code.</translation>
        </message>
        <message>
            <source>Choose one of the stores in the list (“shopsync stores list”).</source>
            <translation>Choisissez l’un des magasins de la liste (« shopsync stores list »).</translation>
        </message>
        <message>
            <source>This store is connected already.</source>
            <translation>Ce magasin est déjà connecté.</translation>
        </message>
        <message>
            <source>Choose another code, or open the store's card.</source>
            <translation>Choisissez un autre code, ou ouvrez la fiche du magasin.</translation>
        </message>
        <message>
            <source>This is not the address of a Shopify shop.</source>
            <translation>Ce n’est pas l’adresse d’un magasin Shopify.</translation>
        </message>
        <message>
            <source>Nothing was stored.</source>
            <translation>Rien n’a été enregistré.</translation>
        </message>
        <message>
            <source>Use the address that ends in .myshopify.com. You find it in Shopify under Settings, Domains. You can also paste the address of your Shopify admin.</source>
            <translation>Utilisez l’adresse qui se termine par .myshopify.com. Vous la trouvez dans Shopify sous Paramètres, Domaines. Vous pouvez aussi coller l’adresse de votre administration Shopify.</translation>
        </message>
        <message>
            <source>This is the address that your customers use.</source>
            <translation>C’est l’adresse que vos clients utilisent.</translation>
        </message>
        <message>
            <source>Shopify answers programs only at the address that ends in .myshopify.com. Nothing was stored.</source>
            <translation>Shopify ne répond aux programmes qu’à l’adresse qui se termine par .myshopify.com. Rien n’a été enregistré.</translation>
        </message>
        <message>
            <source>Use the address that ends in .myshopify.com. You find it in Shopify under Settings, Domains.</source>
            <translation>Utilisez l’adresse qui se termine par .myshopify.com. Vous la trouvez dans Shopify sous Paramètres, Domaines.</translation>
        </message>
        <message>
            <source>There is no setting with this name.</source>
            <translation>Il n’y a pas de paramètre de ce nom.</translation>
        </message>
        <message>
            <source>The command “shopsync stores show” lists all settings.</source>
            <translation>La commande « shopsync stores show » donne la liste des paramètres.</translation>
        </message>
        <message>
            <source>This value does not fit the setting.</source>
            <translation>Cette valeur ne convient pas au paramètre.</translation>
        </message>
        <message>
            <source>The setting keeps its old value.</source>
            <translation>Le paramètre garde son ancienne valeur.</translation>
        </message>
        <message>
            <source>Choose one of the values shown beside the setting.</source>
            <translation>Choisissez l’une des valeurs indiquées à côté du paramètre.</translation>
        </message>
        <message>
            <source>A sync of this store is going on already.</source>
            <translation>Une synchronisation de ce magasin est déjà en cours.</translation>
        </message>
        <message>
            <source>That sync goes on; this one was not started.</source>
            <translation>Cette synchronisation continue ; celle-ci n’a pas été lancée.</translation>
        </message>
        <message>
            <source>Wait until it is done, or cancel it first.</source>
            <translation>Attendez qu’elle soit terminée, ou annulez-la d’abord.</translation>
        </message>
        <message>
            <source>The computer's keyring did not do what it was asked.</source>
            <translation>Le trousseau de l’ordinateur n’a pas fait ce qui lui était demandé.</translation>
        </message>
        <message>
            <source>No password or token was written anywhere else.</source>
            <translation>Aucun mot de passe ni jeton n’a été écrit ailleurs.</translation>
        </message>
        <message>
            <source>Look whether your keyring works, then try again.</source>
            <translation>Vérifiez que votre trousseau fonctionne, puis réessayez.</translation>
        </message>
        <message>
            <source>This computer has no keyring that ShopSync can trust.</source>
            <translation>Cet ordinateur n’a pas de trousseau auquel ShopSync puisse se fier.</translation>
        </message>
        <message>
            <source>A token is never written to a plain file.</source>
            <translation>Un jeton n’est jamais écrit dans un simple fichier.</translation>
        </message>
        <message>
            <source>Connect for this session only, or install a keyring (for example GNOME Keyring or KDE Wallet) and start ShopSync again.</source>
            <translation>Connectez-vous pour cette session seulement, ou installez un trousseau (par exemple GNOME Keyring ou KDE Wallet) et redémarrez ShopSync.</translation>
        </message>
        <message>
            <source>The keyring is locked.</source>
            <translation>Le trousseau est verrouillé.</translation>
        </message>
        <message>
            <source>ShopSync cannot sign in until it is open. Your data here is unchanged.</source>
            <translation>ShopSync ne peut pas se connecter tant qu’il n’est pas ouvert. Vos données ici sont inchangées.</translation>
        </message>
        <message>
            <source>Unlock the keyring, then sync again.</source>
            <translation>Déverrouillez le trousseau, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>The keyring did not answer in time.</source>
            <translation>Le trousseau n’a pas répondu à temps.</translation>
        </message>
        <message>
            <source>ShopSync could not sign in. Your data here is unchanged.</source>
            <translation>ShopSync n’a pas pu se connecter. Vos données ici sont inchangées.</translation>
        </message>
        <message>
            <source>Look for a window that asks for your keyring's password, then try again.</source>
            <translation>Cherchez une fenêtre qui demande le mot de passe de votre trousseau, puis réessayez.</translation>
        </message>
        <message>
            <source>The keyring that is set up would not keep a secret safe.</source>
            <translation>Le trousseau configuré ne garderait pas un secret en sûreté.</translation>
        </message>
        <message>
            <source>Remove the setting that chooses this keyring, or connect for this session only.</source>
            <translation>Retirez le réglage qui choisit ce trousseau, ou connectez-vous pour cette session seulement.</translation>
        </message>
        <message>
            <source>The keyring did not give back what was stored in it.</source>
            <translation>Le trousseau n’a pas rendu ce qui y avait été déposé.</translation>
        </message>
        <message>
            <source>The secret was not kept. Nothing else was changed.</source>
            <translation>Le secret n’a pas été gardé. Rien d’autre n’a changé.</translation>
        </message>
        <message>
            <source>Repair the keyring, or connect for this session only.</source>
            <translation>Réparez le trousseau, ou connectez-vous pour cette session seulement.</translation>
        </message>
        <message>
            <source>This is too long to be a token or a client secret.</source>
            <translation>C’est trop long pour un jeton ou un secret client.</translation>
        </message>
        <message>
            <source>Copy it again from Shopify, without anything around it.</source>
            <translation>Copiez-le à nouveau depuis Shopify, sans rien autour.</translation>
        </message>
        <message>
            <source>No token or client secret is stored for this store.</source>
            <translation>Aucun jeton ni secret client n’est enregistré pour ce magasin.</translation>
        </message>
        <message>
            <source>ShopSync cannot sign in. What was synced before stays here.</source>
            <translation>ShopSync ne peut pas se connecter. Ce qui a été synchronisé auparavant reste ici.</translation>
        </message>
        <message>
            <source>Open the store card and connect the store again.</source>
            <translation>Ouvrez la fiche magasin et connectez de nouveau le magasin.</translation>
        </message>
        <message>
            <source>Shopify could not be reached.</source>
            <translation>Shopify n’a pas pu être joint.</translation>
        </message>
        <message>
            <source>Your data here is as it was before, and you can go on working with it.</source>
            <translation>Vos données ici sont telles qu’elles étaient, et vous pouvez continuer à travailler avec elles.</translation>
        </message>
        <message>
            <source>The shop's address could not be found on the network.</source>
            <translation>L’adresse du magasin est introuvable sur le réseau.</translation>
        </message>
        <message>
            <source>Look whether this computer is online and the address is spelt right.</source>
            <translation>Vérifiez que cet ordinateur est en ligne et que l’adresse est bien écrite.</translation>
        </message>
        <message>
            <source>The connection to Shopify could not be made secure.</source>
            <translation>La connexion à Shopify n’a pas pu être sécurisée.</translation>
        </message>
        <message>
            <source>Nothing was sent, so that nobody can read along. Your data is unchanged.</source>
            <translation>Rien n’a été envoyé, pour que personne ne puisse lire. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>Look at the date and time of this computer. In a company or hotel network, ask whether something inspects secure connections.</source>
            <translation>Vérifiez la date et l’heure de cet ordinateur. Dans un réseau d’entreprise ou d’hôtel, demandez si quelque chose inspecte les connexions sécurisées.</translation>
        </message>
        <message>
            <source>Shopify did not answer in time.</source>
            <translation>Shopify n’a pas répondu à temps.</translation>
        </message>
        <message>
            <source>The connection broke in the middle of an answer.</source>
            <translation>La connexion s’est rompue au milieu d’une réponse.</translation>
        </message>
        <message>
            <source>Nothing half-received was used.</source>
            <translation>Rien de ce qui a été reçu à moitié n’a été utilisé.</translation>
        </message>
        <message>
            <source>An answer was far larger than any that Shopify sends.</source>
            <translation>Une réponse était bien plus grande que toutes celles que Shopify envoie.</translation>
        </message>
        <message>
            <source>It was thrown away. Your data is unchanged.</source>
            <translation>Elle a été jetée. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>Look whether the shop's address is right, then press Copy details.</source>
            <translation>Vérifiez l’adresse du magasin, puis cliquez sur Copier les détails.</translation>
        </message>
        <message>
            <source>The shop's address sent ShopSync to another address.</source>
            <translation>L’adresse du magasin a renvoyé ShopSync vers une autre adresse.</translation>
        </message>
        <message>
            <source>ShopSync did not follow, so that your token goes nowhere else.</source>
            <translation>ShopSync n’a pas suivi, pour que votre jeton n’aille nulle part ailleurs.</translation>
        </message>
        <message>
            <source>In a hotel or train network, sign in there first. Else look whether the shop's address has changed.</source>
            <translation>Dans un réseau d’hôtel ou de train, identifiez-vous-y d’abord. Sinon, vérifiez si l’adresse du magasin a changé.</translation>
        </message>
        <message>
            <source>Shopify answered with an error.</source>
            <translation>Shopify a répondu par une erreur.</translation>
        </message>
        <message>
            <source>Shopify has a problem of its own right now.</source>
            <translation>Shopify a lui-même un problème en ce moment.</translation>
        </message>
        <message>
            <source>Shopify asked ShopSync to slow down.</source>
            <translation>Shopify a demandé à ShopSync de ralentir.</translation>
        </message>
        <message>
            <source>Look whether this computer is online, then sync again. A daily sync that failed is tried again by itself.</source>
            <translation>Vérifiez que cet ordinateur est en ligne, puis synchronisez à nouveau. Une synchronisation quotidienne qui a échoué est retentée d’elle-même.</translation>
        </message>
        <message>
            <source>Wait some minutes and sync again. If it lasts, give the request id behind Details to Shopify's support within seven days.</source>
            <translation>Attendez quelques minutes et synchronisez à nouveau. Si cela dure, donnez l’ID de demande qui se trouve sous Détails à l’assistance de Shopify dans les sept jours.</translation>
        </message>
        <message>
            <source>Wait until no other app is reading the shop, then sync again.</source>
            <translation>Attendez qu’aucune autre application ne lise le magasin, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>Shopify found a question too large to answer.</source>
            <translation>Shopify a trouvé une question trop grande pour y répondre.</translation>
        </message>
        <message>
            <source>Update ShopSync. If it is up to date, press Copy details.</source>
            <translation>Mettez ShopSync à jour. S’il l’est déjà, cliquez sur Copier les détails.</translation>
        </message>
        <message>
            <source>Shopify has not given ShopSync a permission it needs.</source>
            <translation>Shopify n’a pas donné à ShopSync une autorisation dont il a besoin.</translation>
        </message>
        <message>
            <source>What needs the permission was left as it was before.</source>
            <translation>Ce qui exige l’autorisation est resté tel qu’avant.</translation>
        </message>
        <message>
            <source>In Shopify, give your app the missing access scope and install it again, then press Test connection on the store card.</source>
            <translation>Dans Shopify, donnez à votre application l’étendue d’accès qui manque et installez-la à nouveau, puis cliquez sur Tester la connexion dans la fiche magasin.</translation>
        </message>
        <message>
            <source>Shopify refused the access token.</source>
            <translation>Shopify a refusé le jeton d’accès.</translation>
        </message>
        <message>
            <source>The token is wrong, has ended or was taken back. What was synced before stays here.</source>
            <translation>Le jeton est faux, a expiré ou a été retiré. Ce qui a été synchronisé auparavant reste ici.</translation>
        </message>
        <message>
            <source>Shopify has frozen this shop.</source>
            <translation>Shopify a gelé ce magasin.</translation>
        </message>
        <message>
            <source>Look at the bill in your Shopify admin, then sync again.</source>
            <translation>Voyez la facture dans votre administration Shopify, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>Shopify does not allow this.</source>
            <translation>Shopify ne le permet pas.</translation>
        </message>
        <message>
            <source>There is no Shopify shop at this address.</source>
            <translation>Il n’y a pas de magasin Shopify à cette adresse.</translation>
        </message>
        <message>
            <source>Look whether the address that ends in .myshopify.com is spelt right.</source>
            <translation>Vérifiez que l’adresse qui se termine par .myshopify.com est bien écrite.</translation>
        </message>
        <message>
            <source>Shopify has locked this shop.</source>
            <translation>Shopify a verrouillé ce magasin.</translation>
        </message>
        <message>
            <source>Open your Shopify admin; it says why and what to do.</source>
            <translation>Ouvrez votre administration Shopify ; elle dit pourquoi et que faire.</translation>
        </message>
        <message>
            <source>Shopify took the request for an attack and refused it.</source>
            <translation>Shopify a pris la demande pour une attaque et l’a refusée.</translation>
        </message>
        <message>
            <source>Wait an hour and sync again. If it comes back, press Copy details.</source>
            <translation>Attendez une heure et synchronisez à nouveau. Si cela revient, cliquez sur Copier les détails.</translation>
        </message>
        <message>
            <source>This shop is not active at Shopify.</source>
            <translation>Ce magasin n’est pas actif chez Shopify.</translation>
        </message>
        <message>
            <source>Open your Shopify admin and look at the shop's plan.</source>
            <translation>Ouvrez votre administration Shopify et voyez le forfait du magasin.</translation>
        </message>
        <message>
            <source>Shopify no longer understands this version of ShopSync.</source>
            <translation>Shopify ne comprend plus cette version de ShopSync.</translation>
        </message>
        <message>
            <source>Update ShopSync, then sync again.</source>
            <translation>Mettez ShopSync à jour, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>Shopify answered in a newer way than ShopSync asked for.</source>
            <translation>Shopify a répondu d’une manière plus récente que celle que ShopSync demandait.</translation>
        </message>
        <message>
            <source>Your data is right for now; some day it will no longer be.</source>
            <translation>Vos données sont justes pour l’instant ; un jour elles ne le seront plus.</translation>
        </message>
        <message>
            <source>Update ShopSync soon.</source>
            <translation>Mettez bientôt ShopSync à jour.</translation>
        </message>
        <message>
            <source>Shopify ignored the question “what changed since?”.</source>
            <translation>Shopify a ignoré la question « qu’est-ce qui a changé depuis ? ».</translation>
        </message>
        <message>
            <source>The answer was not used. Your data is unchanged.</source>
            <translation>La réponse n’a pas été utilisée. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>Update ShopSync, or sync everything again.</source>
            <translation>Mettez ShopSync à jour, ou synchronisez tout à nouveau.</translation>
        </message>
        <message>
            <source>An answer came that does not look like Shopify's.</source>
            <translation>Une réponse ne ressemblait pas à celles de Shopify.</translation>
        </message>
        <message>
            <source>It was not used. Your data is unchanged.</source>
            <translation>Elle n’a pas été utilisée. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>In a hotel or train network, sign in there first. Else wait some minutes and sync again.</source>
            <translation>Dans un réseau d’hôtel ou de train, identifiez-vous-y d’abord. Sinon, attendez quelques minutes et synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>Shopify did not accept what it was asked to do.</source>
            <translation>Shopify n’a pas accepté ce qui lui était demandé.</translation>
        </message>
        <message>
            <source>Details holds Shopify's own words.</source>
            <translation>Les détails contiennent les mots de Shopify.</translation>
        </message>
        <message>
            <source>Signing in to Shopify did not work.</source>
            <translation>La connexion à Shopify n’a pas réussi.</translation>
        </message>
        <message>
            <source>Look at the client id and the client secret, then press Test connection.</source>
            <translation>Vérifiez l’identifiant client et le secret client, puis cliquez sur Tester la connexion.</translation>
        </message>
        <message>
            <source>Your app may not sign in to this shop this way.</source>
            <translation>Votre application ne peut pas se connecter à ce magasin de cette manière.</translation>
        </message>
        <message>
            <source>Client id and secret work only when app and shop belong to the same organisation. Nothing was stored.</source>
            <translation>L’identifiant client et le secret ne fonctionnent que si l’application et le magasin appartiennent à la même organisation. Rien n’a été enregistré.</translation>
        </message>
        <message>
            <source>Make the app in the same Shopify organisation as the shop, or use an access token.</source>
            <translation>Créez l’application dans la même organisation Shopify que le magasin, ou utilisez un jeton d’accès.</translation>
        </message>
        <message>
            <source>Shopify knows no app with this client id.</source>
            <translation>Shopify ne connaît aucune application avec cet identifiant client.</translation>
        </message>
        <message>
            <source>Copy the client id again from your app's settings at Shopify.</source>
            <translation>Copiez à nouveau l’identifiant client depuis les paramètres de votre application chez Shopify.</translation>
        </message>
        <message>
            <source>Your app is not installed in this shop.</source>
            <translation>Votre application n’est pas installée dans ce magasin.</translation>
        </message>
        <message>
            <source>Install the app in the shop from Shopify's Dev Dashboard, then try again.</source>
            <translation>Installez l’application dans le magasin depuis le Dev Dashboard de Shopify, puis réessayez.</translation>
        </message>
        <message>
            <source>The client id and the client secret do not fit together.</source>
            <translation>L’identifiant client et le secret client ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>Copy both again from your app's settings at Shopify. A secret that was rotated replaces the old one.</source>
            <translation>Copiez-les tous deux à nouveau depuis les paramètres de votre application chez Shopify. Un secret renouvelé remplace l’ancien.</translation>
        </message>
        <message>
            <source>Shopify could not put the whole shop into one file.</source>
            <translation>Shopify n’a pas pu mettre tout le magasin dans un seul fichier.</translation>
        </message>
        <message>
            <source>Shopify is busy with other large exports of this shop.</source>
            <translation>Shopify est occupé par d’autres grands exports de ce magasin.</translation>
        </message>
        <message>
            <source>Wait until they are done, then sync again.</source>
            <translation>Attendez qu’ils soient terminés, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>Shopify's file arrived incomplete.</source>
            <translation>Le fichier de Shopify est arrivé incomplet.</translation>
        </message>
        <message>
            <source>Nothing of it was used. Your data is unchanged.</source>
            <translation>Rien n’en a été utilisé. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>The database on this computer reported an error.</source>
            <translation>La base de données de cet ordinateur a signalé une erreur.</translation>
        </message>
        <message>
            <source>What could not be written whole was not written at all.</source>
            <translation>Ce qui ne pouvait pas être écrit en entier n’a pas été écrit du tout.</translation>
        </message>
        <message>
            <source>The database was written by a newer ShopSync.</source>
            <translation>La base de données a été écrite par un ShopSync plus récent.</translation>
        </message>
        <message>
            <source>It was not touched.</source>
            <translation>Elle n’a pas été touchée.</translation>
        </message>
        <message>
            <source>Install the newer ShopSync again.</source>
            <translation>Réinstallez le ShopSync plus récent.</translation>
        </message>
        <message>
            <source>The database on this computer is damaged.</source>
            <translation>La base de données de cet ordinateur est endommagée.</translation>
        </message>
        <message>
            <source>ShopSync does not write to it any more. Your shop is not touched.</source>
            <translation>ShopSync n’y écrit plus. Votre magasin n’est pas touché.</translation>
        </message>
        <message>
            <source>Put back the newest file of the folder “backups”, or move the database away and sync everything again. Then look at the health of the disk.</source>
            <translation>Remettez le fichier le plus récent du dossier « backups », ou déplacez la base de données et synchronisez tout à nouveau. Vérifiez ensuite la santé du disque.</translation>
        </message>
        <message>
            <source>The database is being written by another program.</source>
            <translation>Un autre programme est en train d’écrire dans la base de données.</translation>
        </message>
        <message>
            <source>Wait until the other ShopSync is done, then try again.</source>
            <translation>Attendez que l’autre ShopSync ait terminé, puis réessayez.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk.</source>
            <translation>Il n’y a pas assez de place sur le disque.</translation>
        </message>
        <message>
            <source>Nothing was written by halves. Your data is unchanged.</source>
            <translation>Rien n’a été écrit à moitié. Vos données sont inchangées.</translation>
        </message>
        <message>
            <source>Make room on the disk, then sync again.</source>
            <translation>Faites de la place sur le disque, puis synchronisez à nouveau.</translation>
        </message>
        <message>
            <source>The data folder cannot be used.</source>
            <translation>Le dossier des données n’est pas utilisable.</translation>
        </message>
        <message>
            <source>Other users of this computer can write into it, or you cannot. Nothing was written.</source>
            <translation>D’autres utilisateurs de cet ordinateur peuvent y écrire, ou vous ne le pouvez pas. Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Make the folder yours alone, then start ShopSync again.</source>
            <translation>Réservez-vous le dossier, puis redémarrez ShopSync.</translation>
        </message>
        <message>
            <source>The part of ShopSync that syncs ended unexpectedly.</source>
            <translation>La partie de ShopSync qui synchronise s’est arrêtée de façon inattendue.</translation>
        </message>
        <message>
            <source>The sync was interrupted. Nothing half-written is visible.</source>
            <translation>La synchronisation a été interrompue. Rien d’écrit à moitié n’est visible.</translation>
        </message>
        <message>
            <source>Sync again; it is started anew by itself.</source>
            <translation>Synchronisez à nouveau ; elle redémarre d’elle-même.</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>Le fichier n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>A file that was there before is unchanged.</source>
            <translation>Un fichier qui existait déjà est inchangé.</translation>
        </message>
        <message>
            <source>Choose another folder or name, and look for free space.</source>
            <translation>Choisissez un autre dossier ou un autre nom, et vérifiez l’espace libre.</translation>
        </message>
        <message>
            <source>Shopify's answer for this record could not be read.</source>
            <translation>La réponse de Shopify pour cet enregistrement n’a pas pu être lue.</translation>
        </message>
        <message>
            <source>The copy here stays as it was. All other records were taken over.</source>
            <translation>La copie ici reste comme elle était. Tous les autres enregistrements ont été repris.</translation>
        </message>
        <message>
            <source>Each sync tries it again. Open the product in Shopify and save it anew.</source>
            <translation>Chaque synchronisation réessaie. Ouvrez le produit dans Shopify et enregistrez-le à nouveau.</translation>
        </message>
        <message>
            <source>It belongs to a record that Shopify did not give.</source>
            <translation>Il appartient à un enregistrement que Shopify n’a pas donné.</translation>
        </message>
        <message>
            <source>It is kept out until the record it belongs to is here.</source>
            <translation>Il reste dehors jusqu’à ce que l’enregistrement auquel il appartient soit ici.</translation>
        </message>
        <message>
            <source>Each sync tries it again. A full sync helps at once.</source>
            <translation>Chaque synchronisation réessaie. Une synchronisation complète aide aussitôt.</translation>
        </message>
        <message>
            <source>Unusually many records are gone in Shopify: {count}.</source>
            <translation>Un nombre inhabituel d’enregistrements a disparu de Shopify : {count}.</translation>
        </message>
        <message>
            <source>None of them was marked deleted here.</source>
            <translation>Aucun d’eux n’a été marqué comme supprimé ici.</translation>
        </message>
        <message>
            <source>Look at the list. If they are really gone, confirm the deletions.</source>
            <translation>Voyez la liste. S’ils ont vraiment disparu, confirmez les suppressions.</translation>
        </message>
        <message>
            <source>Shopify no longer has this record.</source>
            <translation>Shopify n’a plus cet enregistrement.</translation>
        </message>
        <message>
            <source>The copy here stays and is marked deleted.</source>
            <translation>La copie ici reste et est marquée comme supprimée.</translation>
        </message>
        <message>
            <source>Nothing to do, unless it was deleted by mistake.</source>
            <translation>Rien à faire, sauf s’il a été supprimé par erreur.</translation>
        </message>
        <message>
            <source>Available once the connection has been tested well.</source>
            <translation>Disponible une fois la connexion testée avec succès.</translation>
        </message>
        <message>
            <source>The sample shop needs no sign-in.</source>
            <translation>Le magasin d’essai ne demande pas de connexion.</translation>
        </message>
        <message>
            <source>Available when the daily sync is on.</source>
            <translation>Disponible quand la synchronisation quotidienne est activée.</translation>
        </message>
        <message>
            <source>Shopify has not given the permission for it.</source>
            <translation>Shopify n’en a pas donné l’autorisation.</translation>
        </message>
        <message>
            <source>Available when the sync is done.</source>
            <translation>Disponible quand la synchronisation est terminée.</translation>
        </message>
        <message>
            <source>The secret comes from the environment of this program.</source>
            <translation>Le secret vient de l’environnement de ce programme.</translation>
        </message>
        <message>
            <source>This desktop has no place for a tray icon.</source>
            <translation>Ce bureau n’a pas de place pour une icône de notification.</translation>
        </message>
    </context>
</TS>
