// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The outline of what the keyboard is on. Drawn outside its parent, so that nothing inside moves.
Rectangle {
    property int gap: Theme.focusLine

    anchors.fill: parent
    anchors.margins: -gap - border.width
    border.color: Theme.accent
    border.width: Theme.focusLine
    color: "transparent"
    radius: Theme.radius + gap
    z: 1
}
