// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A side of the docs page that comes out over it.
T.Popup {
    id: drawer

    required property Item area
    property bool right: false

    parent: area
    x: right ? area.width - width : 0
    width: Math.min(Theme.aside, area.width - Theme.s32)
    height: area.height
    padding: Theme.s16
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    modal: true
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Rectangle {
        color: Theme.surface
        border.color: Theme.border
        border.width: Theme.hairline
    }
}
