// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Says for a moment that it did what it was asked to.
AppButton {
    id: button

    required property string label
    property string restIcon: "edit-copy-symbolic"

    iconName: moment.running ? "checkmark" : restIcon
    text: moment.running ? qsTr("Copied") : label
    onClicked: moment.restart()

    Timer {
        id: moment

        interval: Theme.momentStays
    }
}
