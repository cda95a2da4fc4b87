// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Words for what the catalog has names for.
QtObject {
    function severity(name: string): string {
        return name === "error" ? qsTr("Error") : name === "warning" ? qsTr("Warning") : qsTr("Note")
    }
}
