// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn.Ui

// How a run stands, in a word.
Chip {
    required property string state

    visible: text !== ""
    tone: state === "done" ? "success" : state === "failed" || state === "stopped" ? "danger" : state === "running" ? "accent" : ""
}
