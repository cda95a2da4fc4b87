// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// A month to choose a day of. Arrows go by days and weeks, Page Up and Page Down by months, Home and End within the week.
FocusScope {
    id: grid

    property string chosen
    readonly property alias title: month.title

    signal picked(date: string)

    function begin() {
        month.chosen = chosen
        forceActiveFocus(Qt.PopupFocusReason)
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    CalendarMonth {
        id: month

        chosen: grid.chosen
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.s8

        RowLayout {
            spacing: Theme.s4

            AppText {
                objectName: "calendarTitle"
                Layout.fillWidth: true
                Layout.leftMargin: Theme.s8
                text: month.title
                font.weight: Theme.semibold
            }
            IconButton {
                objectName: "calendarToday"
                focusPolicy: Qt.NoFocus
                iconName: "go-jump-today-symbolic"
                size: Theme.smallControl
                text: qsTr("Today")
                onClicked: month.goToday()
            }
            IconButton {
                objectName: "calendarBefore"
                focusPolicy: Qt.NoFocus
                iconName: "go-previous-symbolic"
                size: Theme.smallControl
                text: qsTr("The month before")
                onClicked: month.moveMonths(-1)
            }
            IconButton {
                objectName: "calendarAfter"
                focusPolicy: Qt.NoFocus
                iconName: "go-next-symbolic"
                size: Theme.smallControl
                text: qsTr("The month after")
                onClicked: month.moveMonths(1)
            }
        }
        Grid {
            id: table

            readonly property int mirroredBy: LayoutMirroring.enabled ? 1 : -1

            objectName: "calendarDays"
            Layout.alignment: Qt.AlignHCenter
            activeFocusOnTab: true
            columns: 7
            focus: true
            Accessible.role: Accessible.Table
            Accessible.name: month.title
            Accessible.description: month.spoken
            Accessible.focusable: true
            Keys.onLeftPressed: month.move(mirroredBy)
            Keys.onRightPressed: month.move(-mirroredBy)
            Keys.onUpPressed: month.move(-7)
            Keys.onDownPressed: month.move(7)
            Keys.onReturnPressed: grid.picked(month.current)
            Keys.onEnterPressed: grid.picked(month.current)
            Keys.onSpacePressed: grid.picked(month.current)
            Keys.onPressed: event => {
                event.accepted = true
                switch (event.key) {
                case Qt.Key_PageUp: month.moveMonths(event.modifiers & Qt.ShiftModifier ? -12 : -1); break
                case Qt.Key_PageDown: month.moveMonths(event.modifiers & Qt.ShiftModifier ? 12 : 1); break
                case Qt.Key_Home: month.moveInWeek(false); break
                case Qt.Key_End: month.moveInWeek(true); break
                default: event.accepted = false
                }
            }

            Repeater {
                model: month.weekdays

                AppText {
                    required property string modelData

                    width: Theme.controlHeight
                    height: Theme.smallControl
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData
                    color: Theme.faint
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }
            }
            Repeater {
                model: month.days

                Rectangle {
                    id: day

                    required property string date
                    required property string text
                    required property string spoken
                    required property bool inside
                    required property bool today
                    required property bool chosen
                    required property bool current

                    objectName: "calendarDay-" + date
                    width: Theme.controlHeight
                    height: Theme.controlHeight
                    radius: Theme.radius
                    color: chosen ? Theme.accent : pointer.hovered ? Theme.hovered : "transparent"
                    border.width: today && !chosen ? Theme.hairline : 0
                    border.color: Theme.accent
                    Accessible.role: Accessible.Cell
                    Accessible.name: spoken
                    Accessible.selected: chosen
                    Accessible.focusable: true
                    Accessible.focused: current && table.activeFocus
                    Accessible.onPressAction: grid.picked(date)

                    AppText {
                        anchors.fill: parent
                        horizontalAlignment: Text.AlignHCenter
                        text: day.text
                        color: day.chosen ? Theme.accentText : day.today ? Theme.accent : day.inside ? Theme.text : Theme.faint
                        font.weight: day.today || day.chosen ? Theme.semibold : Theme.regular
                        Accessible.ignored: true
                    }
                    FocusRing {
                        gap: -Theme.focusLine
                        visible: day.current && table.activeFocus
                        border.color: day.chosen ? Theme.accentText : Theme.accent
                    }
                    HoverHandler {
                        id: pointer

                        cursorShape: Qt.PointingHandCursor
                    }
                    TapHandler {
                        onTapped: grid.picked(day.date)
                    }
                }
            }
        }
    }
}
