// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn

// Where the wizard is: the pages of its form, the review and the plan.
QtObject {
    id: stages

    required property PathView view
    readonly property int pages: view.form.pageCount
    readonly property int total: pages + 2
    readonly property int current: view.page === "review" ? pages : view.page === "plan" ? pages + 1
        : Math.max(0, Math.min(pages - 1, parseInt(view.page) - 1))
    readonly property bool reviewing: current === pages
    readonly property bool planning: current === pages + 1
    // The first page that is not complete: up to there one can go
    readonly property int reachable: view.form.complete ? pages + 1 : view.firstIncomplete

    function name(stage: int): string {
        return stage === pages ? "review" : stage === pages + 1 ? "plan" : (stage + 1).toString()
    }
    function words(stage: int): string {
        return stage === pages ? qsTr("Review") : stage === pages + 1 ? qsTr("Plan")
            : view.form.pageTitles[stage] || qsTr("Questions")
    }
}
