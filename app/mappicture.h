// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/graphclusters.h"
#include "mapgrid.h"

#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace cairn {

/// What a map is asked for.
struct MapQuestion {
    ClusterBy by = ClusterBy::System;
    bool hasAllRelations = false; ///< and not only those that make one entity need another

    friend bool operator==(const MapQuestion &, const MapQuestion &) = default;
};

/// The edges between two clusters, drawn as one.
struct MapBundle {
    int one = 0; ///< indices of clusters
    int other = 0;
    int count = 0;
};

/// The whole catalog, laid out and ready to be drawn: nodes have the numbers that they have in the graph. Not
/// changed once it is made: any thread may read it.
struct MapPicture {
    /// One edge between two nodes, whatever the number of relations between them.
    struct Edge {
        int from = 0;
        int to = 0;
        bool isMissing = false; ///< leads to an entity that is not there

        friend auto operator<=>(const Edge &, const Edge &) = default;
    };

    MapQuestion question;
    std::shared_ptr<const CatalogGraph> graph;
    GraphClusters clusters;
    ClusterLayout layout;
    QStringList kinds;       ///< that are there, the most frequent first
    std::vector<int> kindOf; ///< of each node: index into `kinds`
    std::vector<Edge> edges;
    std::vector<MapBundle> bundles; ///< the largest first
    std::vector<int> byDegree;      ///< nodes, those with the most edges first
    MapGrid grid;

    int size() const { return graph ? graph->size() : 0; }
    QPointF place(int node) const { return layout.nodes[size_t(node)]; }
    int clusterOf(int node) const { return clusters.of[size_t(node)]; }
    /// The edges that begin or end at a node: indices into `edges`.
    std::span<const int> edgesOf(int node) const
    {
        const auto from = size_t(edgeStarts[size_t(node)]);
        return std::span(edgeLists).subspan(from, size_t(edgeStarts[size_t(node) + 1]) - from);
    }
    int degree(int node) const { return int(edgesOf(node).size()); }
    int farEnd(int edge, int node) const
    {
        const Edge &of = edges[size_t(edge)];
        return of.from == node ? of.to : of.from;
    }
    /// The neighbour of a node that lies in a direction, across and down -1, 0 or 1; -1 where there is none.
    int neighbour(int node, int across, int down) const;
    /// The node whose centre is nearest to a point, within a distance; -1 where there is none.
    int nodeNear(QPointF point, double within) const;
    /// The cluster around a point; -1 where there is none.
    int clusterAt(QPointF point) const;

    std::vector<int> edgeStarts; ///< of each node's in `edgeLists`; one more at the end
    std::vector<int> edgeLists;
};
/// Cancelled is the only failure.
Result<std::shared_ptr<const MapPicture>> drawMap(std::shared_ptr<const CatalogGraph> graph,
                                                  const MapQuestion &question, const Progress &progress);

} // namespace cairn
