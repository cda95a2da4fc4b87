// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogbench.h"

namespace cairn::bench {

/// The graph of the catalog: read from the store, asked, and parts of it laid out. The home has been synced.
std::vector<Figure> benchGraph(const CatalogHome &home);

} // namespace cairn::bench
