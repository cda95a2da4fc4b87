// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Everything about one entity.
AppPage {
    id: page

    readonly property string tab: navigator.tab === "" ? "overview" : navigator.tab
    readonly property bool ready: entity.state === "ready" || entity.kind !== "" && entity.state === "loading"

    title: ready ? entity.title : ""
    shortcuts: EntityShortcuts {}

    function openRef(ref: string) {
        navigator.go(navigator.addressOf(ref))
    }
    function openTab(name: string) {
        navigator.go(navigator.addressOf(entity.ref) + name)
    }

    Shortcut {
        sequences: ["S"]
        enabled: page.ready
        onActivated: Stars.toggle(entity.ref)
    }
    EntityView {
        id: entity

        ref: page.navigator.entityRef
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: page.ready && entity.state !== "failed"

        EntityHead {
            Layout.fillWidth: true
            Layout.margins: Theme.s24
            Layout.bottomMargin: Theme.s12
            entity: entity
        }
        EntityTabs {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            entity: entity
            tab: page.tab
            onChosen: tab => page.openTab(tab)
        }
        Hairline {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            sourceComponent: page.tab === "api" && entity.hasDefinition ? api
                : page.tab === "source" ? source : page.tab === "history" ? history : overview
        }
    }
    Component {
        id: overview

        EntityOverview {
            entity: entity
            onRefOpened: ref => page.openRef(ref)
            onSourceAsked: page.openTab("/source")
            onHistoryAsked: page.openTab("/history")
        }
    }
    Component {
        id: history

        EntityHistory {
            entity: entity
        }
    }
    Component {
        id: api

        CodePane {
            code: entity.definition
            caption: entity.definitionType
        }
    }
    Component {
        id: source

        CodePane {
            code: entity.source
            caption: qsTr("%1 · %2 · commit %3").arg(entity.sourceName).arg(entity.path).arg(entity.commit)
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        loading: entity.state === "loading" && !page.ready
    }
    EntityMissing {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.popup)
        visible: entity.state === "failed"
        entity: entity
        onRefOpened: ref => page.openRef(ref)
        onCatalogAsked: page.navigator.go("cairn://catalog")
    }
}
