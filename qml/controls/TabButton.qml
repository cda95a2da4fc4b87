// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A tab of a page, packed to the left; the line below the current one is its mark.
T.AbstractButton {
    id: tab

    property bool current: false

    implicitWidth: implicitContentWidth
    implicitHeight: Math.round(36 * Theme.scale)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: AppText {
        text: tab.text
        color: tab.current || tab.hovered ? Theme.text : Theme.muted
        font.weight: tab.current ? Theme.semibold : Theme.medium
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.focusLine
            radius: height / 2
            color: tab.current ? Theme.accent : tab.hovered ? Theme.strongBorder : "transparent"
        }
        FocusRing {
            visible: tab.visualFocus
        }
    }
}
