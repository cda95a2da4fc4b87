// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The page of a rule: what it says, why, an example, and the mend.
AppDialog {
    id: dialog

    signal filtered(rule: string)

    function explain(rule: string) {
        view.rule = rule
        open()
    }

    title: view.summary
    preferredWidth: Math.round(Theme.popup * 1.15)

    RuleView {
        id: view
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s8

        SeverityMark {
            severity: view.severity
        }
        AppText {
            text: Words.severity(view.severity)
            color: Theme.severityColor(view.severity)
            font.weight: Theme.semibold
        }
        MonoText {
            Layout.fillWidth: true
            text: view.rule
            color: Theme.muted
        }
    }
    Repeater {
        model: view.blocks

        ColumnLayout {
            id: block

            required property string heading
            required property string text
            required property bool code

            Layout.fillWidth: true
            spacing: Theme.s8

            SectionTitle {
                Layout.fillWidth: true
                visible: text !== ""
                text: block.heading
            }
            Prose {
                Layout.fillWidth: true
                visible: !block.code
                bottomPadding: 0 // rich text has no leading below its last line
                text: block.code ? "" : block.text
                textFormat: Text.RichText
            }
            Excerpt {
                Layout.fillWidth: true
                visible: block.code
                faultyRow: -1
                severity: ""
                text: block.code ? block.text : ""
            }
        }
    }
    buttons: [
        AppButton {
            objectName: "ruleFilter"
            text: qsTr("Show only these problems")
            onClicked: {
                dialog.filtered(view.rule)
                dialog.close()
            }
        },
        AppButton {
            focus: true
            primary: true
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    ]
}
