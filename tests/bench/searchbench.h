// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogbench.h"

namespace cairn::bench {

/// Searches and completions as one types, and what an entity costs to put into the search index. The home has
/// been synced.
std::vector<Figure> benchSearch(const CatalogHome &home, int count);

} // namespace cairn::bench
