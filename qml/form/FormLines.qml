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

    property bool typing: false

    function take() {
        if (!typing && input.text !== given)
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
        onTextChanged: {
            if (text === field.given)
                return
            field.typing = true
            field.form.setText(field.row.path, text)
        }
        onActiveFocusChanged: {
            if (activeFocus)
                return
            field.typing = false
            field.form.leave(field.row.path)
            field.take()
        }
    }
}
