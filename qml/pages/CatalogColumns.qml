// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Which columns suit the kind and have room in the table, and how wide they are. Width 0 is an absent column.
QtObject {
    required property string kind
    required property real width

    readonly property bool isOwned: kind !== "user" && kind !== "group" && kind !== "location"
    readonly property bool isInSystem: kind === "component" || kind === "api" || kind === "resource"
    readonly property bool isTyped: kind !== "user" && kind !== "domain"
    readonly property bool isLiving: kind !== "user" && kind !== "group" && kind !== "location" && kind !== "domain"
        && kind !== "system" && kind !== "resource"

    readonly property int owner: isOwned && width > px(440) ? share(132, 0.16) : 0
    readonly property int system: isInSystem && width > px(660) ? share(112, 0.14) : 0
    readonly property int type: isTyped && width > px(540) ? (isInSystem ? share(108, 0.12) : share(144, 0.2)) : 0
    readonly property int lifecycle: isLiving && width > px(700) ? px(116) : 0

    function px(size: int): int { return Math.round(size * Theme.scale) }
    function share(least: int, part: real): int { return Math.round(Math.max(least * Theme.scale, width * part)) }
}
