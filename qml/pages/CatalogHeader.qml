// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The names of the columns: sorts by them, moves and resizes them, and opens the choice of columns.
Item {
    id: header

    required property CatalogColumns columns
    required property string sortBy
    required property bool descending
    property string dragged
    property real dropX

    signal sorted(column: string)

    objectName: "catalogHeader"

    SortButton {
        x: Theme.s16 + Theme.icon + Theme.s12 - Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, header.columns.nameWidth - x - Theme.s12)
        column: "name"
        text: qsTr("Name")
        descending: header.descending
        sortBy: header.sortBy
        onClicked: header.sorted(column)
    }
    Repeater {
        model: header.columns.heads

        HeaderCell {
            columns: header.columns
            descending: header.descending
            sortBy: header.sortBy
            height: header.height
            onSorted: name => header.sorted(name)
            onDragged: (name, x) => {
                header.dragged = name
                header.dropX = x
            }
            onDropped: name => {
                header.dragged = ""
                header.columns.drop(name, header.dropX)
            }
        }
    }
    // Where a dragged column would stand
    Rectangle {
        x: Math.round(header.dropX)
        width: Theme.focusLine
        height: header.height
        visible: header.dragged !== ""
        color: Theme.accent
    }
    IconButton {
        id: choose

        objectName: "columnsButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        iconName: "view-file-columns-symbolic"
        size: Theme.smallControl
        text: qsTr("Columns")
        onClicked: popup.open()

        ColumnPopup {
            id: popup

            x: choose.width - width
            y: choose.height + Theme.s4
            columns: header.columns
        }
    }
}
