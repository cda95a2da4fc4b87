// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One action of a menu, with its key where it has one; a choice carries a mark.
T.MenuItem {
    id: item

    property string iconName
    property string shortcutText

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: visible ? Theme.line : 0
    leftPadding: Theme.s8
    rightPadding: Theme.s12
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true
    Accessible.role: checkable ? Accessible.RadioButton : Accessible.MenuItem
    Accessible.name: text
    Accessible.description: shortcutText

    contentItem: RowLayout {
        spacing: Theme.s8

        Icon {
            visible: item.checkable || item.iconName !== ""
            opacity: item.enabled ? 1 : 0.4
            name: item.checkable ? (item.checked ? "checkmark" : "") : item.iconName
            color: item.checked ? Theme.accent : Theme.muted
        }
        AppText {
            Layout.fillWidth: true
            text: item.text
            color: item.enabled ? Theme.text : Theme.faint
        }
        AppText {
            Layout.leftMargin: Theme.s16
            visible: text !== ""
            text: item.shortcutText
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: item.down ? Theme.pressed : item.highlighted ? Theme.accentSoft : "transparent"
    }
}
