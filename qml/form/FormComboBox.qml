// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// One of a list of words; none is chosen in the beginning.
T.ComboBox {
    id: control

    required property list<string> choices
    property list<int> disabledChoices
    required property int chosen
    property string placeholderText
    property bool wrong: false

    signal taken(choice: int)

    implicitWidth: Theme.field
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.s12
    rightPadding: Theme.s8 + Theme.icon + Theme.s8
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true
    model: choices
    currentIndex: chosen
    onActivated: index => {
        if (disabledChoices.indexOf(index) < 0)
            taken(index)
        currentIndex = Qt.binding(() => chosen)
    }
    onModelChanged: currentIndex = Qt.binding(() => chosen)
    onChosenChanged: currentIndex = Qt.binding(() => chosen)
    Keys.onReturnPressed: popup.visible ? accepted() : popup.open()

    contentItem: AppText {
        text: control.chosen >= 0 ? control.displayText : control.placeholderText
        color: control.chosen >= 0 && control.enabled ? Theme.text : Theme.faint
        font: control.font
    }
    indicator: Icon {
        x: control.width - width - Theme.s8
        y: (control.height - height) / 2
        name: "go-down-symbolic"
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.enabled ? Theme.surface : Theme.sunken
        border.width: Theme.hairline
        border.color: control.wrong ? Theme.danger
            : control.hovered || control.down ? Theme.strongBorder : Theme.border

        FocusRing {
            visible: control.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index
        required property string modelData

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.controlHeight
        enabled: control.disabledChoices.indexOf(index) < 0
        highlighted: control.highlightedIndex === index
        text: modelData

        contentItem: AppText {
            leftPadding: Theme.s8
            text: option.text
            color: option.enabled ? Theme.text : Theme.faint
            font.weight: control.chosen === option.index ? Theme.semibold : Theme.regular
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
        margins: Theme.s8

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
