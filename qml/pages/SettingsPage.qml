// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Where the catalog comes from, how the program looks, and who is using it.
AppPage {
    id: page

    signal editSource(name: string)

    title: qsTr("Settings")

    ScrollColumn {
        anchors.fill: parent
        maximumContentWidth: Theme.settings

        ColumnLayout {
            width: parent.width
            spacing: Theme.s32

            PageTitle {
                text: page.title
            }
            SourcesSection {
                Layout.fillWidth: true
                onAddSource: page.addSource()
                onEditSource: name => page.editSource(name)
            }
            PreferencesSection {
                Layout.fillWidth: true
            }
            AboutSection {
                Layout.fillWidth: true
            }
        }
    }
}
