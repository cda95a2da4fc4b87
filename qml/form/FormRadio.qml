// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// One of a few, all in sight. Arrows go from one to the next.
FormFrame {
    id: field

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s8
        Accessible.role: Accessible.Grouping
        Accessible.name: field.words
        Accessible.description: field.more

        Repeater {
            id: options

            model: field.row.choices.length

            T.RadioButton {
                id: option

                required property int index

                objectName: "formChoice" + field.row.path + "/" + index
                width: field.row.inline || options.count <= 3 ? implicitWidth : parent.width // qmllint disable missing-property
                implicitWidth: Theme.check + Theme.s8 + words.implicitWidth + Theme.s8
                implicitHeight: Theme.line
                autoExclusive: false
                checked: field.row.chosen.indexOf(index) >= 0
                enabled: field.row.editable && field.row.disabledChoices.indexOf(index) < 0
                // Tab stops once at all of them; arrows go from one to the next
                focusPolicy: checked || (field.row.chosen.length === 0 && index === 0) ? Qt.StrongFocus : Qt.ClickFocus
                hoverEnabled: true
                text: field.row.choices[index] ?? ""
                Accessible.name: qsTr("%1: %2").arg(field.row.title).arg(text)
                onClicked: {
                    field.form.choose(field.row.path, index)
                    checked = Qt.binding(() => field.row.chosen.indexOf(index) >= 0)
                }
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Keys.onDownPressed: options.itemAt((index + 1) % options.count).forceActiveFocus(Qt.TabFocusReason)
                Keys.onRightPressed: options.itemAt((index + 1) % options.count).forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: options.itemAt((index + options.count - 1) % options.count).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: options.itemAt((index + options.count - 1) % options.count).forceActiveFocus(Qt.TabFocusReason)

                indicator: Rectangle {
                    y: (option.height - height) / 2
                    implicitWidth: Theme.check
                    implicitHeight: Theme.check
                    radius: width / 2
                    color: Theme.surface
                    border.width: option.checked ? Math.round(width * 0.3) : Theme.hairline
                    border.color: option.checked || option.hovered ? Theme.accent : Theme.strongBorder

                    FocusRing {
                        visible: option.visualFocus
                        radius: parent.radius + Theme.s4
                    }
                }
                contentItem: AppText {
                    id: words

                    leftPadding: Theme.check + Theme.s8
                    text: option.text
                    color: option.enabled ? Theme.text : Theme.faint
                }
            }
        }
    }
}
