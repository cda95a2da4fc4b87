// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Several lines of text.
FormFrame {
    id: field

    readonly property string given: row.text

    function take() {
        if (!input.activeFocus && input.text !== given)
            input.text = given
    }

    onGivenChanged: take()
    Component.onCompleted: take()

    AppTextArea {
        id: input

        objectName: "formInput" + field.row.path
        Layout.fillWidth: true
        Layout.minimumHeight: Math.max(2, field.row.lines) * Theme.codeLine + 2 * Theme.s8
        readOnly: !field.row.editable
        placeholderText: field.row.placeholder
        wrong: field.row.error !== ""
        Accessible.name: field.words
        Accessible.description: field.more
        onTextChanged: if (activeFocus && text !== field.given) field.form.setText(field.row.path, text)
        onActiveFocusChanged: {
            if (activeFocus)
                return
            field.form.leave(field.row.path)
            field.take()
        }
    }
}
