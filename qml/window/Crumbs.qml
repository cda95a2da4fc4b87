// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The way to where one is; each part leads there.
Item {
    id: crumbs

    required property Navigator navigator

    implicitHeight: row.implicitHeight
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Where you are")

    RowLayout {
        id: row

        width: Math.min(parent.width, implicitWidth)
        spacing: Theme.s8

        Repeater {
            id: parts

            model: crumbs.navigator.crumbs

            RowLayout {
                id: crumb

                required property int index
                required property string text
                required property string address
                readonly property bool last: index === parts.count - 1
                // The name of an entity can be of any length; what is around it is short.
                readonly property bool shrinks: index === Math.min(2, parts.count - 1)

                Layout.fillWidth: shrinks
                visible: last || crumbs.width >= Theme.foldCrumbsBelow
                spacing: Theme.s8

                AppText {
                    visible: crumb.index > 0 && crumbs.width >= Theme.foldCrumbsBelow
                    text: "/"
                    color: Theme.faint
                }
                LinkText {
                    Layout.fillWidth: crumb.shrinks
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    quiet: true
                    text: crumb.text
                    font.weight: crumb.last ? Theme.medium : Theme.regular
                    onClicked: crumbs.navigator.go(crumb.address)
                }
            }
        }
    }
}
