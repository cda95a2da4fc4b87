// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The kind of an entity as the head of its page shows it.
Rectangle {
    id: tile

    required property string kind

    implicitWidth: Theme.tile
    implicitHeight: Theme.tile
    radius: Theme.cardRadius
    color: Qt.alpha(Kinds.color(kind), Theme.dark ? 0.18 : 0.12)

    KindMark {
        anchors.centerIn: parent
        kind: tile.kind
        size: Math.round(tile.width / 2)
    }
}
