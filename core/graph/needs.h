// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/cataloggraph.h"

namespace cairn {

/// Visits what a node needs, a step away: what it depends on, the APIs that it consumes, and of an API who
/// provides it. `visit` gets the node and the edge, as it stands in the graph.
template <typename Visit>
void forNeeds(const CatalogGraph &graph, int node, Visit visit)
{
    for (const GraphLink &link : graph.out(node)) {
        if (link.type == EdgeType::DependsOn || link.type == EdgeType::ConsumesApi)
            visit(link.node, GraphEdge{node, link.node, link.type});
    }
    for (const GraphLink &link : graph.in(node)) {
        if (link.type == EdgeType::ProvidesApi)
            visit(link.node, GraphEdge{link.node, node, link.type});
    }
}

/// The same backwards: who needs a node.
template <typename Visit>
void forNeeders(const CatalogGraph &graph, int node, Visit visit)
{
    for (const GraphLink &link : graph.in(node)) {
        if (link.type == EdgeType::DependsOn || link.type == EdgeType::ConsumesApi)
            visit(link.node, GraphEdge{link.node, node, link.type});
    }
    for (const GraphLink &link : graph.out(node)) {
        if (link.type == EdgeType::ProvidesApi)
            visit(link.node, GraphEdge{node, link.node, link.type});
    }
}

} // namespace cairn
