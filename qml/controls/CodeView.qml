// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A file as it is, with its line numbers; what is wrong stands below the line where it is wrong.
Rectangle {
    id: view

    required property CodeModel code
    required property string caption
    property bool saves: false
    // The line that was asked for last
    property int markedLine: -1

    signal saveAsked

    function showLine(line: int) {
        markedLine = line
        list.positionViewAtIndex(line - code.firstLine, ListView.Center)
    }

    radius: Theme.cardRadius
    color: Theme.surface
    border.color: list.activeFocus ? Theme.accent : Theme.border
    border.width: Theme.hairline

    Binding {
        target: view.code
        property: "dark"
        value: Theme.dark
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

            ElidedText {
                Layout.fillWidth: true
                text: view.caption
                color: Theme.muted
            }
            AppText {
                visible: view.width > Theme.popup
                text: qsTr("%Ln line(s)", "", view.code.lineCount)
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            AppButton {
                visible: view.code.firstProblemRow >= 0
                danger: true
                subtle: true
                iconName: "go-down-symbolic"
                text: qsTr("Go to the problem")
                onClicked: list.positionViewAtIndex(view.code.firstProblemRow, ListView.Center)
            }
            CopyButton {
                subtle: true
                label: qsTr("Copy")
                onClicked: view.code.copyAll()
            }
            AppButton {
                objectName: "saveAs"
                visible: view.saves
                subtle: true
                iconName: "document-save-as-symbolic"
                text: view.width > Theme.popup ? qsTr("Save as file") : ""
                Accessible.name: qsTr("Save as file")
                onClicked: view.saveAsked()
            }
        }
        Hairline {
            Layout.fillWidth: true
        }
        ListView {
            id: list

            // Room for numbers of four digits: a document may stand far down in its file
            readonly property int gutter: Math.ceil(4 * character.advanceWidth) + Theme.s16

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.bottomMargin: Theme.s4
            // Files are written from left to right, whichever way the window runs.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            activeFocusOnTab: true
            bottomMargin: Theme.s8
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentWidth: Math.max(width, gutter + Theme.s32 + Math.ceil(view.code.columns * character.advanceWidth))
            flickableDirection: Flickable.AutoFlickIfNeeded
            focus: true
            keyNavigationEnabled: false
            model: view.code.rows
            reuseItems: true
            topMargin: Theme.s8
            T.ScrollBar.horizontal: AppScrollBar {}
            T.ScrollBar.vertical: AppScrollBar {
                id: bar
            }
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: view.caption
            Keys.onDownPressed: contentY = Math.min(originY + Math.max(0, contentHeight - height), contentY + Theme.codeLine)
            Keys.onUpPressed: contentY = Math.max(originY, contentY - Theme.codeLine)
            Keys.onLeftPressed: contentX = Math.max(0, contentX - Theme.s32)
            Keys.onRightPressed: contentX = Math.min(contentWidth - width, contentX + Theme.s32)
            Keys.onPressed: event => {
                event.accepted = true
                switch (event.key) {
                case Qt.Key_PageDown: bar.position = Math.min(1 - bar.size, bar.position + bar.size); break
                case Qt.Key_PageUp: bar.position = Math.max(0, bar.position - bar.size); break
                case Qt.Key_Home: positionViewAtBeginning(); break
                case Qt.Key_End: positionViewAtEnd(); break
                default: event.accepted = false
                }
            }

            TextMetrics {
                id: character

                font.family: Theme.monoFamily
                font.pixelSize: Theme.control
                text: "0"
            }

            delegate: CodeLine {
                gutter: list.gutter
                marked: line === view.markedLine
                visibleWidth: list.width
                width: list.contentWidth
            }
        }
    }
}
