// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Two columns where there is room: what it hangs together with, and whom to call about it.
ScrollColumn {
    id: overview

    required property EntityView entity
    readonly property bool narrow: width < Theme.foldColumnsBelow
    readonly property int aside: Math.min(Theme.wideAside, Math.max(Theme.aside, Math.round(width * 0.3)))

    signal refOpened(ref: string)
    signal sourceAsked
    signal historyAsked

    GridLayout {
        width: parent.width
        columns: overview.narrow ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16

        ErrorBanner {
            Layout.columnSpan: overview.narrow ? 1 : 2
            Layout.fillWidth: true
            visible: overview.entity.isStale
            severity: "warning"
            text: overview.entity.staleText
            actionText: qsTr("Show the source")
            onActed: overview.sourceAsked()
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.row: overview.narrow ? 2 : 1
            Layout.column: 0
            spacing: Theme.s16

            EntityProblems {
                Layout.fillWidth: true
                entity: overview.entity
                onSourceAsked: overview.sourceAsked()
            }
            EntityRelations {
                Layout.fillWidth: true
                entity: overview.entity
                onRefOpened: ref => overview.refOpened(ref)
            }
            EntityChanges {
                Layout.fillWidth: true
                entity: overview.entity
                onHistoryAsked: overview.historyAsked()
            }
            EntityAnnotations {
                Layout.fillWidth: true
                entity: overview.entity
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.row: 1
            Layout.column: overview.narrow ? 0 : 1
            Layout.fillWidth: overview.narrow
            Layout.preferredWidth: overview.narrow ? -1 : overview.aside
            Layout.maximumWidth: overview.narrow ? Number.POSITIVE_INFINITY : overview.aside
            spacing: Theme.s16

            EntityContacts {
                Layout.fillWidth: true
                entity: overview.entity
                onRefOpened: ref => overview.refOpened(ref)
            }
            EntityAbout {
                Layout.fillWidth: true
                entity: overview.entity
                onSourceAsked: overview.sourceAsked()
                onRefOpened: ref => overview.refOpened(ref)
            }
            EntityLinks {
                Layout.fillWidth: true
                entity: overview.entity
            }
            EntityLabels {
                Layout.fillWidth: true
                entity: overview.entity
            }
        }
    }
}
