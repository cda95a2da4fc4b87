// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Which version this is, and whose work it stands on.
SettingsSection {
    id: section

    title: qsTr("About Cairn")

    Card {
        Layout.fillWidth: true

        RowLayout {
            spacing: Theme.s16

            CairnMark {
                size: Theme.tile
            }
            ColumnLayout {
                spacing: 0

                AppText {
                    text: qsTr("Cairn %1").arg(Portal.version)
                    font.pixelSize: Theme.heading
                    font.weight: Theme.semibold
                }
                Prose {
                    Layout.fillWidth: true
                    text: qsTr("A native developer portal. Everything it has synced stays on this computer and works offline.")
                    color: Theme.muted
                }
            }
        }
        Hairline {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s8
            Layout.bottomMargin: Theme.s4
        }
        FactRow {
            Layout.fillWidth: true
            labelWidth: Theme.labelColumn * 2
            label: qsTr("Licence")
            value: qsTr("Apache 2.0")
        }
        Repeater {
            model: ListModel {
                ListElement { name: "Qt 6"; licence: "LGPL 3" }
                ListElement { name: "KSyntaxHighlighting"; licence: "MIT" }
                ListElement { name: "Breeze icons"; licence: "LGPL 3" }
                ListElement { name: "libgit2"; licence: "GPL 2 with linking exception" }
                ListElement { name: "SQLite"; licence: "Public domain" }
                ListElement { name: "libyaml"; licence: "MIT" }
                ListElement { name: "jsoncons"; licence: "Boost 1.0" }
                ListElement { name: "QtKeychain"; licence: "BSD 3-Clause" }
            }

            FactRow {
                required property string name
                required property string licence

                Layout.fillWidth: true
                labelWidth: Theme.labelColumn * 2
                label: name
                value: licence
            }
        }
    }
}
