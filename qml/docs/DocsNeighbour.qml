// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// The page before or behind this one.
T.AbstractButton {
    id: neighbour

    required property string direction
    property bool forward: false

    implicitHeight: Theme.tile + Theme.s16
    implicitWidth: Theme.facets
    padding: Theme.s12
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("%1: %2").arg(direction).arg(text)

    contentItem: ColumnLayout {
        spacing: 0

        AppText {
            Layout.fillWidth: true
            text: neighbour.direction
            color: Theme.faint
            font.pixelSize: Theme.caption
            horizontalAlignment: neighbour.forward ? Text.AlignRight : Text.AlignLeft
        }
        ElidedText {
            Layout.fillWidth: true
            text: neighbour.text
            color: Theme.accent
            font.weight: Theme.medium
            horizontalAlignment: neighbour.forward ? Text.AlignRight : Text.AlignLeft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: neighbour.hovered ? Theme.hovered : "transparent"
        border.color: Theme.border
        border.width: Theme.hairline

        FocusRing {
            visible: neighbour.visualFocus
        }
    }
}
