// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What an entity stands in one relation to: the first few, all of them when asked for, narrowed where they are many.
ColumnLayout {
    id: list

    required property RelationSection section

    signal refOpened(ref: string)
    signal addressOpened(address: string)

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.line
        Layout.leftMargin: Theme.s8
        spacing: Theme.s8

        AppText {
            text: list.section.title
            color: Theme.muted
            font.weight: Theme.medium
            Accessible.role: Accessible.Heading
            Accessible.name: qsTr("%1, %L2").arg(text).arg(list.section.count)
        }
        AppText {
            Layout.fillWidth: true
            visible: list.section.count > 1
            text: qsTr("%L1").arg(list.section.count)
            color: Theme.faint
            font.pixelSize: Theme.caption
            Accessible.ignored: true
        }
        LinkText {
            visible: list.section.address !== "" && list.section.isLong
            text: qsTr("Show in the catalog")
            font.pixelSize: Theme.caption
            onClicked: list.addressOpened(list.section.address)
        }
    }
    AppField {
        objectName: "relationFilter"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.s8
        Layout.bottomMargin: Theme.s4
        visible: list.section.isLong
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Filter %1").arg(list.section.title.toLowerCase())
        onTextEdited: list.section.text = text
        onCleared: list.section.text = ""
    }
    Repeater {
        id: rows

        model: list.section.rows

        EntityLink {
            required property string ref
            required property string title
            required property string entityType

            objectName: "relation"
            Layout.fillWidth: true
            text: title
            more: ref
            note: entityType
            required kind
            required missing
            onClicked: list.refOpened(ref)
        }
    }
    AppText {
        Layout.leftMargin: Theme.s8
        Layout.minimumHeight: Theme.line
        visible: rows.count === 0
        text: qsTr("Nothing of that name")
        color: Theme.muted
    }
    AppButton {
        objectName: "relationMore"
        visible: list.section.hiddenCount > 0
        subtle: true
        iconName: "go-down-symbolic"
        text: qsTr("Show %Ln more", "", Math.min(list.section.hiddenCount, 100))
        onClicked: list.section.showMore()
    }
}
