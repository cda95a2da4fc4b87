// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// What would be here, and the action that fills it.
ColumnLayout {
    id: state

    required property string title
    property string iconName
    property string text
    property string actionText
    // Where the action is the one thing to do here
    property bool urgent: false

    signal acted

    spacing: Theme.s8

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.s8
        visible: state.iconName !== ""
        implicitWidth: Theme.tile
        implicitHeight: Theme.tile
        radius: Theme.cardRadius
        color: Theme.sunken

        Icon {
            anchors.centerIn: parent
            name: state.iconName
            size: Math.round(parent.width / 2)
        }
    }
    AppText {
        Layout.fillWidth: true
        text: state.title
        font.pixelSize: Theme.heading
        font.weight: Theme.semibold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Prose {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.palette
        visible: text !== ""
        text: state.text
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
    }
    AppButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.s8
        visible: state.actionText !== ""
        primary: state.urgent
        text: state.actionText
        onClicked: state.acted()
    }
}
