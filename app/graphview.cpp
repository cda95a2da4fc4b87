// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphview.h"

#include "graphcache.h"
#include "portal.h"
#include "words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostDepth = 9;
// In the order of the enumerations.
constexpr std::array<QStringView, 3> directions{u"out", u"in", u"both"};
constexpr std::array<QStringView, 4> groupings{u"", u"system", u"domain", u"owner"};

template <typename Enum, size_t count>
Enum valueOf(const std::array<QStringView, count> &names, const QString &name, Enum otherwise)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? otherwise : Enum(found - names.begin());
}

void toggle(QStringList &list, const QString &value)
{
    if (!list.removeOne(value)) {
        list.append(value);
        list.sort();
    }
}

std::vector<int> indicesOf(const CatalogGraph &graph, const QStringList &refs)
{
    std::vector<int> indices;
    for (const QString &ref : refs) {
        if (const int index = graph.indexOf(ref); index >= 0)
            indices.push_back(index);
    }
    return indices;
}

Result<GraphPicture> answer(const CatalogGraph &graph, const QString &ref, const GraphChoice &choice,
                            int most, GraphDrawing drawing, const Progress &progress)
{
    const int root = graph.indexOf(ref);
    if (root < 0)
        return failure(ErrorKind::NotFound, u"%1 is not in the catalog"_s.arg(ref), u"Sync if it is new"_s);
    NeighbourhoodQuery query;
    query.roots.assign(1, root);
    query.depth = choice.depth;
    query.direction = choice.direction;
    query.relations = choice.relations;
    query.kinds = QSet<QString>(choice.kinds.cbegin(), choice.kinds.cend());
    query.expanded = indicesOf(graph, choice.expanded);
    query.kept = indicesOf(graph, choice.pinned);
    query.most = most;
    const std::vector<int> folded = indicesOf(graph, choice.folded);
    drawing.folded = QSet<int>(folded.begin(), folded.end());
    Result<GraphPicture> picture = drawGraph(graph, neighbourhoodOf(graph, query), drawing, progress);
    if (!picture)
        return picture;
    for (GraphRow &row : picture->rows) {
        row.isExpanded = choice.expanded.contains(row.ref);
        row.isPinned = choice.pinned.contains(row.ref);
    }
    return picture;
}

} // namespace

GraphView::GraphView(QObject *parent)
    : AboutView(parent, programThreads()) // a large picture may take seconds: no other question waits for it
{}

void GraphView::choose(GraphChoice choice, const QString &anchor)
{
    if (!m_history.choose(std::move(choice)))
        return;
    m_anchor = anchor;
    Q_EMIT choiceChanged();
    refresh();
}

void GraphView::begin()
{
    const bool isOrganisation = ref().startsWith(u"group:") || ref().startsWith(u"user:");
    m_history.begin(isOrganisation ? GraphChoice::organisationRelations() : GraphChoice::defaultRelations());
    m_anchor.clear();
    Q_EMIT choiceChanged();
}

void GraphView::setDepth(int depth)
{
    GraphChoice next = choice();
    next.depth = std::clamp(depth, 0, mostDepth);
    choose(std::move(next));
}

QString GraphView::direction() const
{
    return directions[size_t(choice().direction)].toString();
}

void GraphView::setDirection(const QString &direction)
{
    GraphChoice next = choice();
    next.direction = valueOf(directions, direction, next.direction);
    choose(std::move(next));
}

QString GraphView::scope() const
{
    return choice().relations == EdgeFilter::all()                      ? u"all"_s
           : choice().relations == GraphChoice::defaultRelations()      ? u"dependencies"_s
           : choice().relations == GraphChoice::organisationRelations() ? u"organisation"_s
                                                                        : u"some"_s;
}

void GraphView::setScope(const QString &scope)
{
    GraphChoice next = choice();
    next.relations = scope == u"all"            ? EdgeFilter::all()
                     : scope == u"organisation" ? GraphChoice::organisationRelations()
                                                : GraphChoice::defaultRelations();
    choose(std::move(next));
}

