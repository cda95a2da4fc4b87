// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

#include <vector>

namespace cairn {

/// Of each node, how many would feel its failure: the steps of its `impactOf`, counted for all of them at
/// once.
std::vector<int> countDependents(const CatalogGraph &graph);

} // namespace cairn
