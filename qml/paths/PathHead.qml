// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Which path it is, and where in it one is.
ColumnLayout {
    id: head

    required property PathView view
    required property PathStages stages
    required property bool narrow
    required property bool previewing

    signal stageChosen(stage: string)
    signal previewAsked(shown: bool)

    spacing: Theme.s12

    RowLayout {
        spacing: Theme.s12

        KindTile {
            implicitWidth: Theme.controlHeight + Theme.s8
            implicitHeight: implicitWidth
            kind: "template"
        }
        ColumnLayout {
            spacing: 0

            PageTitle {
                objectName: "pathTitle"
                Layout.fillWidth: true
                text: head.view.title
                elide: Text.ElideRight
            }
            ElidedText {
                Layout.fillWidth: true
                visible: text !== ""
                text: head.view.file !== "" ? head.view.file : head.view.description
                color: Theme.muted
            }
        }
        StarButton {
            visible: head.view.ref !== ""
            ref: head.view.ref
            shortcutText: qsTr("S")
        }
        AppButton {
            objectName: "pathEdit"
            visible: head.view.file !== ""
            iconName: "document-edit-symbolic"
            text: head.narrow ? "" : qsTr("Edit")
            Accessible.name: qsTr("Open the template in the editor")
            onClicked: head.view.edit(1)
        }
    }
    RowLayout {
        spacing: Theme.s16

        ListView {
            id: bar

            Layout.fillWidth: true
            implicitHeight: Theme.controlHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: contentWidth > width
            currentIndex: head.stages.current
            highlightMoveDuration: 0
            interactive: contentWidth > width
            keyNavigationEnabled: false
            model: head.stages.total
            orientation: ListView.Horizontal
            spacing: Theme.s8
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Where you are")

            EdgeFade {
                parent: bar
                visible: !bar.atXEnd
            }
            delegate: PathStageButton {
                required property int index

                objectName: "pathStage-" + head.stages.name(index)
                number: index + 1
                text: head.stages.words(index)
                current: index === head.stages.current
                passed: index < head.stages.current
                last: index === head.stages.total - 1
                enabled: index <= head.stages.reachable
                onClicked: head.stageChosen(head.stages.name(index))
            }
        }
        Segmented {
            objectName: "pathFold"
            visible: head.narrow
            value: head.previewing ? "preview" : "form"
            onChosen: value => head.previewAsked(value === "preview")
            model: ListModel {
                ListElement { text: qsTr("Form"); value: "form" }
                ListElement { text: qsTr("Preview"); value: "preview" }
            }
        }
    }
}
