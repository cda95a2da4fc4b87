<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About Cairn</source>
        <translation>Über Cairn</translation>
    </message>
    <message>
        <source>Cairn %1</source>
        <translation>Cairn %1</translation>
    </message>
    <message>
        <source>A native developer portal. Everything it has synced stays on this computer and works offline.</source>
        <translation>Ein natives Entwicklerportal. Alles Abgeglichene bleibt auf diesem Computer und ist auch offline verfügbar.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Apache 2.0</source>
        <translation>Apache 2.0</translation>
    </message>
</context>
<context>
    <name>AnswerOwners</name>
    <message>
        <source>Owners</source>
        <translation>Zuständige</translation>
    </message>
</context>
<context>
    <name>AnswerPane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Affected  %L1</source>
        <translation>Betroffen  %L1</translation>
    </message>
    <message>
        <source>Whom to tell  %L1</source>
        <translation>Wem man es sagt  %L1</translation>
    </message>
    <message>
        <source>Write a mail to all</source>
        <translation>Mail an alle schreiben</translation>
    </message>
    <message>
        <source>Copy contacts</source>
        <translation>Kontakte kopieren</translation>
    </message>
</context>
<context>
    <name>AnswerPicture</name>
    <message numerus="yes">
        <source>The first %Ln</source>
        <translation>
            <numerusform>Die ersten %Ln</numerusform>
            <numerusform>Die ersten %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>There is more than fits into a picture; the list has all of it</source>
        <translation>Es ist mehr, als in ein Bild passt; die Liste hat alles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
</context>
<context>
    <name>ApiOutline</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Group operations</source>
        <translation>Operationen gruppieren</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>Nach Pfad</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>The definition is empty</source>
        <translation>Die Definition ist leer</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
    <message>
        <source>There is more: the outline ends after %L1 entries.</source>
        <translation>Es gibt mehr: Die Gliederung endet nach %L1 Einträgen.</translation>
    </message>
    <message>
        <source>Definitions of the type “%1” have no outline. Outlines are made of OpenAPI, AsyncAPI, GraphQL and gRPC.</source>
        <translation>Definitionen vom Typ „%1“ haben keine Gliederung. Es gibt sie für OpenAPI, AsyncAPI, GraphQL und gRPC.</translation>
    </message>
    <message>
        <source>The outline could not be made. %1.</source>
        <translation>Die Gliederung war nicht möglich. %1.</translation>
    </message>
    <message>
        <source>Go to line %L1</source>
        <translation>Zu Zeile %L1</translation>
    </message>
</context>
<context>
    <name>ApiPane</name>
    <message>
        <source>Part of the definition</source>
        <translation>Teil der Definition</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Save the definition</source>
        <translation>Definition speichern</translation>
    </message>
</context>
<context>
    <name>AppField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>Ohne System</translation>
    </message>
    <message>
        <source>No lifecycle</source>
        <translation>Ohne Lebenszyklus</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Ohne Typ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>CatalogEmpty</name>
    <message>
        <source>Nothing passes these filters</source>
        <translation>Zu diesen Filtern passt nichts</translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>The catalog is empty</source>
        <translation>Der Katalog ist leer</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch nichts da</translation>
    </message>
    <message>
        <source>Add the Git repository or the folder that holds your catalog-info.yaml files.</source>
        <translation>Das Git-Repository oder den Ordner mit den catalog-info.yaml-Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>They appear here as soon as a catalog file describes one and is synced.</source>
        <translation>Sobald eine Katalogdatei so etwas beschreibt und abgeglichen ist, steht es hier.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Add your catalog</source>
        <translation>Eigenen Katalog hinzufügen</translation>
    </message>
</context>
<context>
    <name>CatalogHeader</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>CatalogMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Kurz ansehen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Referenz kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile kopieren</numerusform>
            <numerusform>%Ln Zeilen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern versehen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
</context>
<context>
    <name>CatalogRow</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln entity(ies)</source>
        <translation>
            <numerusform>%1, %Ln Eintrag</numerusform>
            <numerusform>%1, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <source>%1, starred</source>
        <translation>%1, mit Stern</translation>
    </message>
    <message>
        <source>%1, pending</source>
        <translation>%1, steht noch aus</translation>
    </message>
    <message>
        <source>Made here, and in no source yet</source>
        <translation>Hier gemacht und noch in keiner Quelle</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
</context>
<context>
    <name>CatalogShortcuts</name>
    <message>
        <source>Filter the table</source>
        <translation>Tabelle filtern</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Zeile wählen</translation>
    </message>
    <message>
        <source>A screen up or down</source>
        <translation>Eine Bildschirmhöhe hoch oder runter</translation>
    </message>
    <message>
        <source>First or last row</source>
        <translation>Erste oder letzte Zeile</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Page Up / Page Down</source>
        <translation>Bild auf / Bild ab</translation>
    </message>
    <message>
        <source>Home / End</source>
        <translation>Pos1 / Ende</translation>
    </message>
    <message>
        <source>A … Z</source>
        <translation>A … Z</translation>
    </message>
    <message>
        <source>Open the chosen row, or fold its group</source>
        <translation>Die gewählte Zeile öffnen oder ihre Gruppe einklappen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Open it in a new window</source>
        <translation>Sie in einem neuen Fenster öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Peek without leaving the list</source>
        <translation>Kurz ansehen, ohne die Liste zu verlassen</translation>
    </message>
    <message>
        <source>Fold or unfold the group</source>
        <translation>Die Gruppe ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Shift+↑ ↓</source>
        <translation>Umschalt+↑ ↓</translation>
    </message>
    <message>
        <source>Select rows</source>
        <translation>Zeilen auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Select one more row</source>
        <translation>Eine weitere Zeile auswählen</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die ausgewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Ctrl+← →</source>
        <translation>Strg+← →</translation>
    </message>
    <message>
        <source>Move a column, from its head</source>
        <translation>Eine Spalte verschieben, von ihrem Kopf aus</translation>
    </message>
    <message>
        <source>Shift+← →</source>
        <translation>Umschalt+← →</translation>
    </message>
    <message>
        <source>Resize a column, from its head</source>
        <translation>Die Breite einer Spalte ändern, von ihrem Kopf aus</translation>
    </message>
    <message>
        <source>Go to the next row that begins so; Shift+S for an S</source>
        <translation>Zur nächsten Zeile, die so beginnt; Umschalt+S für ein S</translation>
    </message>
</context>
<context>
    <name>CatalogTable</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogTitle</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>%1: %2. %3 %4, %5</source>
        <translation>%1: %2. %3 %4, %5</translation>
    </message>
    <message>
        <source>The commit is not known</source>
        <translation>Der Commit ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. Problem: %3</source>
        <translation>%1: %2. Problem: %3</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the problem</source>
        <translation>Zum Problem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Als Datei speichern</translation>
    </message>
</context>
<context>
    <name>ColumnPopup</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 (no room now)</source>
        <translation>%1 (gerade kein Platz)</translation>
    </message>
    <message>
        <source>Move %1 to the front</source>
        <translation>%1 nach vorn</translation>
    </message>
    <message>
        <source>Move %1 to the back</source>
        <translation>%1 nach hinten</translation>
    </message>
    <message>
        <source>Back to the usual columns</source>
        <translation>Zurück zu den üblichen Spalten</translation>
    </message>
</context>
<context>
    <name>CommitLine</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>Where you are</source>
        <translation>Aktueller Ort</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>This is a made-up company, so that there is something to look at.</source>
        <translation>Das ist eine erfundene Firma, damit es etwas zu sehen gibt.</translation>
    </message>
    <message>
        <source>Add your catalog</source>
        <translation>Eigenen Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DependencyList</name>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Filter by name or owner</source>
        <translation>Nach Name oder Zuständigen filtern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
    <message>
        <source>Nothing in the catalog needs it.</source>
        <translation>Nichts im Katalog braucht es.</translation>
    </message>
    <message>
        <source>It needs nothing in the catalog.</source>
        <translation>Es braucht nichts aus dem Katalog.</translation>
    </message>
    <message>
        <source>There is more: the list ends after %L1.</source>
        <translation>Es gibt mehr: Die Liste endet nach %L1.</translation>
    </message>
    <message>
        <source>Copy contacts</source>
        <translation>Kontakte kopieren</translation>
    </message>
    <message>
        <source>How to reach the owners of everything that needs it</source>
        <translation>Wie die zu erreichen sind, die für alles zuständig sind, was davon abhängt</translation>
    </message>
    <message>
        <source>What breaks if it fails</source>
        <translation>Was bei seinem Ausfall bricht</translation>
    </message>
    <message>
        <source>Systems and domains that these are parts of are not listed; “What breaks if it fails” counts them.</source>
        <translation>Systeme und Domänen, deren Teile diese sind, stehen hier nicht; „Was ausfällt, wenn es ausfällt“ zählt sie mit.</translation>
    </message>
</context>
<context>
    <name>DependencyRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>über %1</translation>
    </message>
</context>
<context>
    <name>DiffBox</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
</context>
<context>
    <name>DocsAnnotation</name>
    <message>
        <source>Annotation</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>DocsBanner</name>
    <message numerus="yes">
        <source>%Ln remark(s) on this page</source>
        <translation>
            <numerusform>%Ln Hinweis zu dieser Seite</numerusform>
            <numerusform>%Ln Hinweise zu dieser Seite</numerusform>
        </translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>DocsCodeRow</name>
    <message>
        <source>Code, %1: %2</source>
        <translation>Code, %1: %2</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>DocsContents</name>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
</context>
<context>
    <name>DocsDetailsRow</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 aufklappen</translation>
    </message>
</context>
<context>
    <name>DocsDiagramBox</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>DocsFindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Enter</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>DocsFoot</name>
    <message>
        <source>Edit this page</source>
        <translation>Diese Seite bearbeiten</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DocsHeadingRow</name>
    <message>
        <source>Copy the link to this heading</source>
        <translation>Link zu dieser Überschrift kopieren</translation>
    </message>
</context>
<context>
    <name>DocsImage</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture is not in the repository.</source>
        <translation>Dieses Bild ist nicht im Repository.</translation>
    </message>
    <message>
        <source>This picture could not be read.</source>
        <translation>Dieses Bild konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Load pictures from %1</source>
        <translation>Bilder von %1 laden</translation>
    </message>
</context>
<context>
    <name>DocsLightbox</name>
    <message>
        <source>Previous picture</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DocsListRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>DocsListShortcuts</name>
    <message>
        <source>Go from row to row</source>
        <translation>Von Zeile zu Zeile gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the docs</source>
        <translation>Doku öffnen</translation>
    </message>
    <message>
        <source>Filter docs</source>
        <translation>Doku filtern</translation>
    </message>
</context>
<context>
    <name>DocsMarkers</name>
    <message>
        <source>Annotation %1</source>
        <translation>Anmerkung %1</translation>
    </message>
</context>
<context>
    <name>DocsMathRow</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
    <message>
        <source>as LaTeX: %1</source>
        <translation>als LaTeX: %1</translation>
    </message>
</context>
<context>
    <name>DocsNavTree</name>
    <message>
        <source>Filter pages</source>
        <translation>Seiten filtern</translation>
    </message>
    <message>
        <source>Pages of this site</source>
        <translation>Seiten dieser Doku</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, aufgeklappt</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
</context>
<context>
    <name>DocsNeighbour</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DocsPage</name>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Filter docs</source>
        <translation>Doku filtern</translation>
    </message>
    <message>
        <source>No docs fit</source>
        <translation>Keine Doku passt</translation>
    </message>
    <message>
        <source>No entity has docs yet</source>
        <translation>Noch hat nichts im Katalog eine Doku</translation>
    </message>
    <message>
        <source>Another word, or fewer conditions, may find some.</source>
        <translation>Ein anderes Wort oder weniger Bedingungen finden vielleicht etwas.</translation>
    </message>
    <message>
        <source>Put Markdown pages into a folder named docs beside catalog-info.yaml, and add the annotation backstage.io/techdocs-ref with the value dir:. to the entity.</source>
        <translation>Leg Markdown-Seiten in einen Ordner docs neben catalog-info.yaml und gib der Entität die Annotation backstage.io/techdocs-ref mit dem Wert dir:.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>DocsPane</name>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Dieser Link führt nirgendwohin: %1</translation>
    </message>
    <message>
        <source>Save the page as PDF</source>
        <translation>Seite als PDF sichern</translation>
    </message>
    <message>
        <source>Go to the first page</source>
        <translation>Zur ersten Seite</translation>
    </message>
</context>
<context>
    <name>DocsQuestion</name>
    <message>
        <source>The site has no pages</source>
        <translation>Die Doku hat keine Seiten</translation>
    </message>
    <message>
        <source>Add index.md to %1</source>
        <translation>Leg index.md in %1 an</translation>
    </message>
    <message>
        <source>There is no page %1 in this site</source>
        <translation>In dieser Doku gibt es keine Seite %1</translation>
    </message>
    <message>
        <source>The navigation shows the pages that there are</source>
        <translation>Die Navigation zeigt, welche Seiten es gibt</translation>
    </message>
    <message>
        <source>Perhaps %1 is meant</source>
        <translation>Vielleicht ist %1 gemeint</translation>
    </message>
