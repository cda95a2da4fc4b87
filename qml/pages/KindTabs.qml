// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The kinds in the catalog with their counts, packed to the left; they scroll where there is no room.
ListView {
    id: tabs

    signal chosen(kind: string)

    objectName: "kindTabs"
    implicitHeight: Math.round(Theme.controlHeight - Theme.s4)
    activeFocusOnTab: false
    boundsBehavior: Flickable.StopAtBounds
    clip: contentWidth > width
    interactive: contentWidth > width
    keyNavigationEnabled: false
    orientation: ListView.Horizontal
    spacing: Theme.s4
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Kinds")

    WheelHandler {
        enabled: tabs.interactive
        onWheel: event => tabs.contentX = Math.max(tabs.originX, Math.min(
            tabs.originX + tabs.contentWidth - tabs.width, tabs.contentX - event.angleDelta.y - event.angleDelta.x))
    }

    EdgeFade {
        parent: tabs
        visible: !tabs.atXEnd
    }
    EdgeFade {
        parent: tabs
        atStart: true
        visible: !tabs.atXBeginning
    }

    delegate: ChoiceChip {
        id: tab

        required property int index
        required property string kind
        required property string label
        required property bool current
        required count

        text: label
        chosen: current
        onClicked: tabs.chosen(kind)
        onActiveFocusChanged: activeFocus ? tabs.positionViewAtIndex(index, ListView.Contain) : undefined
        Keys.onRightPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    }
}
