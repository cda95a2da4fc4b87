// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The left half of the wizard: a page of the form, the review, or the plan. What scrolls brings margins of its own.
FocusScope {
    id: stage

    required property Navigator navigator
    required property PathView view
    required property PathStages stages

    Loader {
        id: form

        anchors.fill: parent
        anchors.leftMargin: -Theme.s24
        anchors.topMargin: -Theme.s16
        active: !stage.stages.reviewing && !stage.stages.planning
        focus: true
        visible: active
        sourceComponent: PathForm {
            view: stage.view
            pageIndex: stage.stages.current
        }
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: -Theme.s24
        anchors.topMargin: -Theme.s16
        active: stage.stages.reviewing
        focus: active
        visible: active
        sourceComponent: PathReview {
            view: stage.view
            onRefOpened: ref => stage.navigator.go(stage.navigator.addressOf(ref))
        }
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: -Theme.s24
        anchors.topMargin: -Theme.s16
        active: stage.stages.planning
        focus: active
        visible: active
        sourceComponent: PathPlan {
            view: stage.view
        }
    }
}
