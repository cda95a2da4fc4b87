// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// Absent in production: a chip is for what stands out.
Chip {
    required property string lifecycle

    visible: lifecycle !== "" && lifecycle !== "production"
    text: lifecycle
    tone: lifecycle === "deprecated" ? "danger" : lifecycle === "experimental" ? "warning" : ""
}
