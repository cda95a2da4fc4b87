// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Whom to tell, those with most of what is affected first, and how to reach them.
ListView {
    id: list

    required property GraphQuestions view

    signal refOpened(ref: string)

    objectName: "answerOwners"
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.s16
    clip: true
    leftMargin: Theme.s12
    model: view.owners
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Owners")

    FocusFollower {
        view: list
    }

    delegate: OnCallContact {
        width: list.width - 2 * Theme.s12
        height: Theme.row + (apart ? Theme.s16 + Theme.hairline : 0)
        keyed: false
        onRefOpened: ref => list.refOpened(ref)
        onTold: words => Portal.tell(words)
    }
}
