// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/fix.h"

namespace cairn {

// Mends that change lines, for `findFix`, which sees whether they hold.

/// Puts spaces in the place of each tab that indents a line where YAML allows none.
std::optional<Fix> replaceTabs(const Problem &problem, const QByteArray &text);

/// Removes a key that stands twice, where it says the same both times.
std::optional<Fix> removeSecondKey(const Problem &problem, const QByteArray &text);

/// Adds the problem's correction, a whole field, before the first field of the object at its place.
std::optional<Fix> addField(const Problem &problem, const QByteArray &text);

} // namespace cairn
