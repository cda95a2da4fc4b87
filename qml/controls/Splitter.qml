// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates
import Cairn
import Cairn.Ui

// Two panes beside one another, and between them a line to drag, or to move with the arrow keys. `pane` is the one that keeps
// its width when the window grows; the width that a person gave it is kept from one start to the next.
SplitView {
    id: split

    required property Item pane
    required property string key
    property int usual: Theme.facets
    property int least: Theme.labelColumn
    property int gap: Theme.s16
    // What the pane binds its preferred width to
    readonly property real extent: kept.length > 0 ? Math.max(least, Math.min(kept.length * Theme.scale, width - usual)) : usual
    property bool swapped: false
    property bool paneFirst: true

    function keep(extent: real) {
        kept.length = Math.max(least, Math.min(extent, width - usual)) / Theme.scale
    }
    function reset() {
        kept.length = usual / Theme.scale
    }

    // SplitView itself keeps its order where a language runs the other way
    function order() {
        if (count === 2 && mirrored !== swapped) {
            swapped = mirrored
            moveItem(0, 1)
        }
        paneFirst = pane === itemAt(0)
    }

    onMirroredChanged: order()
    Component.onCompleted: order()
    onResizingChanged: if (!resizing && orientation === Qt.Horizontal) keep(pane.width)

    handle: Item {
        id: handle

        readonly property bool sideways: split.orientation === Qt.Horizontal
        readonly property bool shown: SplitHandle.hovered || SplitHandle.pressed || activeFocus
        // Towards the right makes the pane wider where it is the left one
        readonly property int sign: split.paneFirst ? 1 : -1

        objectName: "splitter-" + split.key
        implicitWidth: split.gap
        implicitHeight: split.gap
        activeFocusOnTab: sideways
        Accessible.role: Accessible.Splitter
        Accessible.name: qsTr("Divider")
        Accessible.description: qsTr("The arrow keys move it, Home puts it back")
        Keys.onLeftPressed: split.keep(split.extent - sign * Theme.s16)
        Keys.onRightPressed: split.keep(split.extent + sign * Theme.s16)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Home
            if (event.accepted)
                split.reset()
        }

        HoverHandler {
            cursorShape: handle.sideways ? Qt.SplitHCursor : Qt.SplitVCursor
        }
        TapHandler {
            onDoubleTapped: split.reset()
        }
        Rectangle {
            anchors.centerIn: parent
            width: handle.sideways ? Theme.focusLine : parent.width
            height: handle.sideways ? parent.height : Theme.focusLine
            radius: Theme.hairline
            visible: handle.shown
            color: handle.SplitHandle.pressed || handle.activeFocus ? Theme.accent : Theme.strongBorder
        }
    }

    Remembered {
        id: kept

        key: split.key
    }
}
