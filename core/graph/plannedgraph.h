// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/entity.h"
#include "graph/cataloggraph.h"

#include <vector>

namespace cairn {

/// Entities that are about to be made, what their relations lead to (the first 60 in all), and the edges
/// between all of these. What is neither among them nor in the catalog is missing.
Result<CatalogGraph> plannedGraph(Database &catalog, const std::vector<Entity> &entities);

} // namespace cairn
