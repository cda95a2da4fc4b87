// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A colour by its number, shown beside it.
FormFrame {
    id: field

    readonly property string given: row.text

    function take() {
        if (!input.activeFocus && input.text !== given)
            input.text = given
    }

    onGivenChanged: take()
    Component.onCompleted: take()

    RowLayout {
        spacing: Theme.s8

        Rectangle {
            Layout.preferredWidth: Theme.controlHeight
            Layout.preferredHeight: Theme.controlHeight
            radius: Theme.radius
            color: /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(field.given) ? field.given : "transparent"
            border.color: Theme.strongBorder
            border.width: Theme.hairline
        }
        AppField {
            id: input

            objectName: "formInput" + field.row.path
            enabled: field.row.editable
            placeholderText: field.row.placeholder !== "" ? field.row.placeholder : "#0b6b63"
            wrong: field.row.error !== ""
            Accessible.name: field.words
            Accessible.description: field.more
            onTextEdited: field.form.setText(field.row.path, text)
            onActiveFocusChanged: {
                if (activeFocus)
                    return
                field.form.leave(field.row.path)
                field.take()
            }
        }
    }
}
