// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Several entities or tags: each a chip, and a field for the next one.
FormFrame {
    id: field

    property bool isOpen: false

    function add(text: string) {
        const entry = text.trim()
        if (entry !== "" && row.texts.indexOf(entry) < 0)
            form.setTexts(row.path, row.texts.concat([entry]))
        input.clear()
        picker.text = ""
        isOpen = false
    }
    function remove(index: int) {
        form.setTexts(row.path, row.texts.filter((text, at) => at !== index))
    }

    FormPicker {
        id: picker

        form: field.form
        path: field.row.path
        enabled: field.isOpen
    }
    Flow {
        Layout.fillWidth: true
        visible: field.row.texts.length > 0
        spacing: Theme.s8

        Repeater {
            model: field.row.texts.length

            AppButton {
                required property int index

                objectName: "formEntry" + field.row.path + "/" + index
                enabled: field.row.editable
                iconName: "window-close-symbolic"
                text: field.row.texts[index] ?? ""
                Accessible.name: qsTr("Remove %1").arg(text)
                Keys.onDeletePressed: click()
                onClicked: field.remove(index)
            }
        }
    }
    AppField {
        id: input

        objectName: "formInput" + field.row.path
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.wideAside
        enabled: field.row.editable
        iconName: field.row.widget === "tags" ? "tag-symbolic" : "search-symbolic"
        placeholderText: field.row.placeholder !== "" ? field.row.placeholder
            : field.row.widget === "tags" ? qsTr("Add a tag") : qsTr("Type to search")
        wrong: field.row.error !== ""
        Accessible.name: field.words
        Accessible.description: [field.row.texts.join(", "), field.more].filter(text => text !== "").join(". ")
        onTextEdited: {
            picker.text = text
            field.isOpen = true
        }
        onActiveFocusChanged: {
            if (activeFocus)
                return
            if (field.row.free)
                field.add(text)
            field.isOpen = false
            field.form.leave(field.row.path)
        }
        Keys.onDownPressed: {
            if (field.isOpen)
                hits.move(1)
            field.isOpen = true
        }
        Keys.onUpPressed: event => {
            event.accepted = field.isOpen
            hits.move(-1)
        }
        Keys.onReturnPressed: event => {
            event.accepted = text !== "" || field.isOpen
            const isHit = field.isOpen && hits.current !== "" && (text === "" || field.row.widget !== "tags")
            if (isHit || text !== "")
                field.add(isHit ? hits.current : text)
        }
        Keys.onTabPressed: event => {
            event.accepted = field.isOpen && text !== "" && hits.current !== ""
            if (event.accepted)
                field.add(hits.current)
        }
        Keys.onEscapePressed: event => {
            event.accepted = field.isOpen
            field.isOpen = false
        }
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Backspace && text === "" && field.row.texts.length > 0) {
                event.accepted = true
                field.remove(field.row.texts.length - 1)
            }
        }

        FormHits {
            id: hits

            field: input
            picker: picker
            visible: field.isOpen && input.activeFocus && (picker.rows.count > 0 || field.row.widget !== "tags")
            onPicked: ref => field.add(ref)
        }
    }
}
