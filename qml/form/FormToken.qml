// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Whether the user's token that the template asks for is known, and where it comes from.
RowLayout {
    id: line

    required property formRow row
    required property FormView form
    readonly property bool lacking: row.tokenState === "missing" || row.tokenState === "declined"

    visible: row.tokenHost !== "" && row.tokenState !== ""
    spacing: Theme.s8

    Icon {
        Layout.alignment: Qt.AlignTop
        name: line.lacking ? "emblem-important-symbolic" : "password-show-off"
        color: line.row.tokenState === "missing" ? Theme.warning : Theme.muted
    }
    Prose {
        objectName: "formToken" + line.row.path
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        text: {
            switch (line.row.tokenState) {
            case "kept": return qsTr("Acts as you on %1, with the token from the keychain").arg(line.row.tokenHost)
            case "helped": return qsTr("Acts as you on %1, with the token of Git's credential helper").arg(line.row.tokenHost)
            case "entered": return qsTr("Acts as you on %1, with the token that you entered").arg(line.row.tokenHost)
            case "missing": return qsTr("Acts as you on %1: your token for it is not known yet").arg(line.row.tokenHost)
            case "declined": return qsTr("Goes on without your token for %1").arg(line.row.tokenHost)
            default: return qsTr("Looking for your token for %1").arg(line.row.tokenHost)
            }
        }
        color: line.row.tokenState === "missing" ? Theme.warning : Theme.muted
        font.pixelSize: Theme.caption
    }
    LinkText {
        objectName: "formTokenEnter" + line.row.path
        visible: line.lacking
        text: qsTr("Enter it…")
        font.pixelSize: Theme.caption
        Accessible.name: qsTr("Enter the token for %1").arg(line.row.tokenHost)
        onClicked: line.form.askToken(line.row.tokenHost)
    }
    Item {
        Layout.fillWidth: true
    }
}
