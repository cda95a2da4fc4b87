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
    required property bool expanded
    required property bool pinned
    required property int more   // entities connected with it that are not in sight
    required property int folded // entities that it stands for; 0 where it is one
    property bool current: false
    property bool expandable: false

    signal expandAsked
    signal menuAsked

    readonly property string subtitle: folded > 0 ? qsTr("%Ln entities", "", folded)
        : missing ? qsTr("not in the catalog") : owner === "" ? type || Kinds.label(kind) : owner

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
    Accessible.description: subtitle
    Keys.onSpacePressed: expandable && folded === 0 ? expandAsked() : click()
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
                text: node.subtitle
                color: node.missing ? Theme.warning : Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        Icon {
            visible: node.pinned
            name: "window-pin-symbolic"
            color: Theme.accent
            size: Theme.caption
        }
    }
    Behavior on x {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    Behavior on y {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: node.menuAsked()
    }
    // How many more there are; a click shows them
    Loader {
        anchors.horizontalCenter: parent.right
        anchors.verticalCenter: parent.bottom
        anchors.horizontalCenterOffset: -Theme.s16
        active: node.expandable && (node.more > 0 || node.expanded)
        sourceComponent: T.AbstractButton {
            id: badge

            objectName: "graphMore-" + node.ref
            implicitWidth: Math.max(implicitHeight, implicitContentWidth + Theme.s8)
            implicitHeight: Theme.check
            focusPolicy: Qt.NoFocus
            hoverEnabled: true
            text: node.expanded ? "−" : qsTr("+%1").arg(node.more)
            Accessible.name: node.expanded ? qsTr("Without what is connected with %1").arg(node.title)
                                           : qsTr("Show %Ln more connected with %1", "", node.more).arg(node.title)
            onClicked: node.expandAsked()

            contentItem: AppText {
                text: badge.text
                color: badge.hovered ? Theme.accentText : Theme.muted
                font.pixelSize: Theme.caption
                font.weight: Theme.medium
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                radius: height / 2
                color: badge.hovered ? Theme.accent : Theme.surface
                border.width: Theme.hairline
                border.color: badge.hovered ? Theme.accent : Theme.border
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
