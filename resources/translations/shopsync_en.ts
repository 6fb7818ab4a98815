<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>HomePage</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogEntriesPage</name>
        <message numerus="yes">
            <source>%n exchange(s) with Shopify</source>
            <translation>
                <numerusform>%n exchange with Shopify</numerusform>
                <numerusform>%n exchanges with Shopify</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n exchange(s) deleted</source>
            <translation>
                <numerusform>%n exchange deleted</numerusform>
                <numerusform>%n exchanges deleted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NeedsCard</name>
        <message numerus="yes">
            <source>%n record(s) gone in Shopify, kept here.</source>
            <translation>
                <numerusform>%n record gone in Shopify, kept here.</numerusform>
                <numerusform>%n records gone in Shopify, kept here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be taken over.</source>
            <translation>
                <numerusform>%n record could not be taken over.</numerusform>
                <numerusform>%n records could not be taken over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Your copy has %n record(s) that Shopify no longer has. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</source>
            <translation>
                <numerusform>Your copy has %n record that Shopify no longer has. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</numerusform>
                <numerusform>Your copy has %n records that Shopify no longer has. Deleting keeps their data and history; they only leave the lists. The shop is not changed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductsPage</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n chosen product(s)  ✕</source>
            <translation>
                <numerusform>Only %n chosen product  ✕</numerusform>
                <numerusform>Only %n chosen products  ✕</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {0}</source>
            <translation>
                <numerusform>%n row written to {0}</numerusform>
                <numerusform>%n rows written to {0}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunDetailPane</name>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message numerus="yes">
            <source>Waiting for your decision: %n deletion(s)</source>
            <translation>
                <numerusform>Waiting for your decision: %n deletion</numerusform>
                <numerusform>Waiting for your decision: %n deletions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Up to date, %n left out</source>
            <translation>
                <numerusform>Up to date, %n left out</numerusform>
                <numerusform>Up to date, %n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Synced: nothing changed, %n left out.</source>
            <translation>
                <numerusform>Synced: nothing changed, %n left out.</numerusform>
                <numerusform>Synced: nothing changed, %n left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Synced: %n change(s).</source>
            <translation>
                <numerusform>Synced: %n change.</numerusform>
                <numerusform>Synced: %n changes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncHistoryPage</name>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message numerus="yes">
            <source>%n min ago</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>%n min ago</numerusform>
                <numerusform>%n min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <comment>hours</comment>
            <translation>
                <numerusform>%n h ago</numerusform>
                <numerusform>%n h ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n s left</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>about %n s left</numerusform>
                <numerusform>about %n s left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n min left</source>
            <comment>minutes</comment>
            <translation>
                <numerusform>about %n min left</numerusform>
                <numerusform>about %n min left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n h left</source>
            <comment>hours</comment>
            <translation>
                <numerusform>about %n h left</numerusform>
                <numerusform>about %n h left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>Done, %n left out</source>
            <translation>
                <numerusform>Done, %n left out</numerusform>
                <numerusform>Done, %n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n media file(s)</source>
            <translation>
                <numerusform>%n media file</numerusform>
                <numerusform>%n media files</numerusform>
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
                <numerusform>%n metafield</numerusform>
                <numerusform>%n metafields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sales channel(s)</source>
            <translation>
                <numerusform>%n sales channel</numerusform>
                <numerusform>%n sales channels</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n location(s)</source>
            <translation>
                <numerusform>%n location</numerusform>
                <numerusform>%n locations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory item(s)</source>
            <translation>
                <numerusform>%n inventory item</numerusform>
                <numerusform>%n inventory items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inventory level(s)</source>
            <translation>
                <numerusform>%n inventory level</numerusform>
                <numerusform>%n inventory levels</numerusform>
            </translation>
        </message>
    </context>
</TS>
