// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import Cairn.Ui

// Text as a file has it; no ligatures, which would show characters that are not there.
AppText {
    font.family: Theme.monoFamily
    font.features: ({ "calt": 0, "liga": 0 })
}
