// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What this entity hangs together with, in both directions, by group.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)

    title: qsTr("Relations")

    Repeater {
        id: relations

        model: card.entity.relations

        RelationRow {
            Layout.fillWidth: true
            onOpened: ref => card.refOpened(ref)
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: relations.count === 0
        text: qsTr("Nothing refers to it, and it refers to nothing.")
        color: Theme.muted
    }
}
