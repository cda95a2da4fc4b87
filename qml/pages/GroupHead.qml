// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The head of the group whose rows are at the top of the table, once its own row is scrolled away. The next head pushes it out.
Rectangle {
    id: head

    required property ListView list
    required property CatalogView view
    readonly property real scrolled: list.contentY - list.originY
    readonly property int row: view.grouping !== "" && list.count > 0 ? view.headOf(Math.floor(scrolled / Theme.rowTall)) : -1
    property string label
    property int entities
    property int nextRow: -1
    property bool folded: false

    signal pressed(row: int)

    function read() {
        label = view.groupLabel(row)
        entities = view.groupCount(row)
        nextRow = view.headAfter(row)
        folded = view.isFolded(row)
    }

    objectName: "groupHead"
    y: nextRow < 0 ? 0 : Math.min(0, nextRow * Theme.rowTall - scrolled - height)
    z: 2
    height: Theme.rowTall
    visible: row >= 0 && scrolled > row * Theme.rowTall
    color: Theme.background
    Accessible.ignored: true // the row itself is told

    onRowChanged: read()

    Connections {
        target: head.view

        function onTotalChanged() {
            head.read()
        }
    }
    Connections {
        target: head.list

        function onCountChanged() {
            head.read()
        }
    }
    Icon {
        x: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        name: head.folded ? "go-next-symbolic" : "go-down-symbolic"
        color: Theme.muted
    }
    AppText {
        id: words

        x: Theme.s16 + Theme.icon + Theme.s12
        width: Math.min(implicitWidth, head.width - x - count.width - Theme.s32)
        height: head.height
        text: head.label
        font.weight: Theme.semibold
    }
    AppText {
        id: count

        x: words.x + words.width + Theme.s8
        height: head.height
        text: qsTr("%L1").arg(head.entities)
        color: Theme.faint
    }
    Hairline {
        y: head.height - height
        width: head.width
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: head.pressed(head.row)
    }
}