</context>
<context>
    <name>DocsReader</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DocsShortcuts</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Scroll by a page; back with Shift</source>
        <translation>Um eine Seite weiter; mit Umschalt zurück</translation>
    </message>
    <message>
        <source>Next and previous heading</source>
        <translation>Nächste und vorherige Überschrift</translation>
    </message>
    <message>
        <source>Ctrl+PgDn Ctrl+PgUp</source>
        <translation>Strg+Bild↓ Strg+Bild↑</translation>
    </message>
    <message>
        <source>Next and previous page</source>
        <translation>Nächste und vorherige Seite</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Next link</source>
        <translation>Nächster Link</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Select all, and copy</source>
        <translation>Alles auswählen und kopieren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>DocsSourceBox</name>
    <message>
        <source>Copy the source</source>
        <translation>Quelltext kopieren</translation>
    </message>
</context>
<context>
    <name>DocsTabsRow</name>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
</context>
<context>
    <name>DocsTools</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Ctrl+-</source>
        <translation>Strg+-</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Strg++</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Edit this page</source>
        <translation>Diese Seite bearbeiten</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Strg+Umschalt+S</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
</context>
<context>
    <name>EntityAbout</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1: %2, line %3</source>
        <translation>%1: %2, Zeile %3</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Mine through</source>
        <translation>Meins über</translation>
    </message>
    <message>
        <source>It counts as yours because you belong to %1</source>
        <translation>Es gilt als deins, weil du zu %1 gehörst</translation>
    </message>
    <message>
        <source>Show everything with the tag %1</source>
        <translation>Alles mit dem Tag %1 zeigen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>EntityAnnotations</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
</context>
<context>
    <name>EntityBanners</name>
    <message>
        <source>Mend the file, then sync.</source>
        <translation>Berichtige die Datei und gleiche dann ab.</translation>
    </message>
    <message>
        <source>The newest text of this file was rejected. This is what it said at %1.</source>
        <translation>Die neueste Fassung dieser Datei wurde abgelehnt. Hier steht die Fassung von %1.</translation>
    </message>
    <message>
        <source>Show the problem</source>
        <translation>Problem zeigen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>This entity is declared more than once: here is what %1:%2 says.</source>
        <translation>Dieser Eintrag ist mehrfach deklariert: Hier steht, was %1:%2 sagt.</translation>
    </message>
    <message>
        <source>Left out: %1. Rename or remove one of them.</source>
        <translation>Ausgelassen: %1. Benenne einen davon um oder entferne ihn.</translation>
    </message>
    <message>
        <source>its owner</source>
        <translation>die Zuständigen</translation>
    </message>
    <message>
        <source>Deprecated, and nothing in the catalog needs it any more.</source>
        <translation>Veraltet, und nichts im Katalog braucht es noch.</translation>
    </message>
    <message>
        <source>Ask %1 whether it can be removed.</source>
        <translation>Frage %1, ob es entfernt werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>Deprecated, and still needed by %n others.</source>
        <translation>
            <numerusform>Veraltet, und noch von %n anderen gebraucht.</numerusform>
            <numerusform>Veraltet, und noch von %n anderen gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Build nothing new on it, and ask %1 what takes its place.</source>
        <translation>Baue nichts Neues darauf auf und frage %1, was an seine Stelle tritt.</translation>
    </message>
    <message>
        <source>Show who needs it</source>
        <translation>Zeigen, wer es braucht</translation>
    </message>
    <message>
        <source>This is pending: it was made here, and no source has it yet.</source>
        <translation>Dies steht noch aus: Es wurde hier gemacht, und noch keine Quelle hat es.</translation>
    </message>
    <message>
        <source>Once its change is merged, the next sync brings it.</source>
        <translation>Sobald die Änderung aufgenommen ist, bringt es die nächste Synchronisierung.</translation>
    </message>
</context>
<context>
    <name>EntityChanges</name>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>EntityContacts</name>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>The catalog names nobody: it has no owner, chat or link.</source>
        <translation>Der Katalog nennt niemanden: Es gibt weder Zuständige noch Chat oder Link.</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>EntityGraph</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles davon</translation>
    </message>
</context>
<context>
    <name>EntityHead</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Open %1 in the editor</source>
        <translation>%1 im Editor öffnen</translation>
    </message>
    <message>
        <source>Open %1 in the editor, at line %2</source>
        <translation>%1 im Editor öffnen, in Zeile %2</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>Quelle öffnen</translation>
    </message>
    <message>
        <source>Open the source at %1</source>
        <translation>Quelle bei %1 öffnen</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the golden path %1</source>
        <translation>Den Golden Path %1 starten</translation>
    </message>
</context>
<context>
    <name>EntityHistory</name>
    <message>
        <source>Commits that changed %1</source>
        <translation>Commits, die %1 geändert haben</translation>
    </message>
    <message>
        <source>Show older commits</source>
        <translation>Ältere Commits zeigen</translation>
    </message>
    <message>
        <source>No commits to show</source>
        <translation>Keine Commits zu zeigen</translation>
    </message>
    <message>
        <source>The file was not committed yet.</source>
        <translation>Die Datei wurde noch nicht committet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>EntityLabels</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>EntityLink</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
</context>
<context>
    <name>EntityLinks</name>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>EntityMenu</name>
    <message>
        <source>Copy reference</source>
        <translation>Referenz kopieren</translation>
    </message>
    <message>
        <source>Copy link as Markdown</source>
        <translation>Link als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy place of its file</source>
        <translation>Stelle in der Datei kopieren</translation>
    </message>
    <message>
        <source>Sync its source now</source>
        <translation>Quelle jetzt abgleichen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>EntityMissing</name>
    <message>
        <source>Go to the catalog</source>
        <translation>Zum Katalog</translation>
    </message>
    <message>
        <source>%1 is not in the catalog</source>
        <translation>%1 ist nicht im Katalog</translation>
    </message>
    <message>
        <source>Something was found that may have kept it out.</source>
        <translation>Etwas hat es vielleicht ferngehalten.</translation>
    </message>
    <message>
        <source>It is referred to, but no descriptor that was read declares it.</source>
        <translation>Es wird darauf verwiesen, aber kein gelesener Deskriptor deklariert es.</translation>
    </message>
    <message>
        <source>No descriptor that was read declares it, and nothing refers to it.</source>
        <translation>Kein gelesener Deskriptor deklariert es, und nichts verweist darauf.</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Meintest du</translation>
    </message>
    <message>
        <source>What may have kept it out</source>
        <translation>Was es vielleicht ferngehalten hat</translation>
    </message>
    <message>
        <source>Who refers to it</source>
        <translation>Wer darauf verweist</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Escalate to</source>
        <translation>Eskalieren an</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>%1 · %2 · commit %3</source>
        <translation>%1 · %2 · Commit %3</translation>
    </message>
    <message>
        <source>You own it yourself</source>
        <translation>Du bist selbst zuständig</translation>
    </message>
    <message>
        <source>Subcomponents</source>
        <translation>Teilkomponenten</translation>
    </message>
    <message>
        <source>Subdomains</source>
        <translation>Teildomänen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1, in its docs</source>
        <translation>%1, in seiner Dokumentation</translation>
    </message>
    <message>
        <source>%1 has no docs</source>
        <translation>%1 hat keine Dokumentation</translation>
    </message>
    <message>
        <source>Put Markdown pages into a folder named docs beside catalog-info.yaml, and add the annotation backstage.io/techdocs-ref with the value dir:. to the entity.</source>
        <translation>Legen Sie Markdown-Seiten in einen Ordner namens docs neben catalog-info.yaml und geben Sie der Entität die Annotation backstage.io/techdocs-ref mit dem Wert dir:.</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Zum Überblick</translation>
    </message>
</context>
<context>
    <name>EntityProblems</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EntityRelations</name>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>It needs nothing, and nothing needs it, as far as the catalog knows.</source>
        <translation>Es braucht nichts, und nichts braucht es, soweit der Katalog weiß.</translation>
    </message>
</context>
<context>
    <name>EntityShortcuts</name>
    <message>
        <source>Next link</source>
        <translation>Nächster Link</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the link, or go to the line</source>
        <translation>Link öffnen oder zur Zeile gehen</translation>
    </message>
    <message>
        <source>Filter the outline, the dependencies or the teams</source>
        <translation>Gliederung, Abhängigkeiten oder Teams filtern</translation>
    </message>
    <message>
        <source>Fold and unfold a team</source>
        <translation>Team ein- und ausklappen</translation>
    </message>
    <message>
        <source>Go from row to row, or scroll</source>
        <translation>Von Zeile zu Zeile gehen oder blättern</translation>
    </message>
    <message>
        <source>In the graph: walk along the edges</source>
        <translation>Im Graphen: an den Kanten entlanggehen</translation>
    </message>
    <message>
        <source>In the graph: the graph of that entity</source>
        <translation>Im Graphen: der Graph dieser Entität</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>In the graph: show what is connected with it, or unfold a group</source>
        <translation>Im Graphen: zeigen, was damit verbunden ist, oder eine Gruppe aufklappen</translation>
    </message>
    <message>
        <source>In the graph: pin, so that it stays</source>
        <translation>Im Graphen: anheften, damit es bleibt</translation>
    </message>
    <message>
        <source>In the graph: group by system, domain, owner, or not</source>
        <translation>Im Graphen: nach System, Domäne, Zuständigen oder nicht gruppieren</translation>
    </message>
    <message>
        <source>Ctrl+Z / Ctrl+Shift+Z</source>
        <translation>Strg+Z / Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>In the graph: undo and redo</source>
        <translation>Im Graphen: rückgängig machen und wiederholen</translation>
    </message>
    <message>
        <source>In the graph: larger, smaller, all of it</source>
        <translation>Im Graphen: größer, kleiner, alles davon</translation>
    </message>
</context>
<context>
    <name>EntityTabs</name>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
</context>
<context>
    <name>ErrorBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FacetRow</name>
    <message>
        <source>+%L1</source>
        <translation>+%L1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more value(s) with fewer entities</source>
        <translation>
            <numerusform>%Ln weiterer Wert mit weniger Einträgen</numerusform>
            <numerusform>%Ln weitere Werte mit weniger Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %L3</source>
        <translation>%1: %2, %L3</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1: show fewer</source>
        <translation>%1: weniger zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Applying writes this into the file in your folder. Nothing is committed, and other changes of yours stay.</source>
        <translation>Beim Anwenden wird dies in die Datei in deinem Ordner geschrieben. Es wird nichts committet, und deine anderen Änderungen bleiben.</translation>
    </message>
    <message>
        <source>Cairn only mirrors this repository and does not write to it. Copy the patch, and apply it in your clone with “git apply”.</source>
        <translation>Cairn spiegelt dieses Repository nur und schreibt nicht hinein. Kopiere den Patch, und wende ihn in deinem Klon mit „git apply“ an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>Als Patch kopieren</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you see was synced %1.</source>
        <translation>Was du siehst, wurde %1 abgeglichen.</translation>
    </message>
</context>
<context>
    <name>FormAddItem</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>FormChecks</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FormClock</name>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>FormEntity</name>
    <message>
        <source>Type to search</source>
        <translation>Tippen, um zu suchen</translation>
    </message>
</context>
<context>
    <name>FormEntries</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ein Tag hinzufügen</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Tippen, um zu suchen</translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
</context>
<context>
    <name>FormGroupHead</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormHits</name>
    <message>
        <source>What can be chosen</source>
        <translation>Was gewählt werden kann</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>FormItemHead</name>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Hide what was typed</source>
        <translation>Verbergen, was getippt wurde</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>Zeigen, was getippt wurde</translation>
    </message>
</context>
<context>
    <name>FormMoment</name>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Choose %1 in a calendar</source>
        <translation>%1 in einem Kalender wählen</translation>
    </message>
    <message>
        <source>Choose %1 on a clock</source>
        <translation>%1 auf einer Uhr wählen</translation>
    </message>
</context>
<context>
    <name>FormOffered</name>
    <message>
        <source>Type or choose a branch</source>
        <translation>Branch tippen oder wählen</translation>
    </message>
    <message>
        <source>Type or choose an owner</source>
        <translation>Inhaber tippen oder wählen</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Something is wrong with this page of the template</source>
        <translation>Mit dieser Seite der Vorlage stimmt etwas nicht</translation>
    </message>
</context>
<context>
    <name>FormRadio</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FormRange</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>FormRepository</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FormSelect</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Nichts wählen</translation>
    </message>
</context>
<context>
    <name>FormToken</name>
    <message>
        <source>Acts as you on %1, with the token from the keychain</source>
        <translation>Handelt auf %1 in Ihrem Namen, mit dem Token aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Acts as you on %1, with the token of Git&apos;s credential helper</source>
        <translation>Handelt auf %1 in Ihrem Namen, mit dem Token aus der Anmeldehilfe von Git</translation>
    </message>
    <message>
        <source>Acts as you on %1, with the token that you entered</source>
        <translation>Handelt auf %1 in Ihrem Namen, mit dem Token, das Sie eingegeben haben</translation>
    </message>
    <message>
        <source>Acts as you on %1: your token for it is not known yet</source>
        <translation>Handelt auf %1 in Ihrem Namen: Ihr Token dafür ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Goes on without your token for %1</source>
        <translation>Geht ohne Ihr Token für %1 weiter</translation>
    </message>
    <message>
        <source>Looking for your token for %1</source>
        <translation>Sucht Ihr Token für %1</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Eingeben…</translation>
    </message>
    <message>
        <source>Enter the token for %1</source>
        <translation>Das Token für %1 eingeben</translation>
    </message>
