// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Cairn
import Cairn.Ui

// The docs of an entity: pages at the left, one of them, its headings at the right. Where there is no room the
// sides come out when they are asked for.
FocusScope {
    id: pane

    required property string ref
    required property string path
    required property string anchor
    required property list<real> lastPlace
    readonly property string title: view.title
    readonly property bool wide: width >= Theme.foldDocsPagesBelow
    readonly property bool widest: width >= Theme.foldDocsHeadingsBelow
    // What Ctrl+F does
    readonly property Item filterField: finder

    signal addressOpened(address: string)
    signal refOpened(ref: string)

    focus: true

    function follow(target: string) {
        switch (view.wayOf(target)) {
        case DocsView.Page: addressOpened(view.destination(target)); break
        case DocsView.Browser: Portal.openUrl(view.destination(target)); break
        case DocsView.File: view.openFile(view.destination(target)); break
        default: Portal.tell(qsTr("This link leads nowhere: %1").arg(view.destination(target)))
        }
    }
    function place(): list<real> {
        return reader.place()
    }
    function openPage(path: string) {
        if (path !== "")
            addressOpened(view.addressOfPage(path))
    }

    DocsView {
        id: view

        ref: pane.ref
        path: pane.path
        anchor: pane.anchor
        row: pane.lastPlace.length > 0 ? pane.lastPlace[0] : -1
    }
    // Ctrl+F goes to the page's filter, which is here to find in the text.
    Item {
        id: finder

        onActiveFocusChanged: if (activeFocus) reader.find()
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: view.state !== "failed"

        DocsNavTree {
            Layout.preferredWidth: Theme.docsPages
            Layout.fillHeight: true
            Layout.margins: Theme.s16
            Layout.leftMargin: Theme.s24
            visible: pane.wide
            navigation: view.navigation
            onPageChosen: path => pane.openPage(path)
            onFileChosen: path => view.openFile(path)
            onLinkChosen: url => Portal.openUrl(url)
        }
        Hairline {
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.hairline
            visible: pane.wide
        }
        ColumnLayout {
            spacing: 0

            DocsTools {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.s12
                Layout.rightMargin: Theme.s12
                view: view
                pagesButton: !pane.wide
                headingsButton: !pane.widest && view.headings.count > 0
                onPagesAsked: pagesDrawer.open()
                onHeadingsAsked: headingsDrawer.open()
                onFindAsked: reader.find()
                onEditAsked: view.edit()
                onPrintAsked: view.print(Theme.fontFamily, Theme.monoFamily)
                onPdfAsked: {
                    pdfDialog.currentFile = view.pdfFileName()
                    pdfDialog.open()
                }
            }
            DocsReader {
                id: reader

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                view: view
                anchor: pane.anchor
                lastPlace: pane.lastPlace
                onFollowed: target => pane.follow(target)
                onPageAsked: path => pane.openPage(path)
                onEditAsked: view.edit()
            }
        }
        DocsContents {
            Layout.preferredWidth: Theme.docsHeadings
            Layout.fillHeight: true
            Layout.topMargin: Theme.s24
            Layout.rightMargin: Theme.s16
            visible: pane.widest && view.headings.count > 0
            headings: view.headings
            current: reader.currentHeading
            onChosen: heading => reader.showHeading(heading)
        }
    }
    FileDialog {
        id: pdfDialog

        title: qsTr("Save the page as PDF")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: view.savePdf(selectedFile, Theme.fontFamily, Theme.monoFamily)
    }
    DocsDrawer {
        id: pagesDrawer

        area: pane

        DocsNavTree {
            anchors.fill: parent
            navigation: view.navigation
            onPageChosen: path => {
                pagesDrawer.close()
                pane.openPage(path)
            }
            onFileChosen: path => view.openFile(path)
            onLinkChosen: url => Portal.openUrl(url)
        }
    }
    DocsDrawer {
        id: headingsDrawer

        area: pane
        right: true

        DocsContents {
            anchors.fill: parent
            headings: view.headings
            current: reader.currentHeading
            onChosen: heading => {
                headingsDrawer.close()
                reader.showHeading(heading)
            }
        }
    }
    Skeleton {
        anchors.fill: parent
        anchors.margins: Theme.s24
        loading: view.state === "loading"
    }
    EmptyState {
        objectName: "docsFailure"
        anchors.centerIn: parent
        width: Math.min(Theme.popup, pane.width - 2 * Theme.s24)
        visible: view.state === "failed"
        iconName: "emblem-important-symbolic"
        title: view.error
        text: view.hint
        actionText: pane.path === "" ? "" : qsTr("Go to the first page")
        onActed: pane.addressOpened(view.addressOfPage(""))
    }
}
