// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Which columns there are, and in which order.
T.Popup {
    id: popup

    required property CatalogColumns columns

    width: Theme.field + 2 * padding
    height: column.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    margins: Theme.s8
    padding: Theme.s12

    background: FloatingGround {}
    contentItem: ColumnLayout {
        id: column

        spacing: 0

        AppText {
            Layout.bottomMargin: Theme.s4
            text: qsTr("Columns")
            color: Theme.muted
            font.pixelSize: Theme.caption
            font.weight: Theme.semibold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            id: choices

            model: popup.columns.choices

            RowLayout {
                id: choice

                required property int index
                required property string column
                required property string label
                required property bool shown
                required property bool folded

                Layout.fillWidth: true
                Layout.preferredHeight: Theme.controlHeight
                spacing: 0

                AppCheckBox {
                    objectName: "column-" + choice.column
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.leftMargin: Theme.s4
                    focus: choice.index === 0
                    text: choice.folded ? qsTr("%1 (no room now)").arg(choice.label) : choice.label
                    checked: choice.shown
                    onToggled: popup.columns.setShown(choice.column, checked)
                    Keys.onPressed: event => {
                        const step = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0
                        event.accepted = step !== 0
                        if (step !== 0 && event.modifiers & Qt.ControlModifier)
                            popup.columns.move(choice.column, step)
                        else if (step !== 0)
                            nextItemInFocusChain(step > 0).forceActiveFocus(Qt.TabFocusReason)
                    }
                }
                IconButton {
                    enabled: choice.index > 0
                    focusPolicy: Qt.NoFocus
                    iconName: "arrow-up-symbolic"
                    size: Theme.smallControl
                    text: qsTr("Move %1 to the front").arg(choice.label)
                    onClicked: popup.columns.move(choice.column, -1)
                }
                IconButton {
                    enabled: choice.index < choices.count - 1
                    focusPolicy: Qt.NoFocus
                    iconName: "arrow-down-symbolic"
                    size: Theme.smallControl
                    text: qsTr("Move %1 to the back").arg(choice.label)
                    onClicked: popup.columns.move(choice.column, 1)
                }
            }
        }
        AppButton {
            Layout.topMargin: Theme.s8
            enabled: popup.columns.isChanged
            subtle: true
            text: qsTr("Back to the usual columns")
            onClicked: popup.columns.reset()
        }
    }
}