</context>
<context>
    <name>GalleryCard</name>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>GraphAnswer</name>
    <message>
        <source>depends on %1</source>
        <translation>hängt ab von %1</translation>
    </message>
    <message>
        <source>needed by %1</source>
        <translation>gebraucht von %1</translation>
    </message>
    <message>
        <source>consumes %1</source>
        <translation>nutzt %1</translation>
    </message>
    <message>
        <source>consumed by %1</source>
        <translation>genutzt von %1</translation>
    </message>
    <message>
        <source>provides %1</source>
        <translation>stellt %1 bereit</translation>
    </message>
    <message>
        <source>provided by %1</source>
        <translation>bereitgestellt von %1</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>%1 is a part of it</source>
        <translation>%1 ist ein Teil davon</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>owns %1</source>
        <translation>verantwortet %1</translation>
    </message>
    <message>
        <source>member of %1</source>
        <translation>Mitglied von %1</translation>
    </message>
    <message>
        <source>%1 is a member</source>
        <translation>%1 ist Mitglied</translation>
    </message>
    <message>
        <source>belongs to %1</source>
        <translation>gehört zu %1</translation>
    </message>
    <message>
        <source>%1 belongs to it</source>
        <translation>%1 gehört dazu</translation>
    </message>
    <message>
        <source>Fails with it</source>
        <translation>Fällt mit aus</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Seine Teile</translation>
    </message>
    <message>
        <source>What they need</source>
        <translation>Was sie brauchen</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps away</source>
        <translation>
            <numerusform>%n Schritt entfernt</numerusform>
            <numerusform>%n Schritte entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would feel it</source>
        <translation>Nichts würde es spüren</translation>
    </message>
    <message>
        <source>Nothing in the catalog needs %1, be it directly, through an API or as a part.</source>
        <translation>Nichts im Katalog braucht %1, weder direkt noch über eine API noch als Teil.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would feel it</source>
        <translation>
            <numerusform>%Ln würde es spüren</numerusform>
            <numerusform>%Ln würden es spüren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of %Ln owner(s)</source>
        <translation>
            <numerusform>, von %Ln Zuständigen</numerusform>
            <numerusform>, von %Ln Zuständigen</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no parts</source>
        <translation>Es hat keine Teile</translation>
    </message>
    <message>
        <source>A part names %1 as its system, its domain or the component that it belongs to.</source>
        <translation>Ein Teil nennt %1 als sein System, seine Domäne oder die Komponente, zu der es gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln Teil</numerusform>
            <numerusform>%Ln Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, which need %Ln from outside</source>
        <translation>
            <numerusform>, die %Ln von außen brauchen</numerusform>
            <numerusform>, die %Ln von außen brauchen</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs nothing</source>
        <translation>Es braucht nichts</translation>
    </message>
    <message>
        <source>%1 depends on nothing in the catalog and consumes no API.</source>
        <translation>%1 hängt von nichts im Katalog ab und nutzt keine API.</translation>
    </message>
    <message numerus="yes">
        <source>It needs %Ln</source>
        <translation>
            <numerusform>Es braucht %Ln</numerusform>
            <numerusform>Es braucht %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln ways</source>
        <translation>
            <numerusform>Mehr als %Ln Weg</numerusform>
            <numerusform>Mehr als %Ln Wege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln way(s)</source>
        <translation>
            <numerusform>%Ln Weg</numerusform>
            <numerusform>%Ln Wege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No way is that short; the shortest has %n step(s)</source>
        <translation>
            <numerusform>Kein Weg ist so kurz; der kürzeste hat %n Schritt</numerusform>
            <numerusform>Kein Weg ist so kurz; der kürzeste hat %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the other way round: %1 needs %2</source>
        <translation>Es ist umgekehrt: %1 braucht %2</translation>
    </message>
    <message>
        <source>Neither needs the other; this connects them</source>
        <translation>Keines braucht das andere; dies verbindet sie</translation>
    </message>
    <message>
        <source>They have nothing to do with one another</source>
        <translation>Sie haben nichts miteinander zu tun</translation>
    </message>
    <message>
        <source>No relation of the catalog leads from %1 to %2, in whichever direction one reads them.</source>
        <translation>Keine Beziehung des Katalogs führt von %1 zu %2, in welcher Richtung man sie auch liest.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Way %L1: %2</source>
        <translation>Weg %L1: %2</translation>
    </message>
    <message>
        <source>%1 is not in the catalog</source>
        <translation>%1 ist nicht im Katalog</translation>
    </message>
    <message>
        <source>Choose another entity, or sync if it is new</source>
        <translation>Eine andere Entität wählen, oder synchronisieren, wenn sie neu ist</translation>
    </message>
    <message>
        <source>Needs itself</source>
        <translation>Braucht sich selbst</translation>
    </message>
    <message numerus="yes">
        <source>A circle of %n</source>
        <translation>
            <numerusform>Ein Kreis aus %n</numerusform>
            <numerusform>Ein Kreis aus %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tangled up with it</source>
        <translation>Damit verwickelt</translation>
    </message>
    <message>
        <source>No cycles: nothing needs itself</source>
        <translation>Keine Kreise: nichts braucht sich selbst</translation>
    </message>
    <message>
        <source>Whatever one follows, from what depends to what it depends on, one never comes back. Each part can be started, changed and replaced without waiting for itself.</source>
        <translation>Wem auch immer man folgt, von dem, was abhängt, zu dem, wovon es abhängt: Man kommt nie zurück. Jedes Teil lässt sich starten, ändern und ersetzen, ohne auf sich selbst zu warten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln circle(s)</source>
        <translation>
            <numerusform>%Ln Kreis</numerusform>
            <numerusform>%Ln Kreise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln entities</source>
        <translation>
            <numerusform>aus %Ln Entität</numerusform>
            <numerusform>aus %Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>Keine einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>Nothing fails more than %L1 % of what has dependencies, and nothing holds two parts of them together by itself.</source>
        <translation>Nichts reißt mehr als %L1 % dessen mit, was Abhängigkeiten hat, und nichts hält allein zwei Teile davon zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would feel its failure</source>
        <translation>
            <numerusform>%Ln würde seinen Ausfall spüren</numerusform>
            <numerusform>%Ln würden seinen Ausfall spüren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · holds parts together</source>
        <translation>%1 · hält Teile zusammen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most critical</source>
        <translation>
            <numerusform>Die %Ln kritischste</numerusform>
            <numerusform>Die %Ln kritischsten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single point(s) of failure</source>
        <translation>
            <numerusform>%Ln einzelne Schwachstelle</numerusform>
            <numerusform>%Ln einzelne Schwachstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>consumes %1 of %2</source>
        <translation>nutzt %1 von %2</translation>
    </message>
    <message>
        <source>Nothing needs anything deprecated</source>
        <translation>Nichts braucht etwas Veraltetes</translation>
    </message>
    <message>
        <source>What is deprecated in the catalog can go without anybody noticing. What is deprecated itself does not count.</source>
        <translation>Was im Katalog veraltet ist, kann weg, ohne dass es jemand merkt. Was selbst veraltet ist, zählt nicht.</translation>
    </message>
    <message>
        <source>%1 is deprecated</source>
        <translation>%1 ist veraltet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s)</source>
        <translation>
            <numerusform>%Ln Bedarf</numerusform>
            <numerusform>%Ln Bedarfe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deprecated</source>
        <translation>
            <numerusform>%Ln veraltet</numerusform>
            <numerusform>%Ln veraltet</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls across domain borders</source>
        <translation>Keine Aufrufe über Domänengrenzen</translation>
    </message>
    <message>
        <source>No entity of one domain needs one of another. What is in no domain, be it through its system, does not count.</source>
        <translation>Keine Entität einer Domäne braucht eine einer anderen. Was in keiner Domäne ist, auch nicht über sein System, zählt nicht.</translation>
    </message>
    <message>
        <source>From %1 into %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 across %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln border(s)</source>
        <translation>
            <numerusform>%Ln Grenze</numerusform>
            <numerusform>%Ln Grenzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphCanvas</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>GraphExportButton</name>
    <message>
        <source>Take the picture along</source>
        <translation>Das Bild mitnehmen</translation>
    </message>
    <message>
        <source>All of the picture</source>
        <translation>Das ganze Bild</translation>
    </message>
    <message>
        <source>As seen now</source>
        <translation>Wie jetzt zu sehen</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Save for Graphviz…</source>
        <translation>Für Graphviz speichern…</translation>
    </message>
    <message>
        <source>Save for Mermaid…</source>
        <translation>Für Mermaid speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Copy for Mermaid</source>
        <translation>Für Mermaid kopieren</translation>
    </message>
    <message>
        <source>Copy for Graphviz</source>
        <translation>Für Graphviz kopieren</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Das Bild speichern</translation>
    </message>
    <message>
        <source>Colours as seen, light in a PDF</source>
        <translation>Farben wie gesehen, hell in einem PDF</translation>
    </message>
    <message>
        <source>Colours as seen</source>
        <translation>Farben wie gesehen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
</context>
<context>
    <name>GraphFilterButton</name>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the graph</source>
        <translation>Den Graphen filtern</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>None chosen: all</source>
        <translation>Keine gewählt: alle</translation>
    </message>
</context>
<context>
    <name>GraphGroup</name>
    <message>
        <source>Fold %1</source>
        <translation>%1 zuklappen</translation>
    </message>
</context>
<context>
    <name>GraphGroupButton</name>
    <message>
        <source>By owner</source>
        <translation>Nach Zuständigkeit</translation>
    </message>
    <message>
        <source>By system</source>
        <translation>Nach System</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>Nach Domäne</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group the graph</source>
        <translation>Den Graphen gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
</context>
<context>
    <name>GraphMenu</name>
    <message>
        <source>Graph of it</source>
        <translation>Graph davon</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Without what is connected with it</source>
        <translation>Ohne das, was damit verbunden ist</translation>
    </message>
    <message>
        <source>Show what is connected with it</source>
        <translation>Zeigen, was damit verbunden ist</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin: it stays where it is</source>
        <translation>Anheften: es bleibt, wo es ist</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Referenz kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>GraphNode</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not in the catalog</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Without what is connected with %1</source>
        <translation>Ohne das, was mit %1 verbunden ist</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more connected with %1</source>
        <translation>
            <numerusform>%Ln weitere zeigen, die mit %1 verbunden ist</numerusform>
            <numerusform>%Ln weitere zeigen, die mit %1 verbunden sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPage</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation>Der Katalog wird gelesen</translation>
    </message>
    <message>
        <source>The catalog is empty</source>
        <translation>Der Katalog ist leer</translation>
    </message>
    <message>
        <source>Add the Git repository or the folder that holds your catalog-info.yaml files.</source>
        <translation>Das Git-Repository oder den Ordner mit Ihren catalog-info.yaml-Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>Add your catalog</source>
        <translation>Ihren Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>GraphPainter</name>
    <message>
        <source>not in the catalog</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GraphPane</name>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Beide Richtungen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>All relations</source>
        <translation>Alle Beziehungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>There is more than fits into a picture; the nearest %Ln are shown.</source>
        <translation>
            <numerusform>Es ist mehr, als in ein Bild passt; das nächste %Ln ist zu sehen.</numerusform>
            <numerusform>Es ist mehr, als in ein Bild passt; die nächsten %Ln sind zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>GraphQuestion</name>
    <message>
        <source>Questions to the graph</source>
        <translation>Fragen an den Graphen</translation>
    </message>
    <message>
        <source>What breaks if %1 fails?</source>
        <translation>Was bricht, wenn %1 ausfällt?</translation>
    </message>
    <message>
        <source>What does %1 need?</source>
        <translation>Was braucht %1?</translation>
    </message>
    <message>
        <source>Why does %1 need %2?</source>
        <translation>Warum braucht %1 %2?</translation>
    </message>
    <message>
        <source>What needs itself in a circle?</source>
        <translation>Was braucht sich im Kreis selbst?</translation>
    </message>
    <message>
        <source>What are single points of failure?</source>
        <translation>Was sind einzelne Schwachstellen?</translation>
    </message>
    <message>
        <source>What still needs something deprecated?</source>
        <translation>Was braucht noch etwas Veraltetes?</translation>
    </message>
    <message>
        <source>What calls across domain borders?</source>
        <translation>Was ruft über Domänengrenzen hinweg?</translation>
    </message>
    <message>
        <source>What is %1 made of?</source>
        <translation>Woraus besteht %1?</translation>
    </message>
</context>
<context>
    <name>GraphSheet</name>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
</context>
<context>
    <name>GraphShortcuts</name>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find in the map</source>
        <translation>In der Karte suchen</translation>
    </message>
    <message>
        <source>Go along an edge, or move the map</source>
        <translation>An einer Kante entlanggehen oder die Karte verschieben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Choose the most connected entity in sight</source>
        <translation>Die am stärksten verbundene Entität in Sicht wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Das Gewählte öffnen</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Größer, kleiner</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Nichts wählen</translation>
    </message>
</context>
<context>
    <name>GroupButton</name>
    <message>
        <source>By owner</source>
        <translation>Nach Zuständigkeit</translation>
    </message>
    <message>
        <source>By system</source>
        <translation>Nach System</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group the rows</source>
        <translation>Die Zeilen gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen einklappen</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Alle Gruppen ausklappen</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>Ctrl and an arrow key move this column, Shift and an arrow key resize it</source>
        <translation>Strg und eine Pfeiltaste verschieben diese Spalte, Umschalt und eine Pfeiltaste ändern ihre Breite</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Older commits are not on this machine: Cairn fetches the newest state only.</source>
        <translation>Ältere Commits liegen nicht auf diesem Rechner: Cairn holt nur den neuesten Stand.</translation>
    </message>
    <message>
        <source>Only the last 20,000 commits were looked at.</source>
        <translation>Nur die letzten 20.000 Commits wurden angesehen.</translation>
    </message>
