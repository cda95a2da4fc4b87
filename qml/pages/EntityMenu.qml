// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// What one can do with an entity beyond the buttons of its head.
AppMenu {
    id: menu

    required property EntityView entity

    function copy(words: string) {
        Portal.copy(words)
        Portal.tell(qsTr("Copied: %1").arg(words))
    }

    AppMenuItem {
        text: qsTr("Copy reference")
        onTriggered: menu.copy(menu.entity.ref)
    }
    AppMenuItem {
        text: qsTr("Copy link as Markdown")
        onTriggered: menu.copy("[%1](%2)".arg(menu.entity.title).arg(menu.entity.address))
    }
    AppMenuItem {
        text: qsTr("Copy place of its file")
        onTriggered: menu.copy("%1:%2".arg(menu.entity.path).arg(menu.entity.line))
    }
    AppMenuItem {
        text: qsTr("Sync its source now")
        enabled: !Sync.running
        onTriggered: Sync.startSource(menu.entity.sourceName)
    }
}
