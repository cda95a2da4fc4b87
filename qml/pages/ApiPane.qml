// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// An API's definition, with its outline at the left, or above it where the window is narrow.
FocusScope {
    id: pane

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow
    // No room for both: one at a time
    readonly property bool cramped: narrow && height < Theme.settings
    property bool reading: false
    readonly property Item filterField: outline.filterField

    focus: true

    function showLine(line: int) {
        reading = true
        code.showLine(line)
    }

    OutlineView {
        id: view

        type: pane.entity.definitionType
        definition: pane.entity.definition.text
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        spacing: Theme.s12

        Segmented {
            objectName: "apiPart"
            visible: pane.cramped
            value: pane.reading ? "definition" : "outline"
            onChosen: value => pane.reading = value === "definition"
            Accessible.name: qsTr("Part of the definition")
            model: ListModel {
                ListElement { value: "outline"; text: qsTr("Outline") }
                ListElement { value: "definition"; text: qsTr("Definition") }
            }
        }
        Splitter {
            id: panes

            Layout.fillWidth: true
            Layout.fillHeight: true
            gap: pane.narrow ? Theme.s12 : Theme.s16
            key: "outline"
            least: Theme.facets
            orientation: pane.narrow ? Qt.Vertical : Qt.Horizontal
            pane: outline
            usual: Theme.aside

            ApiOutline {
                id: outline

                T.SplitView.preferredWidth: panes.extent
                T.SplitView.preferredHeight: Math.round(pane.height * 0.38)
                T.SplitView.fillHeight: pane.cramped && !pane.reading
                T.SplitView.minimumWidth: panes.least
                T.SplitView.minimumHeight: Theme.rowTall * 2
                visible: !pane.cramped || !pane.reading
                view: view
                onLineAsked: line => pane.showLine(line)
            }
            ColumnLayout {
                T.SplitView.fillWidth: true
                T.SplitView.fillHeight: true
                T.SplitView.minimumWidth: Theme.facets
                T.SplitView.minimumHeight: Theme.rowTall * 2
                visible: !pane.cramped || pane.reading
                spacing: Theme.s8

                ErrorBanner {
                    id: fault

                    Layout.fillWidth: true
                    visible: text !== ""
                    text: ""
                    closable: true
                    onClosed: text = ""
                }
                CodeView {
                    id: code

                    objectName: "definition"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    code: pane.entity.definition
                    caption: pane.entity.definitionType
                    saves: true
                    onSaveAsked: file.open()
                }
            }
        }
    }
    FileDialog {
        id: file

        title: qsTr("Save the definition")
        fileMode: FileDialog.SaveFile
        currentFile: pane.entity.definitionFileName
        onAccepted: fault.text = pane.entity.definition.saveAs(selectedFile)
    }
}
