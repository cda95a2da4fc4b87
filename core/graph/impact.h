// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

#include <vector>

namespace cairn {

enum class ImpactDirection {
    Affected, ///< what would feel it if the entity failed
    Needed    ///< what it needs, and would feel if that failed
};

/// An entity that is reached, and the last step of the shortest way to it.
struct ImpactStep {
    int node = 0;
    int distance = 1;
    int via = 0; ///< the node before it: at distance 1 the entity itself, or a part of it
    EdgeType type = EdgeType::DependsOn; ///< of the edge between `via` and it

    friend bool operator==(const ImpactStep &, const ImpactStep &) = default;
};

/// Who is to be told, with how many of the reached entities are theirs.
struct ImpactOwner {
    int node = 0;
    int entities = 0;

    friend bool operator==(const ImpactOwner &, const ImpactOwner &) = default;
};

struct Impact {
    std::vector<int> origins;        ///< the entity, then what it consists of: when it fails, they fail
    std::vector<ImpactStep> steps;   ///< by distance, then by node
    std::vector<ImpactOwner> owners; ///< those with the most entities first

    friend bool operator==(const Impact &, const Impact &) = default;
};

/// Follows failures: from what is depended on to what depends on it, from a provider to its API and from that
/// to its consumers, from a part to the whole. `Needed` is the same backwards, but that a whole needs its
/// parts only where it is the entity asked about. Each entity once, on a shortest way, and of these on the
/// one through the first nodes. At most `depth` steps; 0 is no limit.
Impact impactOf(const CatalogGraph &graph, int node, ImpactDirection direction, int depth = 0);

/// The edge of a step as it stands in the graph: of the reached entity, or of the one before it.
GraphEdge edgeOf(const CatalogGraph &graph, const ImpactStep &step);

/// Whether a failure at one end of an edge is felt at the other: at its end where its beginning fails, or at
/// its beginning where its end does.
bool isFeltAtEnd(EdgeType type);
bool isFeltAtBeginning(EdgeType type);

} // namespace cairn
