// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/block.h"

#include <QJsonArray>

namespace cairn::terminal {

/// The blocks of a page: each an object with `type` and what that type has; what is empty is left out. Runs
/// of text are objects with `type` and `text`, and `styles`, `target` and the like where they have them.
QJsonArray blocksJson(const Blocks &blocks);
QJsonArray runsJson(const Runs &runs);

} // namespace cairn::terminal
