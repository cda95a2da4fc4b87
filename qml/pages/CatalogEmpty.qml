// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// Why there are no rows: nothing passes the filters, nothing of this kind, or nothing at all.
EmptyState {
    id: empty

    required property CatalogView view
    readonly property bool bare: Portal.entityCount === 0
    readonly property bool coming: bare && (Sync.running || Portal.isPreparing)

    signal addSource

    iconName: view.hasFilters ? "filter-symbolic" : Kinds.icon(view.kind)
    title: view.hasFilters ? qsTr("Nothing passes these filters")
        : coming ? qsTr("Reading the catalog") : bare ? qsTr("The catalog is empty") : qsTr("None yet")
    text: view.hasFilters ? "" : coming ? Sync.line
        : bare ? qsTr("Add the Git repository or the folder that holds your catalog-info.yaml files.")
        : qsTr("They appear here as soon as a catalog file describes one and is synced.")
    actionText: view.hasFilters ? qsTr("Clear filters") : bare && !coming ? qsTr("Add your catalog") : ""
    urgent: bare && !view.hasFilters
    onActed: view.hasFilters ? view.clearFilters() : addSource()
}
