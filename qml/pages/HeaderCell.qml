// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The head of one column. Dragged it moves; its right edge resizes. By keys: Ctrl with an arrow moves, Shift resizes.
Item {
    id: cell

    required property string column
    required property string label
    required property int position
    required property int span
    required property CatalogColumns columns
    required property string sortBy
    required property bool descending

    signal sorted(column: string)
    signal dragged(column: string, x: real)
    signal dropped(column: string)

    x: position
    width: span

    SortButton {
        id: button

        objectName: "head-" + column
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - Theme.s12
        column: cell.column
        text: cell.label
        descending: cell.descending
        sortBy: cell.sortBy
        Accessible.description: qsTr("Ctrl and an arrow key move this column, Shift and an arrow key resize it")
        onClicked: cell.sorted(column)

        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0
            event.accepted = step !== 0
            if (step !== 0 && event.modifiers & Qt.ShiftModifier)
                cell.columns.resize(column, cell.span + step * Theme.s16, true)
            else if (step !== 0 && event.modifiers & Qt.ControlModifier)
                cell.columns.move(column, step)
            else if (step !== 0)
                button.nextItemInFocusChain(step > 0).forceActiveFocus(step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason)
        }

        DragHandler {
            target: null
            yAxis.enabled: false
            onCentroidChanged: active ? cell.dragged(cell.column, cell.x + button.x + centroid.position.x) : undefined
            onActiveChanged: active ? undefined : cell.dropped(cell.column)
        }
    }
    Item {
        id: edge

        property int before: 0

        objectName: "edge-" + cell.column
        x: -width / 2
        width: Theme.s12
        height: parent.height

        HoverHandler {
            id: pointing

            cursorShape: Qt.SplitHCursor
        }
        DragHandler {
            id: drag

            target: null
            yAxis.enabled: false
            dragThreshold: 1
            onActiveChanged: active ? edge.before = cell.span : cell.columns.resize(cell.column, cell.span, true)
            // The edge is the left one: the columns are packed to the right, the name takes what is left.
            onActiveTranslationChanged: active ? cell.columns.resize(cell.column, edge.before - activeTranslation.x, false) : undefined
        }
        TapHandler {
            onDoubleTapped: cell.columns.resize(cell.column, 0, true)
        }
        Hairline {
            anchors.centerIn: parent
            height: parent.height - Theme.s12
            visible: pointing.hovered || drag.active
            color: Theme.strongBorder
        }
    }
}
