// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The rules that were broken; choosing one leaves only its problems.
ListView {
    id: rules

    required property ProblemsView view

    implicitHeight: Math.round(Theme.controlHeight - Theme.s4)
    activeFocusOnTab: false
    boundsBehavior: Flickable.StopAtBounds
    clip: contentWidth > width
    interactive: contentWidth > width
    keyNavigationEnabled: false
    model: view.rules
    orientation: ListView.Horizontal
    spacing: Theme.s4
    // The header grows with the text and the language, and would be left of what is shown
    onOriginXChanged: if (view.rule === "") positionViewAtBeginning()

    EdgeFade {
        parent: rules
        visible: !rules.atXEnd
    }
    EdgeFade {
        parent: rules
        atStart: true
        visible: !rules.atXBeginning
    }

    header: ChoiceChip {
        text: qsTr("All rules")
        chosen: rules.view.rule === ""
        onClicked: rules.view.rule = ""
    }
    delegate: ChoiceChip {
        required property string rule
        required property bool current
        required count

        text: rule
        chosen: current
        onClicked: rules.view.rule = current ? "" : rule
    }
}
