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

    property string initialAddress: "cairn://catalog"
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
            }
            PageStack {
                id: pages

                Layout.fillWidth: true
                Layout.fillHeight: true
                navigator: places
                onAddSource: sourceDialog.add()
                onEditSource: name => sourceDialog.edit(name)
            }
            FootBar {
                Layout.fillWidth: true
            }
        }
    }
}
