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
    signal treeAsked
    signal graphAsked
    signal addressOpened(address: string)

    GridLayout {
        width: parent.width
        columns: overview.narrow ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16

        EntityBanners {
            Layout.columnSpan: overview.narrow ? 1 : 2
            Layout.fillWidth: true
            entity: overview.entity
            onAddressOpened: address => overview.addressOpened(address)
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
            Loader {
                Layout.fillWidth: true
                active: overview.entity.isGroup || overview.entity.isUser
                visible: active
                sourceComponent: OwnershipCard {
                    entity: overview.entity
                    onRefOpened: ref => overview.refOpened(ref)
                    onAddressOpened: address => overview.addressOpened(address)
                }
            }
            Loader {
                Layout.fillWidth: true
                active: overview.entity.isGroup
                visible: active
                sourceComponent: MembersCard {
                    entity: overview.entity
                    onRefOpened: ref => overview.refOpened(ref)
                }
            }
            EntityRelations {
                Layout.fillWidth: true
                entity: overview.entity
                onRefOpened: ref => overview.refOpened(ref)
                onAddressOpened: address => overview.addressOpened(address)
            }
            EntityGraph {
                Layout.fillWidth: true
                ref: overview.entity.ref
                onRefOpened: ref => overview.refOpened(ref)
                onGraphAsked: overview.graphAsked()
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
                onAddressOpened: address => overview.addressOpened(address)
            }
            Loader {
                Layout.fillWidth: true
                active: overview.entity.isGroup || overview.entity.isUser
                visible: active
                sourceComponent: StandingCard {
                    entity: overview.entity
                    onRefOpened: ref => overview.refOpened(ref)
                    onTreeAsked: overview.treeAsked()
                }
            }
            EntityAbout {
                Layout.fillWidth: true
                entity: overview.entity
                onSourceAsked: overview.sourceAsked()
                onRefOpened: ref => overview.refOpened(ref)
                onAddressOpened: address => overview.addressOpened(address)
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
