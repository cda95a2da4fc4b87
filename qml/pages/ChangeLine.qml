// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One entity that was added, changed or removed, and by whom.
T.AbstractButton {
    id: line

    required property string address
    required property string title
    required property string kind
    required property string change
    required property string changeLabel
    required property string author
    required property string when
    required property string exact
    required property string subject

    signal chosen(address: string)

    implicitHeight: Theme.rowTall
    leftPadding: Theme.s8
    rightPadding: Theme.s8
    enabled: address !== ""
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: qsTr("%1: %2. %3 %4, %5").arg(changeLabel).arg(title).arg(author).arg(when).arg(subject)
    onClicked: chosen(address)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s12

        KindMark {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.s8
            kind: line.kind
        }
        ColumnLayout {
            spacing: 0

            RowLayout {
                spacing: Theme.s8

                AppText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: line.title
                    font.weight: Theme.medium
                    font.strikeout: line.change === "removed"
                }
                Chip {
                    // Higher than the words beside it, it must not push the line below away.
                    Layout.topMargin: -Theme.s4
                    Layout.bottomMargin: -Theme.s4
                    visible: line.change !== "changed"
                    text: line.changeLabel
                    tone: line.change === "added" ? "success" : "danger"
                }
                Item {
                    Layout.fillWidth: true
                }
                AppText {
                    text: line.when
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                }
            }
            AppText {
                Layout.fillWidth: true
                text: line.author === "" ? qsTr("The commit is not known") : qsTr("%1: %2").arg(line.author).arg(line.subject)
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: line.down ? Theme.pressed : line.hovered ? Theme.hovered : "transparent"

        FocusRing {
            gap: 0
            visible: line.visualFocus
        }
    }
    HoverTip {
        text: line.exact
    }
}
