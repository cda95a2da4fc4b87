// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// The names of the columns; a click sorts by one, a second click turns the order round.
RowLayout {
    id: header

    required property CatalogColumns columns
    required property string sortBy
    required property bool descending

    signal sorted(column: string)

    spacing: 0

    Head {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.s16 - Theme.s4
        column: "name"
        text: qsTr("Name")
        room: 1
    }
    Head {
        column: "owner"
        text: qsTr("Owner")
        room: header.columns.owner
    }
    Head {
        column: "system"
        text: qsTr("System")
        room: header.columns.system
    }
    Head {
        column: "type"
        text: qsTr("Type")
        room: header.columns.type
    }
    Head {
        column: "lifecycle"
        text: qsTr("Lifecycle")
        room: header.columns.lifecycle
    }

    component Head: SortButton {
        required property int room

        Layout.preferredWidth: room
        descending: header.descending
        sortBy: header.sortBy
        visible: room > 0
        onClicked: header.sorted(column)
    }
}
