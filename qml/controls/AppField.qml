// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// One line of text to fill in, without its label; see LabelledField.
T.TextField {
    id: control

    property string iconName
    property bool clearable: false
    property bool wrong: false

    signal cleared

    implicitWidth: Theme.field
    implicitHeight: Theme.controlHeight
    leftPadding: iconName === "" ? Theme.s12 : Theme.s12 + Theme.icon + Theme.s4
    rightPadding: clear.visible ? Theme.controlHeight : Theme.s12
    color: enabled ? Theme.text : Theme.faint
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true
    placeholderTextColor: Theme.faint
    renderType: Theme.textRendering
    selectByMouse: true
    selectedTextColor: Theme.accentText
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: placeholderText
    // Names and addresses are written from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    background: Rectangle {
        radius: Theme.radius
        color: control.enabled ? Theme.surface : Theme.sunken
        border.width: control.activeFocus ? Theme.focusLine : Theme.hairline
        border.color: control.wrong ? Theme.danger
            : control.activeFocus ? Theme.accent : control.hovered ? Theme.strongBorder : Theme.border
    }

    Icon {
        x: Theme.s12 - Theme.s4 / 2
        anchors.verticalCenter: parent.verticalCenter
        visible: control.iconName !== ""
        name: control.iconName
        color: Theme.faint
    }
    AppText {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        visible: control.length === 0 && control.preeditText === ""
        text: control.placeholderText
        color: Theme.faint
    }
    IconButton {
        id: clear

        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        visible: control.clearable && control.length > 0
        focusPolicy: Qt.NoFocus
        iconName: "window-close-symbolic"
        size: Theme.smallControl
        text: qsTr("Clear")
        onClicked: {
            control.clear()
            control.cleared()
        }
    }
}
