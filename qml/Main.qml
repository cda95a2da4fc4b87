// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// The window: rail, top bar, one page, and a foot that is there only when something happens.
T.ApplicationWindow {
    id: window

    property string initialAddress: "cairn://home"
    property alias navigator: places
    readonly property bool folded: Preferences.railFolded || width < Theme.foldRailBelow

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    color: Theme.background
    font.family: Theme.fontFamily
    font.pixelSize: Theme.control
    title: pages.title === "" ? qsTr("Cairn") : qsTr("%1 – Cairn").arg(pages.title)

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    Component.onCompleted: places.replace(initialAddress)

    // The actions of the search that are a window's
    function act(action: string) {
        if (action.startsWith("add-source:"))
            sourceDialog.addFrom(action.slice(11))
        switch (action) {
        case "add-source": sourceDialog.add(); break
        case "shortcuts": help.open(); break
        case "new-window": Portal.openBeside(places.address); break
        case "copy-link": Portal.copy(places.address); Portal.tell(qsTr("Copied: %1").arg(places.address)); break
        }
    }

    Navigator {
        id: places
    }
    WindowShortcuts {
        navigator: places
        pages: pages
        onSearchAsked: topBar.focusSearch()
        onHelpAsked: help.open()
    }
    SourceDialog {
        id: sourceDialog
    }
    ShortcutsOverlay {
        id: help

        page: pages.item
    }
    AppToolTip {
        owner: window
    }

    Toast {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s24
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width - 2 * Theme.s24)
        z: 3
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            Layout.fillHeight: true
            navigator: places
            folded: window.folded
        }
        ColumnLayout {
            spacing: 0

            TopBar {
                id: topBar

                Layout.fillWidth: true
                navigator: places
                onFinished: pages.focusPage()
                onAsked: action => window.act(action)
            }
            PageStack {
                id: pages

                Layout.fillWidth: true
                Layout.fillHeight: true
                navigator: places
                onAddSource: sourceDialog.add()
                onSearchAsked: topBar.focusSearch()
                onEditSource: name => sourceDialog.edit(name)
            }
            FootBar {
                Layout.fillWidth: true
            }
        }
    }
}
