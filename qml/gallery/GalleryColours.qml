// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Every colour role, the type scale and the kinds.
ColumnLayout {
    spacing: Theme.s24

    GallerySection {
        Layout.fillWidth: true
        title: "Colour roles"

        GallerySwatch { role: "sunken"; ground: Theme.sunken }
        GallerySwatch { role: "background"; ground: Theme.background }
        GallerySwatch { role: "surface" }
        GallerySwatch { role: "muted"; ink: Theme.muted }
        GallerySwatch { role: "faint"; ink: Theme.faint }
        GallerySwatch { role: "accent"; ink: Theme.accentText; ground: Theme.accent }
        GallerySwatch { role: "accent soft"; ink: Theme.accent; ground: Theme.accentSoft }
        GallerySwatch { role: "danger"; ink: Theme.danger; ground: Theme.dangerSoft }
        GallerySwatch { role: "warning"; ink: Theme.warning; ground: Theme.warningSoft }
        GallerySwatch { role: "success"; ink: Theme.success; ground: Theme.successSoft }
        GallerySwatch { role: "info"; ink: Theme.info; ground: Theme.infoSoft }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Kinds"

        Repeater {
            model: ["component", "api", "resource", "system", "domain", "group", "user", "template", "location"]

            Row {
                id: kind

                required property string modelData

                spacing: Theme.s8

                KindTile { kind: kind.modelData }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: kind.modelData
                    color: Kinds.color(kind.modelData)
                    font.weight: Theme.medium
                }
            }
        }
    }
    GallerySection {
        Layout.fillWidth: true
        title: "Type"

        PageTitle { text: "Page title 22" }
        SectionTitle { text: "Heading 16" }
        AppText { text: "Text 14"; font.pixelSize: Theme.body }
        AppText { text: "Control 13" }
        AppText { text: "Caption 12"; color: Theme.muted; font.pixelSize: Theme.caption }
        AppText { text: "Medium"; font.weight: Theme.medium }
        AppText { text: "Semibold"; font.weight: Theme.semibold }
        MonoText { text: "mono: JetBrains Mono 0O 1lI" }
        LinkText { text: "A link" }
        LinkText { text: "A link that leads out"; external: true }
    }
}
