// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Adds an item to a list.
FormFrame {
    id: field

    labelled: false

    AppButton {
        objectName: "formAdd" + field.row.path
        iconName: "list-add-symbolic"
        text: qsTr("Add")
        Accessible.name: qsTr("Add to %1").arg(field.row.title)
        onClicked: field.form.addItem(field.row.path)
    }
}
