// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

// A few lines of a file, one of them at fault.
Rectangle {
    id: excerpt

    required property string text
    required property int faultyRow
    required property string severity

    implicitHeight: code.implicitHeight + 2 * Theme.s8
    radius: Theme.radius
    color: Theme.sunken
    // Files are written from left to right, whichever way the window runs.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Flickable {
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentWidth: Math.max(width, code.implicitWidth + 2 * Theme.s12)
        flickableDirection: Flickable.HorizontalFlick
        T.ScrollBar.horizontal: AppScrollBar {}

        Rectangle {
            y: Theme.s8 + excerpt.faultyRow * Theme.codeLine
            width: parent.width
            height: Theme.codeLine
            visible: excerpt.faultyRow >= 0
            color: Theme.severitySoft(excerpt.severity)

            Rectangle {
                width: Theme.focusLine
                height: parent.height
                color: Theme.severityColor(excerpt.severity)
            }
        }
        MonoText {
            id: code

            x: Theme.s12
            y: Theme.s8
            text: excerpt.text
            elide: Text.ElideNone
            lineHeight: Theme.codeLine
            lineHeightMode: Text.FixedHeight
            Accessible.name: text
        }
    }
}
