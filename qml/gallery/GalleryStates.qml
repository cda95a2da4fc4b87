// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick.Layouts
import Cairn.Ui

// The states of a page or a card: empty, failed, loading, working.
ColumnLayout {
    spacing: Theme.s24

    GallerySection {
        Layout.fillWidth: true
        title: "Cards and states"

        Card {
            implicitWidth: Theme.aside
            title: "A card"
            note: "with a note"

            FactRow { label: "Owner"; value: "team-payments"; kind: "group"; leads: true }
            FactRow { label: "Lifecycle"; value: "production" }
        }
        Card {
            implicitWidth: Theme.aside
            title: "Empty"

            EmptyState {
                Layout.fillWidth: true
                iconName: "package-symbolic"
                title: "Nothing here yet"
                text: "What would be here, in one sentence."
                actionText: "Add it"
            }
        }
        Card {
            implicitWidth: Theme.aside
            title: "Loading"

            Skeleton {
                Layout.fillWidth: true
                loading: true
                rows: 3
            }
        }
    }
    ErrorBanner {
        Layout.fillWidth: true
        text: "The repository could not be fetched: the server does not answer"
        hint: "What was synced before is still shown. Check the network, then try again."
        actionText: "Try again"
        closable: true
    }
    ErrorBanner {
        Layout.fillWidth: true
        severity: "warning"
        text: "This is from yesterday"
        hint: "The last sync failed."
    }
    ProgressLine {
        Layout.fillWidth: true
        fraction: 0.6
    }
    Excerpt {
        Layout.fillWidth: true
        text: "metadata:\n  name: payment service\n  tags: [java]"
        faultyRow: 1
        severity: "error"
    }
}
