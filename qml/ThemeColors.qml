// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

// The colours of a theme, light or dark.
QtObject {
    property bool dark: false

    // Grounds, from the furthest back to the nearest
    readonly property color sunken: dark ? "#0F1110" : "#F1F2EF"
    readonly property color background: dark ? "#131514" : "#FAFAF8"
    readonly property color surface: dark ? "#1A1D1B" : "#FFFFFF"
    readonly property color hovered: dark ? "#0AECEFEA" : "#0A1A1C1A"
    readonly property color pressed: dark ? "#16ECEFEA" : "#161A1C1A"
    // Of pictures that were drawn for paper
    readonly property color paper: "#FFFFFF"
    readonly property color scrim: dark ? "#99000000" : "#5C1A1C1A"
    readonly property color shadow: dark ? "#18000000" : "#051A1C1A"

    readonly property color text: dark ? "#ECEFEA" : "#1A1C1A"
    readonly property color muted: dark ? "#AAB1A9" : "#565C55"
    readonly property color faint: dark ? "#8D958D" : "#676D65"

    readonly property color border: dark ? "#2C312D" : "#DFE1DC"
    readonly property color strongBorder: dark ? "#6B736B" : "#858B83"

    readonly property color accent: dark ? "#4CCDBD" : "#0B6B63"
    readonly property color accentHovered: dark ? "#6AD9CB" : "#095A53"
    readonly property color accentText: dark ? "#06231F" : "#FFFFFF"
    readonly property color accentSoft: dark ? "#11332F" : "#DCF0ED"

    readonly property color danger: dark ? "#FF8F85" : "#B3261E"
    readonly property color dangerSoft: dark ? "#3A1613" : "#FCE9E7"
    readonly property color warning: dark ? "#EFB45B" : "#855300"
    readonly property color warningSoft: dark ? "#38290D" : "#FBF0D9"
    readonly property color success: dark ? "#7BCF95" : "#1D6B3A"
    readonly property color successSoft: dark ? "#12301D" : "#E0F2E6"
    readonly property color info: dark ? "#8CBFF5" : "#1D5CA3"
    readonly property color infoSoft: dark ? "#12283F" : "#E4EEFA"

    readonly property color example: dark ? "#B9A5F5" : "#5B3FA8"
    readonly property color exampleSoft: dark ? "#261E40" : "#EEE9FA"

    readonly property color star: warning

    // By meaning
    function severityColor(severity: string): color {
        return severity === "error" ? danger : severity === "info" ? info : warning
    }
    function severitySoft(severity: string): color {
        return severity === "error" ? dangerSoft : severity === "info" ? infoSoft : warningSoft
    }
}
