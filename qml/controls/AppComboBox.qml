// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// One of a few; the rows of the model have `text` and `value`.
T.ComboBox {
    id: control

    implicitWidth: Theme.field
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.s12
    rightPadding: Theme.s8 + Theme.icon + Theme.s8
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true
    textRole: "text"
    valueRole: "value"

    contentItem: AppText {
        text: control.displayText
        font: control.font
    }

    indicator: Icon {
        x: control.width - width - Theme.s8
        y: (control.height - height) / 2
        name: "go-down-symbolic"
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: control.hovered || control.down ? Theme.strongBorder : Theme.border

        FocusRing {
            visible: control.visualFocus
        }
    }

    delegate: T.ItemDelegate {
        id: option

        required property int index
        required text
        required property string value

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.controlHeight
        highlighted: control.highlightedIndex === index

        contentItem: AppText {
            leftPadding: Theme.s8
            text: option.text
            font.weight: control.currentIndex === option.index ? Theme.semibold : Theme.regular
        }
        background: Rectangle {
            radius: Theme.radius
            color: option.highlighted ? Theme.accentSoft : "transparent"
        }
    }

    popup: T.Popup {
        y: control.height + Theme.s4
        width: control.width
        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, Theme.popup)
        padding: Theme.s4

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            boundsBehavior: Flickable.StopAtBounds
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            T.ScrollBar.vertical: AppScrollBar {}
        }
        background: FloatingGround {}
    }
}
