// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphview.h"

#include "graph/graphlayout.h"
#include "portal.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostNodes = 250; // more of them are a wall that nobody reads
constexpr int mostDepth = 9;
constexpr size_t mostWords = 300; // with more edges they hide the picture, and take most of the time

QString wordsOf(EdgeType type)
{
    switch (type) {
    case EdgeType::DependsOn:
        return GraphView::tr("depends on");
    case EdgeType::ConsumesApi:
        return GraphView::tr("consumes");
    case EdgeType::ProvidesApi:
        return GraphView::tr("provides");
    case EdgeType::PartOf:
        return GraphView::tr("part of");
    case EdgeType::OwnedBy:
        return GraphView::tr("owned by");
    case EdgeType::MemberOf:
        return GraphView::tr("member of");
    case EdgeType::ChildOf:
        return GraphView::tr("child of");
    }
    return {};
}

EdgeFilter filterOf(const QString &scope)
{
    return scope == u"all" ? EdgeFilter::all() : EdgeFilter::dependencies().add(EdgeType::PartOf);
}

/// The API that somebody provides stands between them and its consumers: it counts as what the provider
/// gives.
NeighbourhoodQuery::Direction directionOf(const QString &direction)
{
    return direction == u"out"  ? NeighbourhoodQuery::Direction::Out
           : direction == u"in" ? NeighbourhoodQuery::Direction::In
                                : NeighbourhoodQuery::Direction::Both;
}

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

Result<GraphPicture> draw(const CatalogGraph &graph, const NeighbourhoodQuery &query, double scale,
                          const Progress &progress)
{
    const Neighbourhood part = neighbourhoodOf(graph, query);
    GraphPicture picture;
    picture.isCut = part.isCut;
    const EdgeWords words = part.edges.size() <= mostWords ? wordsOf : EdgeWords();
    const LayoutGraph layout = layoutGraph(graph, part, scale, words);
    for (size_t at = 0; at < part.nodes.size(); ++at)
        picture.rows.push_back(rowOf(graph, part.nodes[at], part.distances[at]));
    for (const GraphEdge &edge : part.edges)
        picture.curves.push_back({edge.from, edge.to, {}, {}, words ? words(edge.type) : QString()});
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

Result<std::shared_ptr<const CatalogGraph>> load(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    return loadGraph(*catalog).transform(
        [](CatalogGraph graph) { return std::make_shared<const CatalogGraph>(std::move(graph)); });
}

using Answer = std::pair<std::shared_ptr<const CatalogGraph>, GraphPicture>;

} // namespace

GraphView::GraphView(QObject *parent)
    : AboutView(parent, programThreads()) // the layout waits for a program
{}

template <typename Value>
void GraphView::set(Value &member, const Value &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT questionChanged();
    refresh();
}

void GraphView::setDepth(int depth)
{
    set(m_depth, std::clamp(depth, 0, mostDepth));
}

void GraphView::setDirection(const QString &direction)
{
    set(m_direction, direction);
}

void GraphView::setScope(const QString &scope)
{
    set(m_scope, scope);
}

void GraphView::setTextScale(qreal scale)
{
    set(m_textScale, scale);
}

void GraphView::inquire()
{
    NeighbourhoodQuery query;
    query.depth = m_depth;
    query.direction = directionOf(m_direction);
    query.relations = filterOf(m_scope);
    query.most = mostNodes;
    const int revision = Portal::instance().revision();
    const std::shared_ptr<const CatalogGraph> known = revision == m_graphRevision ? m_graph : nullptr;
    ask(
        [ref = ref(), query, scale = m_textScale, known](const Home &home,
                                                         const std::stop_token &stop) -> Result<Answer> {
            const Result<std::shared_ptr<const CatalogGraph>> graph =
                known ? Result<std::shared_ptr<const CatalogGraph>>(known) : load(home);
            if (!graph)
                return std::unexpected(graph.error());
            const int root = (*graph)->indexOf(ref);
            if (root < 0)
                return failure(ErrorKind::NotFound, u"%1 is not in the catalog"_s.arg(ref),
                               u"Sync if it is new"_s);
            NeighbourhoodQuery about = query;
            about.roots.assign(1, root);
            Result<GraphPicture> picture = draw(**graph, about, scale, {stop, {}});
            return picture ? Result<Answer>(Answer(*graph, *std::move(picture)))
                           : std::unexpected(picture.error());
        },
        [this, revision](Answer answer) {
            m_graph = std::move(answer.first);
            m_graphRevision = revision;
            m_picture = std::move(answer.second);
            m_rows.assign(std::exchange(m_picture.rows, {}));
            Q_EMIT drawn();
        });
}

int GraphView::neighbour(int from, int across, int down) const
{
    const std::vector<GraphRow> &rows = m_rows.rows();
    if (from < 0 || size_t(from) >= rows.size())
        return rows.empty() ? -1 : 0;
    std::vector<bool> isConnected(rows.size());
    for (const GraphCurve &curve : m_picture.curves) {
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
