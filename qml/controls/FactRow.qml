// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// A label and a value; the value leads somewhere where `leads` says so.
RowLayout {
    id: row

    required property string label
    required property string value
    property int labelWidth: Theme.labelColumn
    property bool leads: false
    property bool external: false
    property string kind
    property string more
    property int elide: Text.ElideRight

    signal activated

    spacing: Theme.s8
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(label).arg(value)

    AppText {
        Layout.preferredWidth: row.labelWidth
        Layout.minimumHeight: Theme.smallControl
        Layout.alignment: Qt.AlignTop
        text: row.label
        color: Theme.muted
        maximumLineCount: 2
        wrapMode: Text.Wrap
    }
    KindMark {
        visible: row.kind !== ""
        kind: row.kind
    }
    Loader {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.smallControl
        sourceComponent: row.leads ? leading : plain
    }
    Component {
        id: leading

        Item {
            implicitHeight: Math.max(Theme.smallControl, link.implicitHeight)

            LinkText {
                id: link

                anchors.left: parent.left
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                height: parent.height
                text: row.value
                elide: row.elide
                external: row.external
                font.weight: Theme.medium
                more: row.more
                onClicked: row.activated()
            }
        }
    }
    Component {
        id: plain

        ElidedText {
            text: row.value
            more: row.more
        }
    }
}
