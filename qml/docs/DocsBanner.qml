// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// The room above a page, and what is wrong with it, folded to one line.
Item {
    id: banner

    required property DocsContext context
    readonly property var faults: context.view.faults
    property bool open: false

    implicitHeight: (box.visible ? box.y + box.height : 0) + Theme.s24

    Rectangle {
        id: box

        x: banner.context.left
        y: Theme.s16
        width: banner.context.measure
        height: column.implicitHeight + 2 * Theme.s8
        visible: banner.faults.length > 0
        radius: Theme.radius
        color: Theme.warningSoft

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: Theme.s12
            spacing: Theme.s4

            RowLayout {
                spacing: Theme.s8

                Icon {
                    name: "emblem-important-symbolic"
                    color: Theme.warning
                }
                AppText {
                    objectName: "docsFaults"
                    Layout.fillWidth: true
                    text: qsTr("%Ln remark(s) on this page", "", banner.faults.length)
                }
                AppButton {
                    subtle: true
                    iconName: banner.open ? "go-up-symbolic" : "go-down-symbolic"
                    text: banner.open ? qsTr("Less") : qsTr("Show")
                    onClicked: banner.open = !banner.open
                }
            }
            Repeater {
                model: banner.open ? banner.faults : []

                Prose {
                    required property string modelData

                    Layout.fillWidth: true
                    text: modelData
                    color: Theme.muted
                }
            }
        }
    }
}
