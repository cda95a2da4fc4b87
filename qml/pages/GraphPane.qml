// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What is connected with an entity, as a picture that one walks through with the arrow keys.
FocusScope {
    id: pane

    required property string ref
    readonly property real margin: Theme.s32
    property real zoom: 1
    property int current: 0
    readonly property bool toolsFocused: {
        let item = Window.activeFocusItem
        while (item && item !== tools)
            item = item.parent
        return item === tools
    }

    signal refOpened(ref: string)

    function zoomTo(zoom: real) {
        const before = pane.zoom
        const x = flick.contentX + flick.width / 2
        const y = flick.contentY + flick.height / 2
        pane.zoom = Math.max(0.2, Math.min(zoom, 2))
        flick.contentX = x * pane.zoom / before - flick.width / 2
        flick.contentY = y * pane.zoom / before - flick.height / 2
        flick.returnToBounds()
    }
    // All of it where that is still readable, and else what is around the entity
    function fit() {
        zoom = Math.max(0.75, Math.min(1, (flick.width - 2 * margin) / view.size.width,
                                      (flick.height - 2 * margin) / view.size.height))
        showNode(0, true)
    }
    function showNode(index: int, centred: bool) {
        const node = nodes.itemAt(index)
        if (!node)
            return
        const x = margin + (node.x + node.width / 2) * zoom
        const y = margin + (node.y + node.height / 2) * zoom
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

    // The page has the keyboard's focus until there is something to walk through
    function begin() {
        fit()
        let around = pane as Item
        while (around && around !== Window.activeFocusItem)
            around = around.parent
        if (around || activeFocus && !toolsFocused)
            focusNode(0)
    }

    focus: true
    Keys.onPressed: event => {
        event.accepted = !toolsFocused
        if (toolsFocused)
            return
        switch (event.key) {
        case Qt.Key_Left: focusNode(view.neighbour(current, -1, 0)); break
        case Qt.Key_Right: focusNode(view.neighbour(current, 1, 0)); break
        case Qt.Key_Up: focusNode(view.neighbour(current, 0, -1)); break
        case Qt.Key_Down: focusNode(view.neighbour(current, 0, 1)); break
        case Qt.Key_Home: focusNode(0); break
        case Qt.Key_Plus: case Qt.Key_Equal: zoomTo(zoom * 1.25); break
        case Qt.Key_Minus: zoomTo(zoom / 1.25); break
        case Qt.Key_0: fit(); break
        default: event.accepted = false
        }
    }

    GraphView {
        id: view

        ref: pane.ref
        textScale: Theme.scale
        onDrawn: {
            pane.current = 0
            Qt.callLater(pane.begin)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Flow {
            id: tools

            Layout.fillWidth: true
            Layout.margins: Theme.s24
            Layout.topMargin: Theme.s12
            Layout.bottomMargin: Theme.s12
            spacing: Theme.s8

            Segmented {
                objectName: "graphDirection"
                value: view.direction
                onChosen: value => view.direction = value
                Accessible.name: qsTr("Direction")
                model: ListModel {
                    ListElement { value: "both"; text: qsTr("Both ways") }
                    ListElement { value: "out"; text: qsTr("What it relates to") }
                    ListElement { value: "in"; text: qsTr("What relates to it") }
                }
            }
            Segmented {
                objectName: "graphScope"
                value: view.scope
                onChosen: value => view.scope = value
                Accessible.name: qsTr("Relations")
                model: ListModel {
                    ListElement { value: "dependencies"; text: qsTr("Dependencies") }
                    ListElement { value: "all"; text: qsTr("All relations") }
                }
            }
            Segmented {
                objectName: "graphDepth"
                value: String(view.depth)
                onChosen: value => view.depth = Number(value)
                Accessible.name: qsTr("Steps")
                model: ListModel {
                    ListElement { value: "1"; text: qsTr("1 step") }
                    ListElement { value: "2"; text: "2" }
                    ListElement { value: "3"; text: "3" }
                    ListElement { value: "0"; text: qsTr("All") }
                }
            }
            IconButton {
                objectName: "graphZoomOut"
                iconName: "zoom-out-symbolic"
                text: qsTr("Smaller")
                onClicked: pane.zoomTo(pane.zoom / 1.25)
            }
            IconButton {
                objectName: "graphZoomIn"
                iconName: "zoom-in-symbolic"
                text: qsTr("Larger")
                onClicked: pane.zoomTo(pane.zoom * 1.25)
            }
            IconButton {
                objectName: "graphFit"
                iconName: "zoom-fit-best-symbolic"
                text: qsTr("Show all of it")
                onClicked: pane.fit()
            }
        }
        AppText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.bottomMargin: Theme.s8
            visible: view.isCut
            text: qsTr("There is more than fits into a picture; the nearest %Ln are shown.", "", view.rows.count)
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
        }
        Flickable {
            id: flick

            objectName: "graphSight"
            Layout.fillWidth: true
            Layout.fillHeight: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentWidth: Math.max(width, view.size.width * pane.zoom + 2 * pane.margin)
            contentHeight: Math.max(height, view.size.height * pane.zoom + 2 * pane.margin)
            visible: view.state !== "failed"
            T.ScrollBar.vertical: AppScrollBar {}
            T.ScrollBar.horizontal: AppScrollBar {}

            // The picture begins where it is in the middle of a view that is larger than it
            Item {
                id: ground

                readonly property real startX: Math.max(pane.margin, (flick.contentWidth - view.size.width * pane.zoom) / 2)
                readonly property real startY: Math.max(pane.margin, (flick.contentHeight - view.size.height * pane.zoom) / 2)

                GraphEdges {
                    x: flick.contentX
                    y: flick.contentY
                    width: flick.width
                    height: flick.height
                    view: view
                    origin: Qt.point(flick.contentX - ground.startX, flick.contentY - ground.startY)
                    zoom: pane.zoom
                    current: pane.current
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
                    scale: pane.zoom
                    transformOrigin: Item.TopLeft

                    Repeater {
                        id: nodes

                        model: view.rows

                        GraphNode {
                            current: index === pane.current
                            onActiveFocusChanged: if (activeFocus) pane.current = index
                            onClicked: pane.refOpened(ref)
                        }
                    }
                }
            }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: event => pane.zoomTo(pane.zoom * Math.pow(1.0015, event.angleDelta.y))
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && view.rows.count === 0
    }
    EmptyState {
        objectName: "graphFailure"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, pane.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: qsTr("Try again")
        onActed: view.retry()
    }
}
