// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// An entity to choose: shows the one that was chosen, and while one types, what may be meant.
FormFrame {
    id: field

    property bool isOpen: false
    readonly property string given: picker.title

    function take() {
        if (!input.activeFocus)
            input.text = given
    }
    function pick(ref: string) {
        isOpen = false
        form.setText(row.path, ref)
        input.text = Qt.binding(() => given)
        input.selectAll()
    }
    // Without a choice what was typed stays, where the template allows that
    function finish() {
        if (input.text === "")
            form.setText(row.path, "")
        else if (isOpen && row.free)
            form.setText(row.path, input.text)
        isOpen = false
        form.leave(row.path)
        take()
    }

    onGivenChanged: take()
    Component.onCompleted: take()

    FormPicker {
        id: picker

        form: field.form
        path: field.row.path
        ref: field.row.text
        enabled: field.isOpen
    }
    AppField {
        id: input

        objectName: "formInput" + field.row.path
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.wideAside
        enabled: field.row.editable
        iconName: picker.kind !== "" && !field.isOpen ? Kinds.icon(picker.kind) : "search-symbolic"
        placeholderText: field.row.placeholder !== "" ? field.row.placeholder : qsTr("Type to search")
        wrong: field.row.error !== ""
        Accessible.name: field.words
        Accessible.description: [field.row.text, field.more].filter(text => text !== "").join(". ")
        onTextEdited: {
            picker.text = text
            field.isOpen = true
        }
        onActiveFocusChanged: activeFocus ? selectAll() : field.finish()
        Keys.onDownPressed: {
            if (field.isOpen)
                hits.move(1)
            else
                picker.text = ""
            field.isOpen = true
        }
        Keys.onUpPressed: event => {
            event.accepted = field.isOpen
            hits.move(-1)
        }
        Keys.onReturnPressed: event => {
            event.accepted = field.isOpen
            if (field.isOpen && hits.current !== "")
                field.pick(hits.current)
            else if (field.isOpen)
                field.finish()
        }
        Keys.onEscapePressed: event => {
            event.accepted = field.isOpen
            field.isOpen = false
            text = field.given
        }

        FormHits {
            id: hits

            field: input
            picker: picker
            visible: field.isOpen && input.activeFocus
            onPicked: ref => field.pick(ref)
        }
    }
}
