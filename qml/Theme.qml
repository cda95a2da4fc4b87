// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Cairn

// Every colour, size, font and duration of the program. Roles, not values: `muted`, never "grey".
ThemeColors {
    id: theme

    dark: Preferences.theme === "dark"
        || (Preferences.theme !== "light" && Application.styleHints.colorScheme === Qt.ColorScheme.Dark)
    // Of what goes to paper, whatever the window's theme is
    readonly property ThemeColors light: ThemeColors {}
    readonly property real scale: Preferences.textScale

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
}
