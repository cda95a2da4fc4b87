// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "measure.h"

#include <vector>

namespace cairn::bench {

/// Docs sites: opening one from Git, indexing 100 pages; with the corpus beside the checkout also the real
/// site, and what MkDocs takes for it.
std::vector<Figure> benchSites();

} // namespace cairn::bench
