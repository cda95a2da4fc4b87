// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A part of a code block; the first one has the title and the button that copies all of it.
DocsBlock {
    id: block

    readonly property string language: context.sheet.codeLanguage(part)

    height: words.implicitHeight

    DocsWords {
        id: words

        block: block
        activeFocusOnTab: hasOverflow || linkCount > 0
        readonly property bool hasOverflow: textWidth > visibleWidth
        Accessible.name: block.language === "" || block.language === "text"
            ? spokenText : qsTr("Code, %1: %2").arg(block.language).arg(spokenText)
        onCurrentLinkChanged: side.reveal(placeOfLink(currentTarget))
        Keys.onLeftPressed: side.move(-Theme.rowTall)
        Keys.onRightPressed: side.move(Theme.rowTall)

        FocusRing {
            visible: words.activeFocus
        }
    }
    DocsSideScroll {
        id: side

        words: words
        bar: block.last
    }
    DocsMarkers {
        words: words
        offset: side.offset
    }
    HoverHandler {
        id: hover
    }
    // Code that is as wide as its box runs below the button.
    Rectangle {
        anchors.fill: copy
        visible: copy.visible
        opacity: copy.opacity
        radius: Theme.radius
        color: Theme.sunken
    }
    CopyButton {
        id: copy

        x: block.edge + block.column - words.rightInset - width - Theme.s4
        y: words.topInset + Theme.s4
        visible: block.first
        opacity: hover.hovered || activeFocus ? 1 : 0
        subtle: true
        label: ""
        Accessible.name: qsTr("Copy the code")
        onClicked: block.context.sheet.copyCode(block.part)
    }
}
