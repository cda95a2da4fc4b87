// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Yes or no.
FormFrame {
    id: field

    labelled: false

    AppCheckBox {
        objectName: "formInput" + field.row.path
        text: field.row.title
        checked: field.row.checked
        enabled: field.row.editable
        Accessible.name: field.words
        Accessible.description: field.more
        onToggled: {
            field.form.setChecked(field.row.path, checked)
            checked = Qt.binding(() => field.row.checked)
        }
    }
}
