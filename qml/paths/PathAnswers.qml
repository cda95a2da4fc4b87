// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Answers as they are read back. Secrets are dots.
ColumnLayout {
    id: list

    required property RowListModel answers

    spacing: Theme.s4
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Answers")

    Repeater {
        model: list.answers

        GridLayout {
            id: answer

            required property string title
            required property string value
            required property bool secret

            readonly property bool stacked: list.width < Theme.aside

            columns: stacked ? 1 : 2
            columnSpacing: Theme.s16
            rowSpacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(title).arg(secret ? qsTr("kept secret") : value)

            AppText {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: answer.stacked
                Layout.preferredWidth: answer.stacked ? 0 : Math.round(list.width * 0.36)
                Layout.minimumHeight: Theme.smallControl
                text: answer.title
                color: Theme.muted
                verticalAlignment: Text.AlignTop
                wrapMode: Text.Wrap
            }
            Prose {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                text: answer.value === "" ? qsTr("–") : answer.value
                color: answer.value === "" ? Theme.faint : Theme.text
                maximumLineCount: 6
                elide: Text.ElideRight
            }
        }
    }
}