</context>
<context>
    <name>HistoryEntry</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Hides what it changed</source>
        <translation>Blendet aus, was er geändert hat</translation>
    </message>
    <message>
        <source>Shows what it changed</source>
        <translation>Zeigt, was er geändert hat</translation>
    </message>
    <message>
        <source>Open the commit</source>
        <translation>Commit öffnen</translation>
    </message>
</context>
<context>
    <name>HomeAsk</name>
    <message>
        <source>Paste an alert, a pod, a host – who is on call?</source>
        <translation>Alarm, Pod oder Host einfügen – wer hat Bereitschaft?</translation>
    </message>
    <message>
        <source>Enter looks up whom it concerns</source>
        <translation>Die Eingabetaste sucht, wen es betrifft</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>HomeAttention</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>HomeChanges</name>
    <message>
        <source>Latest changes of the catalog</source>
        <translation>Neueste Änderungen am Katalog</translation>
    </message>
    <message>
        <source>Changed since you last looked</source>
        <translation>Seit deinem letzten Blick geändert</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen merken</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Entities that are added, changed or removed will be listed here, with who did it.</source>
        <translation>Hier stehen Einträge, die hinzukommen, sich ändern oder wegfallen, und wer es war.</translation>
    </message>
    <message>
        <source>Nothing changed. What others commit is listed here after the next sync.</source>
        <translation>Nichts hat sich geändert. Was andere committen, steht nach dem nächsten Abgleich hier.</translation>
    </message>
    <message>
        <source>There are more changes than are listed here.</source>
        <translation>Es gibt mehr Änderungen, als hier stehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HomeMine</name>
    <message>
        <source>Owned by my teams</source>
        <translation>Gehört meinen Teams</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Show all in the catalog</source>
        <translation>Alle im Katalog zeigen</translation>
    </message>
    <message>
        <source>Yours through %1</source>
        <translation>Deins über %1</translation>
    </message>
    <message>
        <source>The catalog names neither %1 nor one of their teams as an owner.</source>
        <translation>Der Katalog nennt weder %1 noch eines der Teams als zuständig.</translation>
    </message>
    <message>
        <source>Say who you are, and what you and your teams own is here, with what needs attention in it.</source>
        <translation>Sag, wer du bist: Dann steht hier, was dir und deinen Teams gehört und was daran Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>Choose yourself</source>
        <translation>Dich selbst auswählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Hallo, %1</translation>
    </message>
    <message>
        <source>Welcome to Cairn</source>
        <translation>Willkommen bei Cairn</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Press S on the page of a service or team, and it stays here.</source>
        <translation>Drücke auf der Seite eines Dienstes oder Teams S, und es bleibt hier stehen.</translation>
    </message>
    <message>
        <source>Recently visited</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HomePlaces</name>
    <message>
        <source>Not in the catalog any more</source>
        <translation>Nicht mehr im Katalog</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HomeShortcuts</name>
    <message>
        <source>Look up an alert</source>
        <translation>Einen Alarm nachschlagen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open what has the keyboard</source>
        <translation>Öffnen, was die Tastatur hat</translation>
    </message>
    <message>
        <source>Go from row to row, or scroll</source>
        <translation>Von Zeile zu Zeile gehen oder blättern</translation>
    </message>
</context>
<context>
    <name>HomeStart</name>
    <message numerus="yes">
        <source>This is a made-up company, so that there is something to look at. Its %Ln entities say who owns what, how to reach them, and what needs what.</source>
        <translation>
            <numerusform>Das ist eine erfundene Firma, damit es etwas anzusehen gibt. Ihr %Ln Eintrag sagt, wem was gehört, wie man sie erreicht und was wovon abhängt.</numerusform>
            <numerusform>Das ist eine erfundene Firma, damit es etwas anzusehen gibt. Ihre %Ln Einträge sagen, wem was gehört, wie man sie erreicht und was wovon abhängt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog has %Ln entities: who owns what, how to reach them, and what needs what.</source>
        <translation>
            <numerusform>Der Katalog hat %Ln Eintrag: wem was gehört, wie man sie erreicht und was wovon abhängt.</numerusform>
            <numerusform>Der Katalog hat %Ln Einträge: wem was gehört, wie man sie erreicht und was wovon abhängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Browse the catalog</source>
        <translation>Im Katalog stöbern</translation>
    </message>
    <message>
        <source>Services, APIs, databases and teams, with filters that count.</source>
        <translation>Dienste, APIs, Datenbanken und Teams, mit Filtern, die mitzählen.</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>Sagen, wer du bist</translation>
    </message>
    <message>
        <source>Then this page shows what your teams own and what needs attention.</source>
        <translation>Dann zeigt diese Seite, was deinen Teams gehört und was Aufmerksamkeit braucht.</translation>
    </message>
    <message>
        <source>Add your repository</source>
        <translation>Eigenes Repository hinzufügen</translation>
    </message>
    <message>
        <source>Any Git repository or folder with catalog-info.yaml files.</source>
        <translation>Jedes Git-Repository und jeder Ordner mit catalog-info.yaml-Dateien.</translation>
    </message>
    <message>
        <source>The catalog is empty. Add the Git repository or the folder that holds your catalog-info.yaml files, and this page shows who owns what, how to reach them, and what needs what.</source>
        <translation>Der Katalog ist leer. Fügen Sie das Git-Repository oder den Ordner mit Ihren catalog-info.yaml-Dateien hinzu, dann zeigt diese Seite, wer wofür verantwortlich ist, wie man ihn erreicht und was wovon abhängt.</translation>
    </message>
</context>
<context>
    <name>IdentityRow</name>
    <message>
        <source>Who you are</source>
        <translation>Wer du bist</translation>
    </message>
    <message>
        <source>As Git says</source>
        <translation>Wie Git sagt</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>What counts as yours, and why</source>
        <translation>Was als deins gilt, und warum</translation>
    </message>
    <message numerus="yes">
        <source>%Ln owned</source>
        <translation>
            <numerusform>für %Ln zuständig</numerusform>
            <numerusform>für %Ln zuständig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindTabs</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Fundort</translation>
    </message>
    <message>
        <source>AI resource</source>
        <translation>KI-Ressource</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Cairn</source>
        <translation>Cairn</translation>
    </message>
    <message>
        <source>%1 – Cairn</source>
        <translation>%1 – Cairn</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Choose nothing</source>
        <translation>Nichts wählen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not in the catalog</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>%L1 outgoing, %L2 incoming</source>
        <translation>%L1 ausgehend, %L2 eingehend</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Graph of it</source>
        <translation>Graph davon</translation>
    </message>
</context>
<context>
    <name>MapFind</name>
    <message>
        <source>Find in the map</source>
        <translation>In der Karte suchen</translation>
    </message>
    <message>
        <source>Found in the map</source>
        <translation>In der Karte gefunden</translation>
    </message>
    <message>
        <source>Nothing of this name is in the catalog.</source>
        <translation>Nichts mit diesem Namen ist im Katalog.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stand out on the map</source>
        <translation>
            <numerusform>%Ln weitere sticht auf der Karte hervor</numerusform>
            <numerusform>%Ln weitere stechen auf der Karte hervor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
    <message>
        <source>%L1: %2</source>
        <translation>%L1: %2</translation>
    </message>
</context>
<context>
    <name>MapMatch</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message numerus="yes">
        <source>Map of the catalog, %Ln entities</source>
        <translation>
            <numerusform>Karte des Katalogs, %Ln Entität</numerusform>
            <numerusform>Karte des Katalogs, %Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Space chooses the most connected entity in sight, the arrow keys go along its edges, Enter opens it</source>
        <translation>Die Leertaste wählt die am stärksten verbundene Entität in Sicht, die Pfeiltasten gehen an ihren Kanten entlang, die Eingabetaste öffnet sie</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <translation>Übersicht der Karte</translation>
    </message>
</context>
<context>
    <name>MapSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>Arranged by</source>
        <translation>Angeordnet nach</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>All relations</source>
        <translation>Alle Beziehungen</translation>
    </message>
    <message>
        <source>Filters: %L1</source>
        <translation>Filter: %L1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Who counts as a member</source>
        <translation>Wer als Mitglied zählt</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>With teams below</source>
        <translation>Mit Teams darunter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Filter members</source>
        <translation>Mitglieder filtern</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Niemand mit diesem Namen</translation>
    </message>
    <message>
        <source>Nobody directly, only in the teams below.</source>
        <translation>Niemand direkt, nur in den Teams darunter.</translation>
    </message>
    <message>
        <source>Nobody is a member, as far as the catalog knows.</source>
        <translation>Niemand ist Mitglied, soweit der Katalog weiß.</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteren zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferedField</name>
    <message>
        <source>Show what can be chosen</source>
        <translation>Zeigen, was gewählt werden kann</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Was gewählt werden kann</translation>
    </message>
</context>
<context>
    <name>OnCallContact</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>OnCallExamples</name>
    <message>
        <source>Messages of Prometheus, Grafana, PagerDuty, Opsgenie and Datadog are understood, as text or as JSON, and so are parts of them:</source>
        <translation>Meldungen von Prometheus, Grafana, PagerDuty, Opsgenie und Datadog werden verstanden, als Text oder als JSON, und auch Teile davon:</translation>
    </message>
    <message>
        <source>A pod</source>
        <translation>Ein Pod</translation>
    </message>
    <message>
        <source>A host</source>
        <translation>Ein Host</translation>
    </message>
    <message>
        <source>A message</source>
        <translation>Eine Meldung</translation>
    </message>
</context>
<context>
    <name>OnCallFound</name>
    <message>
        <source>Because %1.</source>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Copy card</source>
        <translation>Karte kopieren</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>A digit copies</source>
        <translation>Eine Ziffer kopiert</translation>
    </message>
    <message>
        <source>The catalog names nobody: it has no owner, chat or link.</source>
        <translation>Der Katalog nennt niemanden: Es gibt keine Zuständigen, keinen Chat und keinen Link.</translation>
    </message>
    <message>
        <source>What to open</source>
        <translation>Was öffnen</translation>
    </message>
    <message>
        <source>Its descriptor has no links: runbooks and dashboards would be here.</source>
        <translation>Die Beschreibung hat keine Links: Hier stünden Runbooks und Dashboards.</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>The catalog names nothing that it needs.</source>
        <translation>Der Katalog nennt nichts, was es braucht.</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>The catalog names nothing that needs it.</source>
        <translation>Der Katalog nennt nichts, was darauf angewiesen ist.</translation>
    </message>
    <message>
        <source>Changed lately</source>
        <translation>Kürzlich geändert</translation>
    </message>
    <message>
        <source>R opens the runbook</source>
        <translation>R öffnet das Runbook</translation>
    </message>
</context>
<context>
    <name>OnCallHits</name>
    <message>
        <source>What it may be about</source>
        <translation>Worum es gehen kann</translation>
    </message>
    <message>
        <source>%1 %2, because %3</source>
        <translation>%1 %2; Grund: %3</translation>
    </message>
</context>
<context>
    <name>OnCallNeighbours</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Not in the catalog</source>
        <translation>Nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weitere zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnCallPage</name>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Copied the card</source>
        <translation>Karte kopiert</translation>
    </message>
    <message>
        <source>Who is on call?</source>
        <translation>Wer hat Bereitschaft?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Paste an alert, a pod, a host or an address, or type a name</source>
        <translation>Alarm, Pod, Host oder Adresse einfügen, oder einen Namen tippen</translation>
    </message>
    <message>
        <source>The text is longer than 64 KB; what comes behind was not read.</source>
        <translation>Der Text ist länger als 64 KB; was danach kommt, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Several fit. Which one is it?</source>
        <translation>Mehrere passen. Welcher ist es?</translation>
    </message>
    <message>
        <source>This fits best. It may also be another one.</source>
        <translation>Das passt am besten. Es kann auch ein anderer sein.</translation>
    </message>
    <message>
        <source>Nothing in the catalog fits this text</source>
        <translation>Nichts im Katalog passt zu diesem Text</translation>
    </message>
    <message>
        <source>Looked for: references, names and titles, pods and their workloads, hosts, labels, links and annotations. A single name from the alert may find more.</source>
        <translation>Gesucht wurde nach Referenzen, Namen und Titeln, Pods und ihren Workloads, Hosts, Labels, Links und Annotationen. Ein einzelner Name aus dem Alarm findet vielleicht mehr.</translation>
    </message>
    <message>
        <source>Open the catalog</source>
        <translation>Katalog öffnen</translation>
    </message>
</context>
<context>
    <name>OnCallShortcuts</name>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>Den Text verlassen</translation>
    </message>
    <message>
        <source>Copy a contact</source>
        <translation>Einen Kontakt kopieren</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+9</source>
        <translation>Alt+1 … Alt+9</translation>
    </message>
    <message>
        <source>Copy a contact while you type</source>
        <translation>Beim Tippen einen Kontakt kopieren</translation>
    </message>
    <message>
        <source>Copy the whole card</source>
        <translation>Die ganze Karte kopieren</translation>
    </message>
    <message>
        <source>Go from row to row, or scroll</source>
        <translation>Von Zeile zu Zeile gehen oder blättern</translation>
    </message>
    <message>
        <source>Open the runbook</source>
        <translation>Das Runbook öffnen</translation>
    </message>
