// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// One of many, in a list that opens. What need not be chosen can be taken away again.
FormFrame {
    id: field

    readonly property int chosen: row.chosen.length > 0 ? row.chosen[0] : -1

    RowLayout {
        spacing: Theme.s8

        FormComboBox {
            objectName: "formInput" + field.row.path
            Layout.preferredWidth: Theme.aside
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.aside
            choices: field.row.choices
            disabledChoices: field.row.disabledChoices
            chosen: field.chosen
            enabled: field.row.editable
            placeholderText: field.row.placeholder !== "" ? field.row.placeholder : qsTr("Choose")
            wrong: field.row.error !== ""
            Accessible.name: field.words
            Accessible.description: field.more
            onTaken: choice => field.form.choose(field.row.path, choice)
            onActiveFocusChanged: if (!activeFocus && !popup.visible) field.form.leave(field.row.path)
        }
        IconButton {
            visible: field.chosen >= 0 && !field.row.required && field.row.editable
            iconName: "window-close-symbolic"
            text: qsTr("Choose nothing")
            onClicked: field.form.choose(field.row.path, -1)
        }
    }
}
