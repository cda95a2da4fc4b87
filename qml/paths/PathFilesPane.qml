// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The tree of files, and beside it the one that is looked at: its text, or how it differs from a folder's. Below one another where
// it is narrow.
Rectangle {
    id: pane

    required property PathFiles files
    property bool comparable: true
    readonly property bool narrow: width < Theme.foldTitleBelow

    radius: Theme.cardRadius
    color: Theme.surface
    border.color: Theme.border
    border.width: Theme.hairline

    FolderDialog {
        id: folderDialog

        title: qsTr("Compare with a folder")
        onAccepted: pane.files.compareWith(selectedFolder)
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.hairline
        spacing: 0

        RowLayout {
            Layout.leftMargin: Theme.s16
            Layout.rightMargin: Theme.s8
            Layout.preferredHeight: Theme.rowTall
            spacing: Theme.s8

            SectionTitle {
                text: qsTr("Files")
            }
            ElidedText {
                objectName: "pathFilesSummary"
                Layout.fillWidth: true
                text: pane.files.summary
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            AppButton {
                objectName: "pathCompare"
                visible: pane.comparable
                subtle: true
                iconName: pane.files.folder === "" ? "vcs-diff-symbolic" : "window-close-symbolic"
                text: pane.files.folder === "" ? qsTr("Compare…") : qsTr("Without comparing")
                onClicked: pane.files.folder === "" ? folderDialog.open() : pane.files.folder = ""

                HoverTip {
                    text: pane.files.folder === "" ? qsTr("How they differ from the files of a folder") : pane.files.folder
                }
            }
        }
        Hairline {
            Layout.fillWidth: true
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: pane.files.count === 0

            Prose {
                objectName: "pathNoFiles"
                anchors.centerIn: parent
                width: Math.min(implicitWidth, parent.width - 2 * Theme.s24)
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("The files that your answers make appear here.")
                color: Theme.muted
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: pane.files.count > 0
            columns: pane.narrow ? 1 : 3
            columnSpacing: 0
            rowSpacing: 0

            PathFileTree {
                Layout.fillWidth: pane.narrow
                Layout.fillHeight: !pane.narrow
                Layout.preferredWidth: Math.min(Theme.facets + Theme.s32, Math.round(pane.width * 0.4))
                Layout.preferredHeight: Math.min(contentHeight + Theme.s16, Math.round(pane.height * 0.4))
                files: pane.files
            }
            Hairline {
                Layout.fillWidth: pane.narrow
                Layout.fillHeight: !pane.narrow
            }
            PathFileText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                files: pane.files
            }
        }
    }
}
