// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A run: which path, how it ended, what came of it, and when.
Item {
    id: row

    required property string runId
    required property string title
    required property string againAddress
    required property bool undoable
    required property string outcome
    required property string stateWord
    required property string detail
    required property string started
    required property string startedExact
    required property string elapsed
    property bool focused: false

    signal opened
    signal againAsked
    signal undoAsked
    signal forgetAsked

    height: Theme.rowTall + Theme.s8
    Accessible.role: Accessible.ListItem
    Accessible.name: [title, stateWord, detail, started, elapsed].filter(Boolean).join(", ")
    Accessible.focusable: true
    Accessible.onPressAction: row.opened()

    TapHandler {
        onTapped: row.opened()
    }
    HoverHandler {
        id: pointer
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.s12
        anchors.rightMargin: Theme.s12
        radius: Theme.radius
        color: row.focused ? Theme.accentSoft : pointer.hovered ? Theme.hovered : "transparent"
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.s24
        anchors.rightMargin: Theme.s24
        spacing: Theme.s12

        PathRunMark {
            outcome: row.outcome
        }
        ColumnLayout {
            spacing: 0

            RowLayout {
                spacing: Theme.s8

                ElidedText {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: row.title
                    font.weight: Theme.medium
                }
                AppText {
                    text: row.stateWord
                    color: row.outcome === "failed" || row.outcome === "stopped" ? Theme.danger : row.outcome === "done" ? Theme.success : Theme.muted
                    font.pixelSize: Theme.caption
                    font.weight: Theme.medium
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            ElidedText {
                Layout.fillWidth: true
                text: row.detail
                color: Theme.muted
                font.pixelSize: Theme.caption
            }
        }
        AppText {
            visible: row.width > Theme.popup
            text: row.elapsed
            color: Theme.faint
            font.pixelSize: Theme.caption
        }
        ElidedText {
            text: row.started
            more: row.startedExact
            color: Theme.muted
            font.pixelSize: Theme.caption
        }
        // Its place stays, so that what stands beside it is in one line
        Item {
            implicitWidth: Theme.controlHeight
            implicitHeight: Theme.controlHeight

            IconButton {
                objectName: "historyUndo"
                visible: row.undoable
                focusPolicy: Qt.NoFocus
                iconName: "edit-undo-symbolic"
                text: qsTr("Undo…")
                onClicked: row.undoAsked()
            }
        }
        IconButton {
            objectName: "historyAgain"
            visible: row.againAddress !== ""
            focusPolicy: Qt.NoFocus
            iconName: "view-refresh-symbolic"
            text: qsTr("Run again with these answers")
            onClicked: row.againAsked()
        }
        IconButton {
            visible: row.outcome !== "running"
            focusPolicy: Qt.NoFocus
            iconName: "edit-delete-symbolic"
            text: qsTr("Remove from the history; what it made stays")
            onClicked: row.forgetAsked()
        }
    }
}
