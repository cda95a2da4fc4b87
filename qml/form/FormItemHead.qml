// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// The head of one item of a list: its number, and what moves it or takes it away. Alt with an arrow moves, too.
FormFrame {
    id: field

    labelled: false

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s4
        Keys.onPressed: event => {
            const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0
            event.accepted = by !== 0 && (event.modifiers & Qt.AltModifier) && field.row.canMove
            if (event.accepted)
                field.form.moveItem(field.row.path, field.row.item, field.row.item + by)
        }

        AppText {
            Layout.fillWidth: true
            text: field.row.title
            color: Theme.muted
            font.weight: Theme.medium
        }
        IconButton {
            objectName: "formUp" + field.row.path + "/" + field.row.item
            visible: field.row.canMove
            enabled: field.row.item > 0
            size: Theme.smallControl
            iconName: "go-up-symbolic"
            text: qsTr("Move %1 up").arg(field.row.title)
            onClicked: field.form.moveItem(field.row.path, field.row.item, field.row.item - 1)
        }
        IconButton {
            objectName: "formDown" + field.row.path + "/" + field.row.item
            visible: field.row.canMove
            enabled: field.row.item < field.row.count - 1
            size: Theme.smallControl
            iconName: "go-down-symbolic"
            text: qsTr("Move %1 down").arg(field.row.title)
            onClicked: field.form.moveItem(field.row.path, field.row.item, field.row.item + 1)
        }
        IconButton {
            objectName: "formRemove" + field.row.path + "/" + field.row.item
            visible: field.row.canRemove
            size: Theme.smallControl
            iconName: "window-close-symbolic"
            text: qsTr("Remove %1").arg(field.row.title)
            onClicked: field.form.removeItem(field.row.path, field.row.item)
        }
    }
}
