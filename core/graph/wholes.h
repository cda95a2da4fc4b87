// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

#include <vector>

namespace cairn {

// What each node belongs to; -1 for nothing. A system, domain or group belongs to itself. What has no system
// or domain of its own has that of the whole that it is a part of.

std::vector<int> systemsOf(const CatalogGraph &graph);
std::vector<int> domainsOf(const CatalogGraph &graph);
/// The owner; of a person a group that they are in, or themselves.
std::vector<int> ownersOf(const CatalogGraph &graph);

} // namespace cairn
