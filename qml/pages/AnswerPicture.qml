// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// An answer of the graph as a picture.
Item {
    id: pane

    required property GraphQuestions view
    property string currentRef // that the list is at

    signal refOpened(ref: string)

    function showCurrent() {
        const row = view.picture.rowOf(currentRef)
        if (row < 0)
            return
        canvas.current = row
        canvas.showNode(row, false)
    }

    onCurrentRefChanged: showCurrent()

    Connections {
        target: pane.view.picture

        function onDrawn() {
            canvas.current = pane.view.picture.root
            Qt.callLater(canvas.fit)
            Qt.callLater(pane.showCurrent)
        }
    }
    GraphCanvas {
        id: canvas

        objectName: "answerCanvas"
        anchors.fill: parent
        visible: pane.view.pictureState === "ready"
        picture: pane.view.picture
        title: pane.view.title
        onRefOpened: ref => pane.refOpened(ref)
    }
    Hairline {
        height: parent.height
    }
    Chip {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s16
        visible: canvas.visible && pane.view.picture.isCut
        text: qsTr("The first %Ln", "", pane.view.picture.rows.count)
        more: qsTr("There is more than fits into a picture; the list has all of it")
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        loading: pane.view.pictureState === "loading"
        rows: 4
        rowHeight: Theme.rowTall * 2
    }
    EmptyState {
        objectName: "answerPictureFailed"
        anchors.centerIn: parent
        width: Math.min(Theme.tooltip, pane.width - 2 * Theme.s24)
        visible: pane.view.pictureState === "failed"
        iconName: "emblem-important-symbolic"
        title: pane.view.pictureError
        text: pane.view.pictureHint
        actionText: qsTr("Try again")
        onActed: pane.view.retry()
    }
}
