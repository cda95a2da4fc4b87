// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A setting: its name, what it does, and at the right the control that sets it.
GridLayout {
    id: row

    required property string label
    property string help
    default property alias control: holder.data

    columns: width < Theme.popup ? 1 : 2
    columnSpacing: Theme.s24
    rowSpacing: Theme.s8

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: row.label
            font.weight: Theme.medium
        }
        Prose {
            Layout.fillWidth: true
            visible: text !== ""
            text: row.help
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    RowLayout {
        id: holder

        Layout.alignment: row.columns === 2 ? Qt.AlignRight : Qt.AlignLeft
        spacing: Theme.s8
    }
}
