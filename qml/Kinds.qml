// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The colour, the picture and the word of each kind of entity; kinds are written in lower case.
QtObject {
    function color(kind: string): color {
        return colorIn(kind, Theme.dark)
    }

    function colorIn(kind: string, dark: bool): color {
        switch (kind) {
        case "component": return dark ? "#4CCDBD" : "#0B6B63"
        case "api": return dark ? "#B9A5F5" : "#5B3FA8"
        case "resource": return dark ? "#EBB172" : "#8A4B08"
        case "system": return dark ? "#8CBFF5" : "#1D5CA3"
        case "domain": return dark ? "#F29BBD" : "#A0265B"
        case "group": return dark ? "#B5D67A" : "#3F6212"
        case "user": return dark ? "#B6BEC9" : "#4B5563"
        case "template": return dark ? "#F0CF5F" : "#8A6600"
        default: return dark ? "#A7B3AD" : "#5F6B66"
        }
    }

    function icon(kind: string): string {
        switch (kind) {
        case "component": return "package-symbolic"
        case "api": return "code-context-symbolic"
        case "resource": return "server-database-symbolic"
        case "system": return "dialog-layers-symbolic"
        case "domain": return "globe-symbolic"
        case "group": return "group-symbolic"
        case "user": return "user-symbolic"
        case "template": return "document-new-from-template-symbolic"
        case "location": return "mark-location-symbolic"
        default: return "object-symbolic"
        }
    }

    function label(kind: string): string {
        switch (kind) {
        case "component": return qsTr("Component")
        case "api": return qsTr("API")
        case "resource": return qsTr("Resource")
        case "system": return qsTr("System")
        case "domain": return qsTr("Domain")
        case "group": return qsTr("Team")
        case "user": return qsTr("Person")
        case "template": return qsTr("Template")
        case "location": return qsTr("Location")
        case "airesource": return qsTr("AI resource")
        default: return kind
        }
    }
}
