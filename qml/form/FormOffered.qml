// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A branch, or the owner of a repository: typed, or chosen from what the forge knows.
FormFrame {
    id: field

    OfferedField {
        id: input

        objectName: "formInput" + field.row.path
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.wideAside
        form: field.form
        path: field.row.path
        given: field.row.text
        enabled: field.row.editable
        iconName: field.row.widget === "branch" ? "vcs-branch-symbolic" : ""
        placeholderText: field.row.placeholder !== "" ? field.row.placeholder
            : field.row.widget === "branch" ? qsTr("Type or choose a branch") : qsTr("Type or choose an owner")
        wrong: field.row.error !== ""
        Accessible.name: field.words
        Accessible.description: [field.more, note].filter(text => text !== "").join(". ")
        onWritten: field.form.setText(field.row.path, text)
        onTaken: choice => field.form.setText(field.row.path, choice)
        onDeparted: field.form.leave(field.row.path)
    }
    FormNoteLine {
        objectName: "formOffersNote" + field.row.path
        text: input.note
        visible: input.note !== "" && (input.offers === "failed" || input.activeFocus)
    }
    FormToken {
        row: field.row
        form: field.form
    }
}