</context>
<context>
    <name>OrganisationPane</name>
    <message>
        <source>Filter teams</source>
        <translation>Teams filtern</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There are no teams in the catalog yet</source>
        <translation>Im Katalog sind noch keine Teams</translation>
    </message>
    <message>
        <source>No team of that name</source>
        <translation>Kein Team mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>OrganisationRow</name>
    <message>
        <source>%1, you are here</source>
        <translation>%1, du bist hier</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineEntry</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
    <message>
        <source>%1 %2, deprecated</source>
        <translation>%1 %2, veraltet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>OwnershipCard</name>
    <message>
        <source>Owns</source>
        <translation>Zuständig für</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>What counts as owned</source>
        <translation>Was als eigen gilt</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>With teams below</source>
        <translation>Mit Teams darunter</translation>
    </message>
    <message>
        <source>Through teams</source>
        <translation>Über Teams</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing in the catalog names it as its owner.</source>
        <translation>Nichts im Katalog nennt es als zuständig.</translation>
    </message>
    <message>
        <source>Nothing directly, only through teams.</source>
        <translation>Nichts direkt, nur über Teams.</translation>
    </message>
    <message>
        <source>Nothing directly, only through the teams below.</source>
        <translation>Nichts direkt, nur über die Teams darunter.</translation>
    </message>
    <message>
        <source>The way that makes it theirs</source>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to Catalog</source>
        <translation>Zum Katalog</translation>
    </message>
    <message>
        <source>list table browse</source>
        <translation>gehe liste tabelle stöbern catalog</translation>
    </message>
    <message>
        <source>Go to Problems</source>
        <translation>Zu den Problemen</translation>
    </message>
    <message>
        <source>errors warnings faults</source>
        <translation>gehe fehler warnungen problems</translation>
    </message>
    <message>
        <source>Settings: sources</source>
        <translation>Einstellungen: Quellen</translation>
    </message>
    <message>
        <source>go repositories preferences options</source>
        <translation>gehe repositories optionen settings</translation>
    </message>
    <message>
        <source>Settings: appearance and language</source>
        <translation>Einstellungen: Aussehen und Sprache</translation>
    </message>
    <message>
        <source>go theme text size preferences options identity</source>
        <translation>gehe theme schrift größe optionen identität settings</translation>
    </message>
    <message>
        <source>My components</source>
        <translation>Meine Komponenten</translation>
    </message>
    <message>
        <source>mine own team</source>
        <translation>eigene team mein</translation>
    </message>
    <message>
        <source>Starred components</source>
        <translation>Komponenten mit Stern</translation>
    </message>
    <message>
        <source>favourites favorites</source>
        <translation>favoriten sterne lieblinge</translation>
    </message>
    <message>
        <source>Components without an owner</source>
        <translation>Komponenten, für die niemand zuständig ist</translation>
    </message>
    <message>
        <source>orphans nobody</source>
        <translation>waisen verwaist niemand</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>fetch refresh update reload</source>
        <translation>sync synchronisieren holen aktualisieren neu laden</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>repository folder new catalog</source>
        <translation>repository ordner neu katalog</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>night colours mode</source>
        <translation>nacht farben modus theme dark</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>day colours mode</source>
        <translation>tag farben modus theme light</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>automatic colours mode</source>
        <translation>automatisch farben modus theme</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>zoom in scale size</source>
        <translation>zoom vergrößern text größe</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>zoom out scale size</source>
        <translation>zoom verkleinern text größe</translation>
    </message>
    <message>
        <source>Copy link to this page</source>
        <translation>Link zu dieser Seite kopieren</translation>
    </message>
    <message>
        <source>address share</source>
        <translation>adresse teilen</translation>
    </message>
    <message>
        <source>This page in a new window</source>
        <translation>Diese Seite in einem neuen Fenster</translation>
    </message>
    <message>
        <source>open beside second</source>
        <translation>öffnen daneben zweites</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>keys help</source>
        <translation>tasten hilfe tastatur</translation>
    </message>
    <message>
        <source>Open the runbook of %1</source>
        <translation>Runbook von %1 öffnen</translation>
    </message>
    <message>
        <source>runbook playbook</source>
        <translation>runbook playbook anleitung</translation>
    </message>
    <message>
        <source>Copy the on-call contact of %1</source>
        <translation>Bereitschaftskontakt von %1 kopieren</translation>
    </message>
    <message>
        <source>contact on-call oncall call page</source>
        <translation>kontakt bereitschaft on-call oncall anrufen</translation>
    </message>
    <message>
        <source>Open the dashboard of %1</source>
        <translation>Dashboard von %1 öffnen</translation>
    </message>
    <message>
        <source>dashboard metrics grafana</source>
        <translation>dashboard metriken grafana</translation>
    </message>
    <message>
        <source>Open the chat of %1</source>
        <translation>Chat von %1 öffnen</translation>
    </message>
    <message>
        <source>chat slack channel</source>
        <translation>chat slack kanal</translation>
    </message>
    <message>
        <source>Go to the owner of %1</source>
        <translation>Zu den Zuständigen für %1</translation>
    </message>
    <message>
        <source>owner team</source>
        <translation>zuständig besitzer team</translation>
    </message>
    <message>
        <source>What the owner of %1 owns, too</source>
        <translation>Was dieselben Zuständigen hat wie %1</translation>
    </message>
    <message>
        <source>siblings same owned</source>
        <translation>geschwister gleicher</translation>
    </message>
    <message>
        <source>Show the source of %1</source>
        <translation>Quelltext von %1 zeigen</translation>
    </message>
    <message>
        <source>source yaml descriptor</source>
        <translation>quelltext yaml descriptor</translation>
    </message>
    <message>
        <source>Copy a link to %1</source>
        <translation>Link zu %1 kopieren</translation>
    </message>
    <message>
        <source>link address share</source>
        <translation>link adresse teilen</translation>
    </message>
    <message>
        <source>“%1” could not be opened</source>
        <translation>„%1“ konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>start overview</source>
        <translation>gehe start übersicht home</translation>
    </message>
    <message>
        <source>Go to On call</source>
        <translation>Zur Bereitschaft</translation>
    </message>
    <message>
        <source>alert incident who pager look-up</source>
        <translation>gehe alarm störung wer pager on call bereitschaft</translation>
    </message>
    <message>
        <source>My deprecated components</source>
        <translation>Meine veralteten Komponenten</translation>
    </message>
    <message>
        <source>mine own team old</source>
        <translation>mein eigen team alt deprecated</translation>
    </message>
    <message>
        <source>Copy the contacts of everyone who needs %1</source>
        <translation>Die Kontakte aller kopieren, die %1 brauchen</translation>
    </message>
    <message>
        <source>affected impact contacts everyone dependents</source>
        <translation>betroffen auswirkung kontakte alle abhängige affected</translation>
    </message>
    <message>
        <source>Why is “%1” not in the catalog?</source>
        <translation>Warum ist „%1“ nicht im Katalog?</translation>
    </message>
    <message>
        <source>Add this repository as a source…</source>
        <translation>Dieses Repository als Quelle hinzufügen …</translation>
    </message>
    <message>
        <source>Look up this alert</source>
        <translation>Diesen Alarm nachschlagen</translation>
    </message>
    <message>
        <source>Go to Docs</source>
        <translation>Zur Doku gehen</translation>
    </message>
    <message>
        <source>documentation handbook techdocs pages</source>
        <translation>Dokumentation Handbuch TechDocs Seiten</translation>
    </message>
    <message>
        <source>Go to Graph</source>
        <translation>Zum Graphen</translation>
    </message>
    <message>
        <source>map relations dependencies systems whole</source>
        <translation>Karte Beziehungen Abhängigkeiten Systeme ganz</translation>
    </message>
    <message>
        <source>Questions to the graph</source>
        <translation>Fragen an den Graphen</translation>
    </message>
    <message>
        <source>go ask impact dependencies analysis</source>
        <translation>gehe fragen Auswirkung Abhängigkeiten Analyse</translation>
    </message>
    <message>
        <source>Why one entity needs another…</source>
        <translation>Warum eine Entität eine andere braucht…</translation>
    </message>
    <message>
        <source>path way between two dependency</source>
        <translation>Pfad Weg zwischen zwei Abhängigkeit</translation>
    </message>
    <message>
        <source>Cycles in the catalog</source>
        <translation>Kreise im Katalog</translation>
    </message>
    <message>
        <source>circles circular dependencies loops</source>
        <translation>Zyklen zirkuläre Abhängigkeiten Schleifen</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Schwachstellen</translation>
    </message>
    <message>
        <source>critical bottleneck spof risk</source>
        <translation>kritisch Engpass Risiko spof</translation>
    </message>
    <message>
        <source>What still needs something deprecated</source>
        <translation>Was noch etwas Veraltetes braucht</translation>
    </message>
    <message>
        <source>old lifecycle migration</source>
        <translation>alt Lebenszyklus Migration</translation>
    </message>
    <message>
        <source>Calls across domain borders</source>
        <translation>Aufrufe über Domänengrenzen</translation>
    </message>
    <message>
        <source>cross coupling dependencies</source>
        <translation>quer Kopplung Abhängigkeiten</translation>
    </message>
    <message>
        <source>What breaks if %1 fails</source>
        <translation>Was bricht, wenn %1 ausfällt</translation>
    </message>
    <message>
        <source>breaks fails failure impact outage</source>
        <translation>bricht Ausfall Auswirkung Störung</translation>
    </message>
    <message>
        <source>What %1 is made of</source>
        <translation>Woraus %1 besteht</translation>
    </message>
    <message>
        <source>parts diagram architecture</source>
        <translation>Teile Diagramm Architektur</translation>
    </message>
    <message>
        <source>Go to Golden paths</source>
        <translation>Zu den Golden Paths</translation>
    </message>
    <message>
        <source>templates scaffolder wizard new create service</source>
        <translation>Vorlagen Scaffolder Assistent neu anlegen Dienst</translation>
    </message>
    <message>
        <source>History of golden paths</source>
        <translation>Verlauf der Golden Paths</translation>
    </message>
    <message>
        <source>runs tasks scaffolder</source>
        <translation>Läufe Aufgaben Scaffolder</translation>
    </message>
    <message>
        <source>Start the golden path %1</source>
        <translation>Den Golden Path %1 starten</translation>
    </message>
    <message>
        <source>start create new run golden path</source>
        <translation>starten anlegen neu ausführen Golden Path</translation>
    </message>
    <message>
        <source>Read the runbook of %1</source>
        <translation>Das Runbook von %1 lesen</translation>
    </message>
</context>
<context>
    <name>PathAnswers</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kept secret</source>
        <translation>bleibt geheim</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>Change request</source>
        <translation>Änderungsantrag</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Entry in the catalog</source>
        <translation>Eintrag im Katalog</translation>
    </message>
    <message>
        <source>First build</source>
        <translation>Erster Build</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No longer recommended</source>
        <translation>Nicht mehr empfohlen</translation>
    </message>
</context>
<context>
    <name>PathEffectList</name>
    <message>
        <source>What happens outside</source>
        <translation>Was außerhalb geschieht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Ist nicht geschehen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not known whether it happened</source>
        <translation>Unbekannt, ob es geschehen ist</translation>
    </message>
</context>
<context>
    <name>PathFaults</name>
    <message>
        <source>Problems of the template</source>
        <translation>Probleme der Vorlage</translation>
    </message>
</context>
<context>
    <name>PathFileRow</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>folder, open</source>
        <translation>Ordner, offen</translation>
    </message>
    <message>
        <source>folder, closed</source>
        <translation>Ordner, zu</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>eben geändert</translation>
    </message>
</context>
<context>
    <name>PathFileTree</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>PathFilesPane</name>
    <message>
        <source>Compare with a folder</source>
        <translation>Mit einem Ordner vergleichen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Without comparing</source>
        <translation>Ohne Vergleich</translation>
    </message>
    <message>
        <source>How they differ from the files of a folder</source>
        <translation>Wie sie sich von den Dateien eines Ordners unterscheiden</translation>
    </message>
    <message>
        <source>The files that your answers make appear here.</source>
        <translation>Die Dateien, die aus Ihren Antworten entstehen, erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>PathFoot</name>
    <message>
        <source>Save files…</source>
        <translation>Dateien speichern…</translation>
    </message>
    <message>
        <source>Save files only…</source>
        <translation>Nur die Dateien speichern…</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Den Plan ansehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>PathForm</name>
    <message>
        <source>What you answered the last time is here again.</source>
        <translation>Was Sie zuletzt geantwortet haben, steht wieder hier.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>PathHead</name>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Open the template in the editor</source>
        <translation>Die Vorlage im Editor öffnen</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>PathHistoryPage</name>
    <message>
        <source>History of golden paths</source>
        <translation>Verlauf der Golden Paths</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>No run fits</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>Noch lief nichts</translation>
    </message>
    <message>
        <source>What you make with a golden path stays here: its answers, its log, what came of it, and a way to undo it.</source>
        <translation>Was Sie mit einem Golden Path machen, bleibt hier: die Antworten, das Protokoll, das Ergebnis und ein Weg zurück.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show the golden paths</source>
        <translation>Die Golden Paths zeigen</translation>
    </message>
</context>
<context>
    <name>PathHistoryRow</name>
    <message>
        <source>Run again with these answers</source>
        <translation>Mit diesen Antworten erneut ausführen</translation>
    </message>
    <message>
        <source>Remove from the history; what it made stays</source>
        <translation>Aus dem Verlauf entfernen; was entstand, bleibt</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
