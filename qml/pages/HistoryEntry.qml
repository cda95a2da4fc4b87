// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A commit, and below it what it changed where that is opened.
ColumnLayout {
    id: entry

    required property string commit
    required property string author
    required property string when
    required property string exact
    required property string subject
    required property string details
    required property string url
    required property RowListModel lines
    required property int columns
    required property string patchState
    required property string error
    property bool open: false

    signal toggled

    spacing: Theme.s8

    T.AbstractButton {
        id: head

        objectName: "historyEntry"
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.s8
        Layout.rightMargin: -Theme.s8
        implicitHeight: Theme.rowTall + Theme.s4
        leftPadding: Theme.s8
        rightPadding: Theme.s8
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        text: entry.subject
        checkable: false
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("%1, %2, %3").arg(entry.subject).arg(entry.author).arg(entry.when)
        Accessible.description: entry.open ? qsTr("Hides what it changed") : qsTr("Shows what it changed")
        onClicked: entry.toggled()

        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.s12

            Icon {
                name: entry.open ? "go-down-symbolic" : "go-next-symbolic"
                color: Theme.faint
            }
            CommitLine {
                Layout.fillWidth: true
                author: entry.author
                commit: entry.commit
                exact: entry.exact
                subject: entry.subject
                when: entry.when
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: head.down ? Theme.pressed : head.hovered ? Theme.hovered : "transparent"

            FocusRing {
                gap: 0
                visible: head.visualFocus
            }
        }
    }
    ColumnLayout {
        Layout.leftMargin: Theme.icon + Theme.s12
        Layout.bottomMargin: Theme.s12
        visible: entry.open
        spacing: Theme.s8

        Prose {
            Layout.fillWidth: true
            visible: text !== ""
            text: entry.details
            color: Theme.muted
        }
        DiffBox {
            objectName: "historyDiff"
            Layout.fillWidth: true
            visible: entry.open && entry.patchState === "ready"
            columns: entry.columns
            lines: entry.lines
        }
        ErrorBanner {
            Layout.fillWidth: true
            visible: entry.patchState === "failed"
            text: entry.error
        }
        LinkText {
            visible: entry.url !== ""
            external: true
            text: qsTr("Open the commit")
            more: entry.url
            onClicked: Portal.openUrl(entry.url)
        }
    }
}
