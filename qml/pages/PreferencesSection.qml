// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// How the program looks, how often it syncs, and who one is.
SettingsSection {
    id: section

    title: qsTr("Preferences")

    Card {
        Layout.fillWidth: true

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Theme")

            Segmented {
                value: Preferences.theme
                onChosen: value => Preferences.theme = value
                Accessible.name: qsTr("Theme")
                model: ListModel {
                    ListElement { value: "system"; text: qsTr("System") }
                    ListElement { value: "light"; text: qsTr("Light") }
                    ListElement { value: "dark"; text: qsTr("Dark") }
                }
            }
        }
        Divider {}
        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Text size")

            Segmented {
                value: String(Preferences.textScale)
                onChosen: value => Preferences.textScale = Number(value)
                Accessible.name: qsTr("Text size")
                model: ListModel {
                    ListElement { value: "1"; text: qsTr("100 %") }
                    ListElement { value: "1.25"; text: qsTr("125 %") }
                    ListElement { value: "1.5"; text: qsTr("150 %") }
                    ListElement { value: "2"; text: qsTr("200 %") }
                }
            }
        }
        Divider {}
        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Language")

            Choice {
                value: Preferences.language
                onChosen: value => Preferences.language = value
                Accessible.name: qsTr("Language")
                model: ListModel {
                    id: languages

                    ListElement { value: ""; text: qsTr("As the system") }
                    ListElement { value: "en"; text: "English" }
                    ListElement { value: "de"; text: "Deutsch" }
                }
                Component.onCompleted: {
                    if (Portal.isDeveloperBuild)
                        languages.append({"value": "qps", "text": "Pseudo"})
                }
            }
        }
        Divider {}
        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Fold the rail")
            help: qsTr("Show only the pictures at the left, whatever the width of the window.")

            AppCheckBox {
                checked: Preferences.railFolded
                text: qsTr("Folded")
                onToggled: Preferences.railFolded = checked
            }
        }
        Divider {}
        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Sync in the background")

            Choice {
                value: String(Preferences.syncMinutes)
                onChosen: value => Preferences.syncMinutes = Number(value)
                Accessible.name: qsTr("Sync in the background")
                model: ListModel {
                    ListElement { value: "0"; text: qsTr("Never, only when I ask") }
                    ListElement { value: "5"; text: qsTr("Every 5 minutes") }
                    ListElement { value: "15"; text: qsTr("Every 15 minutes") }
                    ListElement { value: "60"; text: qsTr("Every hour") }
                    ListElement { value: "240"; text: qsTr("Every 4 hours") }
                }
            }
        }
        Divider {}
        IdentityRow {
            Layout.fillWidth: true
            onChooseAsked: people.open()
        }
    }
    PersonDialog {
        id: people
    }
    component Divider: Hairline {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s8
        Layout.bottomMargin: Theme.s8
    }
    component Choice: AppComboBox {
        id: choice

        required property string value

        signal chosen(value: string)

        currentIndex: indexOfValue(value)
        onActivated: chosen(String(currentValue))
        onCountChanged: currentIndex = Qt.binding(() => choice.indexOfValue(choice.value))
    }
}
