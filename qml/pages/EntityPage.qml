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
    shortcuts: tab === "docs" && entity.hasDocs ? docsKeys : pageKeys
    starRef: ready ? entity.ref : ""
    filterField: (tabLoader.item as ApiPane)?.filterField ?? (tabLoader.item as DocsPane)?.filterField
        ?? (tabLoader.item as DependenciesPane)?.filterField
        ?? (tabLoader.item as OrganisationPane)?.filterField ?? null

    function openRef(ref: string) {
        navigator.go(navigator.addressOf(ref))
    }
    function openTab(name: string) {
        navigator.go(navigator.addressOf(entity.ref) + name)
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
            onRefOpened: ref => page.openRef(ref)
            onStartAsked: page.navigator.go(page.navigator.addressOfPath(entity.ref))
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
            id: tabLoader

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            // A tab that the entity does not have is the overview; of docs it says how to have them.
            sourceComponent: page.tab === "api" && entity.hasDefinition ? api
                : page.tab === "docs" && entity.hasDocs ? docs
                : page.tab === "dependencies" && entity.hasDependencies ? dependencies
                : page.tab === "graph" ? graph
                : page.tab === "organisation" && (entity.isGroup || entity.isUser) ? organisation
                : page.tab === "source" ? source
                : page.tab === "history" ? history
                : page.tab === "docs" && entity.state === "ready" ? noDocs
                : overview
        }
    }
    Component {
        id: overview

        EntityOverview {
            entity: entity
            onRefOpened: ref => page.openRef(ref)
            onAddressOpened: address => page.navigator.go(address)
            onSourceAsked: page.openTab("/source")
            onTreeAsked: page.openTab("/organisation")
            onGraphAsked: page.openTab("/graph")
            onHistoryAsked: page.openTab("/history")
        }
    }
    Component {
        id: history

        EntityHistory {
            entity: entity
        }
    }
    DocsShortcuts {
        id: docsKeys
    }
    EntityShortcuts {
        id: pageKeys
    }
    Component {
        id: docs

        DocsPane {
            id: docsPane

            ref: entity.ref
            path: page.navigator.docsPath
            anchor: page.navigator.anchor
            lastPlace: page.navigator.place
            onAddressOpened: address => page.navigator.go(address)
            onRefOpened: ref => page.openRef(ref)

            Connections {
                target: page.navigator

                function onLeaving() {
                    page.navigator.keepPlace(docsPane.place())
                }
            }
        }
    }
    Component {
        id: noDocs

        Item {
            EmptyState {
                objectName: "entityNoDocs"
                anchors.centerIn: parent
                width: Math.min(Theme.popup, parent.width - 2 * Theme.s24)
                iconName: "bookmarks-symbolic"
                title: qsTr("%1 has no docs").arg(entity.title)
                text: qsTr("Put Markdown pages into a folder named docs beside catalog-info.yaml, and add the annotation backstage.io/techdocs-ref with the value dir:. to the entity.")
                actionText: qsTr("Go to the overview")
                onActed: page.openTab("")
            }
        }
    }
    Component {
        id: api

        ApiPane {
            entity: entity
        }
    }
    Component {
        id: dependencies

        DependenciesPane {
            entity: entity
            onRefOpened: ref => page.openRef(ref)
            onImpactAsked: page.navigator.go(page.navigator.addressOfImpact(entity.ref))
        }
    }
    Component {
        id: graph

        GraphPane {
            ref: entity.ref
            onRefOpened: ref => page.navigator.go(page.navigator.addressOf(ref) + "/graph")
            onEntityOpened: ref => page.openRef(ref)
        }
    }
    Component {
        id: organisation

        OrganisationPane {
            entity: entity
            onRefOpened: ref => page.openRef(ref)
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
    ErrorBanner {
        objectName: "entityFailed"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s24
        visible: entity.state === "failed" && !entity.missing
        text: entity.error
        hint: entity.hint
        actionText: qsTr("Try again")
        onActed: entity.retry()
    }
    Loader {
        anchors.fill: parent
        active: entity.state === "failed" && entity.missing
        focus: active
        sourceComponent: EntityMissing {
            ref: entity.ref
            onRefOpened: ref => page.openRef(ref)
            onAddressOpened: address => page.navigator.go(address)
        }
    }
}
