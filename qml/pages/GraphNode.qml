// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// An entity in a graph.
T.AbstractButton {
    id: node

    required property int index
    required property string ref
    required property string title
    required property string kind
    required property string type
    required property string owner
    required property real placeX
    required property real placeY
    required property real across
    required property real tall
    required property bool root
    required property bool missing
    property bool current: false

    objectName: "graphNode-" + ref
    x: placeX
    y: placeY
    width: across
    height: tall
    leftPadding: Theme.s12
    rightPadding: Theme.s12
    activeFocusOnTab: current
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 %2").arg(Kinds.label(kind)).arg(title)
    Accessible.description: missing ? qsTr("not in the catalog") : owner
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        KindMark {
            kind: node.kind
        }
        ColumnLayout {
            spacing: 0

            ElidedText {
                Layout.fillWidth: true
                text: node.title
                color: node.missing ? Theme.muted : Theme.text
                font.weight: node.root ? Theme.semibold : Theme.medium
            }
            ElidedText {
                Layout.fillWidth: true
                text: node.missing ? qsTr("not in the catalog") : node.owner === "" ? node.type || Kinds.label(node.kind) : node.owner
                color: node.missing ? Theme.warning : Theme.muted
                font.pixelSize: Theme.caption
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: node.root ? Theme.accentSoft : node.missing ? Theme.sunken : Theme.surface
        border.width: node.root ? Theme.focusLine : Theme.hairline
        border.color: node.root ? Theme.accent : node.hovered ? Theme.strongBorder : Theme.border

        FocusRing {
            visible: node.activeFocus
        }
    }
}
