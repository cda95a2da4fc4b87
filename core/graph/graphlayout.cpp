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

QSizeF nodeRoom(const QString &title, double scale)
{
    const double width = double(title.size()) * titleLetter + nodeMargin;
    return QSizeF(std::clamp(width, leastWidth, mostWidth), nodeHeight) * scale;
}

QSizeF wordsRoom(const QString &words, double scale)
{
    return words.isEmpty() ? QSizeF()
                           : QSizeF(double(words.size()) * wordLetter + wordMargin, wordHeight) * scale;
}

LayoutGraph layoutGraph(const CatalogGraph &graph, const Neighbourhood &part, double scale,
                        const EdgeWords &words)
{
    LayoutGraph layout;
    for (const int node : part.nodes)
        layout.nodes.push_back(nodeRoom(graph.node(node).title, scale));
    for (const GraphEdge &edge : part.edges)
        layout.edges.push_back(
            {edge.from, edge.to, wordsRoom(words ? words(edge.type) : QString(), scale), int(edge.type)});
    return layout;
}

} // namespace cairn
