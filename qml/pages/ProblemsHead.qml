// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// How many there are; a count is also the filter for its severity. The counts go below where the window is narrow.
GridLayout {
    id: head

    required property ProblemsView view

    readonly property bool stacked: width < heading.implicitWidth + chips.implicitWidth + Theme.s24

    columnSpacing: Theme.s8
    rowSpacing: Theme.s8

    RowLayout {
        id: heading

        spacing: Theme.s8

        PageTitle {
            text: qsTr("Problems")
        }
        AppText {
            Layout.fillWidth: true
            visible: head.view.state === "ready" || head.view.total > 0
            text: qsTr("%L1").arg(head.view.rows.count + head.view.unlisted)
            color: Theme.faint
            font.pixelSize: Theme.title
        }
    }
    RowLayout {
        id: chips

        Layout.alignment: head.stacked ? Qt.AlignLeft : Qt.AlignRight
        Layout.column: head.stacked ? 0 : 1
        Layout.row: head.stacked ? 1 : 0
        spacing: Theme.s8

        ChoiceChip {
            objectName: "problemsMine"
            visible: Preferences.identity !== "" && head.view.total > 0 || head.view.mine
            text: qsTr("Mine")
            iconName: "user-symbolic"
            chosen: head.view.mine
            onClicked: head.view.mine = !chosen
        }
        ChoiceChip {
            visible: head.view.errors > 0
            text: qsTr("Errors")
            count: head.view.errors
            iconName: "window-close-symbolic"
            iconColor: Theme.danger
            chosen: head.view.severity === "error"
            onClicked: head.view.severity = chosen ? "" : "error"
        }
        ChoiceChip {
            visible: head.view.warnings > 0
            text: qsTr("Warnings")
            count: head.view.warnings
            iconName: "emblem-important-symbolic"
            iconColor: Theme.warning
            chosen: head.view.severity === "warning"
            onClicked: head.view.severity = chosen ? "" : "warning"
        }
        ChoiceChip {
            visible: head.view.notes > 0
            text: qsTr("Notes")
            count: head.view.notes
            iconName: "help-about-symbolic"
            iconColor: Theme.info
            chosen: head.view.severity === "info"
            onClicked: head.view.severity = chosen ? "" : "info"
        }
    }
}
