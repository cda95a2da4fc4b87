// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A distance, or an entity at that distance with the way to it and whom it belongs to.
T.AbstractButton {
    id: row

    required property int index
    required property string heading
    required property string ref
    required property string title
    required property string kind
    required property string type
    required property string lifecycle
    required property string owner
    required property string via
    required property bool missing
    readonly property bool isHeading: heading !== ""
    property bool current: false

    implicitHeight: Theme.row
    leftPadding: Theme.s8
    rightPadding: Theme.s16
    enabled: !isHeading
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: isHeading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: isHeading ? heading : qsTr("%1 %2").arg(Kinds.label(kind)).arg(title)
    Accessible.description: isHeading ? "" : owner

    contentItem: RowLayout {
        spacing: Theme.s8

        AppText {
            Layout.fillWidth: true
            visible: row.isHeading
            text: row.heading
            color: Theme.muted
            font.weight: Theme.semibold
            verticalAlignment: Text.AlignBottom
        }
        KindMark {
            visible: !row.isHeading
            kind: row.kind
        }
        AppText {
            id: words

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: !row.isHeading
            text: row.title
            color: row.missing ? Theme.muted : row.hovered ? Theme.accent : Theme.text
            font.weight: Theme.medium
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
            id: way

            Layout.fillWidth: true
            visible: !row.isHeading
            text: row.via === "" ? "" : qsTr("via %1").arg(row.via)
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        AppText {
            Layout.maximumWidth: Math.round(row.width * 0.35)
            visible: !row.isHeading
            text: row.owner
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered && !row.isHeading ? Theme.hovered : "transparent"
    }

    HoverTip {
        text: row.isHeading ? "" : row.ref
    }
}
