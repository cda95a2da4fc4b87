// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One run of a golden path: what it does or did, step by step, what came of it, and what one can do about it.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldColumnsBelow

    title: view.title === "" ? qsTr("Run") : view.title

    PathRunView {
        id: view

        Component.onCompleted: runId = page.navigator.runId
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "path-run")
                view.runId = page.navigator.runId
        }
    }
    PathUndoDialog {
        id: undoDialog

        view: view
    }
    PathSecretsDialog {
        id: secretsDialog

        names: view.missingSecrets
        onEntered: secrets => view.resume(secrets)
    }
    ScrollColumn {
        anchors.fill: parent
        focus: true
        maximumContentWidth: Theme.page
        visible: view.state === "ready"

        ColumnLayout {
            width: parent.width
            spacing: Theme.s16

            PathRunHead {
                Layout.fillWidth: true
                view: view
                onResumeAsked: view.missingSecrets.length > 0 ? secretsDialog.open() : view.resume()
                onUndoAsked: undoDialog.open()
                onAgainAsked: page.navigator.go(view.againAddress)
            }
            PathRunOutcome {
                Layout.fillWidth: true
                view: view
                onRefOpened: ref => page.navigator.go(page.navigator.addressOf(ref))
            }
            GridLayout {
                Layout.fillWidth: true
                columns: page.narrow ? 1 : 2
                columnSpacing: Theme.s16
                rowSpacing: Theme.s16

                Card {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.horizontalStretchFactor: 3
                    Layout.preferredWidth: 3
                    title: qsTr("Steps")

                    PathStepList {
                        Layout.fillWidth: true
                        Layout.topMargin: Theme.s8
                        steps: view.steps
                    }
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.horizontalStretchFactor: 2
                    Layout.preferredWidth: 2
                    spacing: Theme.s16

                    Card {
                        Layout.fillWidth: true
                        visible: view.effects.count > 0
                        title: view.outcome === "planned" ? qsTr("What would happen outside") : qsTr("What happened outside")

                        PathEffectList {
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.s4
                            effects: view.effects
                        }
                    }
                    Card {
                        Layout.fillWidth: true
                        visible: view.answers.count > 0
                        title: qsTr("Answers")

                        PathAnswers {
                            Layout.fillWidth: true
                            answers: view.answers
                        }
                    }
                }
            }
            PathFilesPane {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.popup
                visible: view.files.count > 0
                comparable: false
                files: view.files
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        loading: view.state === "loading"
    }
    EmptyState {
        objectName: "pathRunMissing"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: qsTr("Show the history")
        onActed: page.navigator.go("cairn://paths/history")
    }
}
