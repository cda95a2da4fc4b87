// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What is chosen on the map, and where it leads.
Item {
    id: card

    required property CatalogMap view

    signal opened
    signal graphAsked
    signal ownerAsked
    signal closed

    objectName: "mapCard"
    implicitHeight: column.implicitHeight + 2 * Theme.s16
    Accessible.role: Accessible.Grouping
    Accessible.name: view.current.title

    FloatingGround {
        anchors.fill: parent
    }
    // What is pressed here is not meant for the map below
    MouseArea {
        anchors.fill: parent
        onWheel: wheel => wheel.accepted = true
        Accessible.ignored: true
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.s16
        spacing: Theme.s8

        RowLayout {
            spacing: Theme.s8

            KindMark {
                kind: card.view.current.kind
            }
            AppText {
                Layout.fillWidth: true
                text: card.view.current.title
                font.pixelSize: Theme.heading
                font.weight: Theme.semibold
                maximumLineCount: 3
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                iconName: "window-close-symbolic"
                size: Theme.smallControl
                text: qsTr("Choose nothing")
                onClicked: card.closed()
            }
        }
        AppText {
            Layout.fillWidth: true
            text: card.view.current.type === "" ? Kinds.label(card.view.current.kind)
                : qsTr("%1 · %2").arg(Kinds.label(card.view.current.kind)).arg(card.view.current.type)
            color: Theme.muted
        }
        Chip {
            visible: card.view.current.missing
            tone: "warning"
            iconName: "emblem-important-symbolic"
            text: qsTr("not in the catalog")
        }
        RowLayout {
            visible: card.view.current.ownerRef !== ""
            spacing: Theme.s8

            AppText {
                text: qsTr("Owner")
                color: Theme.muted
            }
            LinkText {
                Layout.fillWidth: true
                text: card.view.current.owner
                onClicked: card.ownerAsked()
            }
        }
        AppText {
            Layout.fillWidth: true
            text: qsTr("%L1 outgoing, %L2 incoming").arg(card.view.current.needs).arg(card.view.current.neededBy)
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            spacing: Theme.s8

            AppButton {
                objectName: "mapOpen"
                primary: true
                text: qsTr("Open")
                onClicked: card.opened()
            }
            AppButton {
                objectName: "mapGraphOf"
                visible: !card.view.current.missing
                iconName: "distribute-graph-symbolic"
                text: qsTr("Graph of it")
                onClicked: card.graphAsked()
            }
        }
    }
}
