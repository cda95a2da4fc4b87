// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What this entity hangs together with, in both directions, by relation: side by side where there is room.
Card {
    id: card

    required property EntityView entity

    signal refOpened(ref: string)
    signal addressOpened(address: string)

    title: qsTr("Relations")
    visible: sections.count > 0 || !entity.isUser && !entity.isGroup

    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        columns: sections.count > 1 && card.width > Theme.popup ? 2 : 1
        columnSpacing: Theme.s24
        rowSpacing: Theme.s12
        uniformCellWidths: true

        Repeater {
            id: sections

            model: card.entity.relations

            RelationList {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                onRefOpened: ref => card.refOpened(ref)
                onAddressOpened: address => card.addressOpened(address)
            }
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: sections.count === 0
        text: qsTr("It needs nothing, and nothing needs it, as far as the catalog knows.")
        color: Theme.muted
    }
}
