// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The map itself, moved by mouse, touch and keyboard, with its legend and an overview in the corners.
FocusScope {
    id: sheet

    required property CatalogMap view
    property alias map: map
    readonly property bool narrow: width < Theme.foldMapBelow
    readonly property bool cardAtFoot: narrow && height > width
    // The keyboard is used, and its focus has to be seen
    property bool keyed: false

    signal refOpened(ref: string)
    signal graphAsked(ref: string)

    function show(node: int) {
        view.choose(node)
        map.flyTo(node)
        map.forceActiveFocus(Qt.OtherFocusReason)
    }

    MapItem {
        id: map

        objectName: "catalogMap"
        anchors.fill: parent
        activeFocusOnTab: true
        covered: card.visible ? Qt.rect(card.x, card.y, card.width, card.height) : Qt.rect(0, 0, 0, 0)
        flight: Theme.flight
        foot: Theme.smallControl
        focus: true
        map: sheet.view
        look: MapLook {
            ground: Theme.background
            disc: Theme.surface
            border: Theme.border
            line: Theme.strongBorder
            text: Theme.text
            muted: Theme.muted
            accent: Theme.accent
            accentSoft: Theme.accentSoft
            surface: Theme.surface
            warning: Theme.warning
            kinds: sheet.view.kindNames.map(kind => Kinds.color(kind))
            kindIcons: sheet.view.kindNames.map(kind => Kinds.icon(kind))
            font.family: Theme.fontFamily
            font.pixelSize: Theme.caption
            scale: Theme.scale
        }
        Accessible.role: Accessible.Graphic
        Accessible.focusable: true
        Accessible.name: sheet.view.spoken !== "" ? sheet.view.spoken : qsTr("Map of the catalog, %Ln entities", "", sheet.view.total)
        Accessible.description: qsTr("Space chooses the most connected entity in sight, the arrow keys go along its edges, Enter opens it")
        Keys.onReturnPressed: if (sheet.view.currentRef !== "") sheet.refOpened(sheet.view.currentRef)
        Keys.onEnterPressed: if (sheet.view.currentRef !== "") sheet.refOpened(sheet.view.currentRef)
        Keys.onReleased: event => {
            sheet.keyed = true
            event.accepted = false
        }
        Keys.onPressed: event => {
            event.accepted = true
            switch (event.key) {
            case Qt.Key_Left: map.step(-1, 0); break
            case Qt.Key_Right: map.step(1, 0); break
            case Qt.Key_Up: map.step(0, -1); break
            case Qt.Key_Down: map.step(0, 1); break
            case Qt.Key_Space: case Qt.Key_Home: map.chooseCentral(); break
            case Qt.Key_Plus: case Qt.Key_Equal: map.zoomBy(1.25); break
            case Qt.Key_Minus: map.zoomBy(0.8); break
            case Qt.Key_0: map.fit(); break
            case Qt.Key_Escape:
                event.accepted = sheet.view.currentRef !== "" || sheet.view.text !== ""
                sheet.view.currentRef !== "" ? sheet.view.choose(-1) : sheet.view.text = ""
                break
            default: event.accepted = false
            }
        }

        HoverHandler {
            cursorShape: moving.active ? Qt.ClosedHandCursor : map.hovered >= 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
            onPointChanged: map.pointAt(moving.active ? -1 : map.nodeAt(point.position.x, point.position.y))
            onHoveredChanged: if (!hovered) map.pointAt(-1)
        }
        TapHandler {
            onSingleTapped: eventPoint => {
                sheet.keyed = false
                map.forceActiveFocus(Qt.MouseFocusReason)
                sheet.view.choose(map.nodeAt(eventPoint.position.x, eventPoint.position.y))
            }
            onDoubleTapped: eventPoint => {
                const node = map.nodeAt(eventPoint.position.x, eventPoint.position.y)
                if (node >= 0)
                    sheet.refOpened(sheet.view.currentRef)
                else
                    map.flyToCluster(map.clusterAt(eventPoint.position.x, eventPoint.position.y))
            }
        }
        DragHandler {
            id: moving

            property point last

            target: null
            onActiveChanged: last = Qt.point(0, 0)
            onActiveTranslationChanged: {
                map.panBy(activeTranslation.x - last.x, activeTranslation.y - last.y)
                last = Qt.point(activeTranslation.x, activeTranslation.y)
            }
        }
        PinchHandler {
            target: null
            onScaleChanged: delta => map.zoomAt(centroid.position.x, centroid.position.y, delta)
            onTranslationChanged: delta => map.panBy(delta.x, delta.y)
        }
        // A wheel zooms; two fingers move, and zoom with Ctrl
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse
            onWheel: event => map.zoomAt(event.x, event.y, Math.pow(1.0015, event.angleDelta.y))
        }
        WheelHandler {
            acceptedDevices: PointerDevice.TouchPad
            acceptedModifiers: Qt.NoModifier
            onWheel: event => map.panBy(event.pixelDelta.x, event.pixelDelta.y)
        }
        WheelHandler {
            acceptedDevices: PointerDevice.TouchPad
            acceptedModifiers: Qt.ControlModifier
            onWheel: event => map.zoomAt(event.x, event.y, Math.pow(1.004, event.angleDelta.y))
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        visible: map.activeFocus && sheet.keyed
        border.color: Theme.accent
        border.width: Theme.focusLine
        color: "transparent"
    }
    MapLegend {
        anchors.left: parent.left
        anchors.leftMargin: Theme.s12
        anchors.right: overview.visible ? overview.left : parent.right
        anchors.rightMargin: Theme.s12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s12
        visible: sheet.view.total > 0 && !(card.visible && sheet.cardAtFoot)
        view: sheet.view
    }
    Rectangle {
        id: overview

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.s12
        width: Theme.overviewWidth
        height: Theme.overviewHeight
        visible: corner.needed && !sheet.narrow
        radius: Theme.radius
        border.color: Theme.border
        border.width: Theme.hairline
        color: Theme.surface

        MapOverview {
            id: corner

            objectName: "mapOverview"
            anchors.fill: parent
            anchors.margins: Theme.hairline
            of: map
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Overview of the map")
        }
        MouseArea {
            anchors.fill: parent
            onPressed: mouse => corner.go(mouse.x, mouse.y)
            onPositionChanged: mouse => corner.go(mouse.x, mouse.y)
            onWheel: wheel => map.zoomBy(Math.pow(1.0015, wheel.angleDelta.y))
            Accessible.ignored: true
        }
    }
    // In the upper corner, or along the foot where there is no room beside it
    MapCard {
        id: card

        x: sheet.cardAtFoot || Application.layoutDirection === Qt.RightToLeft ? Theme.s12 : parent.width - width - Theme.s12
        y: sheet.cardAtFoot ? parent.height - height - Theme.s12 : Theme.s12
        width: sheet.cardAtFoot ? parent.width - 2 * Theme.s12 : Math.min(Theme.field + Theme.s32, Math.round(parent.width * 0.45))
        visible: sheet.view.current.node >= 0
        view: sheet.view
        onOpened: sheet.refOpened(view.currentRef)
        onGraphAsked: sheet.graphAsked(view.currentRef)
        onOwnerAsked: sheet.refOpened(view.current.ownerRef)
        onClosed: {
            view.choose(-1)
            map.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
}
