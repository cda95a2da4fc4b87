// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// One row of a form, drawn by what its widget says.
Loader {
    id: holder

    required property formRow row
    required property FormView form

    // Not while one types elsewhere, as in the search: then it has the keyboard once the page has it again
    function focusFirst() {
        const first = nextItemInFocusChain()
        const typing = Window.activeFocusItem as TextInput
        let around = typing as Item
        while (around && !(around instanceof AppPage))
            around = around.parent
        if (typing && !around)
            first.focus = true
        else
            first.forceActiveFocus(Qt.TabFocusReason)
    }

    sourceComponent: {
        switch (row.widget) {
        case "lines": return lines
        case "check": return check
        case "radio": return radio
        case "checks": return checks
        case "select": return select
        case "range": return range
        case "colour": return colour
        case "entity": return entity
        case "entities":
        case "tags": return entries
        case "repository": return repository
        case "branch":
        case "owner": return offered
        case "date":
        case "time":
        case "datetime": return moment
        case "item": return item
        case "add": return add
        case "items":
        case "group":
        case "accordion": return head
        case "markdown": return note
        default: return line
        }
    }

    Component { id: line; FormLine { row: holder.row; form: holder.form } }
    Component { id: lines; FormLines { row: holder.row; form: holder.form } }
    Component { id: check; FormCheck { row: holder.row; form: holder.form } }
    Component { id: radio; FormRadio { row: holder.row; form: holder.form } }
    Component { id: checks; FormChecks { row: holder.row; form: holder.form } }
    Component { id: select; FormSelect { row: holder.row; form: holder.form } }
    Component { id: range; FormRange { row: holder.row; form: holder.form } }
    Component { id: colour; FormColour { row: holder.row; form: holder.form } }
    Component { id: entity; FormEntity { row: holder.row; form: holder.form } }
    Component { id: entries; FormEntries { row: holder.row; form: holder.form } }
    Component { id: offered; FormOffered { row: holder.row; form: holder.form } }
    Component { id: moment; FormMoment { row: holder.row; form: holder.form } }
    Component { id: repository; FormRepository { row: holder.row; form: holder.form } }
    Component { id: item; FormItemHead { row: holder.row; form: holder.form } }
    Component { id: add; FormAddItem { row: holder.row; form: holder.form } }
    Component { id: head; FormGroupHead { row: holder.row; form: holder.form } }
    Component { id: note; FormNote { row: holder.row; form: holder.form } }
}
