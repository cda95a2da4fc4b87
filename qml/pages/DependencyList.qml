// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What an entity needs, or what needs it, nearest first.
ColumnLayout {
    id: pane

    required property EntityView entity
    required property bool incoming
    readonly property Item filterField: field

    signal refOpened(ref: string)
    signal impactAsked

    spacing: Theme.s8

    DependenciesView {
        id: view

        ref: pane.entity.ref
        incoming: pane.incoming
    }
    RowLayout {
        // As high with buttons as without, so that both lists begin in one line
        Layout.preferredHeight: Theme.controlHeight
        spacing: Theme.s8

        SectionTitle {
            text: pane.incoming ? qsTr("Needed by") : qsTr("Needs")
        }
        AppText {
            Layout.fillWidth: true
            visible: view.state === "ready"
            text: qsTr("%L1").arg(view.total)
            color: Theme.faint
        }
        AppButton {
            objectName: "askImpact"
            visible: pane.incoming && view.total > 0
            subtle: true
            iconName: "network-disconnect-symbolic"
            text: qsTr("What breaks if it fails")
            onClicked: pane.impactAsked()
        }
        AppButton {
            objectName: "copyContacts"
            visible: pane.incoming && view.total > 0
            subtle: true
            iconName: "edit-copy-symbolic"
            text: qsTr("Copy contacts")
            onClicked: view.copyContacts()

            HoverTip {
                text: qsTr("How to reach the owners of everything that needs it")
            }
        }
    }
    AppField {
        id: field

        objectName: pane.incoming ? "neededByFilter" : "needsFilter"
        Layout.fillWidth: true
        visible: view.total > 12
        clearable: true
        iconName: "search-symbolic"
        placeholderText: qsTr("Filter by name or owner")
        onTextEdited: view.text = text
        onCleared: view.text = ""
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }
    ListView {
        id: list

        objectName: pane.incoming ? "neededByList" : "needsList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        highlightMoveDuration: 0
        model: view.rows
        reuseItems: true
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: pane.incoming ? qsTr("Needed by") : qsTr("Needs")
        onActiveFocusChanged: if (activeFocus && currentIndex < 1) currentIndex = Math.min(1, count - 1)

        function openCurrent() {
            forceLayout() // rows change at once, their items with the next frame
            const row = currentItem as DependencyRow
            if (row && !row.isHeading)
                pane.refOpened(row.ref)
        }

        Keys.onReturnPressed: openCurrent()
        Keys.onEnterPressed: openCurrent()

        delegate: DependencyRow {
            width: list.width
            current: ListView.isCurrentItem && list.activeFocus
            onClicked: pane.refOpened(ref)
        }
        Skeleton {
            anchors.fill: parent
            loading: view.state === "loading"
            rowHeight: Theme.row
        }
        ErrorBanner {
            width: parent.width
            visible: view.state === "failed"
            text: view.error
            hint: view.hint
            actionText: qsTr("Try again")
            onActed: view.retry()
        }
        Prose {
            width: parent.width
            visible: view.state === "ready" && list.count === 0
            text: view.text !== "" ? qsTr("Nothing of that name")
                : pane.incoming ? qsTr("Nothing in the catalog needs it.") : qsTr("It needs nothing in the catalog.")
            color: Theme.muted
        }
    }
    AppText {
        objectName: "leavesOutWholes"
        Layout.fillWidth: true
        visible: pane.incoming && view.total > 0
        text: qsTr("Systems and domains that these are parts of are not listed; “What breaks if it fails” counts them.")
        color: Theme.faint
        font.pixelSize: Theme.caption
        wrapMode: Text.Wrap
    }
    AppText {
        visible: view.isCut
        text: qsTr("There is more: the list ends after %L1.").arg(view.total)
        color: Theme.muted
    }
}
