// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn.Ui

// How a run stands, in a word.
Chip {
    required property string outcome

    visible: text !== ""
    tone: outcome === "done" ? "success" : outcome === "failed" || outcome === "stopped" ? "danger" : outcome === "running" ? "accent" : ""
}
