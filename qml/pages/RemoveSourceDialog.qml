// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Says what removing a source does and does not do, before it is done.
AppDialog {
    id: dialog

    property string name
    property int entities: 0
    property bool isDemo: false

    signal accepted(name: string)

    function ask(source: string, count: int, demo: bool) {
        name = source
        entities = count
        isDemo = demo
        open()
    }

    title: isDemo ? qsTr("Remove the made-up company?") : qsTr("Remove the source “%1”?").arg(name)
    preferredWidth: Math.round(Theme.popup * 0.85)

    Prose {
        Layout.fillWidth: true
        text: (dialog.entities > 0
                ? qsTr("Its %Ln entities leave the catalog on this computer.", "", dialog.entities)
                : qsTr("It has no entities in the catalog."))
            + " " + (dialog.isDemo ? qsTr("Its repository, which was made on this computer, is deleted as well.")
                : qsTr("The repository or folder itself is not touched. You can add it again at any time."))
        color: Theme.muted
    }
    buttons: [
        AppButton {
            focus: true
            text: qsTr("Keep it")
            onClicked: dialog.close()
        },
        AppButton {
            objectName: "sourceRemoveConfirm"
            danger: true
            text: qsTr("Remove")
            onClicked: {
                dialog.close()
                dialog.accepted(dialog.name)
            }
        }
    ]
}
