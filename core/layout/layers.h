// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <vector>

namespace cairn {

/// A connected graph on its way to a layered picture (the framework of Sugiyama, Tagawa and Toda, 1981).
/// Layers go from left to right. An edge that spans several of them has a bend in each between, so that
/// every segment leads from one layer to the next. Bends are vertices, behind those of nodes.
struct Layers {
    struct Edge {
        int from = 0; ///< vertices; of the edge as it was asked for
        int to = 0;
        bool isReversed = false;     ///< leads from a later layer to an earlier one
        bool isDirect = false;       ///< has no bends though it spans layers: there were too many of them
        std::vector<int> bends = {}; ///< from the earlier end to the later one
    };

    struct Vertex {
        int layer = 0;
        int group = -1; ///< bends have one, too: that of an end of their edge
        double height = 0;
        double wished = 0;            ///< the centre that it had before; only where `isPlaced`
        bool isPlaced = false;        ///< there was one
        double y = 0;                 ///< its centre
        std::vector<int> before = {}; ///< ends of its segments in the layer before, and behind
        std::vector<int> behind = {};
    };

    int nodes = 0; ///< so many of the vertices are nodes, the others bends
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;             ///< without loops
    std::vector<std::vector<int>> order; ///< vertices of each layer, from top to bottom

    bool isBend(int vertex) const { return vertex >= nodes; }
    int earlier(const Edge &edge) const { return edge.isReversed ? edge.to : edge.from; }
    int later(const Edge &edge) const { return edge.isReversed ? edge.from : edge.to; }
};

} // namespace cairn
