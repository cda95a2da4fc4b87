// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Every field that a golden path can have.
ColumnLayout {
    spacing: Theme.s16

    FormExample {
        id: example
    }
    SectionTitle {
        text: "Form"
    }
    Card {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.settings

        FormPage {
            Layout.fillWidth: true
            form: example.form
        }
        AppButton {
            objectName: "formCheck"
            text: "Next"
            primary: true
            onClicked: example.form.check()
        }
    }
}
