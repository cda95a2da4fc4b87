// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A graph that was laid out, as a picture that one walks through with the arrow keys.
FocusScope {
    id: canvas

    required property GraphPictureModel picture
    readonly property real margin: Theme.s32
    property real zoom: 1
    property int current: 0 // a row of the picture

    // What of the picture is in sight, in its own places
    readonly property rect sight: Qt.rect((flick.contentX - ground.startX) / zoom, (flick.contentY - ground.startY) / zoom,
                                          flick.width / zoom, flick.height / zoom)

    signal refOpened(ref: string)

    function zoomTo(zoom: real) {
        const before = canvas.zoom
        const x = flick.contentX + flick.width / 2
        const y = flick.contentY + flick.height / 2
        canvas.zoom = Math.max(0.2, Math.min(zoom, 2))
        flick.contentX = x * canvas.zoom / before - flick.width / 2
        flick.contentY = y * canvas.zoom / before - flick.height / 2
        flick.returnToBounds()
    }
    function zoomIn() {
        zoomTo(zoom * 1.25)
    }
    function zoomOut() {
        zoomTo(zoom / 1.25)
    }
    // All of it where that is still readable, and else what is around the root
    function fit() {
        zoom = Math.max(0.75, Math.min(1, (flick.width - 2 * margin) / picture.size.width,
                                      (flick.height - 2 * margin) / picture.size.height))
        showNode(picture.root, true)
    }
    function showNode(index: int, centred: bool) {
        const node = nodes.itemAt(index)
        if (!node)
            return
        const x = ground.startX + (node.x + node.width / 2) * zoom
        const y = ground.startY + (node.y + node.height / 2) * zoom
        const aside = centred ? flick.width / 2 : Math.min(flick.width / 2, margin + node.width * zoom / 2)
        const above = centred ? flick.height / 2 : Math.min(flick.height / 2, margin + node.height * zoom / 2)
        flick.contentX = Math.max(x + aside - flick.width, Math.min(flick.contentX, x - aside))
        flick.contentY = Math.max(y + above - flick.height, Math.min(flick.contentY, y - above))
        flick.returnToBounds()
    }
    function focusNode(index: int) {
        if (index < 0)
            return
        current = index
        nodes.itemAt(index)?.forceActiveFocus(Qt.TabFocusReason)
        showNode(index, false)
    }

    focus: true
    Keys.onPressed: event => {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Left: focusNode(picture.neighbour(current, -1, 0)); break
        case Qt.Key_Right: focusNode(picture.neighbour(current, 1, 0)); break
        case Qt.Key_Up: focusNode(picture.neighbour(current, 0, -1)); break
        case Qt.Key_Down: focusNode(picture.neighbour(current, 0, 1)); break
        case Qt.Key_Home: focusNode(picture.root); break
        case Qt.Key_Plus: case Qt.Key_Equal: zoomIn(); break
        case Qt.Key_Minus: zoomOut(); break
        case Qt.Key_0: fit(); break
        default: event.accepted = false
        }
    }

    Flickable {
        id: flick

        objectName: "graphSight"
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentWidth: Math.max(width, canvas.picture.size.width * canvas.zoom + 2 * canvas.margin)
        contentHeight: Math.max(height, canvas.picture.size.height * canvas.zoom + 2 * canvas.margin)
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        // The picture begins where it is in the middle of a view that is larger than it
        Item {
            id: ground

            readonly property real startX: Math.max(canvas.margin, (flick.contentWidth - canvas.picture.size.width * canvas.zoom) / 2)
            readonly property real startY: Math.max(canvas.margin, (flick.contentHeight - canvas.picture.size.height * canvas.zoom) / 2)

            GraphEdges {
                x: flick.contentX
                y: flick.contentY
                width: flick.width
                height: flick.height
                picture: canvas.picture
                origin: Qt.point(flick.contentX - ground.startX, flick.contentY - ground.startY)
                zoom: canvas.zoom
                current: canvas.current
                line: Theme.strongBorder
                accent: Theme.accent
                text: Theme.muted
                ground: Theme.background
                font.family: Theme.fontFamily
                font.pixelSize: Math.round(Theme.caption * 0.92)
            }
            Item {
                objectName: "graphNodes"
                x: ground.startX
                y: ground.startY
                scale: canvas.zoom
                transformOrigin: Item.TopLeft

                Repeater {
                    id: nodes

                    model: canvas.picture.rows

                    GraphNode {
                        current: index === canvas.current
                        onActiveFocusChanged: if (activeFocus) canvas.current = index
                        onClicked: canvas.refOpened(ref)
                    }
                }
            }
        }
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => canvas.zoomTo(canvas.zoom * Math.pow(1.0015, event.angleDelta.y))
        }
    }
}
