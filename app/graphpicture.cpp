// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphpicture.h"

#include "graph/graphlayout.h"

#include <QMarginsF>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double frameMargin = 14; // around the entities of a group
constexpr double frameTitle = 22;  // above them

/// Turns a part of a graph into rows, curves and frames, and those into a layout.
class GraphDrawer final
{
public:
    GraphDrawer(const CatalogGraph &graph, const Neighbourhood &part, const GraphDrawing &drawing)
        : m_graph(graph),
          m_part(part),
          m_drawing(drawing),
          m_grouped(groupPart(graph, part, drawing.grouping, drawing.folded))
    {}

    Result<GraphPicture> draw(const Progress &progress)
    {
        m_picture.isCut = m_part.isCut;
        addRows();
        addCurves();
        Result<LayoutResult> places = layOutLayered(m_layout, progress);
        if (!places)
            return std::unexpected(places.error());
        const QPointF shift = shiftOf(*places);
        m_picture.origin = shift;
        m_picture.size = places->size;
        placeRows(*places, shift);
        for (size_t at = 0; at < m_picture.curves.size(); ++at) {
            GraphCurve &curve = m_picture.curves[at];
            curve.points = std::move(places->edges[at].curve);
            for (QPointF &point : curve.points)
                point += shift;
            curve.label = places->edges[at].label + shift;
            curve.spokenBy = places->edges[at].spokenBy;
            curve.isCrowded = places->edges[at].isCrowded;
        }
        addFrames();
        return std::move(m_picture);
    }

private:
    void addRows()
    {
        for (const GraphCell &cell : m_grouped.cells) {
            GraphRow row = rowOf(cell.node);
            if (cell.member >= 0) {
                row.isRoot = m_part.distances[size_t(cell.member)] == 0;
                row.more = m_part.more[size_t(cell.member)];
            }
            row.folded = cell.folded;
            m_layout.nodes.push_back(nodeRoom(row.title, m_drawing.scale));
            m_layout.groups.push_back(cell.group);
            if (!m_drawing.before.isEmpty())
                m_layout.before.push_back(m_drawing.before.value(row.ref));
            m_picture.rows.push_back(std::move(row));
        }
    }

    GraphRow rowOf(int node) const
    {
        const GraphNode &of = m_graph.node(node);
        GraphRow row;
        row.ref = of.ref;
        row.title = of.title;
        row.kind = of.kind;
        row.type = of.type;
        row.owner = of.owner < 0 ? QString() : m_graph.node(of.owner).title;
        row.isMissing = of.isMissing;
        return row;
    }

    void addCurves()
    {
        const bool hasWords = m_grouped.edges.size() <= m_drawing.mostWords;
        for (const GraphEdge &edge : m_grouped.edges) {
            const QString words = hasWords ? edgeWords(edge.type) : QString();
            m_layout.edges.push_back({edge.from, edge.to, wordsRoom(words, m_drawing.scale), int(edge.type)});
            GraphCurve &curve = m_picture.curves.emplace_back();
            curve.from = edge.from;
            curve.to = edge.to;
            curve.type = edge.type;
            curve.words = words;
        }
    }

    /// The anchor stays where it was, and with it the whole picture.
    QPointF shiftOf(const LayoutResult &places) const
    {
        const auto anchor = std::ranges::find(m_picture.rows, m_drawing.anchor, &GraphRow::ref);
        const auto before = m_drawing.before.constFind(m_drawing.anchor);
        if (anchor == m_picture.rows.end() || before == m_drawing.before.cend())
            return {};
        return before->centre - places.nodes[size_t(anchor - m_picture.rows.begin())];
    }

    void placeRows(const LayoutResult &places, QPointF shift)
    {
        for (size_t at = 0; at < m_picture.rows.size(); ++at) {
            GraphRow &row = m_picture.rows[at];
            row.width = m_layout.nodes[at].width();
            row.height = m_layout.nodes[at].height();
            row.left = places.nodes[at].x() + shift.x() - row.width / 2;
            row.top = places.nodes[at].y() + shift.y() - row.height / 2;
            row.layer = places.layers[at];
        }
    }

    void addFrames()
    {
        std::vector<QRectF> areas(m_grouped.groups.size());
        for (size_t at = 0; at < m_picture.rows.size(); ++at) {
            if (const int group = m_grouped.cells[at].group; group >= 0)
                areas[size_t(group)] |= m_picture.rows[at].box();
        }
        QRectF all(m_picture.origin, m_picture.size);
        for (size_t group = 0; group < areas.size(); ++group) {
            if (areas[group].isEmpty())
                continue;
            const GraphNode &node = m_graph.node(m_grouped.groups[group]);
            const QMarginsF margins(frameMargin, frameTitle, frameMargin, frameMargin);
            m_picture.frames.push_back(
                {node.ref, node.title, node.kind, areas[group] + margins * m_drawing.scale});
            all |= m_picture.frames.back().area;
        }
        m_picture.origin = all.topLeft();
        m_picture.size = all.size();
    }

    const CatalogGraph &m_graph;
    const Neighbourhood &m_part;
    const GraphDrawing &m_drawing;
    GroupedPart m_grouped;
    LayoutGraph m_layout;
    GraphPicture m_picture;
};

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

Result<GraphPicture> drawGraph(const CatalogGraph &graph, const Neighbourhood &part,
                               const GraphDrawing &drawing, const Progress &progress)
{
    return GraphDrawer(graph, part, drawing).draw(progress);
}

GraphPictureModel::GraphPictureModel(QObject *parent)
    : QObject(parent)
{}

GraphPicture GraphPictureModel::picture() const
{
    return {m_rows.rows(), m_curves, m_frames.rows(), m_origin, m_size, m_isCut};
}

void GraphPictureModel::assign(GraphPicture picture)
{
    Q_EMIT aboutToDraw();
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
    m_origin = picture.origin;
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
