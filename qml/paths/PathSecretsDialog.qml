// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Asks for what was never written down: a run that goes on needs its secrets again.
AppDialog {
    id: dialog

    required property list<string> names

    signal entered(secrets: var)

    title: qsTr("Enter the secrets again")
    onVisibleChanged: if (visible) fields.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        AppButton {
            primary: true
            text: qsTr("Resume")
            onClicked: {
                const secrets = {}
                for (let at = 0; at < dialog.names.length; ++at)
                    secrets[dialog.names[at]] = (fields.itemAt(at) as AppField).text
                dialog.entered(secrets)
                dialog.close()
            }
        }
    ]

    Prose {
        Layout.fillWidth: true
        text: qsTr("Secrets are kept in memory alone, and the program was started anew since they were entered.")
        color: Theme.muted
    }
    Repeater {
        id: fields

        model: dialog.names

        AppField {
            required property string modelData

            Layout.fillWidth: true
            placeholderText: modelData
            echoMode: TextInput.Password
        }
    }
}
