// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// The head of one column.
T.AbstractButton {
    id: button

    required property string column
    required property string sortBy
    required property bool descending
    readonly property bool sorting: sortBy === column

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.line
    leftPadding: Theme.s4
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: !sorting ? text : descending ? qsTr("%1, sorted from the last").arg(text)
                                                         : qsTr("%1, sorted from the first").arg(text)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s4

        AppText {
            text: button.text
            color: button.hovered || button.sorting ? Theme.text : Theme.muted
            font.pixelSize: Theme.caption
            font.weight: Theme.medium
        }
        Icon {
            visible: button.sorting || button.hovered
            opacity: button.sorting ? 1 : 0.5
            name: button.sorting && button.descending ? "arrow-down-symbolic" : "arrow-up-symbolic"
            size: Theme.caption
        }
        Item {
            Layout.fillWidth: true
        }
    }
    background: Item {
        FocusRing {
            gap: -Theme.focusLine
            visible: button.visualFocus
        }
    }
}
