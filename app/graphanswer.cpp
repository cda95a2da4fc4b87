// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphanswer.h"

#include "answersheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// What is reached from an entity: who would feel its failure, or what it needs.
class ReachAnswer final
{
    Q_DECLARE_TR_FUNCTIONS(GraphAnswer)

public:
    ReachAnswer(const CatalogGraph &graph, const GraphQuestion &question)
        : m_graph(graph),
          m_sheet(graph),
          m_kind(question.kind),
          m_title(graph.node(graph.indexOf(question.ref)).title)
    {
        const bool isImpact = m_kind == GraphQuestion::Kind::Impact;
        const int depth = m_kind == GraphQuestion::Kind::System ? 1 : 0;
        m_impact = impactOf(graph, graph.indexOf(question.ref),
                            isImpact ? ImpactDirection::Affected : ImpactDirection::Needed, depth);
    }

    GraphAnswer write() &&
    {
        const bool isSystem = m_kind == GraphQuestion::Kind::System;
        if (!isSystem)
            m_sheet.show(m_impact.origins.front(), true);
        if (isSystem)
            m_sheet.setGrouping(GroupBy::System);
        addParts(isSystem);
        int distance = 0;
        for (const ImpactStep &step : m_impact.steps) {
            if (step.distance != distance)
                m_sheet.head(headingOf(distance = step.distance));
            const GraphEdge edge = edgeOf(m_graph, step);
            m_sheet.add(step.node, m_sheet.reading(edge, step.node));
            if (!isSystem)
                m_sheet.connect(edge);
        }
        if (m_kind == GraphQuestion::Kind::Impact) {
            m_sheet.setUpwards();
            m_sheet.setOwners(m_impact.owners);
        }
        return finish();
    }

private:
    /// What fails with the entity, or needs with it, as it consists of it.
    void addParts(bool areRoots)
    {
        if (m_impact.origins.size() == 1)
            return;
        m_sheet.head(m_kind == GraphQuestion::Kind::Impact ? tr("Fails with it") : tr("Its parts"));
        std::vector<bool> isOrigin(size_t(m_graph.size()));
        for (const int origin : m_impact.origins)
            isOrigin[size_t(origin)] = true;
        for (auto part = m_impact.origins.begin() + 1; part != m_impact.origins.end(); ++part) {
            if (areRoots)
                m_sheet.show(*part, true);
            const auto whole = std::ranges::find_if(m_graph.out(*part), [&](const GraphLink &link) {
                return link.type == EdgeType::PartOf && isOrigin[size_t(link.node)];
            });
            const GraphEdge edge{*part, whole->node, EdgeType::PartOf};
            m_sheet.add(*part, m_sheet.reading(edge, *part));
            if (!areRoots)
                m_sheet.connect(edge);
        }
    }

    QString headingOf(int distance) const
    {
        if (m_kind == GraphQuestion::Kind::System)
            return tr("What they need");
        return distance == 1 ? tr("Directly") : tr("%n steps away", nullptr, distance);
    }

    GraphAnswer finish()
    {
        const int count = int(m_impact.steps.size());
        const int parts = int(m_impact.origins.size()) - 1;
        switch (m_kind) {
        case GraphQuestion::Kind::Impact:
            if (count == 0)
                return std::move(m_sheet).finishEmpty(
                    tr("Nothing would feel it"),
                    tr("Nothing in the catalog needs %1, be it directly, through an API or as a part.")
                        .arg(m_title));
            return std::move(m_sheet).finish(
                tr("%Ln would feel it", nullptr, count)
                + (m_impact.owners.empty() ? QString()
                                           : tr(", of %Ln owner(s)", nullptr, int(m_impact.owners.size()))));
        case GraphQuestion::Kind::System:
            if (parts == 0)
                return std::move(m_sheet).finishEmpty(
                    tr("It has no parts"),
                    tr("A part names %1 as its system, its domain or the component that it belongs to.")
                        .arg(m_title));
            return std::move(m_sheet).finish(tr("%Ln part(s)", nullptr, parts)
                                             + tr(", which need %Ln from outside", nullptr, count));
        default:
            if (count == 0)
                return std::move(m_sheet).finishEmpty(
                    tr("It needs nothing"),
                    tr("%1 depends on nothing in the catalog and consumes no API.").arg(m_title));
            return std::move(m_sheet).finish(tr("It needs %Ln", nullptr, count));
        }
    }

    const CatalogGraph &m_graph;
    AnswerSheet m_sheet;
    GraphQuestion::Kind m_kind;
    QString m_title;
    Impact m_impact;
};

