// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// What can be pasted, for whoever has no alert at hand.
ColumnLayout {
    id: examples

    signal chosen(text: string)

    spacing: Theme.s8

    Prose {
        Layout.fillWidth: true
        text: qsTr("Messages of Prometheus, Grafana, PagerDuty, Opsgenie and Datadog are understood, as text or as JSON, and so are parts of them:")
        color: Theme.muted
    }
    Repeater {
        model: ListModel {
            ListElement { example: "payment-service-7d9f8b6c4-x2x9z"; what: qsTr("A pod") }
            ListElement { example: "payment-service.payments.svc.cluster.local:8443"; what: qsTr("A host") }
            ListElement { example: "[FIRING:1] HighErrorRate {service=\"payment-service\"}"; what: qsTr("A message") }
        }

        RowLayout {
            id: line

            required property string example
            required property string what

            Layout.fillWidth: true
            spacing: Theme.s12

            AppText {
                Layout.preferredWidth: Math.round(Theme.labelColumn * 1.5)
                text: line.what
                color: Theme.faint
                wrapMode: Text.Wrap
            }
            LinkText {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: line.example
                font.family: Theme.monoFamily
                font.features: ({ "calt": 0, "liga": 0 })
                onClicked: examples.chosen(line.example)
            }
        }
    }
}
