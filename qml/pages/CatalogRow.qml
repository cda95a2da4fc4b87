// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// A row of the table: an entity, or the head of a group. Few items and no handlers: the list watches the pointer for all.
Rectangle {
    id: row

    required property int index
    required property bool head
    required property int headCount
    required property bool folded
    required property bool selected
    required property bool loaded
    required property string ref
    required property string kind
    required property string nameSpace
    required property string title
    required property string description
    required property string ownerTitle
    required property string systemTitle
    required property string type
    required property string lifecycle
    required property string tags
    required property int problems
    required property bool starred
    required property bool pending
    required property string spoken
    required property CatalogColumns columns
    property bool current: false
    property bool hovered: false

    readonly property int textLeft: Theme.s16 + Theme.icon + Theme.s12
    readonly property int textWidth: columns.nameWidth - textLeft - Theme.s12
        - (problems > 0 ? mark.width + Theme.s8 : 0) - (starred ? Theme.icon + Theme.s8 : 0)
        - (pending ? waiting.width + Theme.s8 : 0)
    readonly property string words: pending ? qsTr("%1, pending").arg(spoken) : spoken
    readonly property string lifecycleTone: lifecycle === "deprecated" ? "danger"
        : lifecycle === "experimental" ? "warning" : lifecycle !== "" && lifecycle !== "production" ? "other" : ""
    readonly property string secondLine: !columns.ownerFolded || ownerTitle === "" ? description
        : description === "" ? ownerTitle : qsTr("%1 · %2").arg(ownerTitle).arg(description)

    signal pressed

    // A row that had problems once keeps their chip for the next one that it shows
    onProblemsChanged: mark.active = mark.active || problems > 0
    onStarredChanged: star.active = star.active || starred
    onPendingChanged: waiting.active = waiting.active || pending
    Component.onCompleted: {
        waiting.active = pending
        mark.active = problems > 0
        star.active = starred
    }

    implicitHeight: Theme.rowTall
    color: selected ? Theme.accentSoft : hovered || current ? Theme.hovered : head ? Theme.background : "transparent"
    Accessible.role: head ? Accessible.Heading : Accessible.Row
    Accessible.name: !head ? title : qsTr("%1, %Ln entity(ies)", "", headCount).arg(title)
    Accessible.description: head ? (folded ? qsTr("Folded") : qsTr("Unfolded"))
        : starred ? qsTr("%1, starred").arg(words) : words
    Accessible.selectable: !head
    Accessible.selected: selected
    Accessible.focusable: true
    Accessible.focused: current
    Accessible.onPressAction: row.pressed()

    // What is under the pointer, where it does not say all of itself.
    function tip(x: real): Item {
        const item = childAt(x, height / 2)
        return item instanceof AppText && item.truncated ? item : null
    }

    Icon {
        x: Theme.s16
        anchors.verticalCenter: parent.verticalCenter
        visible: row.loaded
        name: row.selected ? "checkmark" : row.head ? (row.folded ? "go-next-symbolic" : "go-down-symbolic") : Kinds.icon(row.kind)
        color: row.selected ? Theme.accent : row.head ? Theme.muted : Kinds.color(row.kind)
    }
    AppText {
        id: name

        x: row.textLeft
        width: row.textWidth
        height: row.secondLine === "" ? row.height : Math.round(row.height / 2) + Theme.hairline
        verticalAlignment: row.secondLine === "" ? Text.AlignVCenter : Text.AlignBottom
        text: row.title
        font.weight: row.head ? Theme.semibold : Theme.medium
    }
    AppText {
        x: row.textLeft
        y: Math.round(row.height / 2) + Theme.hairline
        width: row.textWidth
        text: row.secondLine
        color: Theme.muted
        font.pixelSize: Theme.caption
    }
    Rectangle {
        x: row.columns.lifecycle.x + Theme.s4 - Theme.s8
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(living.implicitWidth, living.width) + 2 * Theme.s8
        height: Theme.chip
        visible: row.lifecycleTone !== "" && living.visible
        radius: height / 2
        color: row.lifecycleTone === "danger" ? Theme.dangerSoft : row.lifecycleTone === "warning" ? Theme.warningSoft : Theme.sunken
    }
    Cell {
        place: row.columns.owner
        words: row.ownerTitle
        color: Theme.text
    }
    Cell {
        place: row.columns.system
        words: row.systemTitle
    }
    Cell {
        place: row.columns.type
        words: row.type
    }
    Cell {
        id: living

        place: row.columns.lifecycle
        words: row.lifecycle
        color: row.lifecycleTone === "danger" ? Theme.danger : row.lifecycleTone === "warning" ? Theme.warning : Theme.muted
        font.weight: row.lifecycleTone === "" ? Theme.regular : Theme.medium
        font.pixelSize: row.lifecycleTone === "" ? Theme.control : Theme.caption
    }
    Cell {
        place: row.columns.tags
        words: row.tags
    }
    Cell {
        place: row.columns.nameSpace
        words: row.nameSpace
    }
    Loader {
        id: mark

        x: row.columns.nameWidth - width - Theme.s12
        anchors.verticalCenter: parent.verticalCenter
        active: false
        visible: row.problems > 0
        sourceComponent: Chip {
            iconName: "emblem-important-symbolic"
            more: qsTr("%Ln problem(s)", "", row.problems)
            text: qsTr("%L1").arg(row.problems)
            tone: "warning"
        }
    }
    Loader {
        id: star

        x: row.columns.nameWidth - width - Theme.s12 - (row.problems > 0 ? mark.width + Theme.s8 : 0)
        anchors.verticalCenter: parent.verticalCenter
        active: false
        visible: row.starred
        sourceComponent: Icon {
            name: "starred-symbolic"
            color: Theme.star
        }
    }
    Loader {
        id: waiting

        x: row.columns.nameWidth - width - Theme.s12 - (row.problems > 0 ? mark.width + Theme.s8 : 0) - (row.starred ? Theme.icon + Theme.s8 : 0)
        anchors.verticalCenter: parent.verticalCenter
        active: false
        visible: row.pending
        sourceComponent: Chip {
            objectName: "rowPending"
            more: qsTr("Made here, and in no source yet")
            text: qsTr("Pending")
            tone: "info"
        }
    }
    AppText {
        x: name.x + (row.head ? name.contentWidth : 0) + Theme.s8
        height: row.height
        visible: row.head
        text: row.head ? qsTr("%L1").arg(row.headCount) : ""
        color: Theme.faint
    }
    Rectangle {
        x: row.textLeft
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.labelColumn
        height: Theme.s12
        visible: !row.loaded
        radius: Theme.tinyRadius
        color: Theme.sunken
    }
    Rectangle {
        width: Theme.focusLine
        height: parent.height
        visible: row.current
        color: Theme.accent
    }
    Hairline {
        y: row.height - height
        width: row.width
    }

    component Cell: AppText {
        required property columnPlace place
        required property string words

        x: place.x + Theme.s4
        width: place.width - Theme.s4 - Theme.s12
        height: row.height
        visible: place.width > 0
        text: visible ? words : ""
        color: Theme.muted
    }
}
