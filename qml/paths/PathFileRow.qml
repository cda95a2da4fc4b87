// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A file or folder of the tree. What the last answer changed has a bar at its beginning; beside a folder, a letter says what is new.
Item {
    id: row

    required property string path
    required property string name
    required property int depth
    required property bool folder
    required property bool open
    required property string change
    required property bool fresh
    required property string note
    property bool current: false
    property bool focused: false

    readonly property string changeWord: change === "added" ? qsTr("new") : change === "modified" ? qsTr("changed") : change === "same" ? qsTr("unchanged") : ""

    signal chosen

    implicitHeight: Math.round(26 * Theme.scale)
    Accessible.role: Accessible.TreeItem
    Accessible.name: [name, folder ? (open ? qsTr("folder, open") : qsTr("folder, closed")) : "", changeWord, fresh ? qsTr("changed just now") : "", note].filter(Boolean).join(", ")
    Accessible.selected: current
    Accessible.onPressAction: row.chosen()

    TapHandler {
        onTapped: row.chosen()
    }
    HoverHandler {
        id: pointer
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.s4
        anchors.rightMargin: Theme.s4
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : pointer.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: -Theme.focusLine
            visible: row.focused
        }
    }
    Rectangle {
        visible: row.fresh
        y: Theme.s4
        x: Theme.s4
        width: Theme.focusLine
        height: parent.height - 2 * Theme.s4
        radius: Theme.hairline
        color: Theme.accent
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.s12 + row.depth * Theme.s16
        anchors.rightMargin: Theme.s12
        spacing: Theme.s4

        Icon {
            name: row.folder ? (row.open ? "go-down-symbolic" : "go-next-symbolic") : ""
            color: Theme.faint
            size: Theme.caption
        }
        Icon {
            name: row.folder ? "folder-symbolic" : "document-single-symbolic"
            color: row.current ? Theme.accent : Theme.muted
        }
        ElidedText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s4
            text: row.name
            color: row.current ? Theme.accent : row.change === "same" ? Theme.faint : Theme.text
            font.weight: row.fresh || row.current ? Theme.medium : Theme.regular
        }
        AppText {
            visible: row.note !== ""
            text: row.note
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        AppText {
            visible: row.change === "added" || row.change === "modified"
            text: row.changeWord
            color: row.change === "added" ? Theme.success : Theme.warning
            font.pixelSize: Theme.caption
            font.weight: Theme.medium
        }
    }
}
