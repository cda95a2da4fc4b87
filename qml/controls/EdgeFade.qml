// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Tells that a row of things goes on beyond its edge.
Rectangle {
    id: fade

    property bool atStart: false // at the left, whichever way a language runs

    LayoutMirroring.enabled: false
    anchors.left: atStart ? parent.left : undefined
    anchors.right: atStart ? undefined : parent.right
    width: Theme.s32
    height: parent.height
    z: 2
    gradient: Gradient {
        orientation: Gradient.Horizontal

        GradientStop {
            position: 0
            color: fade.atStart ? Theme.background : Qt.alpha(Theme.background, 0)
        }
        GradientStop {
            position: 1
            color: fade.atStart ? Qt.alpha(Theme.background, 0) : Theme.background
        }
    }
}
