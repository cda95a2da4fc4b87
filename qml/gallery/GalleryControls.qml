// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Every control in every state that can be shown at once.
ColumnLayout {
    spacing: Theme.s24

    GallerySection {
        Layout.fillWidth: true
        title: "Buttons"

        AppButton { objectName: "galleryFirst"; text: "Primary"; primary: true }
        AppButton { text: "Primary, pressed"; primary: true; down: true }
        AppButton { text: "Primary, disabled"; primary: true; enabled: false }
        AppButton { text: "Plain"; iconName: "view-refresh-symbolic" }
        AppButton { text: "Plain, pressed"; down: true }
        AppButton { text: "Plain, disabled"; enabled: false }
        AppButton { text: "Subtle"; subtle: true }
        AppButton { text: "Remove"; danger: true }
        IconButton { iconName: "edit-copy-symbolic"; text: "Copy" }
        IconButton { iconName: "edit-copy-symbolic"; text: "Copy"; enabled: false }
        CopyButton { label: "Copy the address" }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Fields"

        AppField { placeholderText: "Empty field" }
        AppField { text: "Filled in"; clearable: true; iconName: "search-symbolic" }
        AppField { text: "Wrong"; wrong: true; Accessible.name: "Wrong" }
        AppField { text: "Disabled"; enabled: false; Accessible.name: "Disabled" }
        AppComboBox {
            Accessible.name: "Combo box"
            textRole: "text"
            valueRole: "value"
            model: ListModel {
                ListElement { text: "Newest first"; value: "a" }
                ListElement { text: "Oldest first"; value: "b" }
            }
        }
        AppTextArea { implicitWidth: Theme.field; text: "Several lines\nof text"; Accessible.name: "Several lines" }
        FieldRow {
            implicitWidth: Theme.field
            label: "With label and error"
            error: "This name is taken; choose another one"

            AppField { text: "payment-service"; wrong: true; Accessible.name: "With label and error" }
        }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Choices"

        AppCheckBox { text: "Off" }
        AppCheckBox { text: "On"; checked: true }
        AppCheckBox { text: "Disabled"; checked: true; enabled: false }
        Segmented {
            value: "a"
            model: ListModel {
                ListElement { text: "Light"; value: "a" }
                ListElement { text: "Dark"; value: "b" }
                ListElement { text: "System"; value: "c" }
            }
        }
        ChoiceChip { text: "Service"; count: 12 }
        ChoiceChip { text: "Website"; count: 4; chosen: true }
        TabButton { text: "Overview"; current: true }
        TabButton { text: "Source" }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Marks"

        Chip { text: "plain" }
        Chip { text: "accent"; tone: "accent" }
        Chip { text: "danger"; tone: "danger" }
        Chip { text: "warning"; tone: "warning" }
        Chip { text: "success"; tone: "success" }
        Chip { text: "info"; tone: "info" }
        LifecycleChip { lifecycle: "experimental" }
        LifecycleChip { lifecycle: "deprecated" }
        CountBadge { count: 7 }
        CountBadge { count: 128; tone: "warning" }
        SeverityMark { severity: "error" }
        SeverityMark { severity: "warning" }
        SeverityMark { severity: "info" }
        KeyHint { text: "Ctrl+K" }
        Icon { name: "package-symbolic" }
    }
}
