// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One entity in the table.
T.AbstractButton {
    id: row

    required property int index
    required property string ref
    required property string kind
    required property string title
    required property string description
    required property string ownerTitle
    required property string systemTitle
    required property string type
    required property string lifecycle
    required property int problems
    required property CatalogColumns columns
    property bool current: false

    implicitHeight: Theme.rowTall
    leftPadding: Theme.s16
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Row
    Accessible.name: title
    Accessible.description: description

    contentItem: RowLayout {
        spacing: 0

        KindMark {
            Layout.rightMargin: Theme.s12
            kind: row.kind
        }
        ColumnLayout {
            Layout.rightMargin: Theme.s12
            spacing: 0

            ElidedText {
                Layout.fillWidth: true
                text: row.title
                font.weight: Theme.medium
            }
            ElidedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.description
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        Chip {
            Layout.rightMargin: Theme.s12
            visible: row.problems > 0
            iconName: "emblem-important-symbolic"
            more: qsTr("%Ln problem(s)", "", row.problems)
            text: qsTr("%L1").arg(row.problems)
            tone: "warning"
        }
        Cell {
            room: row.columns.owner
            text: row.ownerTitle
        }
        Cell {
            room: row.columns.system
            text: row.systemTitle
            color: Theme.muted
        }
        Cell {
            room: row.columns.type
            text: row.type
            color: Theme.muted
        }
        LifecycleCell {
            room: row.columns.lifecycle
            lifecycle: row.lifecycle
        }
    }
    background: Rectangle {
        color: row.current ? Theme.accentSoft : row.down ? Theme.pressed : row.hovered ? Theme.hovered : "transparent"

        Rectangle {
            width: Theme.focusLine
            height: parent.height
            visible: row.current
            color: Theme.accent
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    component Cell: ElidedText {
        required property int room

        Layout.preferredWidth: room
        Layout.maximumWidth: room
        leftPadding: Theme.s4
        rightPadding: Theme.s12
        visible: room > 0
    }
}
