// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Cairn

// Every colour, size, font and duration of the program. Roles, not values: `muted`, never "grey".
QtObject {
    id: theme

    readonly property bool dark: Preferences.theme === "dark"
        || (Preferences.theme !== "light" && Application.styleHints.colorScheme === Qt.ColorScheme.Dark)
    readonly property real scale: Preferences.textScale

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

    // Type
    readonly property string fontFamily: Qt.fontFamilies().indexOf("Inter") < 0 ? Application.font.family : "Inter"
    readonly property string monoFamily: Qt.fontFamilies().indexOf("JetBrains Mono") < 0
        ? "monospace" : "JetBrains Mono"
    // Even weights at every size; the platform's own rasterizer makes 500 look like 600 at 13 pixels.
    readonly property int textRendering: Text.QtRendering
    readonly property int caption: Math.round(12 * scale)
    readonly property int control: Math.round(13 * scale)
    readonly property int body: Math.round(14 * scale)
    readonly property int reading: Math.round(15 * scale)
    readonly property int heading: Math.round(16 * scale)
    readonly property int title: Math.round(22 * scale)
    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int semibold: Font.DemiBold
    readonly property real prose: 1.45
    readonly property int measure: 44 // of a text that one reads, in heights of its letters: some 75 of them
    readonly property int wideMeasure: 60 // of tables and code
    readonly property int codeLine: Math.round(20 * scale)

    // Spacing
    readonly property int s4: 4
    readonly property int s8: 8
    readonly property int s12: 12
    readonly property int s16: 16
    readonly property int s24: 24
    readonly property int s32: 32

    // Shapes
    readonly property int hairline: 1
    readonly property int focusLine: 2
    readonly property int radius: 6
    readonly property int cardRadius: 10
    readonly property int tinyRadius: 4

    // Sizes that hold text grow with it
    readonly property int rail: Math.round(208 * scale)
    readonly property int railFolded: Math.round(56 * Math.min(scale, 1.25))
    readonly property int top: Math.round(52 * scale)
    readonly property int rowTall: Math.round(46 * scale)
    readonly property int row: Math.round(34 * scale)
    readonly property int line: Math.round(28 * scale)
    readonly property int controlHeight: Math.round(32 * scale)
    readonly property int smallControl: Math.round(24 * scale)
    readonly property int chip: Math.round(22 * scale)
    readonly property int check: Math.round(16 * scale)
    readonly property int icon: Math.round(16 * scale)
    readonly property int tile: Math.round(44 * scale)
    readonly property int facets: Math.round(190 * scale)
    readonly property int card: Math.round(300 * scale)
    readonly property int cardHeight: Math.round(196 * scale)
    readonly property int aside: Math.round(360 * scale)
    readonly property int wideAside: Math.round(420 * scale)
    readonly property int docsPages: Math.round(230 * scale)
    readonly property int docsHeadings: Math.round(220 * scale)
    readonly property int labelColumn: Math.round(96 * scale)
    readonly property int field: Math.round(260 * scale)
    readonly property int search: Math.round(380 * scale)
    readonly property int palette: Math.round(500 * scale)
    readonly property int popup: Math.round(560 * scale)
    readonly property int settings: Math.round(760 * scale)
    readonly property int page: Math.round(1120 * scale)
    readonly property int tooltip: Math.round(420 * scale)
    readonly property int overviewWidth: Math.round(168 * Math.min(scale, 1.5))
    readonly property int overviewHeight: Math.round(112 * Math.min(scale, 1.5))
    readonly property int mapDot: Math.round(9 * scale)

    // Widths at which the arrangement changes
    readonly property int foldRailBelow: Math.round(900 * scale)
    readonly property int foldFacetsBelow: Math.round(820 * scale)
    readonly property int foldPeekBelow: Math.round(1120 * scale)
    readonly property int foldTitleBelow: Math.round(680 * scale)
    readonly property int foldDocsPagesBelow: Math.round(820 * scale)
    readonly property int foldDocsHeadingsBelow: Math.round(1060 * scale)
    readonly property int foldCrumbsBelow: Math.round(250 * scale)
    readonly property int foldColumnsBelow: Math.round(820 * scale)
    readonly property int foldMapBelow: Math.round(620 * scale)

    // Milliseconds
    readonly property bool still: Preferences.reducedMotion
    readonly property int quick: still ? 0 : 90
    readonly property int flight: still ? 0 : 220 // across a map: the eye has to follow
    readonly property int skeletonDelay: 150
    readonly property int tooltipDelay: 500
    readonly property int wander: 1400
    readonly property int typeAheadPause: 900
    readonly property int momentStays: 1500
    readonly property int toastStays: 2500
    readonly property int summaryStays: 8000

    // By meaning
    function severityColor(severity: string): color {
        return severity === "error" ? danger : severity === "info" ? info : warning
    }
    function severitySoft(severity: string): color {
        return severity === "error" ? dangerSoft : severity === "info" ? infoSoft : warningSoft
    }
}
