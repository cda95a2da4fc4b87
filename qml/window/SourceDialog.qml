// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Adding a source, or editing one.
AppDialog {
    id: dialog

    title: form.editing === "" ? qsTr("Add a source") : qsTr("Edit “%1”").arg(form.editing)
    // Before it has faded in: what is typed at once is typed here
    onVisibleChanged: if (visible) location.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: form.cancelTest()

    function add() {
        form.editing = ""
        form.reset()
        open()
    }
    function addFrom(place: string) {
        add()
        form.location = place
    }
    function edit(source: string) {
        form.reset()
        form.editing = source
        open()
    }
    function save() {
        if (form.canSave && form.save())
            close()
    }

    SourceForm {
        id: form
    }
    FolderDialog {
        id: folder

        currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
        onAccepted: form.location = decodeURIComponent(selectedFolder.toString().replace("file://", ""))
    }

    FieldRow {
        Layout.fillWidth: true
        label: qsTr("Where it is")
        help: qsTr("A Git repository (https, ssh or file) or a folder on this computer.")
        error: form.locationError

        RowLayout {
            spacing: Theme.s8

            AppField {
                id: location

                objectName: "sourceLocation"
                Layout.fillWidth: true
                placeholderText: qsTr("https://git.example.com/platform/catalog.git")
                text: form.location
                wrong: form.locationError !== ""
                onTextEdited: form.location = text
                onAccepted: dialog.save()
                Accessible.name: qsTr("Where it is")
            }
            AppButton {
                iconName: "folder-symbolic"
                text: qsTr("Folder…")
                onClicked: folder.open()
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: dialog.width < Theme.popup * 0.8 ? 1 : 2
        columnSpacing: Theme.s16
        rowSpacing: Theme.s16
        uniformCellWidths: true

        FieldRow {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Name")
            error: form.nameError

            AppField {
                objectName: "sourceName"
                Layout.fillWidth: true
                text: form.name
                wrong: form.nameError !== ""
                onTextEdited: form.name = text
                onAccepted: dialog.save()
                Accessible.name: qsTr("Name")
            }
        }
        FieldRow {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("Branch")

            AppField {
                objectName: "sourceBranch"
                Layout.fillWidth: true
                placeholderText: qsTr("The repository's own choice")
                text: form.branch
                onTextEdited: form.branch = text
                onAccepted: dialog.save()
                Accessible.name: qsTr("Branch")
            }
        }
    }
    FieldRow {
        Layout.fillWidth: true
        visible: form.takesToken
        label: qsTr("User name and access token")
        help: qsTr("Only where the repository asks. Kept in the keychain of this computer and nowhere else.")

        RowLayout {
            spacing: Theme.s8

            AppField {
                objectName: "sourceUser"
                Layout.fillWidth: true
                placeholderText: qsTr("User name")
                text: form.user
                onTextEdited: form.user = text
                onAccepted: dialog.save()
                Accessible.name: qsTr("User name")
            }
            AppField {
                objectName: "sourceToken"
                Layout.fillWidth: true
                placeholderText: qsTr("Access token")
                echoMode: TextInput.Password
                text: form.token
                onTextEdited: form.token = text
                onAccepted: dialog.save()
                Accessible.name: qsTr("Access token")
            }
        }
    }
    FieldRow {
        Layout.fillWidth: true
        label: qsTr("Files")
        help: qsTr("One pattern on each line, such as services/**/catalog-info.yaml.")
        error: form.pathsError

        AppTextArea {
            objectName: "sourcePaths"
            Layout.fillWidth: true
            placeholderText: "**/catalog-info.yaml"
            text: form.paths
            wrong: form.pathsError !== ""
            onTextChanged: form.paths = text
            Accessible.name: qsTr("Files")
        }
    }
    TestResult {
        Layout.fillWidth: true
        form: form
    }
    buttons: [
        AppButton {
            objectName: "sourceTest"
            enabled: form.location !== "" && form.locationError === ""
            text: form.testState === "loading" ? qsTr("Stop the test") : qsTr("Test the connection")
            onClicked: form.testState === "loading" ? form.cancelTest() : form.test()
        },
        AppButton {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        AppButton {
            objectName: "sourceSave"
            enabled: form.canSave
            primary: true
            text: form.editing === "" ? qsTr("Add and sync") : qsTr("Save and sync")
            onClicked: dialog.save()
        }
    ]
}
