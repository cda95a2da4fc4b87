// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// All teams as a tree, with where this one stands. Right and left unfold and fold, Enter opens.
FocusScope {
    id: pane

    required property EntityView entity
    readonly property Item filterField: field

    signal refOpened(ref: string)

    OrganisationView {
        id: organisation

        ref: pane.entity.ref
        onStateChanged: if (state === "ready" && tree.currentIndex < 0) tree.goHere()
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s24
        anchors.topMargin: Theme.s16
        spacing: Theme.s12

        RowLayout {
            spacing: Theme.s8

            AppField {
                id: field

                Layout.fillWidth: true
                Layout.maximumWidth: Theme.search
                clearable: true
                iconName: "search-symbolic"
                placeholderText: qsTr("Filter teams")
                onTextEdited: organisation.text = text
                onCleared: organisation.text = ""
                Keys.onDownPressed: tree.forceActiveFocus(Qt.TabFocusReason)
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                subtle: true
                text: qsTr("Unfold all")
                onClicked: organisation.setAllUnfolded(true)
            }
            AppButton {
                subtle: true
                text: qsTr("Fold all")
                onClicked: organisation.setAllUnfolded(false)
            }
        }
        ListView {
            id: tree

            objectName: "organisationTree"
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: -1
            focus: true
            highlightMoveDuration: 0
            model: organisation.rows
            reuseItems: true
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("Organisation")

            function goHere() {
                currentIndex = organisation.hereRow
                positionViewAtIndex(currentIndex, ListView.Center)
            }
            function openCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as OrganisationRow
                if (row)
                    pane.refOpened(row.ref)
            }
            function unfoldCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as OrganisationRow
                if (row && row.foldable && !row.unfolded)
                    organisation.setUnfolded(currentIndex, true)
                else
                    incrementCurrentIndex()
            }
            function foldCurrent() {
                forceLayout() // rows change at once, their items with the next frame
                const row = currentItem as OrganisationRow
                if (row && row.unfolded)
                    organisation.setUnfolded(currentIndex, false)
                else
                    currentIndex = organisation.parentRow(currentIndex)
            }

            Keys.onRightPressed: unfoldCurrent()
            Keys.onLeftPressed: foldCurrent()
            Keys.onReturnPressed: openCurrent()
            Keys.onEnterPressed: openCurrent()
            Keys.onPressed: event => {
                event.accepted = true
                switch (event.key) {
                case Qt.Key_Home: currentIndex = 0; break
                case Qt.Key_End: currentIndex = count - 1; break
                default: event.accepted = false
                }
            }

            delegate: OrganisationRow {
                width: tree.width
                current: ListView.isCurrentItem && tree.activeFocus
                onClicked: pane.refOpened(ref)
                onFoldAsked: organisation.setUnfolded(index, !unfolded)
            }
            Skeleton {
                anchors.fill: parent
                loading: organisation.state === "loading"
                rowHeight: Theme.row
            }
            ErrorBanner {
                width: parent.width
                visible: organisation.state === "failed"
                text: organisation.error
                hint: organisation.hint
                actionText: qsTr("Try again")
                onActed: organisation.retry()
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.popup)
                visible: organisation.state === "ready" && tree.count === 0
                iconName: "group-symbolic"
                title: organisation.total === 0 ? qsTr("There are no teams in the catalog yet")
                                                : qsTr("No team of that name")
            }
        }
    }
}
