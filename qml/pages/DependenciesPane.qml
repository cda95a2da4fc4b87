// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Both directions by distance: side by side, or one below the other where the window is narrow.
FocusScope {
    id: pane

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow
    readonly property Item filterField: needs.filterField.visible ? needs.filterField : neededBy.filterField

    signal refOpened(ref: string)
    signal impactAsked

    focus: true

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        columns: pane.narrow ? 1 : 2
        columnSpacing: Theme.s32
        rowSpacing: Theme.s16
        uniformCellWidths: true
        uniformCellHeights: pane.narrow

        DependencyList {
            id: needs

            Layout.fillWidth: true
            Layout.fillHeight: true
            entity: pane.entity
            incoming: false
            onRefOpened: ref => pane.refOpened(ref)
        }
        DependencyList {
            id: neededBy

            Layout.fillWidth: true
            Layout.fillHeight: true
            entity: pane.entity
            incoming: true
            onRefOpened: ref => pane.refOpened(ref)
            onImpactAsked: pane.impactAsked()
        }
    }
}
