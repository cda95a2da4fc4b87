// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/graphpaths.h"

#include <QSet>
#include <QString>

#include <vector>

namespace cairn {

/// Which part of the graph is looked at.
struct NeighbourhoodQuery {
    enum class Direction { Out, In, Both };

    std::vector<int> roots;
    int depth = 1; ///< steps; 0 is no limit
    Direction direction = Direction::Both;
    EdgeFilter relations = EdgeFilter::all();
    QSet<QString> kinds = {};       ///< in lower case; empty: all. Roots are there whatever they are
    std::vector<int> expanded = {}; ///< nodes whose neighbours are there, too, however far away they are
    std::vector<int> kept = {};     ///< nodes that are there in any case
    int most = 2'000;               ///< nodes
};

/// A part of a graph.
struct Neighbourhood {
    std::vector<int>
        nodes; ///< of the graph: the roots, then by distance, then by node; then what was asked for besides
    std::vector<int> distances; ///< of each of them; those asked for besides are the furthest
    std::vector<int> more; ///< of each of them: neighbours of these relations and kinds that are not there
    std::vector<GraphEdge> edges; ///< all between them that the query asks for; ends are indices into `nodes`
    bool isCut = false;           ///< there is more within the depth than `most`
};

Neighbourhood neighbourhoodOf(const CatalogGraph &graph, const NeighbourhoodQuery &query);

/// The part of these nodes, of which the first `roots` are the roots and none stands twice, with the edges of
/// `relations` between them.
Neighbourhood partOf(const CatalogGraph &graph, std::vector<int> nodes, size_t roots,
                     const EdgeFilter &relations);

} // namespace cairn
