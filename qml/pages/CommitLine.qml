// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A commit in two lines: what it says, and who made it when.
ColumnLayout {
    id: line

    required property string commit
    required property string author
    required property string when
    required property string exact
    required property string subject

    spacing: 0

    ElidedText {
        Layout.fillWidth: true
        text: line.subject
        font.weight: Theme.medium
    }
    ElidedText {
        Layout.fillWidth: true
        text: qsTr("%1 · %2 · %3").arg(line.author).arg(line.when).arg(line.commit)
        color: Theme.muted
        font.pixelSize: Theme.caption
        more: line.exact
    }
}
