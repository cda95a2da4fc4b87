// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What will happen, before any of it happens.
ScrollColumn {
    id: plan

    required property PathView view

    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        Repeater {
            model: plan.view.lacks

            ErrorBanner {
                required property string message
                required hint

                Layout.fillWidth: true
                text: message
            }
        }
        ErrorBanner {
            Layout.fillWidth: true
            visible: plan.view.keepError !== ""
            text: plan.view.keepError
        }
        ErrorBanner {
            objectName: "pathPlanFailure"
            Layout.fillWidth: true
            visible: plan.view.preview.error !== ""
            text: plan.view.preview.failedStep === "" ? plan.view.preview.error
                : qsTr("“%1” cannot be done: %2").arg(plan.view.preview.failedStep).arg(plan.view.preview.error)
            hint: plan.view.preview.hint
        }
        ErrorBanner {
            objectName: "pathTokenMissing"
            Layout.fillWidth: true
            visible: plan.view.form.tokens.missing !== ""
            severity: "warning"
            text: qsTr("Your token for %1 is not known yet").arg(plan.view.form.tokens.missing)
            hint: qsTr("It is asked for before anything happens.")
            actionText: qsTr("Enter it…")
            onActed: plan.view.form.askToken(plan.view.form.tokens.missing)
        }
        Card {
            Layout.fillWidth: true
            visible: plan.view.preview.ready || plan.view.preview.effects.count > 0
            title: qsTr("What happens outside")

            PathEffectList {
                objectName: "pathEffects"
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                effects: plan.view.preview.effects
            }
            Prose {
                Layout.fillWidth: true
                visible: plan.view.preview.ready && plan.view.preview.effects.count === 0
                text: qsTr("Nothing. The files are made here, and you can save them where you want them.")
                color: Theme.muted
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("Steps")

            PathStepList {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                planned: true
                steps: plan.view.preview.steps
            }
        }
    }
}
