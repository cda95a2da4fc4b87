// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// The keys of the page one is on and those that work everywhere.
AppDialog {
    id: help

    required property AppPage page

    title: qsTr("Keyboard shortcuts")
    preferredWidth: Math.round(Theme.popup * 0.85)

    ShortcutList {
        Layout.fillWidth: true
        visible: (help.page?.shortcuts ?? null) !== null
        title: qsTr("This page")
        model: help.page?.shortcuts ?? null
    }
    ShortcutList {
        Layout.fillWidth: true
        title: qsTr("Everywhere")
        model: ListModel {
            ListElement { keys: qsTr("Ctrl+K"); text: qsTr("Search") }
            ListElement { keys: qsTr("S"); text: qsTr("Star, or take the star away") }
            ListElement { keys: qsTr("Alt+Left"); text: qsTr("Back") }
            ListElement { keys: qsTr("Alt+Right"); text: qsTr("Forward") }
            ListElement { keys: qsTr("Ctrl+1"); text: qsTr("Home") }
            ListElement { keys: qsTr("Ctrl+2"); text: qsTr("Catalog") }
            ListElement { keys: qsTr("Ctrl+3"); text: qsTr("On call") }
            ListElement { keys: qsTr("Ctrl+4"); text: qsTr("Problems") }
            ListElement { keys: qsTr("Ctrl+5"); text: qsTr("Docs") }
            ListElement { keys: qsTr("Ctrl+6"); text: qsTr("Graph") }
            ListElement { keys: qsTr("Ctrl+7"); text: qsTr("Golden paths") }
            ListElement { keys: qsTr("Ctrl+,"); text: qsTr("Settings") }
            ListElement { keys: qsTr("Ctrl+N"); text: qsTr("New window") }
            ListElement { keys: qsTr("Ctrl+W"); text: qsTr("Close the window") }
            ListElement { keys: qsTr("Ctrl+Q"); text: qsTr("Quit") }
            ListElement { keys: "F5"; text: qsTr("Sync") }
            ListElement { keys: qsTr("Esc"); text: qsTr("Close what opened last") }
            ListElement { keys: "?"; text: qsTr("This overview") }
        }
    }
    buttons: AppButton {
        text: qsTr("Close")
        onClicked: help.close()
    }
}
