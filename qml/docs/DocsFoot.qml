// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What follows a page: how old it is, where it can be changed, and the pages before and after it.
Item {
    id: foot

    required property DocsContext context
    readonly property DocsView view: context.view

    signal pageAsked(path: string)
    signal editAsked

    implicitHeight: column.implicitHeight + 2 * Theme.s32

    ColumnLayout {
        id: column

        x: foot.context.left
        y: Theme.s32
        width: foot.context.measure
        spacing: Theme.s12

        Hairline {
            Layout.fillWidth: true
        }
        GridLayout {
            columns: foot.width < Theme.popup ? 1 : 2
            columnSpacing: Theme.s16

            ColumnLayout {
                spacing: Theme.s4

                ElidedText {
                    objectName: "docsChanged"
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: foot.view.changed
                    more: foot.view.changedExact
                    color: Theme.muted
                }
                RowLayout {
                    visible: foot.view.codeChanged !== ""
                    spacing: Theme.s4

                    Icon {
                        name: "code-context-symbolic"
                        color: Theme.warning
                    }
                    ElidedText {
                        objectName: "docsCodeChanged"
                        Layout.fillWidth: true
                        text: foot.view.codeChanged
                        color: Theme.muted
                    }
                }
            }
            LinkText {
                objectName: "docsEdit"
                visible: foot.view.local || foot.view.editAddress !== ""
                external: true
                text: qsTr("Edit this page")
                onClicked: foot.editAsked()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            uniformCellSizes: true
            spacing: Theme.s16

            DocsNeighbour {
                objectName: "docsPrevious"
                Layout.fillWidth: true
                opacity: foot.view.previousPath === "" ? 0 : 1
                enabled: opacity > 0
                direction: qsTr("Previous")
                text: foot.view.previousTitle
                onClicked: foot.pageAsked(foot.view.previousPath)
            }
            DocsNeighbour {
                objectName: "docsNext"
                Layout.fillWidth: true
                visible: foot.view.nextPath !== ""
                forward: true
                direction: qsTr("Next")
                text: foot.view.nextTitle
                onClicked: foot.pageAsked(foot.view.nextPath)
            }
        }
    }
}
