// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What a run with these answers would do: outside, and step by step.
ScrollColumn {
    id: what

    required property PathPreview preview

    ColumnLayout {
        width: parent.width
        spacing: Theme.s16

        Card {
            Layout.fillWidth: true
            visible: what.preview.effects.count > 0
            title: qsTr("What happens outside")

            PathEffectList {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                effects: what.preview.effects
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("Steps")

            PathStepList {
                Layout.fillWidth: true
                Layout.topMargin: Theme.s8
                planned: true
                steps: what.preview.steps
            }
        }
    }
}
