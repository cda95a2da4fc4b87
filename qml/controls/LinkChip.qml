// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A chip that leads somewhere, such as a tag.
T.AbstractButton {
    id: control

    property string more

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.chip
    horizontalPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: more

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: AppText {
        text: control.text
        color: control.hovered ? Theme.accent : Theme.muted
        font.pixelSize: Theme.caption
        font.weight: Theme.medium
    }
    background: Rectangle {
        radius: height / 2
        color: control.hovered ? Theme.accentSoft : Theme.sunken

        FocusRing {
            visible: control.visualFocus
            radius: parent.height / 2 + gap
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
        onHoveredChanged: hovered ? Tip.show(control, control.more) : Tip.hide(control)
    }
}
