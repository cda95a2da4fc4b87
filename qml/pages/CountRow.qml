// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A name and how many there are; the row leads to them. A type stands below its kind.
T.AbstractButton {
    id: row

    required property string kind
    required property string label
    required property int count
    property bool type: false

    implicitHeight: type ? Theme.smallControl : Theme.line
    horizontalPadding: Theme.s8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("%1, %L2").arg(label).arg(count)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s8

        KindMark {
            opacity: row.type ? 0 : 1
            kind: row.kind
        }
        AppText {
            id: words

            Layout.fillWidth: true
            text: row.label
            color: row.hovered ? Theme.accent : row.type ? Theme.muted : Theme.text
            elide: Text.ElideMiddle
            font.weight: row.type ? Theme.regular : Theme.medium
        }
        AppText {
            text: qsTr("%L1").arg(row.count)
            color: row.type ? Theme.faint : Theme.muted
            font.features: ({ "tnum": 1 })
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
        onHoveredChanged: hovered ? Tip.show(row, words.truncated ? row.label : "") : Tip.hide(row)
    }
}
