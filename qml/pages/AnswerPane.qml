// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// An answer of the graph in words: how much, what, and for an impact whom to tell.
FocusScope {
    id: pane

    required property GraphQuestions view
    property bool showsOwners: false
    readonly property bool hasOwners: view.ownerCount > 0
    readonly property string currentRef: showsOwners ? "" : list.currentRef

    signal refOpened(ref: string)

    focus: true

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.s16
        spacing: Theme.s8

        RowLayout {
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s12
            spacing: Theme.s8

            ElidedText {
                objectName: "answerSummary"
                Layout.fillWidth: true
                text: pane.view.summary
                font.pixelSize: Theme.body
                font.weight: Theme.semibold
                maximumLineCount: 3
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            AppButton {
                id: copyButton

                objectName: "answerCopy"
                subtle: true
                iconName: "edit-copy-symbolic"
                text: qsTr("Copy")
                onClicked: copyMenu.popup(copyButton, 0, copyButton.height)

                AppMenu {
                    id: copyMenu

                    AppMenuItem {
                        objectName: "answerCopyText"
                        text: qsTr("Copy as text")
                        shortcutText: qsTr("Ctrl+C")
                        onTriggered: pane.view.copy("text")
                    }
                    AppMenuItem {
                        objectName: "answerCopyMarkdown"
                        text: qsTr("Copy as Markdown")
                        onTriggered: pane.view.copy("markdown")
                    }
                    AppMenuItem {
                        objectName: "answerCopyCsv"
                        text: qsTr("Copy as CSV")
                        onTriggered: pane.view.copy("csv")
                    }
                }
            }
        }
        RowLayout {
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s12
            spacing: Theme.s16
            visible: pane.hasOwners

            TabButton {
                objectName: "answerEntities"
                text: qsTr("Affected  %L1").arg(pane.view.entities)
                current: !pane.showsOwners
                onClicked: pane.showsOwners = false
            }
            TabButton {
                objectName: "answerOwnersTab"
                text: qsTr("Whom to tell  %L1").arg(pane.view.ownerCount)
                current: pane.showsOwners
                onClicked: pane.showsOwners = true
            }
        }
        RowLayout {
            Layout.leftMargin: Theme.s12
            Layout.rightMargin: Theme.s12
            spacing: Theme.s8
            visible: pane.hasOwners && pane.showsOwners

            AppButton {
                objectName: "answerMail"
                visible: pane.view.canMail
                iconName: "mail-message-new-symbolic"
                text: qsTr("Write a mail to all")
                onClicked: pane.view.mailOwners()
            }
            AppButton {
                objectName: "answerCopyOwners"
                iconName: "edit-copy-symbolic"
                text: qsTr("Copy contacts")
                onClicked: pane.view.copyOwners()
            }
        }
        AnswerList {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !pane.showsOwners || !pane.hasOwners
            view: pane.view
            onRefOpened: ref => pane.refOpened(ref)
        }
        AnswerOwners {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: pane.showsOwners && pane.hasOwners
            view: pane.view
            onRefOpened: ref => pane.refOpened(ref)
        }
    }
}
