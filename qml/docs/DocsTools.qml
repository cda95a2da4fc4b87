// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// What one does with a page.
RowLayout {
    id: tools

    required property DocsView view
    required property bool pagesButton
    required property bool headingsButton

    signal pagesAsked
    signal headingsAsked
    signal findAsked
    signal editAsked
    signal pdfAsked
    signal printAsked

    spacing: Theme.s4

    IconButton {
        objectName: "docsPagesButton"
        visible: tools.pagesButton
        iconName: "view-list-tree-symbolic"
        text: qsTr("Pages")
        onClicked: tools.pagesAsked()
    }
    ElidedText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.s12
        text: tools.view.siteName
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
    IconButton {
        iconName: "zoom-out-symbolic"
        enabled: tools.view.textScale > 0.8
        text: qsTr("Smaller text")
        shortcutText: qsTr("Ctrl+-")
        onClicked: tools.view.textScale -= 0.1
    }
    IconButton {
        iconName: "zoom-in-symbolic"
        enabled: tools.view.textScale < 2
        text: qsTr("Larger text")
        shortcutText: qsTr("Ctrl++")
        onClicked: tools.view.textScale += 0.1
    }
    IconButton {
        iconName: "search-symbolic"
        text: qsTr("Find in this page")
        shortcutText: qsTr("Ctrl+F")
        onClicked: tools.findAsked()
    }
    IconButton {
        objectName: "docsPdf"
        iconName: "document-save-as-symbolic"
        text: qsTr("Save as PDF")
        shortcutText: qsTr("Ctrl+Shift+S")
        enabled: !tools.view.partial
        onClicked: tools.pdfAsked()
    }
    IconButton {
        objectName: "docsPrint"
        iconName: "document-print-symbolic"
        text: qsTr("Print")
        shortcutText: qsTr("Ctrl+P")
        enabled: !tools.view.partial
        onClicked: tools.printAsked()
    }
    IconButton {
        visible: tools.view.local || tools.view.editAddress !== ""
        iconName: "document-edit-symbolic"
        text: qsTr("Edit this page")
        onClicked: tools.editAsked()
    }
    IconButton {
        objectName: "docsHeadingsButton"
        visible: tools.headingsButton
        iconName: "view-list-details-symbolic"
        text: qsTr("On this page")
        onClicked: tools.headingsAsked()
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: tools.view.textScale += 0.1
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: tools.view.textScale -= 0.1
    }
    Shortcut {
        sequences: [StandardKey.Print]
        enabled: !tools.view.partial
        onActivated: tools.printAsked()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+S"]
        enabled: !tools.view.partial
        onActivated: tools.pdfAsked()
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: tools.view.textScale = 1
    }
}
