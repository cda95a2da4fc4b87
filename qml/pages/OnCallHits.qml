// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// All that the text may be about, to choose from.
Flow {
    id: hits

    required property OnCallView view

    spacing: Theme.s8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What it may be about")

    Repeater {
        model: hits.view.hits

        T.RadioButton {
            id: hit

            required property string ref
            required property string title
            required property string kind
            required property string reason
            required property bool current

            implicitWidth: Math.min(row.implicitWidth + 2 * Theme.s12, hits.width)
            implicitHeight: Theme.controlHeight
            leftPadding: Theme.s12
            rightPadding: Theme.s12
            checked: current
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            Accessible.name: qsTr("%1 %2, because %3").arg(Kinds.label(kind)).arg(title).arg(reason)
            onClicked: hits.view.choose(ref)

            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()

            contentItem: RowLayout {
                id: row

                spacing: Theme.s8

                KindMark {
                    kind: hit.kind
                }
                AppText {
                    Layout.fillWidth: true
                    text: hit.title
                    color: hit.current ? Theme.accent : Theme.text
                    font.weight: hit.current ? Theme.semibold : Theme.medium
                }
                AppText {
                    text: Kinds.label(hit.kind)
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: hit.current ? Theme.accentSoft : hit.hovered ? Theme.hovered : Theme.surface
                border.width: hit.current ? 0 : Theme.hairline
                border.color: Theme.border

                FocusRing {
                    visible: hit.visualFocus
                }
            }
            HoverTip {
                text: hit.reason
            }
        }
    }
}
