// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// What unfolds: its summary, and whether it is open.
DocsBlock {
    id: block

    readonly property bool open: choice === 1

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
        leadingRoom: icon.width + Theme.s8
        activeFocusOnTab: false
    }
    Icon {
        id: icon

        x: block.edge + words.leftInset
        y: words.topInset + Math.round((words.firstLineHeight - height) / 2)
        name: block.iconName
        color: block.context.style.toneColor(block.tone)
    }
    Icon {
        x: block.edge + block.column - words.rightInset - width
        y: icon.y
        name: block.open ? "go-up-symbolic" : "go-down-symbolic"
        color: block.context.style.toneColor(block.tone)
    }
    T.AbstractButton {
        objectName: "docsDetails"
        anchors.fill: words
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        text: block.text
        Accessible.role: Accessible.Button
        Accessible.name: block.open ? qsTr("Fold %1").arg(block.text) : qsTr("Unfold %1").arg(block.text)
        onClicked: block.context.sheet.toggle(block.row)

        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
        FocusRing {
            visible: (parent as T.AbstractButton).visualFocus
            gap: -Theme.focusLine
        }
    }
}
