// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The keys that mean something in the search now.
RowLayout {
    id: keys

    required property SearchView search
    readonly property bool onRow: search.currentRow >= 0
    readonly property bool onCompletion: search.currentCompletion >= 0

    spacing: Theme.s8

    KeyHint { text: "↑↓" }
    Say { text: qsTr("Choose") }
    KeyHint { visible: enter.visible; text: "↵" }
    Say {
        id: enter

        visible: keys.onRow || keys.onCompletion
        text: keys.onCompletion ? qsTr("Complete") : keys.search.currentIsPlace ? qsTr("Open") : qsTr("Do it")
    }
    KeyHint { visible: beside.visible; text: qsTr("Ctrl ↵") }
    Say {
        id: beside

        visible: keys.search.currentIsPlace && keys.width > Theme.search
        text: qsTr("New window")
    }
    KeyHint { visible: tab.visible; text: qsTr("Tab") }
    Say {
        id: tab

        visible: keys.search.completions.count > 0 && !keys.onCompletion
        text: qsTr("Complete")
    }
    KeyHint { text: qsTr("Esc") }
    Say {
        Layout.fillWidth: true
        text: qsTr("Close")
    }

    component Say: AppText {
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
}
