// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One of two to five, all in sight. Rows of the model have `text` and `value`.
Rectangle {
    id: control

    required property ListModel model
    required property string value

    signal chosen(value: string)

    implicitWidth: row.implicitWidth + 2 * Theme.s4 / 2
    implicitHeight: Theme.controlHeight
    radius: Theme.radius
    color: Theme.sunken
    border.color: Theme.border
    border.width: Theme.hairline
    Accessible.role: Accessible.Grouping

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.s4 / 2
        spacing: 0

        Repeater {
            model: control.model

            T.RadioButton {
                id: option

                required text
                required property string value
                required property int index

                objectName: control.objectName === "" ? "" : control.objectName + "-" + value
                Layout.fillHeight: true
                implicitWidth: words.implicitWidth + 2 * Theme.s12
                checked: control.value === value
                hoverEnabled: true
                onClicked: control.chosen(value)

                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()

                contentItem: AppText {
                    id: words

                    text: option.text
                    color: option.checked ? Theme.text : Theme.muted
                    font.weight: option.checked ? Theme.semibold : Theme.regular
                    horizontalAlignment: Text.AlignHCenter
                }
                background: Rectangle {
                    radius: Theme.tinyRadius
                    color: option.checked ? Theme.surface : option.hovered ? Theme.hovered : "transparent"
                    border.width: option.checked ? Theme.hairline : 0
                    border.color: Theme.strongBorder

                    FocusRing {
                        visible: option.visualFocus
                    }
                }
            }
        }
    }
}
