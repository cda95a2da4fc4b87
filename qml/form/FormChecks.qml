// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Several of what can be chosen.
FormFrame {
    id: field

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s12
        Accessible.role: Accessible.Grouping
        Accessible.name: field.words
        Accessible.description: field.more

        Repeater {
            model: field.row.choices.length

            AppCheckBox {
                id: choice

                required property int index

                objectName: "formChoice" + field.row.path + "/" + index
                text: field.row.choices[index] ?? ""
                checked: field.row.chosen.indexOf(index) >= 0
                enabled: field.row.editable && field.row.disabledChoices.indexOf(index) < 0
                Accessible.name: qsTr("%1: %2").arg(field.row.title).arg(text)
                onToggled: {
                    field.form.setChosen(field.row.path, index, checked)
                    checked = Qt.binding(() => field.row.chosen.indexOf(choice.index) >= 0)
                }
            }
        }
    }
}
