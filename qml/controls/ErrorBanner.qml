// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// What went wrong and what to do about it. `severity` "warning" for what still works.
Rectangle {
    id: banner

    required property string text
    property string hint
    property string severity: "error"
    property string actionText
    property bool closable: false

    signal acted
    signal closed

    implicitHeight: row.implicitHeight + 2 * Theme.s12
    implicitWidth: row.implicitWidth + 2 * Theme.s12
    radius: Theme.cardRadius
    color: Theme.severitySoft(severity)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text + " " + hint

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.s12
        spacing: Theme.s12

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.hairline * 3
            name: banner.severity === "error" ? "window-close-symbolic" : "emblem-important-symbolic"
            color: Theme.severityColor(banner.severity)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.s4

            Prose {
                Layout.fillWidth: true
                text: banner.text
                color: Theme.severityColor(banner.severity)
                font.weight: Theme.medium
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: banner.hint
            }
        }
        AppButton {
            visible: banner.actionText !== ""
            text: banner.actionText
            onClicked: banner.acted()
        }
        IconButton {
            Layout.alignment: Qt.AlignTop
            visible: banner.closable
            iconName: "window-close-symbolic"
            size: Theme.smallControl
            text: qsTr("Dismiss")
            onClicked: banner.closed()
        }
    }
}
