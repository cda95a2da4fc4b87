// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Which run it is, how it stands, and the buttons for what can be done about it.
GridLayout {
    id: head

    required property PathRunView view
    readonly property bool narrow: width < Theme.foldColumnsBelow

    signal resumeAsked
    signal undoAsked
    signal againAsked

    columns: narrow ? 1 : 2
    columnSpacing: Theme.s16
    rowSpacing: Theme.s12

    RowLayout {
        spacing: Theme.s16

        PathRunMark {
            outcome: head.view.outcome
            size: Theme.tile
        }
        ColumnLayout {
            spacing: Theme.s4 / 2

            RowLayout {
                spacing: Theme.s8

                PageTitle {
                    objectName: "pathRunTitle"
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: head.view.title
                    elide: Text.ElideRight
                }
                PathStateChip {
                    objectName: "pathRunState"
                    outcome: head.view.outcome
                    text: head.view.outcomeWord
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            ElidedText {
                Layout.fillWidth: true
                text: [head.view.started, head.view.elapsed, head.view.user.split("/").pop()].filter(Boolean).join(" · ")
                more: head.view.startedExact
                color: Theme.muted
            }
        }
    }
    RowLayout {
        Layout.alignment: head.narrow ? Qt.AlignLeft : Qt.AlignRight
        spacing: Theme.s8

        AppButton {
            objectName: "runCancel"
            visible: head.view.going
            iconName: "process-stop-symbolic"
            text: qsTr("Cancel")
            onClicked: head.view.cancel()
        }
        AppButton {
            objectName: "runAgain"
            visible: !head.view.going && head.view.againAddress !== ""
            subtle: head.view.canResume
            text: head.view.outcome === "done" ? qsTr("Run again with these answers") : qsTr("Start over with these answers")
            onClicked: head.againAsked()
        }
        AppButton {
            objectName: "runUndo"
            visible: head.view.canUndo
            iconName: "edit-undo-symbolic"
            text: qsTr("Undo…")
            onClicked: head.undoAsked()
        }
        AppButton {
            objectName: "runResume"
            visible: head.view.canResume
            primary: true
            iconName: "media-playback-start-symbolic"
            text: qsTr("Resume")
            onClicked: head.resumeAsked()
        }
    }
}
