// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Production is plain text; what stands out is a chip.
Item {
    id: cell

    required property int room
    required property string lifecycle

    Layout.fillHeight: true
    Layout.preferredWidth: room
    visible: room > 0

    AppText {
        x: Theme.s4
        width: parent.width - Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        visible: cell.lifecycle === "production"
        text: cell.lifecycle
        color: Theme.muted
    }
    LifecycleChip {
        x: Theme.s4
        width: Math.min(implicitWidth, parent.width - Theme.s8)
        anchors.verticalCenter: parent.verticalCenter
        lifecycle: cell.lifecycle
    }
}
