// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// One choice of a facet; the first of a facet carries its heading.
ColumnLayout {
    id: row

    required property int index
    required property string facet
    required property string facetLabel
    required property string value
    required property string label
    required property int count
    required property bool selected
    required property bool first
    required property int hiddenCount
    required property bool unfolded

    signal toggled
    signal unfoldAsked

    spacing: 0

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: row.index > 0 ? Theme.s16 : 0
        Layout.preferredHeight: Theme.line
        active: row.first
        visible: active
        sourceComponent: RowLayout {
            spacing: Theme.s8

            AppText {
                Layout.fillWidth: true
                text: row.facetLabel
                color: Theme.muted
                font.pixelSize: Theme.caption
                font.weight: Theme.semibold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            LinkText {
                objectName: "unfoldFacet"
                Layout.rightMargin: Theme.s12
                visible: row.hiddenCount > 0 || row.unfolded
                text: row.unfolded ? qsTr("Fewer") : qsTr("+%L1").arg(row.hiddenCount)
                more: row.unfolded ? "" : qsTr("%Ln more value(s) with fewer entities", "", row.hiddenCount)
                font.pixelSize: Theme.caption
                Accessible.role: Accessible.Button
                Accessible.name: row.unfolded ? qsTr("%1: show fewer").arg(row.facetLabel) : qsTr("%1: %2").arg(row.facetLabel).arg(more)
                onClicked: row.unfoldAsked()
            }
        }
    }
    RowLayout {
        Layout.preferredHeight: Math.round(26 * Theme.scale)
        spacing: Theme.s8

        AppCheckBox {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.s4
            text: row.label
            checked: row.selected
            Accessible.name: qsTr("%1: %2, %L3").arg(row.facetLabel).arg(row.label).arg(row.count)
            onToggled: row.toggled()
        }
        AppText {
            Layout.rightMargin: Theme.s12
            text: qsTr("%L1").arg(row.count)
            color: Theme.faint
            font.pixelSize: Theme.caption
            font.features: ({ "tnum": 1 })
        }
    }
}