</context>
<context>
    <name>PathHistoryShortcuts</name>
    <message>
        <source>Go from run to run</source>
        <translation>Von Lauf zu Lauf gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Den Lauf öffnen</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Run again with these answers</source>
        <translation>Mit diesen Antworten erneut ausführen</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Undo the run</source>
        <translation>Den Lauf rückgängig machen</translation>
    </message>
</context>
<context>
    <name>PathPage</name>
    <message>
        <source>Golden path</source>
        <translation>Golden Path</translation>
    </message>
    <message>
        <source>Save the files below this folder</source>
        <translation>Die Dateien unter diesem Ordner speichern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show the golden paths</source>
        <translation>Die Golden Paths zeigen</translation>
    </message>
</context>
<context>
    <name>PathPlan</name>
    <message>
        <source>“%1” cannot be done: %2</source>
        <translation>„%1“ geht nicht: %2</translation>
    </message>
    <message>
        <source>What happens outside</source>
        <translation>Was außerhalb geschieht</translation>
    </message>
    <message>
        <source>Nothing. The files are made here, and you can save them where you want them.</source>
        <translation>Nichts. Die Dateien entstehen hier, und Sie können sie speichern, wo Sie wollen.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Your token for %1 is not known yet</source>
        <translation>Ihr Token für %1 ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>It is asked for before anything happens.</source>
        <translation>Es wird erfragt, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Enter it…</source>
        <translation>Eingeben…</translation>
    </message>
</context>
<context>
    <name>PathReview</name>
    <message>
        <source>Your answers</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message>
        <source>What it will be connected with</source>
        <translation>Womit es verbunden sein wird</translation>
    </message>
</context>
<context>
    <name>PathRunHead</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again with these answers</source>
        <translation>Mit diesen Antworten erneut ausführen</translation>
    </message>
    <message>
        <source>Start over with these answers</source>
        <translation>Mit diesen Antworten neu beginnen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>PathRunOutcome</name>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ schlug fehl: %2</translation>
    </message>
</context>
<context>
    <name>PathRunPage</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What would happen outside</source>
        <translation>Was außerhalb geschehen würde</translation>
    </message>
    <message>
        <source>What happened outside</source>
        <translation>Was außerhalb geschah</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Den Verlauf zeigen</translation>
    </message>
</context>
<context>
    <name>PathSecretsDialog</name>
    <message>
        <source>Enter the secrets again</source>
        <translation>Die Geheimnisse erneut eingeben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Secrets are kept in memory alone, and the program was started anew since they were entered.</source>
        <translation>Geheimnisse bleiben nur im Speicher, und seit der Eingabe wurde das Programm neu gestartet.</translation>
    </message>
</context>
<context>
    <name>PathShortcuts</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Go on: the next page, the plan, and then do it</source>
        <translation>Weiter: die nächste Seite, der Plan, und dann ausführen</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Zurück zur vorigen Seite</translation>
    </message>
    <message>
        <source>Go through the files of the preview</source>
        <translation>Durch die Dateien der Vorschau gehen</translation>
    </message>
    <message>
        <source>Fold and unfold a folder</source>
        <translation>Einen Ordner auf- und zuklappen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Star it</source>
        <translation>Mit Stern versehen</translation>
    </message>
</context>
<context>
    <name>PathSide</name>
    <message>
        <source>What would be made</source>
        <translation>Was entstehen würde</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Problems %L1</source>
        <translation>Probleme %L1</translation>
    </message>
    <message>
        <source>Nothing is made yet</source>
        <translation>Noch entsteht nichts</translation>
    </message>
    <message>
        <source>“%1” cannot be done: %2</source>
        <translation>„%1“ geht nicht: %2</translation>
    </message>
    <message>
        <source>“%1” waits for answers: %2</source>
        <translation>„%1“ wartet auf Antworten: %2</translation>
    </message>
    <message>
        <source>The preview goes on when more is answered</source>
        <translation>Die Vorschau geht weiter, wenn mehr beantwortet ist</translation>
    </message>
</context>
<context>
    <name>PathStageButton</name>
    <message>
        <source>%1, done</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>PathStages</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>PathStep</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Protokoll verbergen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Übersprungen: %1</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Protokoll von %1</translation>
    </message>
</context>
<context>
    <name>PathStepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>PathTokenDialog</name>
    <message>
        <source>Your token for %1</source>
        <translation>Ihr Token für %1</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weitermachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>This golden path acts as you on %1, and neither the keychain nor Git&apos;s credential helper knows a token for it. The token goes to %1 and nowhere else: not into drafts, logs or the history.</source>
        <translation>Dieser Golden Path handelt auf %1 in Ihrem Namen, und weder der Schlüsselbund noch die Anmeldehilfe von Git kennt ein Token dafür. Das Token geht an %1 und nirgends sonst hin: nicht in Entwürfe, Protokolle oder den Verlauf.</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Fragt %1</translation>
    </message>
    <message>
        <source>Hide what was typed</source>
        <translation>Verbergen, was getippt wurde</translation>
    </message>
    <message>
        <source>Show what was typed</source>
        <translation>Zeigen, was getippt wurde</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Den Test anhalten</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>What it must be allowed to do</source>
        <translation>Was es dürfen muss</translation>
    </message>
    <message>
        <source>Make one at %1</source>
        <translation>Eines bei %1 erstellen</translation>
    </message>
    <message>
        <source>Keep it in the keychain of this computer</source>
        <translation>Im Schlüsselbund dieses Computers behalten</translation>
    </message>
</context>
<context>
    <name>PathUndoDialog</name>
    <message>
        <source>Undo “%1”?</source>
        <translation>„%1“ rückgängig machen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>Undo these %Ln step(s)</source>
        <translation>
            <numerusform>Diesen %Ln Schritt rückgängig machen</numerusform>
            <numerusform>Diese %Ln Schritte rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1.</source>
        <translation>%L1.</translation>
    </message>
    <message>
        <source>This happens, in this order.</source>
        <translation>Dies geschieht, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>PathWhat</name>
    <message>
        <source>What happens outside</source>
        <translation>Was außerhalb geschieht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%L1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%L1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%L1 min %L2 s</source>
        <translation>%L1 min %L2 s</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>PathsHead</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>Eine Vorlage öffnen…</translation>
    </message>
    <message>
        <source>Open a template from the disk</source>
        <translation>Eine Vorlage von der Platte öffnen</translation>
    </message>
    <message>
        <source>For authors: a template.yaml of the disk with its form and preview, both following each save</source>
        <translation>Für Autoren: eine template.yaml von der Platte mit Formular und Vorschau, die jedem Speichern folgen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Filter golden paths</source>
        <translation>Golden Paths filtern</translation>
    </message>
</context>
<context>
    <name>PathsPage</name>
    <message>
        <source>Golden paths</source>
        <translation>Golden Paths</translation>
    </message>
    <message>
        <source>Open a template</source>
        <translation>Eine Vorlage öffnen</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml)</source>
        <translation>Vorlagen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>No golden path passes these filters</source>
        <translation>Kein Golden Path passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Reading the catalog</source>
        <translation>Der Katalog wird gelesen</translation>
    </message>
    <message>
        <source>There are no golden paths yet</source>
        <translation>Es gibt noch keine Golden Paths</translation>
    </message>
    <message>
        <source>Another word, or fewer conditions, may find some.</source>
        <translation>Ein anderes Wort oder weniger Bedingungen finden vielleicht welche.</translation>
    </message>
    <message>
        <source>A golden path is an entity of the kind Template: questions, and the files and repositories that are made from the answers. Cairn reads those of Backstage.</source>
        <translation>Ein Golden Path ist eine Entität der Art Template: Fragen, und die Dateien und Repositories, die aus den Antworten entstehen. Cairn liest die von Backstage.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Open a template…</source>
        <translation>Eine Vorlage öffnen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PathsShortcuts</name>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Filter golden paths</source>
        <translation>Golden Paths filtern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Start the golden path</source>
        <translation>Den Golden Path starten</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Star it</source>
        <translation>Mit Stern versehen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open a template from the disk</source>
        <translation>Eine Vorlage von der Platte öffnen</translation>
    </message>
</context>
<context>
    <name>PeekPanel</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>The catalog names nobody.</source>
        <translation>Der Katalog nennt niemanden.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Nothing to look at here: choose a row.</source>
        <translation>Hier gibt es nichts anzusehen: Wählen Sie eine Zeile.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer bist du?</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Niemand mit diesem Namen</translation>
    </message>
    <message>
        <source>There are no people in the catalog yet</source>
        <translation>Im Katalog sind noch keine Personen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PickedEntity</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>PreferencesSection</name>
    <message>
        <source>Preferences</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Fold the rail</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>Show only the pictures at the left, whatever the width of the window.</source>
        <translation>Links nur die Symbole zeigen, egal wie breit das Fenster ist.</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Sync in the background</source>
        <translation>Im Hintergrund abgleichen</translation>
    </message>
    <message>
        <source>Never, only when I ask</source>
        <translation>Nie, nur auf Wunsch</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>Alle 5 Minuten</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 4 hours</source>
        <translation>Alle 4 Stunden</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What this rule says, why, and how to mend it</source>
        <translation>Was diese Regel sagt, warum, und was hilft</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
</context>
<context>
    <name>ProblemRules</name>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
</context>
<context>
    <name>ProblemsHead</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Nothing is wrong in the catalog</source>
        <translation>Im Katalog ist alles in Ordnung</translation>
    </message>
    <message>
        <source>No problem passes these filters</source>
        <translation>Kein Problem passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>Files that cannot be read, and names that lead nowhere, would be listed here.</source>
        <translation>Hier stünden unlesbare Dateien und Namen, die ins Leere führen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more; narrow them by rule or text to see them</source>
        <translation>
            <numerusform>%Ln weiteres; mit einer Regel oder einem Text eingrenzen, um es zu sehen</numerusform>
            <numerusform>%Ln weitere; mit einer Regel oder einem Text eingrenzen, um sie zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong in what you own</source>
        <translation>Nichts ist falsch an dem, wofür Sie verantwortlich sind</translation>
    </message>
    <message>
        <source>Show all problems</source>
        <translation>Alle Probleme zeigen</translation>
    </message>
</context>
<context>
    <name>ProblemsShortcuts</name>
    <message>
        <source>Filter the problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Choose a problem</source>
        <translation>Problem wählen</translation>
    </message>
    <message>
        <source>Open the file at the line</source>
        <translation>Datei an der Zeile öffnen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Explain the rule</source>
        <translation>Die Regel erklären</translation>
    </message>
    <message>
        <source>Show the fix</source>
        <translation>Die Behebung zeigen</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>QuestionInputs</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What needs it</source>
        <translation>Was es braucht</translation>
    </message>
    <message>
        <source>A system or domain</source>
        <translation>Ein System oder eine Domäne</translation>
    </message>
    <message>
        <source>An entity</source>
        <translation>Eine Entität</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzester</translation>
    </message>
    <message>
        <source>Up to 4 steps</source>
        <translation>Bis zu 4 Schritte</translation>
    </message>
    <message>
        <source>How many must feel it</source>
        <translation>Wie viele es spüren müssen</translation>
    </message>
    <message>
        <source>10 %</source>
        <translation>10 %</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>Up to 6</source>
        <translation>Bis zu 6</translation>
    </message>
    <message>
        <source>Up to 8</source>
        <translation>Bis zu 8</translation>
    </message>
    <message>
        <source>Felt by more than</source>
        <translation>Gespürt von mehr als</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5 %</translation>
    </message>
</context>
<context>
    <name>QuestionKinds</name>
    <message>
        <source>What breaks if it fails?</source>
        <translation>Was bricht, wenn es ausfällt?</translation>
    </message>
    <message>
        <source>Everything that would feel a failure, nearest first, and whom to tell.</source>
        <translation>Alles, was einen Ausfall spüren würde, das Nächste zuerst, und wem man es sagt.</translation>
    </message>
    <message>
        <source>What does it need?</source>
        <translation>Was braucht es?</translation>
    </message>
    <message>
        <source>All that has to work so that it works.</source>
        <translation>Alles, was funktionieren muss, damit es funktioniert.</translation>
    </message>
    <message>
        <source>Why does one need the other?</source>
        <translation>Warum braucht eines das andere?</translation>
    </message>
    <message>
        <source>The shortest way between two entities, or all of them.</source>
        <translation>Der kürzeste Weg zwischen zwei Entitäten, oder alle.</translation>
    </message>
    <message>
        <source>What is it made of?</source>
        <translation>Woraus besteht es?</translation>
    </message>
    <message>
        <source>The parts of a system, and what they need from outside.</source>
        <translation>Die Teile eines Systems und was sie von außen brauchen.</translation>
    </message>
    <message>
        <source>What needs itself in a circle?</source>
        <translation>Was braucht sich im Kreis selbst?</translation>
    </message>
    <message>
        <source>Entities that wait for one another.</source>
        <translation>Entitäten, die aufeinander warten.</translation>
    </message>
    <message>
        <source>What are single points of failure?</source>
        <translation>Was sind einzelne Schwachstellen?</translation>
    </message>
    <message>
        <source>What many others need, and what holds the rest together.</source>
        <translation>Was viele andere brauchen, und was den Rest zusammenhält.</translation>
    </message>
    <message>
        <source>What still needs something deprecated?</source>
        <translation>Was braucht noch etwas Veraltetes?</translation>
    </message>
    <message>
        <source>Who has to move before it can go.</source>
        <translation>Wer umziehen muss, bevor es weg kann.</translation>
    </message>
    <message>
        <source>What calls across domain borders?</source>
        <translation>Was ruft über Domänengrenzen hinweg?</translation>
    </message>
    <message>
        <source>Needs of one domain that another one meets.</source>
        <translation>Bedarf einer Domäne, den eine andere deckt.</translation>
    </message>
