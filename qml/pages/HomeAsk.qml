// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The two questions that one comes with: where is something, and whom does this alert concern.
GridLayout {
    id: ask

    required property Navigator navigator
    property bool narrow: false
    readonly property Item field: alert

    signal searchAsked

    columns: narrow ? 1 : 2
    columnSpacing: Theme.s12
    rowSpacing: Theme.s12
    uniformCellWidths: true

    function lookUp() {
        if (alert.text.trim() !== "")
            navigator.go(navigator.addressOfOnCall(alert.text))
    }

    AppField {
        id: alert

        objectName: "homeAlert"
        Layout.fillWidth: true
        implicitHeight: Theme.rowTall
        clearable: true
        iconName: "call-outgoing-symbolic"
        placeholderText: qsTr("Paste an alert, a pod, a host – who is on call?")
        Accessible.description: qsTr("Enter looks up whom it concerns")
        onAccepted: ask.lookUp()
    }
    T.AbstractButton {
        id: search

        objectName: "homeSearch"
        Layout.fillWidth: true
        implicitHeight: Theme.rowTall
        leftPadding: Theme.s12
        rightPadding: Theme.s12
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        text: qsTr("Search the catalog")
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: ask.searchAsked()

        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: RowLayout {
            spacing: Theme.s4

            Icon {
                name: "search-symbolic"
                color: Theme.faint
            }
            AppText {
                Layout.fillWidth: true
                text: search.text
                color: Theme.faint
            }
            KeyHint {
                text: qsTr("Ctrl K")
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.hairline
            border.color: search.hovered ? Theme.strongBorder : Theme.border

            FocusRing {
                visible: search.visualFocus
            }
        }
    }
}
