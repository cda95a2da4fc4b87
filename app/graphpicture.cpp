// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphpicture.h"

#include "graph/graphlayout.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostWords = 300; // with more edges they hide the picture

GraphRow rowOf(const CatalogGraph &graph, int node, int distance)
{
    const GraphNode &of = graph.node(node);
    GraphRow row;
    row.ref = of.ref;
    row.title = of.title;
    row.kind = of.kind;
    row.type = of.type;
    row.owner = of.owner < 0 ? QString() : graph.node(of.owner).title;
    row.isRoot = distance == 0;
    row.isMissing = of.isMissing;
    return row;
}

} // namespace

QString edgeWords(EdgeType type)
{
    switch (type) {
    case EdgeType::DependsOn:
        return GraphPictureModel::tr("depends on");
    case EdgeType::ConsumesApi:
        return GraphPictureModel::tr("consumes");
    case EdgeType::ProvidesApi:
        return GraphPictureModel::tr("provides");
    case EdgeType::PartOf:
        return GraphPictureModel::tr("part of");
    case EdgeType::OwnedBy:
        return GraphPictureModel::tr("owned by");
    case EdgeType::MemberOf:
        return GraphPictureModel::tr("member of");
    case EdgeType::ChildOf:
        return GraphPictureModel::tr("child of");
    }
    return {};
}

Result<GraphPicture> drawGraph(const CatalogGraph &graph, const Neighbourhood &part, double scale,
                               const Progress &progress)
{
    GraphPicture picture;
    picture.isCut = part.isCut;
    const EdgeWords words = part.edges.size() <= mostWords ? edgeWords : EdgeWords();
    const LayoutGraph layout = layoutGraph(graph, part, scale, words);
    for (size_t at = 0; at < part.nodes.size(); ++at)
        picture.rows.push_back(rowOf(graph, part.nodes[at], part.distances[at]));
    for (const GraphEdge &edge : part.edges)
        picture.curves.push_back(
            {edge.from, edge.to, edge.type, {}, {}, words ? words(edge.type) : QString()});
    Result<LayoutResult> places = layOutLayered(layout, progress);
    if (!places)
        return std::unexpected(places.error());
    for (size_t at = 0; at < picture.rows.size(); ++at) {
        GraphRow &row = picture.rows[at];
        row.width = layout.nodes[at].width();
        row.height = layout.nodes[at].height();
        row.left = places->nodes[at].x() - row.width / 2;
        row.top = places->nodes[at].y() - row.height / 2;
    }
    for (size_t at = 0; at < picture.curves.size(); ++at) {
        picture.curves[at].points = std::move(places->edges[at].curve);
        picture.curves[at].label = places->edges[at].label;
    }
    picture.size = places->size;
    return picture;
}

GraphPictureModel::GraphPictureModel(QObject *parent)
    : QObject(parent)
{}

GraphPicture GraphPictureModel::picture() const
{
    return {m_rows.rows(), m_curves, m_frames.rows(), m_size, m_isCut};
}

void GraphPictureModel::assign(GraphPicture picture)
{
    // Those that stay, in their order; then the new ones in theirs.
    QHash<QString, int> known;
    for (const GraphRow &row : m_rows.rows())
        known.insert(row.ref, int(known.size()));
    std::vector<int> order(picture.rows.size());
    for (size_t at = 0; at < order.size(); ++at)
        order[at] = int(at);
    const auto placeOf = [&](int row) {
        return known.value(picture.rows[size_t(row)].ref, std::numeric_limits<int>::max());
    };
    std::ranges::stable_sort(order, {}, placeOf);
    std::vector<int> moved(order.size());
    std::vector<GraphRow> rows;
    for (const int row : order) {
        moved[size_t(row)] = int(rows.size());
        rows.push_back(std::move(picture.rows[size_t(row)]));
    }
    for (GraphCurve &curve : picture.curves) {
        curve.from = moved[size_t(curve.from)];
        curve.to = moved[size_t(curve.to)];
    }
    m_curves = std::move(picture.curves);
    m_size = picture.size;
    m_isCut = picture.isCut;
    m_rows.merge(std::move(rows), &GraphRow::ref);
    m_frames.merge(std::move(picture.frames), &GraphFrame::key);
    Q_EMIT drawn();
}

int GraphPictureModel::root() const
{
    const auto found = std::ranges::find(nodes(), true, &GraphRow::isRoot);
    return found == nodes().end() ? 0 : int(found - nodes().begin());
}

int GraphPictureModel::rowOf(const QString &ref) const
{
    const auto found = std::ranges::find(nodes(), ref, &GraphRow::ref);
    return found == nodes().end() ? -1 : int(found - nodes().begin());
}

int GraphPictureModel::neighbour(int from, int across, int down) const
{
    const std::vector<GraphRow> &rows = nodes();
    if (from < 0 || size_t(from) >= rows.size())
        return rows.empty() ? -1 : 0;
    std::vector<bool> isConnected(rows.size());
    for (const GraphCurve &curve : m_curves) {
        if (curve.from == from)
            isConnected[size_t(curve.to)] = true;
        if (curve.to == from)
            isConnected[size_t(curve.from)] = true;
    }
    int best = from;
    double least = std::numeric_limits<double>::max();
    constexpr double detour = 10'000; // an edge leads further than any distance
    for (size_t at = 0; at < rows.size(); ++at) {
        const QPointF way = rows[at].centre() - rows[size_t(from)].centre();
        const double ahead = way.x() * across + way.y() * down;
        const double aside = std::abs(way.x() * down) + std::abs(way.y() * across);
        if (ahead <= 1)
            continue;
        const double cost = ahead + 2 * aside + (isConnected[at] ? 0 : detour);
        if (cost < least) {
            least = cost;
            best = int(at);
        }
    }
    return best;
}

} // namespace cairn
