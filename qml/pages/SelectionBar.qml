// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What can be done with the chosen rows; there only while some are chosen.
Item {
    id: bar

    required property CatalogSelection selection
    required property CatalogColumns columns

    objectName: "selectionBar"
    implicitWidth: row.implicitWidth + 2 * Theme.s12
    implicitHeight: Theme.controlHeight + 2 * Theme.s8
    visible: selection.count > 0
    Accessible.role: Accessible.ToolBar
    Accessible.name: chosen.text

    FloatingGround {
        anchors.fill: parent
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.s12
        anchors.rightMargin: Theme.s8
        spacing: Theme.s8

        AppText {
            id: chosen

            Layout.fillWidth: true
            text: qsTr("%Ln selected", "", bar.selection.count)
            font.weight: Theme.medium
        }
        AppButton {
            objectName: "copyText"
            iconName: "edit-copy-symbolic"
            text: qsTr("Copy")
            onClicked: bar.selection.copy("text", bar.columns.shown)
        }
        AppButton {
            objectName: "copyCsv"
            text: qsTr("CSV")
            Accessible.name: qsTr("Copy as CSV")
            onClicked: bar.selection.copy("csv", bar.columns.shown)
        }
        AppButton {
            objectName: "copyMarkdown"
            text: qsTr("Markdown")
            Accessible.name: qsTr("Copy as Markdown")
            onClicked: bar.selection.copy("markdown", bar.columns.shown)
        }
        IconButton {
            iconName: "window-close-symbolic"
            text: qsTr("Clear the selection")
            shortcutText: qsTr("Esc")
            onClicked: bar.selection.clear()
        }
    }
}
