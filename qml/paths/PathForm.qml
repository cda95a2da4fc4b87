// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One page of the questions, and that answers of an earlier visit are back.
ScrollColumn {
    id: pane

    required property PathView view
    required property int pageIndex

    Binding {
        target: pane.view.form
        property: "page"
        value: pane.pageIndex
    }
    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        Rectangle {
            objectName: "pathDraft"
            Layout.fillWidth: true
            implicitHeight: draft.implicitHeight + 2 * Theme.s8
            visible: pane.view.form.hasDraft
            radius: Theme.cardRadius
            color: Theme.infoSoft

            RowLayout {
                id: draft

                anchors.fill: parent
                anchors.leftMargin: Theme.s12
                anchors.rightMargin: Theme.s8
                spacing: Theme.s8

                Icon {
                    name: "document-open-recent-symbolic"
                    color: Theme.info
                }
                Prose {
                    Layout.fillWidth: true
                    text: qsTr("What you answered the last time is here again.")
                }
                AppButton {
                    objectName: "pathStartOver"
                    subtle: true
                    text: qsTr("Start over")
                    onClicked: pane.view.form.startOver()
                }
            }
        }
        FormPage {
            Layout.fillWidth: true
            form: pane.view.form
        }
    }
}
