// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

ColumnLayout {
    id: list

    required property string title
    required property ListModel model

    objectName: "shortcutList"
    spacing: Theme.s4

    SectionTitle {
        text: list.title
        color: Theme.muted
        font.pixelSize: Theme.caption
    }
    Repeater {
        model: list.model

        RowLayout {
            id: row

            required property string keys
            required property string text

            Layout.preferredHeight: Theme.line
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(text).arg(keys)

            AppText {
                Layout.fillWidth: true
                text: row.text
            }
            KeyHint {
                text: row.keys
            }
        }
    }
}
