// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// Words that lead somewhere. With `external`, out of this program.
T.AbstractButton {
    id: control

    property bool external: false
    property bool quiet: false
    property string more
    property int elide: Text.ElideRight

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.s4

        AppText {
            id: words

            Layout.fillWidth: true
            text: control.text
            color: !control.enabled ? Theme.muted : control.quiet && !control.hovered ? Theme.text : Theme.accent
            elide: control.elide
            font.family: control.font.family
            font.features: control.font.features
            font.pixelSize: control.font.pixelSize
            font.weight: control.font.weight
            font.underline: control.hovered
        }
        Icon {
            visible: control.external
            name: "open-link-symbolic"
            color: Theme.faint
            size: Theme.caption
        }
    }

    background: Item {
        FocusRing {
            visible: control.visualFocus
        }
    }

    HoverHandler {
        cursorShape: control.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
        onHoveredChanged: hovered
            ? Tip.show(control, control.more !== "" ? control.more : words.truncated ? control.text : "")
            : Tip.hide(control)
    }
}