</context>
<context>
    <name>QuestionTiles</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Answered from the relations of the catalog, on this machine. Each answer has an address, to be shared.</source>
        <translation>Beantwortet aus den Beziehungen des Katalogs, auf diesem Rechner. Jede Antwort hat eine Adresse zum Weitergeben.</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>Antwort als</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>About which one?</source>
        <translation>Um welche geht es?</translation>
    </message>
    <message>
        <source>Type a name above; what may be meant is shown below it.</source>
        <translation>Oben einen Namen tippen; was gemeint sein kann, steht darunter.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>QuestionsShortcuts</name>
    <message>
        <source>Go from row to row</source>
        <translation>Von Zeile zu Zeile gehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the entity</source>
        <translation>Die Entität öffnen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>Walk along the edges of the picture</source>
        <translation>An den Kanten des Bildes entlanggehen</translation>
    </message>
    <message>
        <source>Zoom the picture, or show all of it</source>
        <translation>Das Bild vergrößern oder ganz zeigen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Cairn</source>
        <translation>Cairn</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Strg+3</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Strg+4</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg+5</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Strg+6</translation>
    </message>
    <message>
        <source>Golden paths</source>
        <translation>Golden Paths</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Strg+7</translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the text has its reference %1</source>
        <translation>der Text enthält die Referenz %1</translation>
    </message>
    <message>
        <source>the pod name %1 is of the deployment %2</source>
        <translation>der Pod-Name %1 gehört zum Deployment %2</translation>
    </message>
    <message>
        <source>the pod name %1 is of the stateful set %2</source>
        <translation>der Pod-Name %1 gehört zum StatefulSet %2</translation>
    </message>
    <message>
        <source>the pod name %1 is of the daemon set or job %2</source>
        <translation>der Pod-Name %1 gehört zum DaemonSet oder Job %2</translation>
    </message>
    <message>
        <source>the pod name %1 is of the cron job %2</source>
        <translation>der Pod-Name %1 gehört zum CronJob %2</translation>
    </message>
    <message>
        <source>the pod name %1 is of the job %2</source>
        <translation>der Pod-Name %1 gehört zum Job %2</translation>
    </message>
    <message>
        <source>the label %3 is %1</source>
        <translation>das Label %3 ist %1</translation>
    </message>
    <message>
        <source>the text has its name, %1</source>
        <translation>der Text enthält den Namen, %1</translation>
    </message>
    <message>
        <source>the text has its title, %1</source>
        <translation>der Text enthält den Titel, %1</translation>
    </message>
    <message>
        <source>the host %1 has its name, %2</source>
        <translation>der Host %1 enthält den Namen, %2</translation>
    </message>
    <message>
        <source>the address %1 has its name, %2</source>
        <translation>die Adresse %1 enthält den Namen, %2</translation>
    </message>
    <message>
        <source>its link “%3” leads to %1</source>
        <translation>der Link „%3“ führt zu %1</translation>
    </message>
    <message>
        <source>its annotation %3 is %2, as in %1</source>
        <translation>die Annotation %3 ist %2, wie in %1</translation>
    </message>
    <message>
        <source>its annotation %3 selects the labels %2</source>
        <translation>die Annotation %3 wählt die Labels %2 aus</translation>
    </message>
    <message>
        <source>the alert’s name %1 begins with its name</source>
        <translation>der Name des Alarms, %1, beginnt mit dem Namen</translation>
    </message>
    <message>
        <source>%1 begins with its name</source>
        <translation>%1 beginnt mit dem Namen</translation>
    </message>
    <message>
        <source>the search finds it for “%1”</source>
        <translation>die Suche findet es zu „%1“</translation>
    </message>
    <message>
        <source>nothing is called “%1”; this is near: “%2”</source>
        <translation>nichts heißt „%1“; ähnlich ist „%2“</translation>
    </message>
    <message>
        <source>%2 serves the API “%3”</source>
        <translation>%2 stellt die API „%3“ bereit</translation>
    </message>
</context>
<context>
    <name>RelationList</name>
    <message>
        <source>%1, %L2</source>
        <translation>%1, %L2</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Show in the catalog</source>
        <translation>Im Katalog zeigen</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>%Ln weiteren zeigen</numerusform>
            <numerusform>%Ln weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveSourceDialog</name>
    <message>
        <source>Remove the made-up company?</source>
        <translation>Erfundene Firma entfernen?</translation>
    </message>
    <message>
        <source>Remove the source “%1”?</source>
        <translation>Quelle „%1“ entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln entities leave the catalog on this computer.</source>
        <translation>
            <numerusform>Ihr %Ln Eintrag verschwindet aus dem Katalog auf diesem Computer.</numerusform>
            <numerusform>Ihre %Ln Einträge verschwinden aus dem Katalog auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no entities in the catalog.</source>
        <translation>Sie hat keine Einträge im Katalog.</translation>
    </message>
    <message>
        <source>Its repository, which was made on this computer, is deleted as well.</source>
        <translation>Ihr Repository, das auf diesem Computer angelegt wurde, wird auch gelöscht.</translation>
    </message>
    <message>
        <source>The repository or folder itself is not touched. You can add it again at any time.</source>
        <translation>Das Repository oder der Ordner selbst bleibt unberührt und lässt sich jederzeit wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Show only these problems</source>
        <translation>Nur diese Probleme zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RunningPath</name>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
</context>
<context>
    <name>SavedViewRow</name>
    <message>
        <source>New name of %1</source>
        <translation>Neuer Name von %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Strg+↑</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Strg+↓</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Search or do something</source>
        <translation>Suchen oder etwas tun</translation>
    </message>
</context>
<context>
    <name>SearchCompletion</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
</context>
<context>
    <name>SearchCompletions</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>SearchHit</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SearchKeys</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden für „%1“</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Die Suche eingrenzen</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Die Suche ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Fewer or shorter words find more. Words are looked for in names, titles, descriptions, links and annotations.</source>
        <translation>Weniger oder kürzere Wörter finden mehr. Gesucht wird in Namen, Titeln, Beschreibungen, Links und Annotationen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <source>Enter puts it into the search.</source>
        <translation>Die Eingabetaste übernimmt es in die Suche.</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Close what opened last</source>
        <translation>Zuletzt Geöffnetes schließen</translation>
    </message>
    <message>
        <source>This overview</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Rechts</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Strg+3</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Strg+4</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Star, or take the star away</source>
        <translation>Mit einem Stern versehen oder ihn entfernen</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg+5</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Strg+6</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Strg+7</translation>
    </message>
    <message>
        <source>Golden paths</source>
        <translation>Golden Paths</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>%1, sorted from the last</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted from the first</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Made-up company</source>
        <translation>Erfundene Firma</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Sync %1 now</source>
        <translation>%1 jetzt abgleichen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Stand: %1</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>A Git repository (https, ssh or file) or a folder on this computer.</source>
        <translation>Ein Git-Repository (https, ssh oder file) oder ein Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>https://git.example.com/platform/catalog.git</source>
        <translation>https://git.example.com/platform/catalog.git</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>The repository&apos;s own choice</source>
        <translation>Vom Repository vorgegeben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>One pattern on each line, such as services/**/catalog-info.yaml.</source>
        <translation>Ein Muster je Zeile, etwa services/**/catalog-info.yaml.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add and sync</source>
        <translation>Hinzufügen und abgleichen</translation>
    </message>
    <message>
        <source>Save and sync</source>
        <translation>Speichern und abgleichen</translation>
    </message>
    <message>
        <source>User name and access token</source>
        <translation>Benutzername und Zugriffstoken</translation>
    </message>
    <message>
        <source>Only where the repository asks. Kept in the keychain of this computer and nowhere else.</source>
        <translation>Nur wenn das Repository danach fragt. Steht im Schlüsselbund dieses Rechners und nirgends sonst.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
</context>
<context>
    <name>SourcesSection</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>The Git repositories and folders that your catalog is read from. Cairn only ever reads them.</source>
        <translation>Die Git-Repositorys und Ordner, aus denen der Katalog gelesen wird. Cairn liest sie nur und ändert nichts.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Add the Git repository or the folder that holds your catalog-info.yaml files.</source>
        <translation>Das Git-Repository oder den Ordner mit den catalog-info.yaml-Dateien hinzufügen.</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>The arrow keys move it, Home puts it back</source>
        <translation>Die Pfeiltasten verschieben sie, Pos1 setzt sie zurück</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>In the organisation</source>
        <translation>In der Organisation</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In no team, as far as the catalog knows.</source>
        <translation>In keinem Team, soweit der Katalog weiß.</translation>
    </message>
    <message>
        <source>It has no place among the teams.</source>
        <translation>Es hat keinen Platz unter den Teams.</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Remove the star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern versehen</translation>
    </message>
</context>
<context>
    <name>SuspectRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Quellen zeigen</translation>
    </message>
</context>
<context>
    <name>SyncState</name>
    <message>
        <source>Syncing %1</source>
        <translation>Abgleich: %1</translation>
    </message>
    <message>
        <source>Sync failed</source>
        <translation>Abgleich fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation>Abgleich abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>TestResult</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Rechts</translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Saved views, %1</source>
        <translation>Gespeicherte Ansichten, %1</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
</context>
<context>
    <name>ViewsPopup</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>A view keeps the kind, filters, order and groups that you see now under a name.</source>
        <translation>Eine Ansicht hält Art, Filter, Reihenfolge und Gruppen, die Sie gerade sehen, unter einem Namen fest.</translation>
    </message>
    <message>
        <source>There are enough views; delete one first</source>
        <translation>Es gibt genug Ansichten; löschen Sie erst eine</translation>
    </message>
    <message>
        <source>Name for this view</source>
        <translation>Name für diese Ansicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>APIs</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Fundort</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Fundorte</translation>
    </message>
    <message>
        <source>AI resource</source>
        <translation>KI-Ressource</translation>
    </message>
    <message>
        <source>AI resources</source>
        <translation>KI-Ressourcen</translation>
    </message>
    <message>
        <source>Owned by</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Zuständig für</translation>
    </message>
    <message>
        <source>Provides APIs</source>
        <translation>Bietet APIs</translation>
    </message>
    <message>
        <source>Provided by</source>
        <translation>Angeboten von</translation>
    </message>
    <message>
        <source>Consumes APIs</source>
        <translation>Nutzt APIs</translation>
    </message>
    <message>
        <source>Consumed by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Teams below</source>
        <translation>Teams darunter</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Mitglied in</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What it is: component, API, group …</source>
        <translation>Was es ist: Komponente, API, Gruppe …</translation>
    </message>
    <message>
        <source>The team or person that owns it</source>
        <translation>Das Team oder die Person, die zuständig ist</translation>
    </message>
    <message>
        <source>A tag that it has</source>
        <translation>Ein Tag, das es trägt</translation>
    </message>
    <message>
        <source>Its type: service, library, openapi …</source>
        <translation>Sein Typ: service, library, openapi …</translation>
    </message>
    <message>
        <source>Experimental, production, deprecated …</source>
        <translation>experimental, production, deprecated …</translation>
    </message>
    <message>
        <source>The system that it is part of</source>
        <translation>Das System, zu dem es gehört</translation>
    </message>
    <message>
        <source>Its namespace</source>
        <translation>Sein Namensraum</translation>
    </message>
    <message>
        <source>The source that it was read from</source>
        <translation>Die Quelle, aus der es gelesen wurde</translation>
    </message>
    <message>
        <source>Docs, links, tags … are there</source>
        <translation>Ob es docs, links, tags … hat</translation>
    </message>
    <message>
        <source>Words of its name or title only</source>
        <translation>Nur Wörter seines Namens oder Titels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>cairn::AbsenceView</name>
    <message>
        <source>%1, owned by %2</source>
        <translation>%1, zuständig: %2</translation>
    </message>
    <message>
        <source>%1 · %2:%3</source>
        <translation>%1 · %2:%3</translation>
    </message>
    <message>
        <source>The source %1 could not be synced: %2</source>
        <translation>Die Quelle %1 konnte nicht abgeglichen werden: %2</translation>
    </message>
</context>
<context>
    <name>cairn::CalendarMonth</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month&apos;s title, as of QLocale::toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>cairn::CatalogMap</name>
    <message>
        <source>No system</source>
        <translation>Kein System</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand zuständig</translation>
    </message>
    <message>
        <source>No domain</source>
        <translation>Keine Domäne</translation>
    </message>
    <message>
        <source>not in the catalog</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::CatalogSelection</name>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>cairn::ChangesView</name>
    <message>
        <source>Added</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Of %1 nothing can be told: what it was like then is not on this machine any more.</source>
        <translation>Über %1 lässt sich nichts sagen: Der damalige Stand liegt nicht mehr auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Some commits are not on this machine: Cairn fetches the newest state only.</source>
        <translation>Einige Commits liegen nicht auf diesem Rechner: Cairn holt nur den neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>cairn::DependenciesView</name>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message numerus="yes">
        <source>%n steps away</source>
        <translation>
            <numerusform>%n Schritt entfernt</numerusform>
            <numerusform>%n Schritte entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: contacts of %n owner(s)</source>
        <translation>
            <numerusform>Kopiert: Kontakte von %n Zuständigen</numerusform>
            <numerusform>Kopiert: Kontakte von %n Zuständigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::DocsListView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
