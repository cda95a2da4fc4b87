// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// What a step said, line by line; it follows the newest line as long as one does not look at an older one.
Rectangle {
    id: log

    required property string text
    required property string name

    implicitHeight: Math.min(words.implicitHeight, Theme.codeLine * 8) + 2 * Theme.s8
    radius: Theme.radius
    color: Theme.sunken

    Flickable {
        id: view

        anchors.fill: parent
        activeFocusOnTab: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: words.implicitHeight + 2 * Theme.s8
        onContentHeightChanged: contentY = Math.max(0, contentHeight - height)
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.StaticText
        Accessible.name: log.name
        Accessible.description: log.text
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.codeLine))
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.codeLine)

        MonoText {
            id: words

            x: Theme.s12
            y: Theme.s8
            width: view.width - 2 * Theme.s12
            text: log.text
            color: Theme.muted
            font.pixelSize: Theme.caption
            elide: Text.ElideNone
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignTop
        }
    }
    FocusRing {
        visible: view.activeFocus
    }
}
