// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What is wrong in the catalog, where, and how to mend it.
AppPage {
    id: page

    title: qsTr("Problems")
    filterField: filter
    shortcuts: ProblemsShortcuts {}

    ProblemsView {
        id: view

        onAddressChanged: {
            if (page.navigator.page === "problems")
                page.navigator.replace(address)
        }
        Component.onCompleted: address = page.navigator.address
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            ruleDialog.close()
            fixDialog.close()
            if (page.navigator.page === "problems")
                view.address = page.navigator.address
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s24
        spacing: Theme.s16

        ProblemsHead {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            view: view
        }
        RowLayout {
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            spacing: Theme.s8
            visible: view.total > 0 || view.text !== "" || view.rule !== "" || view.severity !== "" || view.mine

            ProblemRules {
                Layout.fillWidth: true
                view: view
            }
            AppField {
                id: filter

                Layout.maximumWidth: Math.min(Theme.field, Math.round(page.width * 0.4))
                clearable: true
                iconName: "search-symbolic"
                placeholderText: qsTr("Filter problems")
                text: view.text
                onTextEdited: view.text = text
                onCleared: view.text = ""
                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                Keys.onEscapePressed: {
                    view.text = ""
                    list.forceActiveFocus(Qt.OtherFocusReason)
                }
            }
        }
        ListView {
            id: list

            objectName: "problemsList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            bottomMargin: Theme.s24
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            focus: true
            highlightMoveDuration: 0
            leftMargin: Theme.s24
            model: view.rows
            spacing: Theme.s12
            topMargin: Theme.s4
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: page.title
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()
            Keys.onPressed: event => {
                forceLayout() // rows change at once, their items with the next frame
                const card = currentItem as ProblemCard
                event.accepted = card !== null && event.modifiers === Qt.NoModifier
                if (event.accepted && event.key === Qt.Key_W)
                    card.ruleAsked()
                else if (event.accepted && event.key === Qt.Key_F && card.mendable)
                    card.fixAsked()
                else
                    event.accepted = false
            }

            FocusFollower {
                view: list
            }

            function openCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const card = currentItem as ProblemCard
                if (card && card.leads)
                    card.placeOpened()
            }

            delegate: ProblemCard {
                width: list.width - 2 * Theme.s24
                current: ListView.isCurrentItem && list.activeFocus
                onPlaceOpened: canOpen ? Portal.openFile(source, path, line)
                                       : page.navigator.go(page.navigator.addressOf(ref) + "/source")
                onEntityOpened: page.navigator.go(page.navigator.addressOf(ref))
                onRuleAsked: ruleDialog.explain(rule)
                onFixAsked: fixDialog.propose(this)
            }
            footer: Item {
                width: list.width - 2 * Theme.s24
                height: unlisted.visible ? unlisted.implicitHeight + 2 * Theme.s16 : 0

                AppText {
                    id: unlisted

                    anchors.centerIn: parent
                    visible: view.unlisted > 0
                    text: qsTr("%Ln more; narrow them by rule or text to see them", "", view.unlisted)
                    color: Theme.muted
                }
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.top * 2
        loading: view.state === "loading" && list.count === 0
        rowHeight: Theme.rowTall * 2
        rows: 4
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.tooltip)
        visible: view.state === "ready" && list.count === 0
        iconName: "checkmark"
        title: view.total === 0 ? qsTr("Nothing is wrong in the catalog")
            : view.mine && view.text === "" && view.rule === "" && view.severity === "" ? qsTr("Nothing is wrong in what you own")
            : qsTr("No problem passes these filters")
        text: view.total === 0 ? qsTr("Files that cannot be read, and names that lead nowhere, would be listed here.") : ""
        actionText: view.total === 0 ? "" : qsTr("Show all problems")
        onActed: view.showAll()
    }
    RuleDialog {
        id: ruleDialog

        onFiltered: rule => view.rule = rule
    }
    FixDialog {
        id: fixDialog
    }
    ErrorBanner {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.popup)
        visible: view.state === "failed"
        text: view.error
        hint: view.hint
        actionText: qsTr("Try again")
        onActed: view.retry()
    }
}
