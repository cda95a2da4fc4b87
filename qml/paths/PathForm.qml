// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One page of the questions.
ScrollColumn {
    id: form

    required property PathView view
    required property int pageIndex

    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        AppField {
            objectName: "testField"
            Layout.fillWidth: true
            placeholderText: "name"
            onTextEdited: form.view.form.setText("/name", text)
        }
    }
}
