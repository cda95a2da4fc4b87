// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// An answer of the graph as rows.
ListView {
    id: list

    required property GraphQuestions view
    readonly property string currentRef: (currentItem as AnswerRow)?.ref ?? ""

    signal refOpened(ref: string)

    objectName: "answerList"
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.s16
    clip: true
    currentIndex: -1
    focus: true
    highlightMoveDuration: 0
    model: view.rows
    reuseItems: true
    T.ScrollBar.vertical: AppScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: view.title

    function begin() {
        if (currentIndex < 0)
            currentIndex = view.firstEntity
    }
    function step(by) {
        forceLayout() // of an answer that has just come
        currentIndex = view.entityBeside(currentIndex, by)
        if (currentIndex === view.firstEntity)
            positionViewAtBeginning() // the heading above it
    }
    function openCurrent() {
        if (currentRef !== "")
            refOpened(currentRef)
    }

    onActiveFocusChanged: if (activeFocus) begin()
    onCountChanged: if (activeFocus) begin()
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onReturnPressed: openCurrent()
    Keys.onEnterPressed: openCurrent()
    Keys.onPressed: event => {
        event.accepted = event.matches(StandardKey.Copy)
        if (event.accepted)
            view.copy("text")
    }

    Connections {
        target: list.view

        function onAsked() {
            list.currentIndex = -1
        }
    }

    delegate: AnswerRow {
        width: list.width
        current: ListView.isCurrentItem && list.activeFocus
        onClicked: list.refOpened(ref)
    }
}
