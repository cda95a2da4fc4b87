// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// Something that one can do, with a sentence about it.
T.AbstractButton {
    id: tile

    required property string iconName
    required property string details

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.s16
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: details

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s12

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.hairline * 2
            name: tile.iconName
            color: Theme.accent
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.s4

            AppText {
                Layout.fillWidth: true
                text: tile.text
                font.weight: Theme.semibold
                wrapMode: Text.Wrap
            }
            Prose {
                Layout.fillWidth: true
                text: tile.details
                color: Theme.muted
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: tile.hovered ? Theme.strongBorder : Theme.border

        FocusRing {
            visible: tile.visualFocus
        }
    }
}