QStringList GraphView::relations() const
{
    QStringList relations;
    for (int type = 0; type < edgeTypes; ++type) {
        if (choice().relations.has(EdgeType(type)))
            relations += relationOf(EdgeType(type));
    }
    return relations;
}

QString GraphView::relationTitle(const QString &relation) const
{
    return relationLabel(relation);
}

void GraphView::toggleRelation(const QString &relation)
{
    const std::optional<EdgeReading> reading = readRelation(relation);
    if (!reading)
        return;
    GraphChoice next = choice();
    if (next.relations.has(reading->type))
        next.relations.remove(reading->type);
    else
        next.relations.add(reading->type);
    choose(std::move(next));
}

void GraphView::toggleKind(const QString &kind)
{
    GraphChoice next = choice();
    toggle(next.kinds, kind);
    choose(std::move(next));
}

QString GraphView::grouping() const
{
    return groupings[size_t(choice().grouping)].toString();
}

void GraphView::setGrouping(const QString &grouping)
{
    GraphChoice next = choice();
    next.grouping = valueOf(groupings, grouping, next.grouping);
    next.folded.clear();
    choose(std::move(next));
}

void GraphView::toggleExpanded(const QString &ref)
{
    GraphChoice next = choice();
    toggle(next.expanded, ref);
    choose(std::move(next), ref);
}

void GraphView::togglePinned(const QString &ref)
{
    GraphChoice next = choice();
    toggle(next.pinned, ref);
    choose(std::move(next), ref);
}

void GraphView::fold(const QString &ref, bool isFolded)
{
    GraphChoice next = choice();
    if (!ref.isEmpty()) {
        next.folded.removeAll(ref);
        if (isFolded)
            next.folded.append(ref);
        next.folded.sort();
        choose(std::move(next), GraphView::ref());
        return;
    }
    next.folded.clear();
    if (isFolded) {
        for (const GraphFrame &frame : m_picture.groups())
            next.folded.append(frame.key);
        next.folded += choice().folded;
        next.folded.removeDuplicates();
        next.folded.sort();
    }
    choose(std::move(next));
}

void GraphView::undo()
{
    m_history.undo();
    m_anchor = ref();
    Q_EMIT choiceChanged();
    refresh();
}

void GraphView::redo()
{
    m_history.redo();
    m_anchor = ref();
    Q_EMIT choiceChanged();
    refresh();
}

void GraphView::setTextScale(qreal scale)
{
    if (m_textScale == scale)
        return;
    m_textScale = scale;
    Q_EMIT textScaleChanged();
    refresh();
}

/// After a click on a part of the picture all others stay; and pinned ones in any case.
GraphDrawing GraphView::drawing() const
{
    GraphDrawing drawing{.scale = m_textScale, .grouping = choice().grouping};
    for (const GraphRow &row : m_picture.nodes()) {
        if (!m_anchor.isEmpty() || choice().pinned.contains(row.ref))
            drawing.before.insert(row.ref, {row.centre(), row.layer});
    }
    drawing.anchor = m_anchor.isEmpty() && !choice().pinned.isEmpty() ? choice().pinned.first() : m_anchor;
    return drawing;
}

void GraphView::inquire()
{
    const int revision = Portal::instance().revision();
    // After a sync, the picture changes as little as the catalog did.
    if (m_drawnRef == ref() && revision != m_drawnRevision && m_anchor.isEmpty())
        m_anchor = ref();
    ask(
        [ref = ref(), choice = choice(), drawing = drawing(), most = m_most, isNear = m_isNear,
         revision](const Home &home, const std::stop_token &stop) -> Result<GraphPicture> {
            return (isNear ? nearGraph(home, ref) : catalogGraph(home, revision))
                .and_then([&](const std::shared_ptr<const CatalogGraph> &graph) {
                    return answer(*graph, ref, choice, most, drawing, {stop, {}});
                });
        },
        [this, revision, ref = ref(), isStill = !m_anchor.isEmpty()](GraphPicture picture) {
            m_drawnRef = ref;
            m_drawnRevision = revision;
            m_isStill = isStill;
            m_picture.assign(std::move(picture));
            Q_EMIT drawn();
        });
}

} // namespace cairn
