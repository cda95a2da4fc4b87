// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A soft shadow below what floats: rings of one faint colour, so that every renderer draws it.
Item {
    id: shadow

    property int radius: Theme.cardRadius

    anchors.fill: parent
    anchors.topMargin: Theme.s4

    Repeater {
        model: 10

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: Math.round(Theme.s4 - index * index / Theme.s4)
            color: Theme.shadow
            radius: Math.max(shadow.radius, shadow.radius - anchors.margins)
        }
    }
}
