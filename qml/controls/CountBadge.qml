// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// A number that asks for attention; absent at nought.
Rectangle {
    id: badge

    required property int count
    property string tone: "danger"

    visible: count > 0
    implicitWidth: Math.max(height, number.implicitWidth + 2 * Theme.s8 - Theme.s4)
    implicitHeight: Math.round(18 * Theme.scale)
    radius: height / 2
    color: tone === "danger" ? Theme.dangerSoft : Theme.warningSoft

    AppText {
        id: number

        anchors.centerIn: parent
        text: badge.count > 999 ? qsTr("999+") : qsTr("%L1").arg(badge.count)
        color: badge.tone === "danger" ? Theme.danger : Theme.warning
        font.pixelSize: Theme.caption
        font.weight: Theme.semibold
    }
}
