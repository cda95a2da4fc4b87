// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/texttable.h"

namespace cairn {

/// Copies a table as "text", "csv" or "markdown", whichever of them is named. On the GUI thread.
void putOnClipboard(const TextTable &table, const QString &format);

} // namespace cairn
