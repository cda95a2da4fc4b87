// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Cairn
import Cairn.Ui

// Takes a picture of the graph along: to a file or to the clipboard, all of it or what is seen.
IconButton {
    id: button

    required property GraphPictureModel picture
    required property rect sight
    required property string title

    function looksOf(colors: ThemeColors): graphLooks {
        return {
            ground: colors.background,
            surface: colors.surface,
            sunken: colors.sunken,
            border: colors.border,
            line: colors.strongBorder,
            accent: colors.accent,
            accentSoft: colors.accentSoft,
            text: colors.text,
            muted: colors.muted,
            warning: colors.warning,
            family: Theme.fontFamily,
            scale: Theme.scale
        }
    }

    objectName: "graphExport"
    iconName: "document-export-symbolic"
    text: qsTr("Take the picture along")
    onClicked: menu.popup(button, 0, button.height + Theme.s4)

    GraphExport {
        id: exporter

        picture: button.picture
        sight: button.sight
        title: button.title
        looks: button.looksOf(Theme)
        kindColors: kinds.map(kind => Kinds.color(kind))
        lightLooks: button.looksOf(Theme.light)
        lightKindColors: kinds.map(kind => Kinds.colorIn(kind, false))
        kindIcons: kinds.map(kind => Kinds.icon(kind))
    }
    AppMenu {
        id: menu

        AppMenuItem {
            objectName: "exportWhole"
            checkable: true
            checked: !exporter.seenOnly
            text: qsTr("All of the picture")
            onTriggered: exporter.seenOnly = false
        }
        AppMenuItem {
            objectName: "exportSeen"
            checkable: true
            checked: exporter.seenOnly
            text: qsTr("As seen now")
            onTriggered: exporter.seenOnly = true
        }
        AppMenuSeparator {
            visible: Theme.dark
            height: visible ? implicitHeight : 0
        }
        // In a light window there is nothing to choose
        Coloring {
            objectName: "exportColorsByFormat"
            colors: GraphExport.LightOnPaper
            text: qsTr("Colours as seen, light in a PDF")
        }
        Coloring {
            objectName: "exportColorsSeen"
            colors: GraphExport.AsSeen
            text: qsTr("Colours as seen")
        }
        Coloring {
            objectName: "exportColorsLight"
            colors: GraphExport.Light
            text: qsTr("Light colours")
        }
        AppMenuSeparator {}
        Saving {
            format: "svg"
            text: qsTr("Save as SVG…")
        }
        Saving {
            format: "png"
            text: qsTr("Save as PNG…")
        }
        Saving {
            format: "pdf"
            text: qsTr("Save as PDF…")
        }
        Saving {
            format: "dot"
            text: qsTr("Save for Graphviz…")
        }
        Saving {
            format: "mermaid"
            text: qsTr("Save for Mermaid…")
        }
        Saving {
            format: "json"
            text: qsTr("Save as JSON…")
        }
        AppMenuSeparator {}
        AppMenuItem {
            objectName: "exportCopyPicture"
            text: qsTr("Copy the picture")
            onTriggered: exporter.copy("png")
        }
        AppMenuItem {
            objectName: "exportCopyMermaid"
            text: qsTr("Copy for Mermaid")
            onTriggered: exporter.copy("mermaid")
        }
        AppMenuItem {
            objectName: "exportCopyDot"
            text: qsTr("Copy for Graphviz")
            onTriggered: exporter.copy("dot")
        }
    }
    FileDialog {
        id: dialog

        property string format

        title: qsTr("Save the picture")
        fileMode: FileDialog.SaveFile
        onAccepted: exporter.save(format, selectedFile)
    }

    component Coloring: AppMenuItem {
        required property int colors

        checkable: true
        checked: exporter.colors === colors
        visible: Theme.dark
        onTriggered: exporter.colors = colors
    }
    component Saving: AppMenuItem {
        required property string format

        onTriggered: {
            dialog.format = format
            dialog.currentFile = exporter.fileName(format)
            dialog.open()
        }
    }
}
