// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The last commits that changed the descriptor, in short.
Card {
    id: card

    required property EntityView entity

    signal historyAsked

    title: qsTr("Recent changes")
    visible: commits.count > 0 || history.endText !== ""
    action: LinkText {
        visible: commits.count > 0
        text: qsTr("History")
        onClicked: card.historyAsked()
    }

    HistoryView {
        id: history

        limit: 3
        ref: card.entity.ref
    }
    Repeater {
        id: commits

        model: history.rows

        CommitLine {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.s4
        }
    }
    Prose {
        Layout.fillWidth: true
        visible: commits.count === 0
        text: history.endText
        color: Theme.muted
    }
}
