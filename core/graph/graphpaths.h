// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "graph/cataloggraph.h"

#include <array>
#include <vector>

namespace cairn {

/// Which relations count.
class EdgeFilter final
{
public:
    static EdgeFilter all();
    /// What makes one entity need another: `dependsOn`, `consumesApi`, `providesApi` read backwards.
    static EdgeFilter dependencies();

    EdgeFilter &add(EdgeType type)
    {
        m_has[size_t(type)] = true;
        return *this;
    }
    EdgeFilter &remove(EdgeType type)
    {
        m_has[size_t(type)] = false;
        return *this;
    }
    bool has(EdgeType type) const { return m_has[size_t(type)]; }

    friend bool operator==(const EdgeFilter &, const EdgeFilter &) = default;

private:
    std::array<bool, edgeTypes> m_has{};
};

/// A way through the graph: its nodes, and the edge behind each but the last.
struct GraphPath {
    std::vector<int> nodes;
    std::vector<GraphEdge> edges; ///< as they stand in the graph: some may be walked backwards

    friend bool operator==(const GraphPath &, const GraphPath &) = default;
};

struct GraphPaths {
    std::vector<GraphPath> found; ///< the shortest first, then by their nodes
    bool isCut = false;           ///< there are more than the limit, or looking for them was stopped
};

/// Why one entity needs another: all ways from `from` to `to` along what it needs (as `Needed` of `impactOf`)
/// with at most `longest` steps, none of which meets a node twice; 0 is as many as the shortest has. At most
/// `limit`.
GraphPaths dependencyPaths(const CatalogGraph &graph, int from, int to, int longest, size_t limit = 100,
                           const Progress &progress = {});

/// A shortest way between two entities over edges in either direction; empty where there is none.
GraphPath shortestPath(const CatalogGraph &graph, int from, int to,
                       const EdgeFilter &filter = EdgeFilter::all());

} // namespace cairn
