// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Hour and minute, typed or stepped with the arrows, and the zone that they are in.
RowLayout {
    id: clock

    required property int hour
    required property int minute
    required property string zone

    signal turned(hour: int, minute: int)
    signal finished

    function begin() {
        hours.forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: Theme.s4

    Hand {
        id: hours

        objectName: "clockHour"
        given: clock.hour
        count: 24
        Accessible.name: qsTr("Hour")
        onTurned: value => clock.turned(value, clock.minute)
    }
    AppText {
        text: ":"
        color: Theme.muted
        Accessible.ignored: true
    }
    Hand {
        objectName: "clockMinute"
        given: clock.minute
        count: 60
        Accessible.name: qsTr("Minute")
        onTurned: value => clock.turned(clock.hour, value)
    }
    AppText {
        Layout.fillWidth: true
        Layout.minimumWidth: Math.ceil(implicitWidth)
        Layout.leftMargin: Theme.s8
        text: clock.zone
        color: Theme.muted
        font.pixelSize: Theme.caption
    }
    AppButton {
        objectName: "clockDone"
        text: qsTr("Done")
        onClicked: clock.finished()
    }

    component Hand: AppField {
        id: hand

        required property int given
        required property int count

        signal turned(value: int)

        // Not a property: what follows from `given` may be older than it when it changes
        function take() {
            if (Number(text) !== given || !activeFocus)
                text = given.toString().padStart(2, "0")
        }

        Layout.preferredWidth: Theme.controlHeight + Theme.s16
        horizontalAlignment: TextInput.AlignHCenter
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 2
        validator: IntValidator { bottom: 0; top: hand.count - 1 }
        Accessible.role: Accessible.SpinBox
        Component.onCompleted: take()
        onGivenChanged: take()
        onActiveFocusChanged: activeFocus ? selectAll() : take()
        onTextEdited: if (acceptableInput) turned(Number(text))
        Keys.onUpPressed: turned((given + 1) % count)
        Keys.onDownPressed: turned((given + count - 1) % count)
        Keys.onReturnPressed: clock.finished()
        Keys.onEnterPressed: clock.finished()
    }
}
