// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn
import Cairn.Ui

// The keys that work on every page.
Item {
    id: keys

    required property Navigator navigator
    required property PageStack pages

    signal searchAsked
    signal helpAsked

    function refToStar(): string {
        const focused = Window.activeFocusItem
        const address = (focused as PlaceLine)?.address ?? (focused as ChangeLine)?.address ?? ""
        return address !== "" ? navigator.refOf(address) : pages.item?.starRef ?? ""
    }

    Shortcut {
        sequences: ["Ctrl+K"]
        onActivated: keys.searchAsked()
    }
    Shortcut {
        sequences: ["Alt+Left", "Back"]
        enabled: keys.navigator.canGoBack
        onActivated: keys.navigator.back()
    }
    Shortcut {
        sequences: ["Alt+Right", "Forward"]
        enabled: keys.navigator.canGoForward
        onActivated: keys.navigator.forward()
    }
    Shortcut {
        sequences: ["Ctrl+1"]
        onActivated: keys.navigator.go("cairn://home")
    }
    Shortcut {
        sequences: ["Ctrl+2"]
        onActivated: keys.navigator.go("cairn://catalog")
    }
    Shortcut {
        sequences: ["Ctrl+3"]
        onActivated: keys.navigator.go("cairn://oncall")
    }
    Shortcut {
        sequences: ["Ctrl+4"]
        onActivated: keys.navigator.go("cairn://problems")
    }
    Shortcut {
        sequences: ["Ctrl+5"]
        onActivated: keys.navigator.go("cairn://docs")
    }
    Shortcut {
        sequences: ["Ctrl+6"]
        onActivated: keys.navigator.go("cairn://graph")
    }
    Shortcut {
        sequences: ["Ctrl+7"]
        onActivated: keys.navigator.go("cairn://paths")
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        onActivated: keys.navigator.go("cairn://settings")
    }
    Shortcut {
        sequences: ["Ctrl+F"]
        enabled: (keys.pages.item?.filterField ?? null) !== null
        onActivated: keys.pages.item.filterField.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    Shortcut {
        sequences: ["S"]
        onActivated: if (keys.refToStar() !== "") Stars.toggle(keys.refToStar())
    }
    Shortcut {
        sequences: ["F5"]
        enabled: !Sync.running
        onActivated: Sync.start()
    }
    Shortcut {
        sequences: ["Ctrl+N"]
        onActivated: Portal.openBeside(keys.navigator.address)
    }
    Shortcut {
        sequences: ["Ctrl+W"]
        onActivated: keys.Window.window.close()
    }
    Shortcut {
        sequences: ["Ctrl+Q"]
        onActivated: Portal.quit()
    }
    Shortcut {
        sequences: ["?"]
        onActivated: keys.helpAsked()
    }
}
