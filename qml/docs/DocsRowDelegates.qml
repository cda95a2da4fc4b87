// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Qt.labs.qmlmodels
import Cairn.Ui

// Which row of a docs page is drawn by what.
DelegateChooser {
    id: rows

    required property DocsContext context
    property bool inCell: false

    role: "type"

    DelegateChoice {
        roleValue: "text"

        DocsTextRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "heading"

        DocsHeadingRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "code"

        DocsCodeRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "table"

        DocsTableRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "title"

        DocsTitleRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "details"

        DocsDetailsRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "tabs"

        DocsTabsRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "figure"

        DocsFigureRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "diagram"

        DocsDiagramRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "math"

        DocsMathRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "rule"

        DocsRuleRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
    DelegateChoice {
        roleValue: "grid"

        DocsGridRow {
            context: rows.context
            inCell: rows.inCell
        }
    }
}
