// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Which colour is which kind; a kind that is pressed stands out alone, or beside others that are.
Flow {
    id: legend

    required property CatalogMap view

    spacing: Theme.s4
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Kinds")

    Repeater {
        model: legend.view.kinds

        T.AbstractButton {
            id: entry

            required property string kind
            required property string label
            required property int count
            required property bool chosen

            implicitHeight: Theme.smallControl
            implicitWidth: implicitContentWidth + leftPadding + rightPadding
            leftPadding: Theme.s8
            rightPadding: Theme.s8
            checkable: false
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            onClicked: legend.view.toggle("kind", kind)
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: chosen
            Accessible.name: qsTr("%1, %L2").arg(label).arg(count)
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()

            contentItem: RowLayout {
                spacing: Theme.s4

                Rectangle {
                    implicitWidth: Theme.mapDot
                    implicitHeight: Theme.mapDot
                    radius: Theme.mapDot / 2
                    color: Kinds.color(entry.kind)
                }
                AppText {
                    text: entry.label
                    color: entry.chosen || entry.hovered ? Theme.text : Theme.muted
                    font.pixelSize: Theme.caption
                    font.weight: entry.chosen ? Theme.semibold : Theme.regular
                }
            }
            background: Rectangle {
                radius: height / 2
                color: entry.chosen ? Theme.accentSoft : Theme.background
                border.width: Theme.hairline
                border.color: entry.chosen ? Theme.accent : entry.hovered ? Theme.strongBorder : Theme.border

                FocusRing {
                    visible: entry.visualFocus
                }
            }
            HoverTip {
                text: qsTr("%L1: %2").arg(entry.count).arg(entry.label)
            }
        }
    }
}
