// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The shape of rows that are on their way, shown only where they take longer than one would notice.
Column {
    id: skeleton

    required property bool loading
    property int rows: 8
    property int rowHeight: Theme.rowTall
    property bool late: false

    visible: loading && late
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Loading")

    onLoadingChanged: late = false

    Timer {
        interval: Theme.skeletonDelay
        running: skeleton.loading
        onTriggered: skeleton.late = true
    }
    Repeater {
        model: skeleton.visible ? skeleton.rows : 0

        Item {
            id: row

            required property int index

            width: skeleton.width
            height: skeleton.rowHeight

            Rectangle {
                x: Theme.s16
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.icon
                height: Theme.icon
                radius: Theme.tinyRadius
                color: Theme.sunken
            }
            Rectangle {
                x: Theme.s16 + Theme.icon + Theme.s12
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width * (0.28 + 0.07 * ((row.index * 5) % 4))
                height: Theme.s12
                radius: Theme.tinyRadius
                color: Theme.sunken
            }
        }
    }
}
