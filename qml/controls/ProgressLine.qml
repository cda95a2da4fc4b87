// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// How far a long work is, from 0 to 1; a wandering piece where that is unknown (-1).
Rectangle {
    id: line

    required property real fraction
    property real wandering

    implicitHeight: Theme.s4 / 2
    radius: height / 2
    color: Theme.border
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: fraction < 0 ? qsTr("Working") : qsTr("%1 %").arg(Math.round(fraction * 100))

    Rectangle {
        x: line.fraction >= 0 ? 0 : Theme.still ? (line.width - width) / 2 : (line.width + width) * line.wandering - width
        width: line.width * (line.fraction < 0 ? 0.3 : line.fraction)
        height: parent.height
        radius: parent.radius
        color: Theme.accent
    }
    NumberAnimation on wandering {
        running: line.visible && line.fraction < 0 && !Theme.still
        from: 0
        to: 1
        duration: Theme.wander
        loops: Animation.Infinite
    }
}
