// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/alerttext.h"

#include <QStringView>

#include <optional>

namespace cairn {

/// What the value of a label, or of a field, of an alert stands for. Nothing for those that never name an
/// entity, such as `severity`.
std::optional<Clue::Kind> kindOfLabel(QStringView key);

/// Whether alerts use exactly this name for a label, and not only one that ends so.
bool isKnownLabel(QStringView key);

} // namespace cairn
