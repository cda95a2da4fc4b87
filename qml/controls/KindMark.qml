// SPDX-FileCopyrightText: 2026 The Cairn authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Cairn.Ui

// The kind of an entity as a small picture in the kind's colour.
Icon {
    required property string kind

    name: Kinds.icon(kind)
    color: Kinds.color(kind)
}
