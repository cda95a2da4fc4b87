// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The page that the address names. The catalog and its map stay alive, so that going back finds them as they were left.
FocusScope {
    id: stack

    required property Navigator navigator
    readonly property AppPage item: current.item as AppPage
    readonly property string title: item ? item.title : ""
    readonly property Loader current: navigator.page === "entity" ? entity
        : navigator.page === "home" ? home : navigator.page === "oncall" ? onCall
        : navigator.page === "docs" ? docs : navigator.page === "graph" ? graph : navigator.page === "questions" ? questions
        : navigator.page === "paths" ? paths : navigator.page === "path" || navigator.page === "path-file" ? path
        : navigator.page === "path-run" ? pathRun : navigator.page === "path-history" ? pathHistory
        : navigator.page === "problems" ? problems : navigator.page === "settings" ? settings
        : navigator.page === "gallery" && Portal.isDeveloperBuild ? gallery : catalog

    signal addSource
    signal searchAsked
    signal editSource(name: string)

    objectName: "pageLoader"
    onItemChanged: focusPage()

    function focusPage() {
        if (item)
            item.forceActiveFocus(Qt.OtherFocusReason)
    }

    Loader {
        id: catalog

        property bool visited: false

        anchors.fill: parent
        active: visited
        visible: stack.current === this
        onVisibleChanged: visited = visited || visible
        Component.onCompleted: visited = visible
        sourceComponent: CatalogPage {
            navigator: stack.navigator
            onAddSource: stack.addSource()
        }
    }
    Loader {
        id: home

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: HomePage {
            navigator: stack.navigator
            onAddSource: stack.addSource()
            onSearchAsked: stack.searchAsked()
        }
    }
    Loader {
        id: onCall

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: OnCallPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: entity

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: EntityPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: docs

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: DocsPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: graph

        property bool visited: false

        anchors.fill: parent
        active: visited
        visible: stack.current === this
        onVisibleChanged: visited = visited || visible
        Component.onCompleted: visited = visible
        sourceComponent: GraphPage {
            navigator: stack.navigator
            onAddSource: stack.addSource()
        }
    }
    Loader {
        id: questions

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: QuestionsPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: paths

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: PathsPage {
            navigator: stack.navigator
            onAddSource: stack.addSource()
        }
    }
    Loader {
        id: path

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: PathPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: pathRun

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: PathRunPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: pathHistory

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: PathHistoryPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: problems

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: ProblemsPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: gallery

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: GalleryPage {
            navigator: stack.navigator
        }
    }
    Loader {
        id: settings

        anchors.fill: parent
        active: stack.current === this
        sourceComponent: SettingsPage {
            navigator: stack.navigator
            onAddSource: stack.addSource()
            onEditSource: name => stack.editSource(name)
        }
    }
}
