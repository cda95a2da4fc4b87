// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A date, a time, or both: typed, or chosen in a calendar, which Down opens.
FormFrame {
    id: field

    // What the form has not taken yet: the next choice builds on it, and not on what was there before
    property string written

    function write(text: string) {
        input.typing = false
        written = text
        form.setText(row.path, text)
    }
    function open() {
        popup.open()
        moment.dated ? calendar.begin() : clock.begin()
    }
    function finish() {
        popup.close()
        input.forceActiveFocus(Qt.PopupFocusReason)
    }

    onRowChanged: if (row.text === written) written = ""

    MomentText {
        id: moment

        shape: field.row.widget
        text: field.written !== "" ? field.written : field.row.text
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s4

        AnswerField {
            id: input

            objectName: "formInput" + field.row.path
            Layout.preferredWidth: Theme.field
            given: field.row.text
            enabled: field.row.editable
            placeholderText: field.row.placeholder !== "" ? field.row.placeholder : qsTr("such as %1").arg(moment.example)
            wrong: field.row.error !== ""
            Accessible.name: field.words
            Accessible.description: field.more
            onWritten: field.form.setText(field.row.path, text)
            onDeparted: if (!popup.visible) field.form.leave(field.row.path)
            Keys.onDownPressed: field.open()
        }
        IconButton {
            id: opener

            objectName: "formCalendar" + field.row.path
            enabled: field.row.editable
            iconName: moment.dated ? "view-calendar-symbolic" : "clock-symbolic"
            text: moment.dated ? qsTr("Choose %1 in a calendar").arg(field.row.title) : qsTr("Choose %1 on a clock").arg(field.row.title)
            onClicked: field.open()

            T.Popup {
                id: popup

                objectName: "calendarPopup"
                parent: input
                y: input.height + Theme.s4
                implicitWidth: implicitContentWidth + 2 * padding
                implicitHeight: implicitContentHeight + 2 * padding
                focus: true
                margins: Theme.s8
                padding: Theme.s12
                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
                onClosed: {
                    field.written = ""
                    field.form.leave(field.row.path)
                }

                background: FloatingGround {}
                contentItem: ColumnLayout {
                    spacing: Theme.s12
                    Accessible.role: Accessible.Dialog
                    Accessible.name: opener.text

                    CalendarGrid {
                        id: calendar

                        Layout.fillWidth: true
                        visible: moment.dated
                        chosen: moment.date
                        onPicked: date => {
                            field.write(moment.withDate(date))
                            moment.timed ? clock.begin() : field.finish()
                        }
                    }
                    Hairline {
                        Layout.fillWidth: true
                        visible: moment.dated && moment.timed
                    }
                    FormClock {
                        id: clock

                        Layout.fillWidth: true
                        visible: moment.timed
                        hour: moment.hour
                        minute: moment.minute
                        zone: moment.zone
                        onTurned: (hour, minute) => field.write(moment.withTime(hour, minute))
                        onFinished: field.finish()
                    }
                }
            }
        }
    }
}
