// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The program's mark: three stones, one on the other.
Item {
    id: mark

    property int size: Math.round(22 * Theme.scale)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        x: mark.size * 0.3
        y: mark.size * 0.02
        width: mark.size * 0.42
        height: mark.size * 0.26
        radius: height / 2
        color: Theme.accent
    }
    Rectangle {
        x: mark.size * 0.12
        y: mark.size * 0.34
        width: mark.size * 0.7
        height: mark.size * 0.27
        radius: height / 2
        color: Theme.accent
        opacity: 0.75
    }
    Rectangle {
        y: mark.size * 0.67
        width: mark.size
        height: mark.size * 0.3
        radius: height / 2
        color: Theme.accent
        opacity: 0.5
    }
}
