// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The commits that changed the descriptor; each opens what it changed.
ScrollColumn {
    id: tab

    required property EntityView entity

    maximumContentWidth: Theme.page

    HistoryView {
        id: history

        ref: tab.entity.ref
    }
    ColumnLayout {
        width: parent.width
        spacing: Theme.s4

        AppText {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s8
            visible: history.state === "ready"
            text: qsTr("Commits that changed %1").arg(history.path)
            color: Theme.muted
            elide: Text.ElideMiddle
        }
        Repeater {
            id: commits

            model: history.rows

            HistoryEntry {
                required property int index

                Layout.fillWidth: true
                columns: history.columns
                error: history.patchError
                lines: history.lines
                open: history.current === index
                patchState: history.patchState
                onToggled: history.toggle(index)
            }
        }
        AppButton {
            Layout.topMargin: Theme.s8
            visible: history.hasMore
            text: qsTr("Show older commits")
            onClicked: history.showMore()
        }
        Prose {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s8
            visible: text !== "" && commits.count > 0
            text: history.endText
            color: Theme.faint
        }
        Skeleton {
            Layout.fillWidth: true
            loading: history.state === "loading" && commits.count === 0
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s32
            visible: history.state === "ready" && commits.count === 0
            iconName: "view-history-symbolic"
            title: qsTr("No commits to show")
            text: history.endText !== "" ? history.endText : qsTr("The file was not committed yet.")
        }
        ErrorBanner {
            Layout.fillWidth: true
            visible: history.state === "failed"
            severity: "warning"
            text: history.error
            hint: history.hint
            actionText: qsTr("Try again")
            onActed: history.retry()
        }
    }
}
