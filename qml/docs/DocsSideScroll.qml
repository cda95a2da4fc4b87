// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Moves a row that is wider than the page to the side, and all rows of its block with it.
Item {
    id: scroll

    required property DocsWords words
    // Where the bar is shown: below the last row of the block
    required property bool bar
    readonly property real hidden: Math.max(0, words.textWidth - words.visibleWidth)
    property real offset: 0

    function move(distance: real) {
        words.page.setOffset(words.row, Math.max(0, Math.min(hidden, offset + distance)))
    }

    // Brings into sight what the keyboard is on; where it is, as it is seen now
    function reveal(place: rect) {
        const right = words.width - words.rightInset - Theme.s8
        const left = right - words.visibleWidth
        if (place.width > 0 && place.x + place.width > right)
            move(place.x + place.width - right)
        else if (place.width > 0 && place.x < left)
            move(place.x - left)
    }

    function read() {
        offset = words.page ? words.page.offset(words.row) : 0
    }

    anchors.fill: words
    Component.onCompleted: read()

    Connections {
        target: scroll.words

        function onPlaceChanged() {
            scroll.read()
        }
    }
    Connections {
        target: scroll.words.page

        function onOffsetChanged() {
            scroll.read()
        }
    }
    WheelHandler {
        enabled: scroll.hidden > 0
        orientation: Qt.Horizontal
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => scroll.move(-event.angleDelta.x / 2)
    }
    AppScrollBar {
        x: scroll.words.leftInset
        anchors.bottom: parent.bottom
        anchors.bottomMargin: scroll.words.bottomInset
        width: parent.width - scroll.words.leftInset - scroll.words.rightInset
        orientation: Qt.Horizontal
        visible: scroll.bar && scroll.hidden > 0
        size: scroll.words.visibleWidth / Math.max(1, scroll.words.textWidth)
        position: scroll.offset / Math.max(1, scroll.words.textWidth)
        onPositionChanged: {
            if (pressed)
                scroll.move(position * scroll.words.textWidth - scroll.offset)
        }
    }
}
