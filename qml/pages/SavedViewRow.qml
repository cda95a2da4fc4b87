// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One saved view; its buttons are there while it is pointed at or current.
T.AbstractButton {
    id: row

    required property int index
    required property string name
    required property string address
    property bool current: false
    property bool shown: false
    property bool last: false
    property bool renaming: false

    signal moved(steps: int)
    signal removed
    signal renameAsked
    signal renamed(name: string)

    implicitHeight: Theme.row
    leftPadding: Theme.s8
    rightPadding: Theme.s4
    text: name
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: name

    contentItem: RowLayout {
        spacing: Theme.s4

        Icon {
            Layout.rightMargin: Theme.s4
            name: row.shown ? "checkmark" : "bookmarks-symbolic"
            color: row.shown ? Theme.accent : Theme.faint
        }
        ElidedText {
            Layout.fillWidth: true
            visible: !row.renaming
            text: row.name
            font.weight: row.shown ? Theme.medium : Theme.regular
        }
        AppField {
            Layout.fillWidth: true
            visible: row.renaming
            maximumLength: 80
            text: row.name
            Accessible.name: qsTr("New name of %1").arg(row.name)
            onVisibleChanged: {
                if (visible) {
                    forceActiveFocus(Qt.OtherFocusReason)
                    selectAll()
                }
            }
            onAccepted: row.renamed(text)
            Keys.onEscapePressed: row.renamed(row.name)
        }
        RowLayout {
            visible: !row.renaming && (row.hovered || row.current)
            spacing: 0

            Tool {
                enabled: row.index > 0
                iconName: "arrow-up-symbolic"
                text: qsTr("Move up")
                shortcutText: qsTr("Ctrl+Up")
                onClicked: row.moved(-1)
            }
            Tool {
                enabled: !row.last
                iconName: "arrow-down-symbolic"
                text: qsTr("Move down")
                shortcutText: qsTr("Ctrl+Down")
                onClicked: row.moved(1)
            }
            Tool {
                iconName: "edit-rename-symbolic"
                text: qsTr("Rename")
                shortcutText: qsTr("F2")
                onClicked: row.renameAsked()
            }
            Tool {
                iconName: "edit-delete-symbolic"
                text: qsTr("Delete")
                shortcutText: qsTr("Del")
                onClicked: row.removed()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hovered : "transparent"
    }

    component Tool: IconButton {
        focusPolicy: Qt.NoFocus
        size: Theme.smallControl
    }
}
