// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One page of a golden path's form, all of its fields below one another. The page that holds it scrolls.
ColumnLayout {
    id: page

    required property FormView form
    property bool begun: false

    // The field that the template names, or the first one: one types as soon as a page is there
    function begin() {
        begun = true
        let first = 0
        for (let at = 0; at < fields.count; ++at) {
            if ((fields.itemAt(at) as FormRowHolder)?.row.autofocus) {
                first = at
                break
            }
        }
        focusRow(first)
    }
    function focusRow(row: int) {
        const holder = fields.itemAt(row) as FormRowHolder
        holder?.focusFirst()
    }

    objectName: "formPage"
    spacing: Theme.s16

    FormMarkdown {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.form.description
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: page.form.note !== ""
        severity: "warning"
        text: qsTr("Something is wrong with this page of the template")
        hint: page.form.note
    }
    ErrorBanner {
        Layout.fillWidth: true
        visible: page.form.error !== ""
        text: page.form.error
    }
    Repeater {
        id: fields

        model: page.form.rows
        onCountChanged: if (!page.begun && count > 0) Qt.callLater(page.begin)

        FormRowHolder {
            form: page.form
            Layout.fillWidth: true
        }
    }
    Connections {
        target: page.form

        function onFaulted(row: int) {
            page.focusRow(row)
        }
        function onPageChanged() {
            Qt.callLater(page.begin)
        }
    }
}
