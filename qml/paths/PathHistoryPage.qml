// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What was run of the golden paths on this machine.
AppPage {
    id: page

    title: qsTr("History of golden paths")
    filterField: filter
    shortcuts: PathHistoryShortcuts {}

    PathHistoryView {
        id: view
    }
    // The run that is about to be undone
    PathRunView {
        id: undone
    }
    PathUndoDialog {
        id: undoDialog

        view: undone
        onClosed: undone.runId = ""
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s24
        spacing: Theme.s16

        RowLayout {
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            spacing: Theme.s8

            PageTitle {
                Layout.fillWidth: true
                text: qsTr("History")
            }
            AppField {
                id: filter

                objectName: "historyFilter"
                Layout.maximumWidth: Math.min(Theme.field, Math.round(page.width * 0.4))
                clearable: true
                iconName: "search-symbolic"
                placeholderText: qsTr("Filter runs")
                onTextEdited: view.text = text
                onCleared: view.text = ""
                onAccepted: list.openCurrent()
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                Keys.onEscapePressed: {
                    clear()
                    view.text = ""
                    list.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
        ListView {
            id: list

            function openCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as PathHistoryRow
                if (row)
                    page.navigator.go(page.navigator.addressOfRun(row.runId))
            }

            objectName: "pathRunsList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            focus: true
            highlightMoveDuration: 0
            keyNavigationEnabled: true
            model: view.rows
            onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: page.title
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()
            Keys.onPressed: event => {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as PathHistoryRow
                const wanted = row !== null && event.modifiers === Qt.NoModifier ? event.key : 0
                event.accepted = wanted === Qt.Key_R && row.againAddress !== "" || wanted === Qt.Key_U && row.undoable
                if (event.accepted)
                    wanted === Qt.Key_R ? row.againAsked() : row.undoAsked()
            }

            delegate: PathHistoryRow {
                width: list.width
                focused: ListView.isCurrentItem && list.activeFocus
                onOpened: page.navigator.go(page.navigator.addressOfRun(runId))
                onAgainAsked: page.navigator.go(againAddress)
                onUndoAsked: {
                    undone.runId = runId
                    undoDialog.open()
                }
                onForgetAsked: view.forget(runId)
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && list.count === 0
    }
    EmptyState {
        objectName: "historyEmpty"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: list.count === 0 && (view.state === "ready" || view.state === "failed")
        iconName: "view-history-symbolic"
        title: view.state === "failed" ? view.error : view.total > 0 ? qsTr("No run fits") : qsTr("Nothing was run yet")
        text: view.state === "failed" ? view.hint : view.total > 0 ? ""
            : qsTr("What you make with a golden path stays here: its answers, its log, what came of it, and a way to undo it.")
        actionText: view.state === "failed" ? qsTr("Try again") : view.total > 0 ? qsTr("Show all") : qsTr("Show the golden paths")
        onActed: {
            if (view.state === "failed") {
                view.retry()
            } else if (view.total > 0) {
                filter.clear()
                view.text = ""
            } else {
                page.navigator.go("cairn://paths")
            }
        }
    }
}
