// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The whole catalog as a map.
AppPage {
    id: page

    objectName: "graphPage"
    title: qsTr("Graph")
    filterField: tools.field
    starRef: view.currentRef
    shortcuts: GraphShortcuts {}
    onVisibleChanged: view.watched = visible

    // All of it, nothing chosen and nothing looked for
    function calm() {
        view.choose(-1)
        view.text = ""
        sheet.map.fit(true)
        sheet.map.forceActiveFocus(Qt.OtherFocusReason)
        sheet.keyed = false
    }

    CatalogMap {
        id: view

        onAddressChanged: {
            if (page.navigator.page !== "graph")
                return
            if (typing)
                page.navigator.replace(address)
            else
                page.navigator.go(address)
        }
        Component.onCompleted: address = page.navigator.address
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "graph")
                view.address = page.navigator.address
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        MapTools {
            id: tools

            Layout.fillWidth: true
            Layout.margins: Theme.s24
            Layout.topMargin: Theme.s16
            Layout.bottomMargin: Theme.s12
            view: view
            onChosen: node => sheet.show(node)
            onFinished: sheet.map.forceActiveFocus(Qt.OtherFocusReason)
            onZoomAsked: factor => sheet.map.zoomBy(factor)
            onFitAsked: sheet.map.fit()
            onQuestionsAsked: page.navigator.go("cairn://questions")
        }
        Hairline {
            Layout.fillWidth: true
        }
        MapSheet {
            id: sheet

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            view: view
            visible: view.state !== "failed"
            onRefOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
            onGraphAsked: ref => page.navigator.go(page.navigator.addressOf(ref) + "/graph")
        }
    }
    MapSkeleton {
        anchors.centerIn: parent
        loading: view.state === "loading" && view.total === 0
    }
    EmptyState {
        readonly property bool coming: Sync.running || Portal.isPreparing

        objectName: "mapEmpty"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: view.state === "ready" && view.total === 0
        iconName: "distribute-graph-symbolic"
        title: coming ? qsTr("Reading the catalog") : qsTr("The catalog is empty")
        text: coming ? Sync.line : qsTr("Add the Git repository or the folder that holds your catalog-info.yaml files.")
        actionText: coming ? "" : qsTr("Add your catalog")
        onActed: page.addSource()
    }
    EmptyState {
        objectName: "mapFailure"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: qsTr("Try again")
        onActed: view.retry()
    }
}