/// How one entity comes to need another; or how else they are connected.
class PathAnswer final
{
    Q_DECLARE_TR_FUNCTIONS(GraphAnswer)

public:
    PathAnswer(const CatalogGraph &graph, const GraphQuestion &question, const Progress &progress)
        : m_graph(graph),
          m_sheet(graph),
          m_from(graph.indexOf(question.ref)),
          m_to(graph.indexOf(question.other)),
          m_steps(question.steps),
          m_progress(progress)
    {}

    GraphAnswer write() &&
    {
        m_sheet.show(m_from, true);
        m_sheet.show(m_to, true);
        if (const GraphPaths ways = dependencyPaths(m_graph, m_from, m_to, m_steps, mostWays, m_progress);
            !ways.found.empty())
            return finish(ways, ways.isCut ? tr("More than %Ln ways", nullptr, int(ways.found.size()))
                                           : tr("%Ln way(s)", nullptr, int(ways.found.size())));
        if (const GraphPaths shortest = dependencyPaths(m_graph, m_from, m_to, 0, mostWays, m_progress);
            !shortest.found.empty())
            return finish(shortest, tr("No way is that short; the shortest has %n step(s)", nullptr,
                                       int(shortest.found.front().edges.size())));
        if (const GraphPaths back = dependencyPaths(m_graph, m_to, m_from, 0, mostWays, m_progress);
            !back.found.empty())
            return finish(back, tr("It is the other way round: %1 needs %2")
                                    .arg(m_sheet.titleOf(m_to), m_sheet.titleOf(m_from)));
        if (const GraphPath joint = shortestPath(m_graph, m_from, m_to); joint.nodes.size() > 1)
            return finish({.found = {joint}}, tr("Neither needs the other; this connects them"));
        return std::move(m_sheet).finishEmpty(
            tr("They have nothing to do with one another"),
            tr("No relation of the catalog leads from %1 to %2, in whichever direction one reads them.")
                .arg(m_sheet.titleOf(m_from), m_sheet.titleOf(m_to)));
    }

private:
    static constexpr size_t mostWays = 100;

    GraphAnswer finish(const GraphPaths &ways, const QString &summary)
    {
        const int count = int(ways.found.size());
        for (int way = 0; way < count; ++way) {
            const GraphPath &path = ways.found[size_t(way)];
            const QString steps = tr("%n step(s)", nullptr, int(path.edges.size()));
            std::ranges::for_each(path.edges, [&](const GraphEdge &edge) { m_sheet.connect(edge); });
            m_sheet.head(count == 1 ? steps : tr("Way %L1: %2").arg(way + 1).arg(steps));
            for (size_t at = 0; at < path.nodes.size(); ++at)
                m_sheet.add(path.nodes[at], at < path.edges.size()
                                                ? m_sheet.reading(path.edges[at], path.nodes[at])
                                                : QString());
        }
        return std::move(m_sheet).finish(summary);
    }

    const CatalogGraph &m_graph;
    AnswerSheet m_sheet;
    int m_from;
    int m_to;
    int m_steps;
    const Progress &m_progress;
};

GraphAnswer write(const CatalogGraph &graph, const GraphQuestion &question, const Progress &progress)
{
    switch (question.kind) {
    case GraphQuestion::Kind::Impact:
    case GraphQuestion::Kind::Needs:
    case GraphQuestion::Kind::System:
        return ReachAnswer(graph, question).write();
    case GraphQuestion::Kind::Path:
        return PathAnswer(graph, question, progress).write();
    case GraphQuestion::Kind::Cycles:
        return cyclesAnswer(graph);
    case GraphQuestion::Kind::Critical:
        return criticalAnswer(graph, question.share);
    case GraphQuestion::Kind::Deprecated:
        return deprecatedAnswer(graph);
    case GraphQuestion::Kind::Domains:
        return domainsAnswer(graph);
    case GraphQuestion::Kind::None:
        break;
    }
    return {};
}

} // namespace

Result<GraphAnswer> answerOf(const CatalogGraph &graph, const GraphQuestion &question,
                             const Progress &progress)
{
    for (const QString &ref : {question.ref, question.other}) {
        if (!ref.isEmpty() && graph.indexOf(ref) < 0)
            return failure(
                ErrorKind::NotFound,
                QCoreApplication::translate("GraphAnswer", "%1 is not in the catalog").arg(ref),
                QCoreApplication::translate("GraphAnswer", "Choose another entity, or sync if it is new"));
    }
    GraphAnswer answer = isComplete(question) ? write(graph, question, progress) : GraphAnswer();
    const auto name = [&](const QString &ref, QString &title, QString &kind) {
        if (ref.isEmpty())
            return;
        title = graph.node(graph.indexOf(ref)).title;
        kind = graph.node(graph.indexOf(ref)).kind;
    };
    name(question.ref, answer.title, answer.kind);
    name(question.other, answer.otherTitle, answer.otherKind);
    return answer;
}

} // namespace cairn
