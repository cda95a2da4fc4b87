// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn
import Cairn.Ui

// Which relations and which kinds of entities are in a graph.
AppButton {
    id: button

    required property GraphView view
    readonly property int chosen: view.kinds.length + (view.scope === "some" ? 1 : 0)

    objectName: "graphFilter"
    iconName: "view-filter-symbolic"
    text: chosen > 0 ? qsTr("Filter (%1)").arg(chosen) : qsTr("Filter")
    Accessible.name: qsTr("Filter the graph")
    onClicked: popup.open()

    T.Popup {
        id: popup

        y: button.height + Theme.s4
        width: columns.implicitWidth + 2 * padding
        height: columns.implicitHeight + 2 * padding
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        focus: true
        margins: Theme.s8
        padding: Theme.s16

        background: FloatingGround {}
        contentItem: RowLayout {
            id: columns

            spacing: Theme.s32

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.s8

                SectionTitle {
                    text: qsTr("Relations")
                }
                Repeater {
                    model: ["dependsOn", "consumesApi", "providesApi", "partOf", "ownedBy", "memberOf", "childOf"]

                    AppCheckBox {
                        required property string modelData

                        objectName: "graphRelation-" + modelData
                        text: button.view.relationTitle(modelData)
                        checked: button.view.relations.includes(modelData)
                        onClicked: button.view.toggleRelation(modelData)
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.s8

                SectionTitle {
                    text: qsTr("Kinds")
                }
                Repeater {
                    model: ["component", "api", "resource", "system", "domain", "group", "user", "template"]

                    AppCheckBox {
                        required property string modelData

                        objectName: "graphKind-" + modelData
                        text: Kinds.label(modelData)
                        checked: button.view.kinds.includes(modelData)
                        onClicked: button.view.toggleKind(modelData)
                    }
                }
                AppText {
                    text: qsTr("None chosen: all")
                    color: Theme.muted
                    font.pixelSize: Theme.caption
                }
            }
        }
    }
}
