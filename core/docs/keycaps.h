// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cairn {

struct KeyCap {
    QString name;  ///< page-up
    QString label; ///< Page Up
};

/// The key that a name or one of its short forms means; nothing where there is no such key.
std::optional<KeyCap> keyCap(QStringView name);

} // namespace cairn
