// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The file that is looked at.
Item {
    id: file

    required property PathFiles files

    CodeView {
        objectName: "pathCode"
        anchors.fill: parent
        visible: file.files.shape === "text"
        border.width: activeFocus ? Theme.hairline : 0
        radius: 0
        code: file.files.code
        caption: file.files.current
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: file.files.shape === "diff"

        ElidedText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.s16
            Layout.preferredHeight: Theme.rowTall
            text: file.files.current
            color: Theme.muted
        }
        Hairline {
            Layout.fillWidth: true
        }
        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: difference.implicitHeight
            T.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.Pane
            Accessible.name: file.files.current
            Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.codeLine))
            Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.codeLine)

            DiffBox {
                id: difference

                width: parent.width
                radius: 0
                lines: file.files.lines
                columns: file.files.columns
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.s24, Theme.tooltip)
        visible: file.files.shape === "note"
        iconName: "document-preview-symbolic"
        title: file.files.current.split("/").pop()
        text: file.files.note
    }
}
