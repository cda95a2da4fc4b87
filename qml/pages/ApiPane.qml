// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// An API's definition, with its outline at the left, or above it where the window is narrow.
FocusScope {
    id: pane

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow
    readonly property Item filterField: outline.filterField

    focus: true

    OutlineView {
        id: view

        type: pane.entity.definitionType
        definition: pane.entity.definition.text
    }
    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        columns: pane.narrow ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16

        ApiOutline {
            id: outline

            Layout.fillWidth: pane.narrow
            Layout.fillHeight: true
            Layout.preferredWidth: pane.narrow ? -1 : Theme.aside
            Layout.preferredHeight: pane.narrow ? Math.round(pane.height * 0.38) : -1
            Layout.maximumHeight: pane.narrow ? Math.round(pane.height * 0.38) : Number.POSITIVE_INFINITY
            view: view
            onLineAsked: line => code.showLine(line)
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
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
    FileDialog {
        id: file

        title: qsTr("Save the definition")
        fileMode: FileDialog.SaveFile
        currentFile: pane.entity.definitionFileName
        onAccepted: fault.text = pane.entity.definition.saveAs(selectedFile)
    }
}
