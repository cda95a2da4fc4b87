// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// One line: text, address, number, secret. Arrows change a number that may be stepped.
FormFrame {
    id: field

    function step(by: int) {
        const size = row.step > 0 ? row.step : 1
        input.typing = false
        form.setNumber(row.path, (Number(row.text) || 0) + by * size)
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s8

        AnswerField {
            id: input

            objectName: "formInput" + field.row.path
            given: field.row.text
            Layout.fillWidth: field.row.widget !== "updown" && field.row.widget !== "number"
            Layout.maximumWidth: Theme.wideAside * 2
            echoMode: field.row.widget === "password" && !reveal.checked ? TextInput.Password : TextInput.Normal
            enabled: field.row.editable
            inputMethodHints: field.row.widget === "password" ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText : Qt.ImhNone
            placeholderText: field.row.placeholder
            wrong: field.row.error !== ""
            Accessible.name: field.words
            Accessible.description: field.more
            onWritten: field.form.setText(field.row.path, text)
            onDeparted: field.form.leave(field.row.path)
            Keys.onUpPressed: event => {
                event.accepted = field.row.widget === "updown"
                if (event.accepted)
                    field.step(1)
            }
            Keys.onDownPressed: event => {
                event.accepted = field.row.widget === "updown"
                if (event.accepted)
                    field.step(-1)
            }
        }
        IconButton {
            visible: field.row.widget === "updown"
            enabled: field.row.editable
            iconName: "go-down-symbolic"
            text: qsTr("Less")
            onClicked: field.step(-1)
        }
        IconButton {
            visible: field.row.widget === "updown"
            enabled: field.row.editable
            iconName: "go-up-symbolic"
            text: qsTr("More")
            onClicked: field.step(1)
        }
        IconButton {
            id: reveal

            visible: field.row.widget === "password"
            checkable: true
            iconName: checked ? "view-hidden" : "view-visible"
            text: checked ? qsTr("Hide what was typed") : qsTr("Show what was typed")
        }
    }
}
