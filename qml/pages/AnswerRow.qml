// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A heading of an answer, or an entity with the reason why it is in it.
T.AbstractButton {
    id: row

    required property int index
    required property string heading
    required property string ref
    required property string title
    required property string kind
    required property string lifecycle
    required property string owner
    required property string why
    required property bool missing
    readonly property bool isHeading: heading !== ""
    property bool current: false

    implicitHeight: isHeading ? Theme.row + (index > 0 ? Theme.s8 : 0) : Theme.rowTall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    topPadding: isHeading && index > 0 ? Theme.s8 : 0
    enabled: !isHeading
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: isHeading ? heading : qsTr("%1 %2").arg(Kinds.label(kind)).arg(title)
    Accessible.description: isHeading ? "" : [why, owner].filter(words => words !== "").join(", ")

    contentItem: RowLayout {
        spacing: Theme.s12

        AppText {
            Layout.fillWidth: true
            visible: row.isHeading
            text: row.heading
            color: Theme.muted
            font.pixelSize: Theme.caption
            font.weight: Theme.semibold
        }
        KindMark {
            visible: !row.isHeading
            kind: row.kind
        }
        ColumnLayout {
            spacing: 0
            visible: !row.isHeading

            ElidedText {
                Layout.fillWidth: true
                text: row.title
                color: row.missing ? Theme.muted : row.hovered ? Theme.accent : Theme.text
                font.weight: Theme.medium
                more: row.ref
            }
            ElidedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.why
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        Chip {
            visible: row.missing
            iconName: "emblem-important-symbolic"
            text: qsTr("Not in the catalog")
            tone: "warning"
        }
        LifecycleChip {
            lifecycle: row.lifecycle
        }
        AppText {
            Layout.maximumWidth: Math.round(row.width * 0.3)
            visible: text !== ""
            text: row.owner
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered && !row.isHeading ? Theme.hovered : "transparent"
    }
}
