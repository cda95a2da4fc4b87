// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Questions to the graph of the catalog, each answered by a list and a picture.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldColumnsBelow
    property bool showsPicture: false // where there is room for one of both
    readonly property bool hasAnswer: view.rows.count > 0

    title: view.title
    shortcuts: QuestionsShortcuts {}

    function openRef(ref: string) {
        navigator.go(navigator.addressOf(ref))
    }

    // Where one goes on: the field that is still empty, or the answer
    function takeKeys() {
        if (inputs.choosing)
            return
        const next = inputs.missing ?? answer
        next.focus = true
    }
    onHasAnswerChanged: if (hasAnswer) Qt.callLater(takeKeys)
    Component.onCompleted: {
        view.address = navigator.address
        Qt.callLater(takeKeys)
    }

    GraphQuestions {
        id: view

        textScale: Theme.scale
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page !== "questions" || page.navigator.address === view.address)
                return
            view.address = page.navigator.address
            answer.showsOwners = false
            Qt.callLater(page.takeKeys)
        }
    }
    ScrollColumn {
        anchors.fill: parent
        maximumContentWidth: Theme.page
        visible: view.kind === ""

        ColumnLayout {
            width: parent.width
            spacing: Theme.s8

            PageTitle {
                text: view.title
            }
            Prose {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.s16
                text: qsTr("Answered from the relations of the catalog, on this machine. Each answer has an address, to be shared.")
                color: Theme.muted
            }
            QuestionTiles {
                Layout.fillWidth: true
                onAsked: kind => page.navigator.go(view.addressAsking(kind))
            }
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s24
        spacing: Theme.s16
        visible: view.kind !== ""

        RowLayout {
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            spacing: Theme.s16

            PageTitle {
                objectName: "questionTitle"
                Layout.fillWidth: true
                text: view.title
                elide: Text.ElideRight
                maximumLineCount: 2
                wrapMode: Text.Wrap
            }
            Segmented {
                objectName: "answerShape"
                visible: page.narrow && page.hasAnswer
                value: page.showsPicture ? "picture" : "list"
                onChosen: value => page.showsPicture = value === "picture"
                Accessible.name: qsTr("Answer as")
                model: ListModel {
                    ListElement { value: "list"; text: qsTr("List") }
                    ListElement { value: "picture"; text: qsTr("Picture") }
                }
            }
        }
        QuestionInputs {
            id: inputs

            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            view: view
            onAddressed: address => page.navigator.go(address)
            onRefined: address => page.navigator.replace(address)
        }
        Hairline {
            Layout.fillWidth: true
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: -Theme.s16

            Splitter {
                id: panes

                anchors.fill: parent
                anchors.leftMargin: page.narrow && page.showsPicture ? 0 : Theme.s12
                visible: page.hasAnswer
                gap: page.narrow ? 0 : Theme.s8
                key: "answer"
                least: Theme.field
                pane: answer
                usual: Theme.wideAside

                AnswerPane {
                    id: answer

                    T.SplitView.preferredWidth: panes.extent
                    T.SplitView.minimumWidth: panes.least
                    T.SplitView.fillWidth: page.narrow
                    visible: !page.narrow || !page.showsPicture
                    view: view
                    onRefOpened: ref => page.openRef(ref)
                }
                AnswerPicture {
                    T.SplitView.fillWidth: true
                    visible: !page.narrow || page.showsPicture
                    view: view
                    currentRef: answer.currentRef
                    onRefOpened: ref => page.openRef(ref)
                }
            }
            Skeleton {
                id: waiting

                anchors.fill: parent
                anchors.leftMargin: Theme.s24
                anchors.rightMargin: Theme.s24
                loading: view.isWaiting
            }
            AppButton {
                objectName: "answerCancel"
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottomMargin: Theme.s24
                visible: waiting.visible
                text: qsTr("Cancel")
                onClicked: view.cancel()
            }
            EmptyState {
                objectName: "answerEmpty"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.max(Theme.s24, Math.round((parent.height - height) / 3))
                width: Math.min(Theme.popup, parent.width - 2 * Theme.s24)
                visible: !page.hasAnswer && !view.isWaiting && view.state !== "failed"
                iconName: view.isCancelled || !view.isComplete ? "question-symbolic" : "checkmark-symbolic"
                title: view.isCancelled ? qsTr("Cancelled") : !view.isComplete ? qsTr("About which one?") : view.summary
                text: view.isCancelled ? "" : !view.isComplete ? qsTr("Type a name above; what may be meant is shown below it.") : view.remark
                actionText: view.isCancelled ? qsTr("Ask again") : ""
                onActed: view.retry()
            }
            EmptyState {
                objectName: "answerFailed"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.max(Theme.s24, Math.round((parent.height - height) / 3))
                width: Math.min(Theme.popup, parent.width - 2 * Theme.s24)
                visible: view.state === "failed" && !view.isWaiting
                iconName: "emblem-important-symbolic"
                title: view.error
                text: view.hint
                actionText: qsTr("Try again")
                onActed: view.retry()
            }
        }
    }
}
