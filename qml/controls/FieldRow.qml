// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A label, the control it is for, and below them what is wrong or else a word of help.
ColumnLayout {
    id: row

    required property string label
    property string help
    property string error
    default property alias field: holder.data

    spacing: Theme.s4

    AppText {
        text: row.label
        font.weight: Theme.medium
        Accessible.ignored: true
    }
    ColumnLayout {
        id: holder

        Layout.fillWidth: true
        spacing: Theme.s8
    }
    RowLayout {
        Layout.fillWidth: true
        visible: row.error !== "" || row.help !== ""
        spacing: Theme.s4

        Icon {
            Layout.alignment: Qt.AlignTop
            visible: row.error !== ""
            name: "emblem-important-symbolic"
            color: Theme.danger
        }
        Prose {
            Layout.fillWidth: true
            text: row.error !== "" ? row.error : row.help
            color: row.error !== "" ? Theme.danger : Theme.muted
            font.pixelSize: Theme.caption
            Accessible.role: row.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
    }
}
