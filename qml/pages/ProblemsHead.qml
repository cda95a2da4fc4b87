// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// How many there are; a count is also the filter for its severity.
RowLayout {
    id: head

    required property ProblemsView view

    spacing: Theme.s8

    PageTitle {
        text: qsTr("Problems")
    }
    AppText {
        Layout.fillWidth: true
        visible: head.view.state === "ready" || head.view.total > 0
        text: qsTr("%L1").arg(head.view.total)
        color: Theme.faint
        font.pixelSize: Theme.title
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
}
