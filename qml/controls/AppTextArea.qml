// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// Several lines of text to fill in.
T.TextArea {
    id: control

    property bool wrong: false

    implicitWidth: Theme.field
    implicitHeight: Math.max(Theme.controlHeight * 2, contentHeight + topPadding + bottomPadding)
    padding: Theme.s8
    leftPadding: Theme.s12
    color: Theme.text
    font.family: Theme.monoFamily
    font.features: ({ "calt": 0, "liga": 0 })
    font.pixelSize: Theme.control
    hoverEnabled: true
    placeholderTextColor: Theme.faint
    renderType: Theme.textRendering
    selectByMouse: true
    selectedTextColor: Theme.accentText
    selectionColor: Theme.accent
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.name: placeholderText

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: control.activeFocus ? Theme.focusLine : Theme.hairline
        border.color: control.wrong ? Theme.danger
            : control.activeFocus ? Theme.accent : control.hovered ? Theme.strongBorder : Theme.border
    }

    AppText {
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        visible: control.length === 0 && control.preeditText === ""
        text: control.placeholderText
        color: Theme.faint
        font: control.font
    }
}
