// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A title above what belongs to it.
ColumnLayout {
    id: section

    required property string title
    property string help
    property alias action: actions.data

    spacing: Theme.s12

    RowLayout {
        spacing: Theme.s12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.s4 / 2

            SectionTitle {
                text: section.title
                font.pixelSize: Theme.heading
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: section.help
                color: Theme.muted
            }
        }
        Row {
            id: actions
        }
    }
}
