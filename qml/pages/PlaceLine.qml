// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A place to go to: what it is called, and a word about it.
T.AbstractButton {
    id: line

    required property string address
    required property string title
    required property string kind
    required property string detail
    required property string lifecycle
    property string more

    signal chosen(address: string)

    implicitHeight: Theme.row
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: detail === "" ? qsTr("%1, %2").arg(title).arg(Kinds.label(kind))
        : qsTr("%1, %2, %3").arg(title).arg(Kinds.label(kind)).arg(detail)
    onClicked: chosen(address)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        KindMark {
            kind: line.kind
        }
        AppText {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), Theme.labelColumn)
            text: line.title
            font.weight: Theme.medium
        }
        LifecycleChip {
            lifecycle: line.lifecycle
        }
        Item {
            Layout.fillWidth: true
        }
        AppText {
            Layout.maximumWidth: Math.round(line.width * 0.5)
            text: line.detail
            color: Theme.muted
            font.pixelSize: Theme.caption
            elide: Text.ElideLeft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.down ? Theme.pressed : line.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: line.visualFocus
        }
    }
    HoverTip {
        text: line.more
    }
}
