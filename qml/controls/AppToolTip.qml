// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A window's one tooltip; `Tip` says for what.
T.ToolTip {
    id: control

    required property Window owner
    // Each window has a tooltip; the item says whose turn it is.
    readonly property bool here: Tip.item !== null && Tip.item.Window.window === owner

    parent: here ? Tip.item : owner.contentItem
    x: !parent ? 0 : Tip.aside ? parent.width + Theme.s8 : Math.round((parent.width - width) / 2)
    y: !parent ? 0 : Tip.aside ? Math.round((parent.height - height) / 2) : parent.height + Theme.s4
    implicitWidth: Math.min(words.implicitWidth + leftPadding + rightPadding, Theme.tooltip)
    implicitHeight: contentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.s8
    verticalPadding: Theme.s4
    margins: Theme.s8
    closePolicy: T.Popup.NoAutoClose
    delay: Theme.tooltipDelay
    visible: here && Tip.item.visible && text !== ""
    text: Tip.text
    onVisibleChanged: Qt.callLater(Tip.forget)

    contentItem: AppText {
        id: words

        text: control.text
        color: Theme.background
        elide: Text.ElideNone
        font.pixelSize: Theme.caption
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.text
    }
}
