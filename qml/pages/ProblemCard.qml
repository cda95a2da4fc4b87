// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// One problem: what, how to mend it, where, and the lines around it.
Rectangle {
    id: card

    required property string severity
    required property string rule
    required property string message
    required property string hint
    required property string source
    required property string path
    required property int line
    required property int column
    required property string place
    required property string ref
    required property string title
    required property string kind
    required property string excerpt
    required property int excerptRow
    required property string correction
    required property bool mendable
    property bool current: false
    // Outside, or else on the source tab of an entity that made it into the catalog
    readonly property bool canOpen: Portal.canOpenFile(source)
    readonly property bool leads: canOpen || title !== ""

    signal placeOpened
    signal entityOpened
    signal ruleAsked
    signal fixAsked

    implicitHeight: body.implicitHeight + 2 * Theme.s16
    radius: Theme.cardRadius
    color: Theme.surface
    border.color: current ? Theme.accent : Theme.border
    border.width: current ? Theme.focusLine : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 %3").arg(word.text).arg(message).arg(hint)

    ColumnLayout {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.s16
        spacing: Theme.s8

        RowLayout {
            spacing: Theme.s8

            SeverityMark {
                severity: card.severity
            }
            AppText {
                id: word

                text: Words.severity(card.severity)
                color: Theme.severityColor(card.severity)
                font.weight: Theme.semibold
            }
            KindMark {
                Layout.leftMargin: Theme.s4
                visible: card.kind !== ""
                kind: card.kind
            }
            LinkText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                visible: card.title !== ""
                quiet: true
                text: card.title
                font.weight: Theme.medium
                more: card.ref
                onClicked: card.entityOpened()
            }
            ElidedText {
                Layout.fillWidth: true
                text: card.title === "" ? card.ref : ""
                color: Theme.muted
            }
            AppText {
                text: card.rule
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            LinkText {
                objectName: "problemRule"
                more: qsTr("What this rule says, why, and how to mend it")
                text: qsTr("Why?")
                font.pixelSize: Theme.caption
                onClicked: card.ruleAsked()
            }
        }
        Prose {
            Layout.fillWidth: true
            text: card.message
            font.pixelSize: Theme.body
            font.weight: Theme.medium
        }
        Prose {
            Layout.fillWidth: true
            Layout.topMargin: -Theme.s4
            visible: card.hint !== ""
            text: qsTr("Mend: %1").arg(card.hint)
            color: Theme.muted
        }
        Excerpt {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.excerpt
            faultyRow: card.excerptRow
            severity: card.severity
        }
        RowLayout {
            spacing: Theme.s8

            LinkText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                enabled: card.leads
                elide: Text.ElideLeft
                text: qsTr("%1: %2").arg(card.source).arg(card.place)
                font.pixelSize: Theme.caption
                onClicked: card.placeOpened()
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                objectName: "problemFix"
                visible: card.mendable
                iconName: "document-edit-symbolic"
                text: qsTr("Fix…")
                onClicked: card.fixAsked()
            }
        }
    }
}
