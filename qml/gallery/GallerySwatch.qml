// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A colour on the ground that it is used on, with the name of its role.
Rectangle {
    id: swatch

    required property string role
    property color ink: Theme.text
    property color ground: Theme.surface

    implicitWidth: Math.round(118 * Theme.scale)
    implicitHeight: Theme.rowTall
    radius: Theme.radius
    color: ground
    border.color: Theme.border
    border.width: Theme.hairline
    Accessible.role: Accessible.StaticText
    Accessible.name: role

    AppText {
        anchors.centerIn: parent
        text: swatch.role
        color: swatch.ink
        font.pixelSize: Theme.caption
        font.weight: Theme.medium
    }
}
