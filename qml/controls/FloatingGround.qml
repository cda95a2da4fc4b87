// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// What popups and dialogs stand on.
Item {
    Shadow {}
    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.color: Theme.border
        border.width: Theme.hairline
    }
}
