// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The right half of the wizard: the files, what happens, and what is wrong with the template.
ColumnLayout {
    id: side

    required property PathView view
    property string tab: "files"
    readonly property PathPreview preview: view.preview
    readonly property bool hasFaults: view.faults.count > 0
    // Who answers the questions has to answer more of them; an author wants to know where it ended.
    readonly property bool waiting: preview.error !== "" && !view.form.complete && view.file === ""
    // The plan itself says what happens.
    readonly property bool hasSteps: view.page !== "plan"
    readonly property string shown: tab === "faults" && !hasFaults || tab === "steps" && !hasSteps ? "files" : tab

    spacing: Theme.s8

    RowLayout {
        Layout.preferredHeight: Theme.controlHeight
        spacing: Theme.s16
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("What would be made")

        TabButton {
            objectName: "sideFiles"
            text: qsTr("Files")
            current: side.shown === "files"
            onClicked: side.tab = "files"
        }
        TabButton {
            objectName: "sideSteps"
            visible: side.hasSteps
            text: qsTr("What happens")
            current: side.shown === "steps"
            onClicked: side.tab = "steps"
        }
        TabButton {
            objectName: "sideFaults"
            visible: side.hasFaults
            text: qsTr("Problems %L1").arg(side.view.faults.count)
            current: side.shown === "faults"
            onClicked: side.tab = "faults"
        }
        Item {
            Layout.fillWidth: true
        }
        AppText {
            visible: side.preview.error === ""
            text: qsTr("Nothing is made yet")
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
    }
    ErrorBanner {
        objectName: "pathPreviewError"
        Layout.fillWidth: true
        visible: side.preview.error !== "" && side.view.page !== "plan"
        severity: side.view.form.complete ? "error" : "info"
        text: side.waiting ? qsTr("The preview goes on when more is answered")
            : side.preview.failedStep === "" ? side.preview.error
            : side.view.form.complete ? qsTr("“%1” cannot be done: %2").arg(side.preview.failedStep).arg(side.preview.error)
            : qsTr("“%1” waits for answers: %2").arg(side.preview.failedStep).arg(side.preview.error)
        hint: side.waiting ? "" : side.preview.hint
    }
    PathFilesPane {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: side.shown === "files" && !nothing.visible
        files: side.preview.files
    }
    Item {
        id: nothing

        Layout.fillHeight: true
        visible: side.shown === "files" && side.waiting && side.preview.files.rows.count === 0
    }
    PathWhat {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: side.shown === "steps"
        preview: side.preview
    }
    PathFaults {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: side.shown === "faults"
        view: side.view
    }
}
