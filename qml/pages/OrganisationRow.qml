// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A team in the tree.
T.AbstractButton {
    id: row

    required property int index
    required property string ref
    required property string title
    required property string type
    required property int depth
    required property int members
    required property bool foldable
    required property bool unfolded
    required property bool here
    property bool current: false

    signal foldAsked

    implicitHeight: Theme.row
    leftPadding: Theme.s8 + Math.min(depth, 12) * Theme.s24
    rightPadding: Theme.s12
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.TreeItem
    Accessible.name: here ? qsTr("%1, you are here").arg(title) : title
    Accessible.description: foldable ? (unfolded ? qsTr("Unfolded") : qsTr("Folded")) : ""

    contentItem: RowLayout {
        spacing: Theme.s8

        IconButton {
            opacity: row.foldable ? 1 : 0
            enabled: row.foldable
            focusPolicy: Qt.NoFocus
            iconName: row.unfolded ? "go-down-symbolic" : "go-next-symbolic"
            size: Theme.smallControl
            text: row.unfolded ? qsTr("Fold") : qsTr("Unfold")
            onClicked: row.foldAsked()
        }
        KindMark {
            kind: "group"
        }
        AppText {
            id: words

            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: row.title
            color: row.hovered ? Theme.accent : Theme.text
            font.weight: row.here ? Theme.semibold : Theme.medium
        }
        Chip {
            visible: row.here
            text: qsTr("Here")
            tone: "accent"
        }
        AppText {
            text: row.type
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
        AppText {
            visible: row.members > 0
            text: qsTr("%Ln member(s)", "", row.members)
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.current ? Theme.accentSoft : row.hovered ? Theme.hovered : "transparent"
    }

    HoverHandler {
        onHoveredChanged: hovered ? Tip.show(row, words.truncated ? row.title : "") : Tip.hide(row)
    }
}
