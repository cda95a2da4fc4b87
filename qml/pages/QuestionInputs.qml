// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// What is asked, to be changed: the question, and whom it is about.
Flow {
    id: inputs

    required property GraphQuestions view
    readonly property bool isPath: view.kind === "path"
    readonly property bool isAboutEntity: ["impact", "needs", "path", "system"].includes(view.kind)
    // The first thing that is still to be said
    readonly property Item missing: isAboutEntity && view.ref === "" ? about : isPath && view.other === "" ? other : null

    // Whoever tries out one after the other stays where they are
    readonly property bool choosing: {
        const focused = Window.activeFocusItem
        let item = focused
        while (item && item !== inputs)
            item = item.parent
        return item === inputs && !(focused as EntityField)
    }

    signal addressed(address: string)
    signal refined(address: string)

    spacing: Theme.s8

    AppComboBox {
        objectName: "questionKind"
        width: Math.min(Theme.aside, inputs.width)
        model: QuestionKinds {}
        currentIndex: indexOfValue(inputs.view.kind)
        Accessible.name: qsTr("Question")
        onActivated: inputs.addressed(inputs.view.addressAsking(currentValue))
    }
    EntityField {
        id: about

        objectName: "questionAbout"
        width: Math.min(Theme.field, inputs.width)
        visible: inputs.isAboutEntity
        label: inputs.isPath ? qsTr("What needs it") : inputs.view.kind === "system" ? qsTr("A system or domain") : qsTr("An entity")
        kind: inputs.view.refKind
        title: inputs.view.ref === "" ? "" : inputs.view.refTitle
        onChosen: ref => inputs.addressed(inputs.view.addressAbout(ref))
    }
    IconButton {
        objectName: "questionBack"
        visible: inputs.isPath
        enabled: inputs.view.ref !== "" || inputs.view.other !== ""
        iconName: "exchange-positions-symbolic"
        text: qsTr("The other way round")
        onClicked: inputs.addressed(inputs.view.addressBack())
    }
    EntityField {
        id: other

        objectName: "questionOther"
        width: Math.min(Theme.field, inputs.width)
        visible: inputs.isPath
        label: qsTr("What it needs")
        kind: inputs.view.otherKind
        title: inputs.view.other === "" ? "" : inputs.view.otherTitle
        onChosen: ref => inputs.addressed(inputs.view.addressTo(ref))
    }
    Segmented {
        objectName: "questionSteps"
        visible: inputs.isPath
        value: String(inputs.view.steps)
        onChosen: value => inputs.refined(inputs.view.addressWithin(Number(value)))
        Accessible.name: qsTr("Ways")
        model: ListModel {
            ListElement { value: "0"; text: qsTr("Shortest") }
            ListElement { value: "4"; text: qsTr("Up to 4 steps") }
            ListElement { value: "6"; text: qsTr("Up to 6") }
            ListElement { value: "8"; text: qsTr("Up to 8") }
        }
    }
    AppText {
        leftPadding: Theme.s8
        height: Theme.controlHeight
        visible: inputs.view.kind === "critical"
        text: qsTr("Felt by more than")
        color: Theme.muted
    }
    Segmented {
        objectName: "questionShare"
        visible: inputs.view.kind === "critical"
        value: String(inputs.view.share)
        onChosen: value => inputs.refined(inputs.view.addressSharing(Number(value)))
        Accessible.name: qsTr("How many must feel it")
        model: ListModel {
            ListElement { value: "5"; text: qsTr("5 %") }
            ListElement { value: "10"; text: qsTr("10 %") }
            ListElement { value: "25"; text: qsTr("25 %") }
            ListElement { value: "50"; text: qsTr("50 %") }
        }
    }
}
