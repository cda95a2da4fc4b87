// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mappicture.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace cairn {

namespace {

EdgeFilter relationsOf(const MapQuestion &question)
{
    return question.hasAllRelations ? EdgeFilter::all() : EdgeFilter::dependencies();
}

void addKinds(MapPicture &picture)
{
    QHash<QString, int> counts;
    for (const GraphNode &node : picture.graph->nodes())
        ++counts[node.kind];
    picture.kinds = counts.keys();
    std::ranges::sort(picture.kinds, [&](const QString &one, const QString &other) {
        return counts[one] != counts[other] ? counts[one] > counts[other] : one < other;
    });
    QHash<QString, int> indices;
    for (const QString &kind : std::as_const(picture.kinds))
        indices.insert(kind, int(indices.size()));
    for (const GraphNode &node : picture.graph->nodes())
        picture.kindOf.push_back(indices.value(node.kind));
}

void addEdges(MapPicture &picture, const EdgeFilter &relations)
{
    const CatalogGraph &graph = *picture.graph;
    for (const GraphEdge &edge : graph.edges()) {
        if (relations.has(edge.type) && edge.from != edge.to)
            picture.edges.push_back(
                {edge.from, edge.to, graph.node(edge.from).isMissing || graph.node(edge.to).isMissing});
    }
    std::ranges::sort(picture.edges);
    const auto [first, last] = std::ranges::unique(picture.edges);
    picture.edges.erase(first, last);

    picture.edgeStarts.assign(size_t(graph.size()) + 1, 0);
    for (const MapPicture::Edge &edge : picture.edges) {
        ++picture.edgeStarts[size_t(edge.from) + 1];
        ++picture.edgeStarts[size_t(edge.to) + 1];
    }
    std::partial_sum(picture.edgeStarts.begin(), picture.edgeStarts.end(), picture.edgeStarts.begin());
    picture.edgeLists.resize(2 * picture.edges.size());
    std::vector<int> next(picture.edgeStarts.begin(), picture.edgeStarts.end() - 1);
    for (size_t at = 0; at < picture.edges.size(); ++at) {
        for (const int end : {picture.edges[at].from, picture.edges[at].to})
            picture.edgeLists[size_t(next[size_t(end)]++)] = int(at);
    }
    picture.byDegree.resize(size_t(graph.size()));
    std::iota(picture.byDegree.begin(), picture.byDegree.end(), 0);
    std::ranges::stable_sort(picture.byDegree, std::greater(),
                             [&](int node) { return picture.degree(node); });
}

void addBundles(MapPicture &picture)
{
    std::vector<std::pair<int, int>> between;
    for (const MapPicture::Edge &edge : picture.edges) {
        const int one = picture.clusterOf(edge.from), other = picture.clusterOf(edge.to);
        if (one != other)
            between.emplace_back(std::min(one, other), std::max(one, other));
    }
    std::ranges::sort(between);
    for (const auto &[one, other] : between) {
        std::vector<MapBundle> &bundles = picture.bundles;
        if (bundles.empty() || bundles.back().one != one || bundles.back().other != other)
            bundles.push_back({one, other, 0});
        ++bundles.back().count;
    }
    std::ranges::stable_sort(picture.bundles, std::greater(), &MapBundle::count);
}

} // namespace

int MapPicture::neighbour(int node, int across, int down) const
{
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (const int edge : edgesOf(node)) {
        const int other = farEnd(edge, node);
        const QPointF way = place(other) - place(node);
        const double ahead = way.x() * across + way.y() * down;
        const double aside = std::abs(way.x() * down) + std::abs(way.y() * across);
        if (ahead > 0 && aside <= 1.5 * ahead && ahead + 2 * aside < least) {
            least = ahead + 2 * aside;
            best = other;
        }
    }
    return best;
}

int MapPicture::nodeNear(QPointF point, double within) const
{
    int best = -1;
    double least = within;
    grid.forPointsIn(QRectF(point - QPointF(within, within), point + QPointF(within, within)), [&](int node) {
        const QPointF way = place(node) - point;
        const double distance = std::hypot(way.x(), way.y());
        if (distance < least) {
            least = distance;
            best = node;
        }
    });
    return best;
}

int MapPicture::clusterAt(QPointF point) const
{
    for (size_t cluster = 0; cluster < layout.clusters.size(); ++cluster) {
        const QPointF way = layout.clusters[cluster].centre - point;
        if (std::hypot(way.x(), way.y()) <= layout.clusters[cluster].radius)
            return int(cluster);
    }
    return -1;
}

Result<std::shared_ptr<const MapPicture>> drawMap(std::shared_ptr<const CatalogGraph> graph,
                                                  const MapQuestion &question, const Progress &progress)
{
    auto picture = std::make_shared<MapPicture>();
    picture->question = question;
    picture->graph = std::move(graph);
    picture->clusters = clustersOf(*picture->graph, question.by);
    const EdgeFilter relations = relationsOf(question);
    Result<ClusterLayout> layout =
        layOutClusters(clusterGraph(*picture->graph, picture->clusters, relations), progress);
    if (!layout)
        return std::unexpected(layout.error());
    picture->layout = *std::move(layout);
    picture->grid = MapGrid(picture->layout.nodes, picture->layout.bounds);
    addKinds(*picture);
    addEdges(*picture, relations);
    addBundles(*picture);
    return picture;
}

} // namespace cairn
