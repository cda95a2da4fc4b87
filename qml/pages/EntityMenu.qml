// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// What one can do with an entity beyond the buttons of its head.
T.Menu {
    id: menu

    required property EntityView entity

    implicitWidth: Theme.field
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.s4
    margins: Theme.s8

    contentItem: ListView {
        implicitHeight: contentHeight
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: menu.currentIndex
        model: menu.contentModel
    }
    background: FloatingGround {}

    Entry {
        text: qsTr("Copy reference")
        onTriggered: Portal.copy(menu.entity.ref)
    }
    Entry {
        text: qsTr("Copy link as Markdown")
        onTriggered: Portal.copy("[%1](%2)".arg(menu.entity.title).arg(menu.entity.address))
    }
    Entry {
        text: qsTr("Copy place of its file")
        onTriggered: Portal.copy("%1:%2".arg(menu.entity.path).arg(menu.entity.line))
    }
    Entry {
        text: qsTr("Sync its source now")
        enabled: !Sync.running
        onTriggered: Sync.startSource(menu.entity.sourceName)
    }

    component Entry: T.MenuItem {
        id: entry

        implicitWidth: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.controlHeight
        highlighted: menu.currentIndex >= 0 && menu.itemAt(menu.currentIndex) === entry
        Accessible.name: text

        contentItem: AppText {
            leftPadding: Theme.s8
            text: entry.text
            color: entry.enabled ? Theme.text : Theme.faint
        }
        background: Rectangle {
            radius: Theme.radius
            color: entry.highlighted ? Theme.accentSoft : "transparent"
        }
    }
}
