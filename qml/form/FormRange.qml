// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

// A number between two others, by a slider.
FormFrame {
    id: field

    RowLayout {
        spacing: Theme.s12

        T.Slider {
            id: slider

            objectName: "formInput" + field.row.path
            implicitWidth: Theme.field
            implicitHeight: Theme.controlHeight
            enabled: field.row.editable
            from: field.row.from
            to: field.row.to
            stepSize: field.row.step
            snapMode: field.row.step > 0 ? T.Slider.SnapAlways : T.Slider.NoSnap
            value: field.row.number
            hoverEnabled: true
            Accessible.name: field.words
            Accessible.description: field.more
            onMoved: {
                field.form.setNumber(field.row.path, value)
                value = Qt.binding(() => field.row.number)
            }

            background: Rectangle {
                y: (slider.height - height) / 2
                width: slider.width
                height: Theme.s4
                radius: height / 2
                color: Theme.border

                Rectangle {
                    width: slider.visualPosition * parent.width
                    height: parent.height
                    radius: parent.radius
                    color: Theme.accent
                }
            }
            handle: Rectangle {
                x: slider.visualPosition * (slider.width - width)
                y: (slider.height - height) / 2
                implicitWidth: Theme.check
                implicitHeight: Theme.check
                radius: width / 2
                color: Theme.surface
                border.width: Theme.focusLine
                border.color: Theme.accent

                FocusRing {
                    visible: slider.visualFocus
                    radius: parent.radius + Theme.s4
                }
            }
        }
        AppText {
            text: field.row.text === "" ? qsTr("not set") : field.row.text
            color: field.row.text === "" ? Theme.faint : Theme.text
            font.features: ({ "tnum": 1 })
        }
    }
}
