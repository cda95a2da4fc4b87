// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphlayout.h"

#include <algorithm>

namespace cairn {

namespace {

// In pixels; letters are some 13 pixels high in titles, and 11 at edges.
constexpr double nodeHeight = 46;
constexpr double nodeMargin = 56; // of both sides, with the mark of the kind
constexpr double titleLetter = 7.6;
constexpr double leastWidth = 120;
constexpr double mostWidth = 280;
constexpr double wordLetter = 6.2;
constexpr double wordMargin = 8;
constexpr double wordHeight = 16;

} // namespace

LayoutGraph layoutGraph(const CatalogGraph &graph, const Neighbourhood &part, double scale,
                        const EdgeWords &words)
{
    LayoutGraph layout;
    for (const int node : part.nodes) {
        const double width = double(graph.node(node).title.size()) * titleLetter + nodeMargin;
        layout.nodes.push_back(QSizeF(std::clamp(width, leastWidth, mostWidth), nodeHeight) * scale);
    }
    for (const GraphEdge &edge : part.edges) {
        const auto letters = words ? double(words(edge.type).size()) : 0;
        const QSizeF room(letters * wordLetter + wordMargin, wordHeight);
        layout.edges.push_back({edge.from, edge.to, letters > 0 ? room * scale : QSizeF()});
    }
    return layout;
}

} // namespace cairn
