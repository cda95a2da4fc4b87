// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A word that stands out. Tone: "", "accent", "danger", "warning", "success" or "info".
Rectangle {
    id: chip

    required property string text
    property string tone
    property string iconName
    property string more

    readonly property color ink: tone === "accent" ? Theme.accent : tone === "danger" ? Theme.danger
        : tone === "warning" ? Theme.warning : tone === "success" ? Theme.success
        : tone === "info" ? Theme.info : Theme.muted

    implicitWidth: row.implicitWidth + 2 * Theme.s8
    implicitHeight: Theme.chip
    radius: height / 2
    color: tone === "accent" ? Theme.accentSoft : tone === "danger" ? Theme.dangerSoft
        : tone === "warning" ? Theme.warningSoft : tone === "success" ? Theme.successSoft
        : tone === "info" ? Theme.infoSoft : Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: more !== "" ? more : text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.s8
        anchors.rightMargin: Theme.s8
        spacing: Theme.s4

        Icon {
            visible: chip.iconName !== ""
            name: chip.iconName
            color: chip.ink
            size: Theme.caption
        }
        AppText {
            Layout.fillWidth: true
            text: chip.text
            color: chip.ink
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.caption
            font.weight: Theme.medium
        }
    }
    HoverTip {
        text: chip.more
    }
}
