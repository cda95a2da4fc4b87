// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The repositories and folders that the catalog is read from.
SettingsSection {
    id: section

    signal addSource
    signal editSource(name: string)

    title: qsTr("Sources")
    help: qsTr("The Git repositories and folders that your catalog is read from. Cairn only ever reads them.")
    action: AppButton {
        objectName: "addSourceButton"
        iconName: "list-add-symbolic"
        primary: true
        text: qsTr("Add source")
        onClicked: section.addSource()
    }

    SourcesView {
        id: sources
    }
    Repeater {
        id: list

        model: sources.rows

        SourceCard {
            Layout.fillWidth: true
            onEdited: section.editSource(name)
            onRemoved: removal.ask(name, entities, isDemo)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: list.count === 0

        EmptyState {
            Layout.fillWidth: true
            Layout.margins: Theme.s16
            iconName: "vcs-branch-symbolic"
            title: qsTr("No sources yet")
            text: qsTr("Add the Git repository or the folder that holds your catalog-info.yaml files.")
        }
    }
    RemoveSourceDialog {
        id: removal

        onAccepted: name => sources.remove(name)
    }
}
