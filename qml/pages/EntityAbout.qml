// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// Where it belongs, and where all this was read from.
Card {
    id: card

    required property EntityView entity
    // Something stands above what it was read from
    readonly property bool placed: entity.ownerRef !== "" || entity.systemRef !== "" || entity.domainRef !== ""
        || entity.parentRef !== "" || entity.type !== "" || entity.lifecycle !== "" || tags.count > 0 || entity.minePath !== ""

    signal refOpened(ref: string)
    signal sourceAsked
    signal addressOpened(address: string)

    title: qsTr("About")

    FactRow {
        Layout.fillWidth: true
        visible: card.entity.ownerRef !== ""
        label: qsTr("Owner")
        value: card.entity.ownerTitle
        kind: card.entity.ownerKind
        leads: true
        onActivated: card.refOpened(card.entity.ownerRef)
    }
    FactRow {
        Layout.fillWidth: true
        visible: card.entity.systemRef !== ""
        label: qsTr("System")
        value: card.entity.systemTitle
        kind: "system"
        leads: true
        onActivated: card.refOpened(card.entity.systemRef)
    }
    FactRow {
        Layout.fillWidth: true
        visible: card.entity.domainRef !== ""
        label: qsTr("Domain")
        value: card.entity.domainTitle
        kind: "domain"
        leads: true
        onActivated: card.refOpened(card.entity.domainRef)
    }
    FactRow {
        Layout.fillWidth: true
        visible: card.entity.parentRef !== ""
        label: qsTr("Part of")
        value: card.entity.parentTitle
        kind: card.entity.kind
        leads: true
        onActivated: card.refOpened(card.entity.parentRef)
    }
    FactRow {
        objectName: "minePath"
        Layout.fillWidth: true
        visible: value !== ""
        label: qsTr("Mine through")
        value: card.entity.minePath
        more: qsTr("It counts as yours because you belong to %1").arg(value)
    }
    FactRow {
        Layout.fillWidth: true
        visible: value !== ""
        label: qsTr("Type")
        value: card.entity.type
    }
    FactRow {
        Layout.fillWidth: true
        visible: value !== ""
        label: qsTr("Lifecycle")
        value: card.entity.lifecycle
    }
    RowLayout {
        visible: tags.count > 0
        spacing: Theme.s8

        AppText {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.labelColumn
            Layout.minimumHeight: Theme.smallControl
            text: qsTr("Tags")
            color: Theme.muted
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.s4

            Repeater {
                id: tags

                model: card.entity.tags

                LinkChip {
                    required property string modelData

                    objectName: "tag"
                    text: modelData
                    more: qsTr("Show everything with the tag %1").arg(modelData)
                    onClicked: card.addressOpened(card.entity.addressOfTag(modelData))
                }
            }
        }
    }
    Repeater {
        model: card.entity.targets

        FactRow {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            elide: Text.ElideMiddle
            label: index === 0 ? qsTr("Targets") : ""
            value: modelData
            leads: modelData.startsWith("https://") || modelData.startsWith("http://")
            external: leads
            more: modelData
            onActivated: Portal.openUrl(modelData)
        }
    }
    Hairline {
        visible: card.placed
        Layout.fillWidth: true
        Layout.topMargin: Theme.s4
        Layout.bottomMargin: Theme.s4
    }
    FactRow {
        Layout.fillWidth: true
        elide: Text.ElideMiddle
        label: qsTr("Read from")
        value: qsTr("%1:%2").arg(card.entity.path).arg(card.entity.line)
        leads: true
        more: qsTr("%1: %2, line %3").arg(card.entity.sourceName).arg(card.entity.path).arg(card.entity.line)
        onActivated: if (!card.entity.openSource()) card.sourceAsked()
    }
    FactRow {
        Layout.fillWidth: true
        visible: card.entity.commit !== ""
        label: qsTr("Commit")
        value: qsTr("%1 in %2").arg(card.entity.commit).arg(card.entity.sourceName)
        more: card.entity.commitFull
    }
    FactRow {
        Layout.fillWidth: true
        visible: card.entity.fetched !== ""
        label: qsTr("Fetched")
        value: card.entity.fetched
        more: card.entity.fetchedExact
    }
}
