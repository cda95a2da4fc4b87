// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The wizard of a golden path: questions at the left, and at the right what would be made of the answers, changing as one types.
AppPage {
    id: page

    readonly property bool narrow: width < Theme.foldColumnsBelow
    readonly property bool author: view.file !== ""
    // What is seen where both have no room
    property bool previewing: false

    objectName: "pathPage"
    title: view.title === "" ? qsTr("Golden path") : view.title
    starRef: view.ref
    shortcuts: PathShortcuts {}

    function show(stage: string) {
        previewing = false
        navigator.go(view.addressOfPage(stage))
    }

    PathView {
        id: view

        onBegun: run => page.navigator.replace(page.navigator.addressOfRun(run))
        Component.onCompleted: address = page.navigator.address
    }
    PathStages {
        id: stages

        view: view
    }
    PathTokenDialog {
        id: tokenDialog

        tokens: view.form.tokens
    }
    Connections {
        target: view.form

        function onTokenAsked(host: string) {
            tokenDialog.ask(host)
        }
    }
    Connections {
        target: page.navigator

        function onAddressChanged() {
            if (page.navigator.page === "path" || page.navigator.page === "path-file")
                view.address = page.navigator.address
        }
    }
    FolderDialog {
        id: saveDialog

        title: qsTr("Save the files below this folder")
        onAccepted: view.saveFiles(selectedFolder)
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.hasUrls)
                page.navigator.go(page.navigator.addressOfTemplate(drop.urls[0]))
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: view.state === "ready"

        PathHead {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            Layout.topMargin: Theme.s16
            view: view
            stages: stages
            narrow: page.narrow
            previewing: page.previewing
            onStageChosen: stage => page.show(stage)
            onPreviewAsked: shown => page.previewing = shown
        }
        Splitter {
            id: panes

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.s24
            Layout.rightMargin: Theme.s24
            Layout.bottomMargin: Theme.s16
            Layout.topMargin: Theme.s16
            key: "pathForm"
            least: Theme.aside
            pane: left
            usual: Math.round(Theme.popup * 0.9)

            PathStage {
                id: left

                T.SplitView.fillWidth: page.narrow
                T.SplitView.minimumWidth: page.narrow ? 0 : panes.least
                T.SplitView.preferredWidth: page.narrow ? panes.width : panes.extent
                focus: true
                navigator: page.navigator
                stages: stages
                view: view
                visible: !page.narrow || !page.previewing
            }
            PathSide {
                T.SplitView.fillWidth: true
                view: view
                visible: !page.narrow || page.previewing
            }
        }
        PathFoot {
            Layout.fillWidth: true
            view: view
            stages: stages
            onStageChosen: stage => page.show(stage)
            onSaveAsked: saveDialog.open()
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        loading: view.state === "loading"
    }
    EmptyState {
        objectName: "pathFailure"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, page.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: page.author ? qsTr("Try again") : qsTr("Show the golden paths")
        onActed: page.author ? view.retry() : page.navigator.go("cairn://paths")
    }
}
