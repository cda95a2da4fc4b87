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
    visible: sections.count > 0 || entity.hasDependencies

    GridLayout {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        visible: sections.count > 0
        columns: second.count > 0 && card.width > Theme.popup ? 2 : 1
        columnSpacing: Theme.s24
        rowSpacing: Theme.s12
        uniformCellWidths: true

        Sections {
            id: sections

            model: card.entity.relations
        }
        Sections {
            id: second

            model: card.entity.moreRelations
            visible: count > 0
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: sections.count === 0
        text: qsTr("It needs nothing, and nothing needs it, as far as the catalog knows.")
        color: Theme.muted
    }

    component Sections: ColumnLayout {
        property alias model: repeater.model
        readonly property int count: repeater.count

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        spacing: Theme.s12

        Repeater {
            id: repeater

            RelationList {
                Layout.fillWidth: true
                onRefOpened: ref => card.refOpened(ref)
                onAddressOpened: address => card.addressOpened(address)
            }
        }
    }
}
