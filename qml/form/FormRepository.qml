// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Cairn.Ui

// Where a repository is: host, owner, name, as the template allows them.
FormFrame {
    id: field

    property string ownersNote

    Flow {
        Layout.fillWidth: true
        spacing: Theme.s12
        Accessible.role: Accessible.Grouping
        Accessible.name: field.words
        Accessible.description: field.more

        Repeater {
            model: field.row.parts.length

            ColumnLayout {
                id: part

                required property int index
                readonly property string name: field.row.parts[index]?.name ?? ""
                readonly property string given: field.row.parts[index]?.text ?? ""
                readonly property list<string> choices: field.row.parts[index]?.choices ?? []

                // Who may own a repository, GitHub says; of the others it is typed
                readonly property bool offered: name === "owner"

                spacing: Theme.s4

                AppText {
                    text: field.row.parts[part.index]?.label ?? ""
                    color: Theme.muted
                    font.pixelSize: Theme.caption
                    Accessible.ignored: true
                }
                FormComboBox {
                    objectName: "formPart" + field.row.path + "/" + part.name
                    visible: part.choices.length > 0
                    Layout.preferredWidth: Math.round(Theme.field * 0.75)
                    choices: part.choices
                    chosen: part.choices.indexOf(part.given)
                    placeholderText: qsTr("Choose")
                    enabled: field.row.editable
                    wrong: field.row.error !== ""
                    Accessible.name: qsTr("%1: %2").arg(field.words).arg(field.row.parts[part.index]?.label ?? "")
                    onTaken: choice => field.form.setPart(field.row.path, part.name, part.choices[choice])
                }
                AnswerField {
                    objectName: "formPart" + field.row.path + "/" + part.name
                    visible: part.choices.length === 0 && !part.offered
                    Layout.preferredWidth: Math.round(Theme.field * 0.75)
                    enabled: field.row.editable
                    wrong: field.row.error !== ""
                    Accessible.name: qsTr("%1: %2").arg(field.words).arg(field.row.parts[part.index]?.label ?? "")
                    Accessible.description: field.more
                    given: part.given
                    onWritten: field.form.setPart(field.row.path, part.name, text)
                    onDeparted: {
                        if (part.index === field.row.parts.length - 1)
                            field.form.leave(field.row.path)
                    }
                }
                Loader {
                    active: part.choices.length === 0 && part.offered
                    visible: active
                    Layout.preferredWidth: Math.round(Theme.field * 0.75)
                    sourceComponent: OfferedField {
                        id: owner

                        objectName: "formPart" + field.row.path + "/" + part.name
                        form: field.form
                        path: field.row.path
                        enabled: field.row.editable
                        wrong: field.row.error !== ""
                        Accessible.name: qsTr("%1: %2").arg(field.words).arg(field.row.parts[part.index]?.label ?? "")
                        Accessible.description: [field.more, note].filter(text => text !== "").join(". ")
                        given: part.given
                        onWritten: field.form.setPart(field.row.path, part.name, text)
                        onTaken: choice => field.form.setPart(field.row.path, part.name, choice)

                        Binding {
                            target: field
                            property: "ownersNote"
                            value: owner.activeFocus && owner.offers === "failed" ? owner.note : ""
                        }
                    }
                }
            }
        }
    }
    MonoText {
        visible: field.row.text !== ""
        text: field.row.text
        color: Theme.faint
        font.pixelSize: Theme.caption
    }
    FormNoteLine {
        objectName: "formOffersNote" + field.row.path
        visible: field.ownersNote !== ""
        text: field.ownersNote
    }
    FormToken {
        row: field.row
        form: field.form
    }
}
