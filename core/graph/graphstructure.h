// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

#include <vector>

namespace cairn {

/// Entities that need one another in a circle (a strongly connected component), in the order of nodes; and a
/// shortest circle through the first of them.
struct GraphCycle {
    std::vector<int> members;
    std::vector<int> circle; ///< the first node stands once

    friend bool operator==(const GraphCycle &, const GraphCycle &) = default;
};

/// The circles of what needs what: `dependsOn`, `consumesApi` and the provider of an API. An entity that
/// needs itself is one. By their first members.
std::vector<GraphCycle> findCycles(const CatalogGraph &graph);

/// An entity without which others fail.
struct CriticalEntity {
    int node = 0;
    int dependents = 0; ///< that would feel its failure, however far away
    bool isCut = false; ///< without it the dependencies fall into parts (an articulation point)

    friend bool operator==(const CriticalEntity &, const CriticalEntity &) = default;
};

/// The single points of failure: entities whose failure more than `share` (0 to 1) of all that take part in
/// dependencies would feel, and articulation points whose failure others would feel. Those with the most
/// dependents first; at most `limit`.
std::vector<CriticalEntity> findCritical(const CatalogGraph &graph, double share, size_t limit = 100);

/// The articulation points of what needs what, read in both directions; in the order of nodes.
std::vector<int> findCutNodes(const CatalogGraph &graph);

/// One entity needs another one, directly or through an API that the other provides.
struct GraphFinding {
    int from = 0;
    int to = 0;
    int api = -1; ///< that stands between them; -1 where there is none

    friend auto operator<=>(const GraphFinding &, const GraphFinding &) = default;
};

/// Where what is not deprecated itself needs something deprecated, be it an API.
std::vector<GraphFinding> findDeprecated(const CatalogGraph &graph);

/// Where an entity of one domain needs one of another. The domain is that of the entity, of its system, or of
/// what it is a part of; entities without one do not count.
std::vector<GraphFinding> findCrossDomain(const CatalogGraph &graph);

} // namespace cairn
