// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// A docs page as rows in one list, with the mouse that selects in it and the keys that scroll it.
FocusScope {
    id: reader

    required property DocsView view
    required property string anchor
    // Where one was when one left this page: as of place()
    required property list<real> lastPlace
    readonly property DocsSheet sheet: view.sheet
    readonly property alias finding: findBar.visible
    property int currentHeading: -1
    // The heading that was asked for last is the current one, also where the page is too short to scroll to it
    property int askedHeading: -1
    // The row that an address asked for: until one moves on, it stays where it belongs while rows get their sizes
    property int heldRow: -1
    property real heldOffset: 0
    readonly property real lowest: Math.max(list.originY, list.originY + list.contentHeight - list.height)

    signal followed(target: string)
    signal addressOpened(address: string)
    signal editAsked
    signal pageAsked(path: string)

    function find() {
        findBar.open()
    }
    // The row at the top, and how far it is above it; [] at the page's beginning
    function place(): list<real> {
        const top = list.contentY <= list.originY ? null
            : list.itemAtIndex(list.indexAt(list.width / 2, list.contentY)) as DocsBlock
        return top ? [top.row, list.contentY - top.y] : []
    }
    function showRow(row: int, offset = 0) {
        sheet.reveal(row)
        placeRow(row, offset)
    }
    function placeRow(row: int, offset = 0) {
        const index = sheet.indexOfRow(row)
        if (index >= 0)
            list.positionViewAtIndex(index, ListView.Beginning)
        if (index >= 0 && offset > 0)
            list.contentY = Math.min(lowest, list.contentY + offset)
        list.forceLayout()
        update()
    }
    // A link of the page: a marker opens what it stands for
    function follow(target: string) {
        const annotation = sheet.annotationAt(target)
        if (annotation < 0)
            followed(target)
        else
            note.show(annotation, pointer.placeOfLink(target))
    }
    function showMatch(row: int) {
        heldRow = -1
        note.close()
        const index = sheet.indexOfRow(row)
        if (index >= 0 && (index < list.indexAt(list.width / 2, list.contentY + Theme.rowTall)
                           || index > list.indexAt(list.width / 2, list.contentY + list.height - 2 * Theme.rowTall)
                           || list.indexAt(list.width / 2, list.contentY + list.height - 2 * Theme.rowTall) < 0))
            list.positionViewAtIndex(index, ListView.Center)
        const annotation = sheet.annotationOfRow(row)
        if (annotation >= 0)
            Qt.callLater(() => note.peek(annotation, pointer.placeOfLink(sheet.annotationLink(annotation))))
    }
    function showHeading(heading: int) {
        const row = view.rowOfHeading(heading)
        if (row < 0)
            return
        showRow(row)
        askedHeading = heading
        currentHeading = heading
    }
    // Where one was before, or where the address leads
    function showPlace() {
        heldRow = lastPlace.length > 0 ? lastPlace[0] : anchor === "" ? -1 : sheet.rowOfAnchor(anchor)
        heldOffset = lastPlace.length > 0 ? lastPlace[1] : 0
        if (heldRow >= 0)
            showRow(heldRow, heldOffset)
        else
            list.positionViewAtBeginning()
        update()
    }
    function placeHeld() {
        if (heldRow >= 0)
            placeRow(heldRow, heldOffset)
    }
    function scroll(distance: real) {
        heldRow = -1
        list.contentY = Math.max(list.originY, Math.min(lowest, list.contentY + distance))
    }
    function update() {
        const top = list.itemAtIndex(list.indexAt(list.width / 2, list.contentY + 2 * Theme.rowTall)) as DocsBlock
        askedHeading = -1
        currentHeading = top ? view.headingAt(top.row) : list.contentY <= list.originY ? -1 : currentHeading
    }

    Connections {
        target: reader.view

        function onArrived() {
            reader.sheet.clearSelection()
            reader.showPlace()
        }
    }
    onAnchorChanged: if (view.state === "ready") Qt.callLater(showPlace)

    Binding {
        target: reader.sheet
        property: "dark"
        value: Theme.dark
    }
    DocsStyle {
        id: pageStyle

        dark: Theme.dark
        text: Theme.text
        muted: Theme.muted
        faint: Theme.faint
        ground: Theme.background
        surface: Theme.surface
        sunken: Theme.sunken
        border: Theme.border
        strongBorder: Theme.strongBorder
        accent: Theme.accent
        accentSoft: Theme.accentSoft
        accentText: Theme.accentText
        danger: Theme.danger
        dangerSoft: Theme.dangerSoft
        warning: Theme.warning
        warningSoft: Theme.warningSoft
        success: Theme.success
        successSoft: Theme.successSoft
        info: Theme.info
        infoSoft: Theme.infoSoft
        example: Theme.example
        exampleSoft: Theme.exampleSoft
        family: Theme.fontFamily
        monoFamily: Theme.monoFamily
        size: Theme.reading * reader.view.textScale
        lineHeight: Theme.prose + 0.1
        radius: Theme.radius
    }
    DocsContext {
        id: pageContext

        view: reader.view
        style: pageStyle
        left: Math.max(Theme.s24, Math.round((list.width - column) / 2))
        measure: Math.min(column, Math.round(pageStyle.size * Theme.measure))
        column: Math.max(Theme.labelColumn, Math.min(list.width - 2 * Theme.s24,
                                                     Math.round(pageStyle.size * Theme.wideMeasure)))
        cellRows: inCells
        onFollowed: target => reader.follow(target)
        onFigureOpened: part => lightbox.show(part)
        onPictureOpened: (picture, words) => lightbox.showPicture(picture, words)
        onHeld: item => list.hold(item)
    }
    DocsRowDelegates {
        id: inCells

        context: pageContext
        inCell: true
    }
    ListView {
        id: list

        // Keeps a row where it is seen while rows before it come and go.
        function hold(item: Item) {
            reader.heldRow = -1
            const seen = item.mapToItem(list, 0, 0).y
            Qt.callLater(() => {
                if (item)
                    list.contentY += item.mapToItem(list, 0, 0).y - seen
            })
        }

        objectName: "docsList"
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: height
        clip: true
        focus: true
        activeFocusOnTab: true
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        model: reader.sheet.entries
        reuseItems: true
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Document
        Accessible.name: reader.view.title
        onContentYChanged: if (reader.askedHeading < 0) reader.update()
        onContentHeightChanged: Qt.callLater(reader.placeHeld)
        onHeightChanged: Qt.callLater(reader.placeHeld)
        onMovementStarted: {
            reader.askedHeading = -1
            reader.heldRow = -1
        }

        header: DocsBanner {
            width: list.width
            context: pageContext
        }
        delegate: DocsRowDelegates {
            context: pageContext
        }
        footer: DocsFoot {
            width: list.width
            opacity: reader.view.partial ? 0 : 1
            context: pageContext
            onPageAsked: path => reader.pageAsked(path)
            onEditAsked: reader.editAsked()
        }

        Keys.onPressed: event => {
            event.accepted = true
            reader.heldRow = -1
            const control = event.modifiers & Qt.ControlModifier
            switch (event.key) {
            case Qt.Key_Down: control ? reader.showHeading(Math.min(reader.currentHeading + 1, reader.view.headings.count - 1))
                                      : reader.scroll(Theme.rowTall); break
            case Qt.Key_Up: control ? reader.showHeading(Math.max(reader.currentHeading - 1, 0))
                                    : reader.scroll(-Theme.rowTall); break
            case Qt.Key_PageDown: control ? reader.pageAsked(reader.view.nextPath)
                                          : reader.scroll(list.height - Theme.rowTall); break
            case Qt.Key_PageUp: control ? reader.pageAsked(reader.view.previousPath)
                                        : reader.scroll(Theme.rowTall - list.height); break
            case Qt.Key_Space: reader.scroll((event.modifiers & Qt.ShiftModifier ? -1 : 1)
                                             * (list.height - Theme.rowTall)); break
            case Qt.Key_Home: reader.scroll(-list.contentHeight); break
            case Qt.Key_End: list.positionViewAtEnd(); break
            case Qt.Key_Escape: event.accepted = reader.sheet.hasSelection; reader.sheet.clearSelection(); break
            default: event.accepted = false
            }
        }
    }
    FocusFollower {
        view: list
    }
    Shortcut {
        sequences: [StandardKey.Copy]
        enabled: reader.sheet.hasSelection && !findBar.activeFocus
        onActivated: {
            reader.sheet.copySelection()
            Portal.tell(qsTr("Copied"))
        }
    }
    Shortcut {
        sequences: [StandardKey.SelectAll]
        enabled: list.activeFocus
        onActivated: reader.sheet.selectAll()
    }
    DocsPointer {
        id: pointer

        parent: list.contentItem
        y: list.contentY
        z: -1
        width: list.width
        height: list.height
        sheet: reader.sheet
        onPressed: {
            reader.heldRow = -1
            list.forceActiveFocus(Qt.MouseFocusReason)
        }
        onLinkActivated: target => reader.follow(target)
        onDraggedBeyond: distance => reader.scroll(distance / 4)

        Item {
            id: tipAnchor

            x: pointer.tipPlace.x
            y: pointer.tipPlace.y
            width: pointer.tipPlace.width
            height: pointer.tipPlace.height
        }
        onHovered: {
            Tip.hide(tipAnchor)
            Tip.show(tipAnchor, tip)
        }
    }
    DocsFindBar {
        id: findBar

        anchors.right: parent.right
        anchors.rightMargin: Theme.s24
        anchors.top: parent.top
        anchors.topMargin: Theme.s8
        sheet: reader.sheet
        onWent: row => reader.showMatch(row)
        onClosed: {
            note.close()
            list.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    DocsAnnotation {
        id: note

        parent: list
        context: pageContext
    }
    DocsLightbox {
        id: lightbox

        sheet: reader.sheet
    }
}