</context>
<context>
    <name>cairn::DocsSheet</name>
    <message>
        <source>there is nothing of this name on the page</source>
        <translation>auf der Seite gibt es nichts mit diesem Namen</translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation>Dieser Link führt nirgendwohin: %1</translation>
    </message>
    <message>
        <source>This link leads nowhere: %1. Perhaps %2 is meant.</source>
        <translation>Dieser Link führt nirgendwohin: %1. Vielleicht ist %2 gemeint.</translation>
    </message>
    <message>
        <source>Shown as LaTeX: %1</source>
        <translation>Als LaTeX gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>cairn::DocsView</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Changed %1 by %2</source>
        <translation>Geändert %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the code beside it changed since, last %1</source>
        <translation>
            <numerusform>%n Datei des Codes daneben hat sich seither geändert, zuletzt %1</numerusform>
            <numerusform>%n Dateien des Codes daneben haben sich seither geändert, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>No program here opens PDF files. The page is in %1</source>
        <translation>Kein Programm öffnet hier PDF-Dateien. Die Seite ist in %1</translation>
    </message>
</context>
<context>
    <name>cairn::FormChoices</name>
    <message>
        <source>Without a token, %1 tells nothing here: type the name.</source>
        <translation>Ohne Token verrät %1 hier nichts: Tippen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 does not answer: type the name.</source>
        <translation>%1 antwortet nicht: Tippen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 offers nothing here: type the name.</source>
        <translation>%1 bietet hier nichts an: Tippen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 could not be asked: type the name.</source>
        <translation>%1 konnte nicht gefragt werden: Tippen Sie den Namen.</translation>
    </message>
    <message>
        <source>Its branches are offered once the repository is chosen.</source>
        <translation>Seine Branches werden angeboten, sobald das Repository gewählt ist.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Fragt %1</translation>
    </message>
    <message>
        <source>%1 does not answer: these are the branches as of the last sync.</source>
        <translation>%1 antwortet nicht: Dies sind die Branches der letzten Synchronisierung.</translation>
    </message>
</context>
<context>
    <name>cairn::FormRow</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
</context>
<context>
    <name>cairn::FormView</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>cairn::GalleryView</name>
    <message>
        <source>Takes %1</source>
        <translation>Dauert %1</translation>
    </message>
    <message>
        <source>Saves %1</source>
        <translation>Spart %1</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>%n-mal benutzt</numerusform>
            <numerusform>%n-mal benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>cairn::GraphExport</name>
    <message>
        <source>Graph of %1</source>
        <translation>Graph von %1</translation>
    </message>
    <message>
        <source>Cairn · the catalog was never synced here</source>
        <translation>Cairn · der Katalog wurde hier nie synchronisiert</translation>
    </message>
    <message>
        <source>Cairn · catalog as of %1</source>
        <translation>Cairn · Katalog vom %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Das Bild wurde kopiert</translation>
    </message>
    <message>
        <source>Copied the graph as text</source>
        <translation>Der Graph wurde als Text kopiert</translation>
    </message>
</context>
<context>
    <name>cairn::GraphPictureModel</name>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>consumes</source>
        <translation>nutzt</translation>
    </message>
    <message>
        <source>provides</source>
        <translation>bietet</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>owned by</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>member of</source>
        <translation>Mitglied von</translation>
    </message>
    <message>
        <source>child of</source>
        <translation>Teil von</translation>
    </message>
</context>
<context>
    <name>cairn::GraphQuestions</name>
    <message numerus="yes">
        <source>%Ln affected</source>
        <translation>
            <numerusform>%Ln betroffen</numerusform>
            <numerusform>%Ln betroffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied: contacts of %n owner(s)</source>
        <translation>
            <numerusform>Kopiert: Kontakte von %n Zuständigen</numerusform>
            <numerusform>Kopiert: Kontakte von %n Zuständigen</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 fails, this would feel it:</source>
        <translation>Wenn %1 ausfällt, würde dies es spüren:</translation>
    </message>
    <message>
        <source>No program here writes mail. Copy the contacts instead.</source>
        <translation>Kein Programm hier schreibt Mails. Kopieren Sie stattdessen die Kontakte.</translation>
    </message>
</context>
<context>
    <name>cairn::IdentityView</name>
    <message>
        <source>You chose to be nobody: nothing counts as yours.</source>
        <translation>Du hast gewählt, niemand zu sein: Nichts gilt als deins.</translation>
    </message>
    <message>
        <source>You chose %1.</source>
        <translation>Du hast %1 gewählt.</translation>
    </message>
    <message>
        <source>You chose %1, which is not in the catalog any more.</source>
        <translation>Du hast %1 gewählt, das nicht mehr im Katalog ist.</translation>
    </message>
    <message>
        <source>Git knows no address of yours (user.email), so choose your entry among the people in the catalog.</source>
        <translation>Git kennt keine Adresse von dir (user.email); wähle deinen Eintrag unter den Personen im Katalog.</translation>
    </message>
    <message>
        <source>Nobody in the catalog has the address that Git knows, %1. Choose your entry.</source>
        <translation>Niemand im Katalog hat die Adresse, die Git kennt, %1. Wähle deinen Eintrag.</translation>
    </message>
    <message numerus="yes">
        <source>%n people in the catalog have the address that Git knows, %1. Choose who you are.</source>
        <translation>
            <numerusform>%n Person im Katalog hat die Adresse, die Git kennt, %1. Wähle, wer du bist.</numerusform>
            <numerusform>%n Personen im Katalog haben die Adresse, die Git kennt, %1. Wähle, wer du bist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by the address that Git knows: %2</source>
        <translation>%1, nach der Adresse, die Git kennt: %2</translation>
    </message>
</context>
<context>
    <name>cairn::MineView</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>owned by you</source>
        <translation>gehört dir</translation>
    </message>
</context>
<context>
    <name>cairn::Navigator</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Docs</source>
        <translation>Doku</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Golden paths</source>
        <translation>Golden Paths</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Template of the disk</source>
        <translation>Vorlage von der Platte</translation>
    </message>
</context>
<context>
    <name>cairn::OnCallView</name>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Escalate to</source>
        <translation>Eskalieren an</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>%1, in its docs</source>
        <translation>%1, in seiner Dokumentation</translation>
    </message>
</context>
<context>
    <name>cairn::OutlineView</name>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Tag</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>Schemas</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Mutations</source>
        <translation>Mutationen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Schnittstellen</translation>
    </message>
    <message>
        <source>Unions</source>
        <translation>Unions</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Enums</source>
        <translation>Enums</translation>
    </message>
    <message>
        <source>Scalars</source>
        <translation>Skalare</translation>
    </message>
    <message>
        <source>Directives</source>
        <translation>Direktiven</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>client stream</source>
        <translation>Client-Stream</translation>
    </message>
    <message>
        <source>server stream</source>
        <translation>Server-Stream</translation>
    </message>
    <message>
        <source>two-way stream</source>
        <translation>Stream in beide Richtungen</translation>
    </message>
</context>
<context>
    <name>cairn::PathFiles</name>
    <message>
        <source>leads to %1</source>
        <translation>führt zu %1</translation>
    </message>
    <message>
        <source>executable</source>
        <translation>ausführbar</translation>
    </message>
    <message>
        <source>A link that leads to %1</source>
        <translation>Eine Verknüpfung, die zu %1 führt</translation>
    </message>
    <message>
        <source>%1, which is no text to show</source>
        <translation>%1, was kein Text zum Anzeigen ist</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>Eine leere Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed</source>
        <translation>%1: %2 neu, %3 geändert</translation>
    </message>
</context>
<context>
    <name>cairn::PathHistoryView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>cairn::PathRunView</name>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>cairn::PathRuns</name>
    <message>
        <source>Undoing</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cairn::PathView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) happen outside</source>
        <translation>
            <numerusform>%n Sache geschieht außerhalb</numerusform>
            <numerusform>%n Sachen geschehen außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>There is no file on this machine to edit</source>
        <translation>Auf diesem Rechner gibt es keine Datei zum Bearbeiten</translation>
    </message>
</context>
<context>
    <name>cairn::RuleView</name>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum das zählt</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>cairn::SearchView</name>
    <message>
        <source>The query is too long. Its end was left out.</source>
        <translation>Die Anfrage ist zu lang. Ihr Ende wurde weggelassen.</translation>
    </message>
    <message>
        <source>“%1:” is no condition. It was looked for as text.</source>
        <translation>„%1:“ ist keine Bedingung. Es wurde als Text gesucht.</translation>
    </message>
    <message>
        <source>“%1:” is no condition. Did you mean “%2:”?</source>
        <translation>„%1:“ ist keine Bedingung. War „%2:“ gemeint?</translation>
    </message>
    <message>
        <source>Nothing has “%1”.</source>
        <translation>Nichts hat „%1“.</translation>
    </message>
    <message>
        <source>Nothing has “%1”. Did you mean “%2”?</source>
        <translation>Nichts hat „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. These are the hits for “%2”.</source>
        <translation>Nichts gefunden für „%1“. Dies sind die Treffer für „%2“.</translation>
    </message>
    <message>
        <source>In the catalog</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>In the docs</source>
        <translation>In der Dokumentation</translation>
    </message>
    <message>
        <source>Actions and pages</source>
        <translation>Aktionen und Seiten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden für „%1“.</translation>
    </message>
</context>
<context>
    <name>cairn::SourceForm</name>
    <message>
        <source>The repository has no branch &quot;%1&quot;</source>
        <translation>Das Repository hat keinen Branch „%1“</translation>
    </message>
    <message>
        <source>Its branches are: %1</source>
        <translation>Seine Branches sind: %1</translation>
    </message>
    <message numerus="yes">
        <source>The repository answers. It reads the branch %1 of %n</source>
        <translation>
            <numerusform>Das Repository antwortet. Gelesen wird der Branch %1 von %n</numerusform>
            <numerusform>Das Repository antwortet. Gelesen wird der Branch %1 von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is there and has %n YAML files</source>
        <translation>
            <numerusform>Der Ordner ist da und enthält %n YAML-Datei</numerusform>
            <numerusform>Der Ordner ist da und enthält %n YAML-Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
</context>
<context>
    <name>cairn::SourcesView</name>
    <message>
        <source>Removed %1 and what it brought</source>
        <translation>%1 und alles daraus entfernt</translation>
    </message>
</context>
<context>
    <name>cairn::SyncRunner</name>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Sync cancelled; nothing was lost</source>
        <translation>Abgleich abgebrochen; nichts ging verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n entities changed, %1 removed</source>
        <translation>
            <numerusform>%n Eintrag geändert, %1 entfernt</numerusform>
            <numerusform>%n Einträge geändert, %1 entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities changed</source>
        <translation>
            <numerusform>%n Eintrag geändert</numerusform>
            <numerusform>%n Einträge geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n entities read</source>
        <translation>
            <numerusform>%n Eintrag gelesen</numerusform>
            <numerusform>%n Einträge gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cairn::TokenForm</name>
    <message>
        <source>%1 accepts it: it belongs to %2</source>
        <translation>%1 nimmt es an: Es gehört %2</translation>
    </message>
    <message>
        <source>It sees %1</source>
        <translation>Es sieht %1</translation>
    </message>
    <message>
        <source>The token for %1 is in the keychain</source>
        <translation>Das Token für %1 ist im Schlüsselbund</translation>
    </message>
    <message>
        <source>%1. The token is used now, and asked for again the next time</source>
        <translation>%1. Das Token wird jetzt verwendet und beim nächsten Mal wieder erfragt</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The developer portal of your organisation.</source>
        <translation>Das Entwicklerportal deiner Organisation.</translation>
    </message>
    <message>
        <source>Keeps all state below DIR (also CAIRN_HOME).</source>
        <translation>Legt alle Daten unter DIR ab (auch CAIRN_HOME).</translation>
    </message>
    <message>
        <source>Shows the main pages, leaves a picture of each in DIR, and ends.</source>
        <translation>Zeigt die Hauptseiten, legt von jeder ein Bild in DIR ab und endet.</translation>
    </message>
    <message>
        <source>With --tour: also narrow and wide windows, empty and failed states.</source>
        <translation>Mit --tour: auch schmale und breite Fenster, leere und fehlgeschlagene Zustände.</translation>
    </message>
    <message>
        <source>Where to start, such as cairn://component/default/payment-service.</source>
        <translation>Wo es losgeht, etwa cairn://component/default/payment-service.</translation>
    </message>
    <message>
        <source>With --tour: only pictures with TEXT in their names, of all that --all makes.</source>
        <translation>Mit --tour: nur Bilder mit TEXT im Namen, von allen, die --all macht.</translation>
    </message>
    <message>
        <source>Says what the start, typing, scrolling and page switches took, and ends; of docs pages, where more than one ADDRESS names them, what each took from the second on; of the map, where ADDRESS is its, what opening, panning and zooming it took.</source>
        <translation>Sagt, was Start, Tippen, Blättern und Seitenwechsel gebraucht haben, und endet; bei Seiten der Dokumentation, wo mehr als eine ADDRESS sie nennt, was jede ab der zweiten gebraucht hat; bei der Karte, wo ADDRESS ihre ist, was Öffnen, Verschieben und Vergrößern gebraucht haben.</translation>
    </message>
</context>
<context>
    <name>saveFile</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
</TS>
