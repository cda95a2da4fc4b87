// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A colour by its number, shown beside it.
FormFrame {
    id: field

    RowLayout {
        spacing: Theme.s8

        Rectangle {
            Layout.preferredWidth: Theme.controlHeight
            Layout.preferredHeight: Theme.controlHeight
            radius: Theme.radius
            color: /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(field.row.text) ? field.row.text : "transparent"
            border.color: Theme.strongBorder
            border.width: Theme.hairline
        }
        AnswerField {
            objectName: "formInput" + field.row.path
            enabled: field.row.editable
            placeholderText: field.row.placeholder !== "" ? field.row.placeholder : "#0b6b63"
            wrong: field.row.error !== ""
            Accessible.name: field.words
            Accessible.description: field.more
            given: field.row.text
            onWritten: field.form.setText(field.row.path, text)
            onDeparted: field.form.leave(field.row.path)
        }
    }
}
