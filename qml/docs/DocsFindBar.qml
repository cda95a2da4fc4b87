// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Find in the page: as one types, with the number of places.
Rectangle {
    id: bar

    required property DocsSheet sheet

    signal went(row: int)
    signal closed

    function open() {
        visible = true
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
        sheet.find = field.text
    }
    function close() {
        visible = false
        sheet.find = ""
        closed()
    }
    function go(step: int) {
        const row = sheet.findNext(step)
        if (row >= 0)
            went(row)
    }

    visible: false
    implicitWidth: row.implicitWidth + 2 * Theme.s8
    implicitHeight: row.implicitHeight + 2 * Theme.s8
    radius: Theme.cardRadius
    color: Theme.surface
    border.color: Theme.border
    border.width: Theme.hairline
    Keys.onEscapePressed: close()

    RowLayout {
        id: row

        anchors.centerIn: parent
        spacing: Theme.s4

        AppField {
            id: field

            objectName: "docsFind"
            implicitWidth: Theme.facets
            iconName: "search-symbolic"
            placeholderText: qsTr("Find in this page")
            onTextEdited: {
                bar.sheet.find = text
                bar.go(1)
            }
            Keys.onReturnPressed: event => bar.go(event.modifiers & Qt.ShiftModifier ? -1 : 1)
            Keys.onEnterPressed: bar.go(1)
            Keys.onDownPressed: bar.go(1)
            Keys.onUpPressed: bar.go(-1)
        }
        AppText {
            objectName: "docsFindCount"
            Layout.minimumWidth: Theme.labelColumn / 2
            text: field.text === "" ? "" : bar.sheet.foundCount === 0 ? qsTr("Nothing")
                : qsTr("%L1 of %L2").arg(bar.sheet.foundCurrent + 1).arg(bar.sheet.foundCount)
            color: Theme.muted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        IconButton {
            size: Theme.line
            enabled: bar.sheet.foundCount > 0
            iconName: "go-up-symbolic"
            text: qsTr("Previous place")
            shortcutText: qsTr("Shift+Enter")
            onClicked: bar.go(-1)
        }
        IconButton {
            size: Theme.line
            enabled: bar.sheet.foundCount > 0
            iconName: "go-down-symbolic"
            text: qsTr("Next place")
            shortcutText: qsTr("Enter")
            onClicked: bar.go(1)
        }
        IconButton {
            size: Theme.line
            iconName: "window-close-symbolic"
            text: qsTr("Close")
            shortcutText: qsTr("Esc")
            onClicked: bar.close()
        }
    }
}
