// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The shape of a map that is on its way, shown only where it takes longer than one would notice.
Row {
    id: skeleton

    required property bool loading
    property bool late: false

    spacing: Theme.s12
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
        model: 4

        Rectangle {
            required property int index

            anchors.verticalCenter: parent?.verticalCenter
            width: Theme.tile * (3 - index % 2)
            height: width
            radius: width / 2
            color: Theme.sunken
        }
    }
}
