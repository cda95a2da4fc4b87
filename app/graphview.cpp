// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphview.h"

#include "portal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostNodes = 250; // more of them are a wall that nobody reads
constexpr int mostDepth = 9;

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
            Result<GraphPicture> picture = drawGraph(**graph, neighbourhoodOf(**graph, about), scale, {stop, {}});
            return picture ? Result<Answer>(Answer(*graph, *std::move(picture)))
                           : std::unexpected(picture.error());
        },
        [this, revision](Answer answer) {
            m_graph = std::move(answer.first);
            m_graphRevision = revision;
            m_picture.assign(std::move(answer.second));
        });
}

} // namespace cairn
