// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A person of a team.
T.AbstractButton {
    id: row

    required property string ref
    required property string title
    required property string initials
    required property string email
    required property string through
    readonly property string note: through !== "" ? qsTr("in %1").arg(through) : email

    implicitHeight: Theme.rowTall
    horizontalPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: note === "" ? title : qsTr("%1, %2").arg(title).arg(note)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s12

        Avatar {
            initials: row.initials
            size: Theme.controlHeight
        }
        ColumnLayout {
            spacing: 0

            AppText {
                Layout.fillWidth: true
                text: row.title
                color: row.hovered ? Theme.accent : Theme.text
                font.weight: Theme.medium
            }
            AppText {
                id: second

                Layout.fillWidth: true
                visible: text !== ""
                text: row.note
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.pressed : row.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: row.visualFocus
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
        onHoveredChanged: hovered ? Tip.show(row, second.truncated ? row.note : row.ref) : Tip.hide(row)
    }
}
