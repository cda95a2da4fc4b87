// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A golden path: what it makes, whose it is, and what it saves. All of it opens the wizard.
Item {
    id: card

    required property string ref
    required property string address
    required property string title
    required property string subtitle
    required property string description
    required property string version
    required property string deprecation
    required property string facts
    required property list<string> outcomes
    required property list<string> outcomeIcons
    required property bool recommended
    property bool current: false

    signal opened

    Accessible.role: Accessible.ListItem
    Accessible.name: [title, subtitle, recommended ? qsTr("recommended") : "", deprecation, description, facts].filter(Boolean).join(", ")
    Accessible.focusable: true
    Accessible.onPressAction: card.opened()

    TapHandler {
        onTapped: card.opened()
    }
    HoverHandler {
        id: pointer

        cursorShape: Qt.PointingHandCursor
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: pointer.hovered ? Theme.strongBorder : Theme.border

        FocusRing {
            radius: Theme.cardRadius + gap
            visible: card.current
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s16
        spacing: Theme.s8

        RowLayout {
            spacing: Theme.s12

            KindTile {
                Layout.alignment: Qt.AlignTop
                implicitWidth: Math.round(Theme.controlHeight + Theme.s4)
                implicitHeight: implicitWidth
                kind: "template"
            }
            ColumnLayout {
                spacing: 0

                RowLayout {
                    spacing: Theme.s8

                    ElidedText {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Math.ceil(implicitWidth)
                        text: card.title
                        font.pixelSize: Theme.heading
                        font.weight: Theme.semibold
                    }
                    AppText {
                        visible: card.version !== ""
                        text: card.version
                        color: Theme.faint
                        font.pixelSize: Theme.caption
                    }
                    Item {
                        Layout.fillWidth: true
                    }
                }
                ElidedText {
                    Layout.fillWidth: true
                    text: card.subtitle
                    color: Theme.muted
                    font.pixelSize: Theme.caption
                }
            }
            Chip {
                Layout.alignment: Qt.AlignTop
                visible: card.recommended || card.deprecation !== ""
                text: card.recommended ? qsTr("Recommended") : qsTr("Deprecated")
                tone: card.recommended ? "accent" : "warning"
                more: card.deprecation
            }
            StarButton {
                Layout.alignment: Qt.AlignTop
                Layout.rightMargin: -Theme.s8
                Layout.topMargin: -Theme.s4
                ref: card.ref
                size: Theme.line
                focusPolicy: Qt.NoFocus
            }
        }
        Prose {
            Layout.fillWidth: true
            Layout.topMargin: Theme.s4
            text: card.deprecation !== "" ? card.deprecation : card.description === "" ? qsTr("No description") : card.description
            color: card.deprecation !== "" ? Theme.warning : card.description === "" ? Theme.faint : Theme.text
            elide: Text.ElideRight
            maximumLineCount: 2
        }
        Flow {
            id: outcomes

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.s4
            clip: true
            spacing: Theme.s4

            Repeater {
                model: card.outcomes

                Rectangle {
                    id: outcome

                    required property int index
                    required property string modelData

                    width: Math.min(outcomes.width, word.implicitWidth + Theme.icon + Theme.s4 + 2 * Theme.s8)
                    height: Theme.smallControl
                    radius: Theme.radius
                    color: Theme.sunken

                    Icon {
                        x: Theme.s8
                        anchors.verticalCenter: parent.verticalCenter
                        name: card.outcomeIcons[outcome.index] ?? ""
                        size: Theme.caption
                    }
                    AppText {
                        id: word

                        x: Theme.s8 + Theme.icon + Theme.s4 / 2
                        width: parent.width - x - Theme.s8
                        height: parent.height
                        text: outcome.modelData
                        color: Theme.muted
                        font.pixelSize: Theme.caption
                    }
                }
            }
        }
        RowLayout {
            spacing: Theme.s8

            ElidedText {
                Layout.fillWidth: true
                text: card.facts
                color: Theme.faint
                font.pixelSize: Theme.caption
            }
            AppText {
                text: qsTr("Start")
                color: pointer.hovered || card.current ? Theme.accent : Theme.muted
                font.weight: Theme.medium
            }
            Icon {
                name: "go-next-symbolic"
                color: pointer.hovered || card.current ? Theme.accent : Theme.muted
            }
        }
    }
}
