// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// One row of a docs page. In the cell of a grid it is as wide as that.
Item {
    id: block

    required property int row
    required property string type
    required property string text
    required property string tone
    required property string iconName
    required property int level
    required property int part
    required property int choice
    required property bool wide
    required property bool first
    required property bool last
    required property DocsContext context
    property bool inCell: false
    // Kept for another row to come: it draws nothing
    property bool kept: false
    readonly property real edge: inCell ? 0 : context.left
    readonly property real column: inCell ? width : wide ? context.column : context.measure

    width: parent?.width ?? 0
    ListView.onPooled: kept = true
    ListView.onReused: kept = false
}
