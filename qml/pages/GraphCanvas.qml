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
    property GraphView view: null // where its parts can be expanded, folded and pinned
    property bool small: false // all of it, without anything around it
    readonly property real margin: small ? Theme.s8 : Theme.s32
    property real zoom: 1
    property int current: 0 // a row of the picture
    property string currentRef
    property point held // where the picture began when it was drawn anew
    // Room beside the picture that what was in sight takes to stay where it was
    property real slackLeft: 0
    property real slackTop: 0
    property real slackRight: 0
    property real slackBottom: 0

    property string title // of files that it is saved to; empty names the root
    // What of the picture is in sight, in its own places
    readonly property rect sight: Qt.rect((flick.contentX - ground.zeroX) / zoom, (flick.contentY - ground.zeroY) / zoom,
                                          flick.width / zoom, flick.height / zoom)

    signal refOpened(ref: string) // its graph
    signal entityOpened(ref: string)

    function scrollTo(x: real, y: real) {
        flick.contentX = Math.max(0, Math.min(x, flick.contentWidth - flick.width))
        flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height))
    }
    function zoomTo(zoom: real) {
        zoomAt(zoom, flick.width / 2, flick.height / 2)
    }
    // What is at a place of the view stays there
    function zoomAt(zoom: real, x: real, y: real) {
        const before = canvas.zoom
        const left = (flick.contentX + x - ground.startX) / before
        const top = (flick.contentY + y - ground.startY) / before
        canvas.zoom = Math.max(0.2, Math.min(zoom, 2))
        scrollTo(left * canvas.zoom + ground.startX - x, top * canvas.zoom + ground.startY - y)
    }
    function zoomIn() {
        zoomTo(zoom * 1.25)
    }
    function zoomOut() {
        zoomTo(zoom / 1.25)
    }
    // All of it where that is still readable, and else what is around the root
    function fit() {
        slackLeft = slackTop = slackRight = slackBottom = 0
        zoom = Math.max(small ? 0.2 : 0.65, Math.min(1, (flick.width - 2 * margin) / picture.size.width,
                                      (flick.height - 2 * margin) / picture.size.height))
        showNode(picture.root, true)
    }
    function showNode(index: int, centred: bool) {
        const node = nodes.itemAt(index) as GraphNode
        if (!node)
            return
        const x = ground.zeroX + (node.placeX + node.width / 2) * zoom
        const y = ground.zeroY + (node.placeY + node.height / 2) * zoom
        const aside = centred ? flick.width / 2 : Math.min(flick.width / 2, margin + node.width * zoom / 2)
        const above = centred ? flick.height / 2 : Math.min(flick.height / 2, margin + node.height * zoom / 2)
        scrollTo(Math.max(x + aside - flick.width, Math.min(flick.contentX, x - aside)),
                 Math.max(y + above - flick.height, Math.min(flick.contentY, y - above)))
    }
    function focusNode(index: int) {
        if (index < 0)
            return
        current = index
        nodes.itemAt(index)?.forceActiveFocus(Qt.TabFocusReason)
        showNode(index, false)
    }
    // The picture was drawn anew with little changed: what was in sight stays where it was
    function keepPlace() {
        const x = flick.contentX + ground.zeroX - held.x
        const y = flick.contentY + ground.zeroY - held.y
        slackLeft += Math.max(0, -x)
        slackTop += Math.max(0, -y)
        slackRight += Math.max(0, x + flick.width - flick.contentWidth)
        slackBottom += Math.max(0, y + flick.height - flick.contentHeight)
        flick.contentX = Math.max(0, x)
        flick.contentY = Math.max(0, y)
    }
    function act(node: GraphNode) {
        if (node.folded > 0)
            view?.fold(node.ref, false)
        else
            refOpened(node.ref)
    }
    function pin(index: int) {
        const node = nodes.itemAt(index) as GraphNode
        if (node && node.folded === 0)
            view?.togglePinned(node.ref)
    }
    function askMenu(index: int) {
        const node = nodes.itemAt(index) as GraphNode
        if (!node || !view || node.folded > 0)
            return
        current = index
        menu.node = node
        menu.popup(node, 0, node.height + Theme.s4)
    }

    focus: !small // the page around a small one keeps the keyboard
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
        case Qt.Key_P: pin(current); break
        case Qt.Key_Menu: askMenu(current); break
        case Qt.Key_F10:
            if (event.modifiers & Qt.ShiftModifier)
                askMenu(current)
            else
                event.accepted = false
            break
        default: event.accepted = false
        }
    }
    onCurrentChanged: currentRef = (nodes.itemAt(current) as GraphNode)?.ref ?? ""

    Connections {
        target: canvas.picture

        function onAboutToDraw() {
            canvas.held = Qt.point(ground.zeroX, ground.zeroY)
        }
        function onDrawn() {
            if (canvas.view?.isStill) {
                edges.opacity = 0
                show.restart()
            }
        }
    }
    // Nodes move to their places first
    NumberAnimation {
        id: show

        target: edges
        property: "opacity"
        to: 1
        duration: Theme.quick
    }
    GraphMenu {
        id: menu

        view: canvas.view
        onGraphAsked: ref => canvas.refOpened(ref)
        onOpenAsked: ref => canvas.entityOpened(ref)
    }
    Flickable {
        id: flick

        objectName: "graphSight"
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        interactive: !canvas.small
        clip: true
        contentWidth: ground.across + canvas.slackLeft + canvas.slackRight
        contentHeight: ground.tall + canvas.slackTop + canvas.slackBottom
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        // The picture begins where it is in the middle of a view that is larger than it
        Item {
            id: ground

            readonly property real across: Math.max(flick.width, canvas.picture.size.width * canvas.zoom + 2 * canvas.margin)
            readonly property real tall: Math.max(flick.height, canvas.picture.size.height * canvas.zoom + 2 * canvas.margin)
            readonly property real startX: canvas.slackLeft + (across - canvas.picture.size.width * canvas.zoom) / 2
            readonly property real startY: canvas.slackTop + (tall - canvas.picture.size.height * canvas.zoom) / 2
            // Where its 0, 0 is
            readonly property real zeroX: startX - canvas.picture.origin.x * canvas.zoom
            readonly property real zeroY: startY - canvas.picture.origin.y * canvas.zoom

            Item {
                x: ground.zeroX
                y: ground.zeroY
                scale: canvas.zoom
                transformOrigin: Item.TopLeft

                Repeater {
                    model: canvas.picture.frames

                    GraphGroup {
                        enabled: canvas.view !== null
                        onFoldAsked: canvas.view?.fold(key, true)
                    }
                }
            }
            GraphEdges {
                id: edges

                x: flick.contentX
                y: flick.contentY
                width: flick.width
                height: flick.height
                picture: canvas.picture
                origin: Qt.point(flick.contentX - ground.zeroX, flick.contentY - ground.zeroY)
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
                x: ground.zeroX
                y: ground.zeroY
                scale: canvas.zoom
                transformOrigin: Item.TopLeft

                Repeater {
                    id: nodes

                    model: canvas.picture.rows

                    GraphNode {
                        current: index === canvas.current
                        expandable: canvas.view !== null
                        onActiveFocusChanged: if (activeFocus) canvas.current = index
                        onClicked: canvas.act(this)
                        onExpandAsked: canvas.view?.toggleExpanded(ref)
                        onMenuAsked: canvas.askMenu(index)
                    }
                }
            }
        }
        // Their places are of what they are in, which moves with the picture
        WheelHandler {
            id: wheel

            enabled: !canvas.small
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => {
                const at = flick.mapFromItem(wheel.parent, event.x, event.y)
                canvas.zoomAt(canvas.zoom * Math.pow(1.0015, event.angleDelta.y), at.x, at.y)
            }
        }
        PinchHandler { // of touchpads and screens
            enabled: !canvas.small
            target: null
            onScaleChanged: delta => {
                const at = flick.mapFromItem(null, centroid.scenePosition)
                canvas.zoomAt(canvas.zoom * delta, at.x, at.y)
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s16
        visible: !canvas.small
        width: zooms.width + Theme.s8
        height: zooms.height + Theme.s8
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.border

        Row {
            id: zooms

            anchors.centerIn: parent

            IconButton {
                objectName: "graphUndo"
                visible: canvas.view !== null
                enabled: canvas.view?.canUndo ?? false
                iconName: "edit-undo-symbolic"
                text: qsTr("Undo")
                onClicked: canvas.view.undo()
            }
            IconButton {
                objectName: "graphRedo"
                visible: canvas.view !== null
                enabled: canvas.view?.canRedo ?? false
                iconName: "edit-redo-symbolic"
                text: qsTr("Redo")
                onClicked: canvas.view.redo()
            }
            IconButton {
                objectName: "graphZoomOut"
                iconName: "zoom-out-symbolic"
                text: qsTr("Smaller")
                onClicked: canvas.zoomOut()
            }
            IconButton {
                objectName: "graphZoomIn"
                iconName: "zoom-in-symbolic"
                text: qsTr("Larger")
                onClicked: canvas.zoomIn()
            }
            IconButton {
                objectName: "graphFit"
                iconName: "zoom-fit-best-symbolic"
                text: qsTr("Show all of it")
                onClicked: canvas.fit()
            }
            GraphExportButton {
                picture: canvas.picture
                sight: canvas.sight
                title: canvas.title
            }
        }
    }
}
