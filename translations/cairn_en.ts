<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>GraphPane</name>
    <message numerus="yes">
        <source>There is more than fits into a picture; the nearest %Ln are shown.</source>
        <translation><numerusform>There is more than fits into a picture; the nearest %Ln is shown.</numerusform><numerusform>There is more than fits into a picture; the nearest %Ln are shown.</numerusform></translation>
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
