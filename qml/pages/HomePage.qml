// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Where one starts: what one may be looking for, what is one's own, and what is new.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldColumnsBelow
    // What keeps the catalog from being read is said once
    readonly property bool broken: mine.state === "failed" && changes.state === "failed" && mine.error === changes.error
    readonly property bool fresh: mine.state === "ready" && !mine.isKnown && Stars.refs.length === 0

    signal searchAsked

    title: qsTr("Home")
    filterField: ask.field
    shortcuts: HomeShortcuts {}

    Shortcut {
        sequences: ["/"]
        onActivated: ask.field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    MineView {
        id: mine
    }
    ChangesView {
        id: changes
    }
    StarredView {
        id: starred
    }
    RecentView {
        id: recent
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "home")
                recent.reload()
        }
    }
    PersonDialog {
        id: person
    }

    ScrollColumn {
        anchors.fill: parent
        focus: true
        maximumContentWidth: Theme.page

        ColumnLayout {
            width: parent.width
            spacing: Theme.s24

            PageTitle {
                Layout.fillWidth: true
                text: mine.isKnown ? qsTr("Hello, %1").arg(mine.name) : qsTr("Welcome to Cairn")
            }
            HomeAsk {
                id: ask

                Layout.fillWidth: true
                narrow: page.narrow
                navigator: page.navigator
                onSearchAsked: page.searchAsked()
            }
            HomeStart {
                Layout.fillWidth: true
                visible: page.fresh
                narrow: page.narrow
                onChosen: address => page.navigator.go(address)
                onAddSource: page.addSource()
                onIdentityAsked: person.open()
            }
            ErrorBanner {
                objectName: "homeError"
                Layout.fillWidth: true
                visible: page.broken
                text: mine.error
                hint: mine.hint
                actionText: qsTr("Try again")
                onActed: {
                    mine.retry()
                    changes.retry()
                    starred.retry()
                }
            }
            GridLayout {
                Layout.fillWidth: true
                visible: !page.broken
                columns: page.narrow ? 1 : 2
                columnSpacing: Theme.s16
                rowSpacing: Theme.s16

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.horizontalStretchFactor: 3
                    Layout.preferredWidth: 3
                    spacing: Theme.s16

                    HomeAttention {
                        Layout.fillWidth: true
                        mine: mine
                        onChosen: address => page.navigator.go(address)
                    }
                    HomeMine {
                        objectName: "homeMine"
                        Layout.fillWidth: true
                        visible: !page.fresh
                        mine: mine
                        onChosen: address => page.navigator.go(address)
                        onIdentityAsked: person.open()
                    }
                    HomeChanges {
                        objectName: "homeChanges"
                        Layout.fillWidth: true
                        changes: changes
                        onChosen: address => page.navigator.go(address)
                    }
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.horizontalStretchFactor: 2
                    Layout.preferredWidth: 2
                    spacing: Theme.s16

                    HomePlaces {
                        objectName: "homeStarred"
                        Layout.fillWidth: true
                        title: qsTr("Starred")
                        emptyText: qsTr("Press S on the page of a service or team, and it stays here.")
                        places: starred.rows
                        viewState: starred.state
                        error: starred.error
                        onChosen: address => page.navigator.go(address)
                        onRetried: starred.retry()
                    }
                    HomePlaces {
                        objectName: "homeRecent"
                        Layout.fillWidth: true
                        visible: recent.rows.count > 0 || recent.state === "failed"
                        title: qsTr("Recently visited")
                        places: recent.rows
                        viewState: recent.state
                        error: recent.error
                        onChosen: address => page.navigator.go(address)
                        onRetried: recent.retry()
                    }
                }
            }
        }
    }
}
