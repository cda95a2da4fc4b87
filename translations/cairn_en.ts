<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerPicture</name>
    <message numerus="yes">
        <source>The first %Ln</source>
        <translation>
            <numerusform>The first %Ln</numerusform>
            <numerusform>The first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogMenu</name>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Copy %Ln row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogRow</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln entity(ies)</source>
        <translation>
            <numerusform>%1, %Ln entity</numerusform>
            <numerusform>%1, %Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogTable</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocsBanner</name>
    <message numerus="yes">
        <source>%Ln remark(s) on this page</source>
        <translation>
            <numerusform>%Ln remark on this page</numerusform>
            <numerusform>%Ln remarks on this page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityBanners</name>
    <message numerus="yes">
        <source>Deprecated, and still needed by %n others.</source>
        <translation>
            <numerusform>Deprecated, and still needed by %n other.</numerusform>
            <numerusform>Deprecated, and still needed by %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityMissing</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message numerus="yes">
        <source>%Ln more value(s) with fewer entities</source>
        <translation>
            <numerusform>%Ln more value with fewer entities</numerusform>
            <numerusform>%Ln more values with fewer entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormGroupHead</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphAnswer</name>
    <message numerus="yes">
        <source>%n steps away</source>
        <translation>
            <numerusform>%n step away</numerusform>
            <numerusform>%n steps away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would feel it</source>
        <translation>
            <numerusform>%Ln would feel it</numerusform>
            <numerusform>%Ln would feel it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of %Ln owner(s)</source>
        <translation>
            <numerusform>, of %Ln owner</numerusform>
            <numerusform>, of %Ln owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, which need %Ln from outside</source>
        <translation>
            <numerusform>, which need %Ln from outside</numerusform>
            <numerusform>, which need %Ln from outside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It needs %Ln</source>
        <translation>
            <numerusform>It needs %Ln</numerusform>
            <numerusform>It needs %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln ways</source>
        <translation>
            <numerusform>More than %Ln way</numerusform>
            <numerusform>More than %Ln ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln way(s)</source>
        <translation>
            <numerusform>%Ln way</numerusform>
            <numerusform>%Ln ways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No way is that short; the shortest has %n step(s)</source>
        <translation>
            <numerusform>No way is that short; the shortest has %n step</numerusform>
            <numerusform>No way is that short; the shortest has %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A circle of %n</source>
        <translation>
            <numerusform>A circle of %n</numerusform>
            <numerusform>A circle of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln circle(s)</source>
        <translation>
            <numerusform>%Ln circle</numerusform>
            <numerusform>%Ln circles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln entities</source>
        <translation>
            <numerusform>of %Ln entity</numerusform>
            <numerusform>of %Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would feel its failure</source>
        <translation>
            <numerusform>%Ln would feel its failure</numerusform>
            <numerusform>%Ln would feel its failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most critical</source>
        <translation>
            <numerusform>The %Ln most critical</numerusform>
            <numerusform>The %Ln most critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single point(s) of failure</source>
        <translation>
            <numerusform>%Ln single point of failure</numerusform>
            <numerusform>%Ln single points of failure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s)</source>
        <translation>
            <numerusform>%Ln need</numerusform>
            <numerusform>%Ln needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <translation>
            <numerusform>%Ln deprecated</numerusform>
            <numerusform>%Ln deprecated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln border(s)</source>
        <translation>
            <numerusform>%Ln border</numerusform>
            <numerusform>%Ln borders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphNode</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more connected with %1</source>
        <translation>
            <numerusform>Show %Ln more connected with %1</numerusform>
            <numerusform>Show %Ln more connected with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPainter</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPane</name>
    <message numerus="yes">
        <source>There is more than fits into a picture; the nearest %Ln are shown.</source>
        <translation>
            <numerusform>There is more than fits into a picture; the nearest %Ln is shown.</numerusform>
            <numerusform>There is more than fits into a picture; the nearest %Ln are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeChanges</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeStart</name>
    <message numerus="yes">
        <source>This is a made-up company, so that there is something to look at. Its %Ln entities say who owns what, how to reach them, and what needs what.</source>
        <translation>
            <numerusform>This is a made-up company, so that there is something to look at. Its %Ln entity says who owns what, how to reach them, and what needs what.</numerusform>
            <numerusform>This is a made-up company, so that there is something to look at. Its %Ln entities say who owns what, how to reach them, and what needs what.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog has %Ln entities: who owns what, how to reach them, and what needs what.</source>
        <translation>
            <numerusform>The catalog has %Ln entity: who owns what, how to reach them, and what needs what.</numerusform>
            <numerusform>The catalog has %Ln entities: who owns what, how to reach them, and what needs what.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentityRow</name>
    <message numerus="yes">
        <source>%Ln owned</source>
        <translation>
            <numerusform>%Ln owned</numerusform>
            <numerusform>%Ln owned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapFind</name>
    <message numerus="yes">
        <source>%Ln more stand out on the map</source>
        <translation>
            <numerusform>%Ln more stands out on the map</numerusform>
            <numerusform>%Ln more stand out on the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message numerus="yes">
        <source>Map of the catalog, %Ln entities</source>
        <translation>
            <numerusform>Map of the catalog, %Ln entity</numerusform>
            <numerusform>Map of the catalog, %Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnCallNeighbours</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganisationRow</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathUndoDialog</name>
    <message numerus="yes">
        <source>Undo these %Ln step(s)</source>
        <translation>
            <numerusform>Undo this %Ln step</numerusform>
            <numerusform>Undo these %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message numerus="yes">
        <source>%Ln more; narrow them by rule or text to see them</source>
        <translation>
            <numerusform>%Ln more; narrow them by rule or text to see it</numerusform>
            <numerusform>%Ln more; narrow them by rule or text to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveSourceDialog</name>
    <message numerus="yes">
        <source>Its %Ln entities leave the catalog on this computer.</source>
        <translation>
            <numerusform>Its %Ln entity leaves the catalog on this computer.</numerusform>
            <numerusform>Its %Ln entities leave the catalog on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::CatalogMap</name>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::DependenciesView</name>
    <message numerus="yes">
        <source>%n steps away</source>
        <translation>
            <numerusform>%n step away</numerusform>
            <numerusform>%n steps away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: contacts of %n owner(s)</source>
        <translation>
            <numerusform>Copied: contacts of %n owner</numerusform>
            <numerusform>Copied: contacts of %n owners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::DocsListView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::DocsView</name>
    <message numerus="yes">
        <source>%n file(s) of the code beside it changed since, last %1</source>
        <translation>
            <numerusform>%n file of the code beside it changed since, last %1</numerusform>
            <numerusform>%n files of the code beside it changed since, last %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::GalleryView</name>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>Used %n time</numerusform>
            <numerusform>Used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::GraphQuestions</name>
    <message numerus="yes">
        <source>%Ln affected</source>
        <translation>
            <numerusform>%Ln affected</numerusform>
            <numerusform>%Ln affected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: contacts of %n owner(s)</source>
        <translation>
            <numerusform>Copied: contacts of %n owner</numerusform>
            <numerusform>Copied: contacts of %n owners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::IdentityView</name>
    <message numerus="yes">
        <source>%n people in the catalog have the address that Git knows, %1. Choose who you are.</source>
        <translation>
            <numerusform>%n person in the catalog has the address that Git knows, %1. Choose who you are.</numerusform>
            <numerusform>%n people in the catalog have the address that Git knows, %1. Choose who you are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::PathFiles</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::PathHistoryView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::PathView</name>
    <message numerus="yes">
        <source>%n thing(s) happen outside</source>
        <translation>
            <numerusform>%n thing happens outside</numerusform>
            <numerusform>%n things happen outside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::SourceForm</name>
    <message numerus="yes">
        <source>The repository answers. It reads the branch %1 of %n</source>
        <translation>
            <numerusform>The repository answers. It reads the branch %1 of %n</numerusform>
            <numerusform>The repository answers. It reads the branch %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is there and has %n YAML files</source>
        <translation>
            <numerusform>The folder is there and has %n YAML file</numerusform>
            <numerusform>The folder is there and has %n YAML files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::SyncRunner</name>
    <message numerus="yes">
        <source>%n entities changed, %1 removed</source>
        <translation>
            <numerusform>%n entity changed, %1 removed</numerusform>
            <numerusform>%n entities changed, %1 removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities changed</source>
        <translation>
            <numerusform>%n entity changed</numerusform>
            <numerusform>%n entities changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities read</source>
        <translation>
            <numerusform>%n entity read</numerusform>
            <numerusform>%n entities read</numerusform>
        </translation>
    </message>
</context>
</TS>
