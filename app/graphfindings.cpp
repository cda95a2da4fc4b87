// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "answersheet.h"
#include "graph/graphstructure.h"
#include "graph/needs.h"
#include "graph/wholes.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostCritical = 100;

/// The edge by which one node needs another, directly or through an API of that name.
std::optional<GraphEdge> needOf(const CatalogGraph &graph, int from, int to)
{
    std::optional<GraphEdge> found;
    forNeeds(graph, from, [&](int node, const GraphEdge &edge) {
        if (node == to && !found)
            found = edge;
    });
    return found;
}

/// Runs of findings that have a key in common, in its order.
template <typename Key, typename Visit>
void forGroups(std::vector<GraphFinding> findings, Key key, Visit visit)
{
    std::ranges::stable_sort(findings, {}, key);
    for (auto first = findings.begin(); first != findings.end();) {
        const auto last = std::find_if(first, findings.end(), [&](const GraphFinding &finding) {
            return std::invoke(key, finding) != std::invoke(key, *first);
        });
        visit(std::span(first, last));
        first = last;
    }
}

class FindingsAnswer final
{
    Q_DECLARE_TR_FUNCTIONS(GraphAnswer)

public:
    explicit FindingsAnswer(const CatalogGraph &graph)
        : m_graph(graph), m_sheet(graph)
    {}

    GraphAnswer cycles() &&;
    GraphAnswer critical(int percent) &&;
    GraphAnswer deprecated() &&;
    GraphAnswer domains() &&;

private:
    void addCycle(const GraphCycle &cycle);
    void add(const GraphFinding &finding);
    QString reasonOf(const GraphFinding &finding) const;

    const CatalogGraph &m_graph;
    AnswerSheet m_sheet;
};

void FindingsAnswer::addCycle(const GraphCycle &cycle)
{
    m_sheet.head(cycle.members.size() == 1 ? tr("Needs itself")
                                           : tr("A circle of %n", nullptr, int(cycle.circle.size())));
    for (size_t at = 0; at < cycle.circle.size(); ++at) {
        const int node = cycle.circle[at];
        const auto need = needOf(m_graph, node, cycle.circle[(at + 1) % cycle.circle.size()]);
        m_sheet.add(node, need ? m_sheet.reading(*need, node) : QString());
    }
    if (cycle.circle.size() == cycle.members.size())
        return;
    m_sheet.head(tr("Tangled up with it"));
    for (const int node : cycle.members) {
        if (std::ranges::contains(cycle.circle, node))
            continue;
        QString why;
        forNeeds(m_graph, node, [&](int next, const GraphEdge &edge) {
            if (why.isEmpty() && std::ranges::binary_search(cycle.members, next))
                why = m_sheet.reading(edge, node);
        });
        m_sheet.add(node, why);
    }
}

GraphAnswer FindingsAnswer::cycles() &&
{
    const std::vector<GraphCycle> cycles = findCycles(m_graph);
    if (cycles.empty())
        return std::move(m_sheet).finishEmpty(
            tr("No cycles: nothing needs itself"),
            tr("Whatever one follows, from what depends to what it depends on, one never comes back. Each part can be "
               "started, changed and replaced without waiting for itself."));
    for (const GraphCycle &cycle : cycles)
        std::ranges::for_each(cycle.circle, [&](int node) { m_sheet.show(node, true); });
    for (const GraphCycle &cycle : cycles)
        addCycle(cycle);
    const QString circles = tr("%Ln circle(s)", nullptr, int(cycles.size()));
    const QString entities = tr("of %Ln entities", nullptr, m_sheet.entities());
    return std::move(m_sheet).finish(u"%1 %2"_s.arg(circles, entities));
}

GraphAnswer FindingsAnswer::critical(int percent) &&
{
    const std::vector<CriticalEntity> found = findCritical(m_graph, percent / 100.0, mostCritical);
    if (found.empty())
        return std::move(m_sheet).finishEmpty(
            tr("No single point of failure"),
            tr("Nothing fails more than %L1 % of what has dependencies, and nothing holds two parts of them together "
               "by itself.")
                .arg(percent));
    m_sheet.show(found.front().node, true);
    for (const CriticalEntity &critical : found) {
        const QString felt = tr("%Ln would feel its failure", nullptr, critical.dependents);
        m_sheet.add(critical.node, critical.isCut ? tr("%1 · holds parts together").arg(felt) : felt);
    }
    return std::move(m_sheet).finish(found.size() == mostCritical
                                         ? tr("The %Ln most critical", nullptr, int(found.size()))
                                         : tr("%Ln single point(s) of failure", nullptr, int(found.size())));
}

/// The need itself: the API and whose it is, or the relation.
QString FindingsAnswer::reasonOf(const GraphFinding &finding) const
{
    if (finding.api >= 0)
        return tr("consumes %1 of %2").arg(m_sheet.titleOf(finding.api), m_sheet.titleOf(finding.to));
    const auto need = needOf(m_graph, finding.from, finding.to);
    return need ? m_sheet.reading(*need, finding.from) : QString();
}

void FindingsAnswer::add(const GraphFinding &finding)
{
    m_sheet.add(finding.from, reasonOf(finding));
    if (finding.api >= 0) {
        m_sheet.connect({finding.from, finding.api, EdgeType::ConsumesApi});
        m_sheet.connect({finding.to, finding.api, EdgeType::ProvidesApi});
    } else if (const auto need = needOf(m_graph, finding.from, finding.to)) {
        m_sheet.connect(*need);
    }
}

GraphAnswer FindingsAnswer::deprecated() &&
{
    const std::vector<GraphFinding> findings = findDeprecated(m_graph);
    if (findings.empty())
        return std::move(m_sheet).finishEmpty(
            tr("Nothing needs anything deprecated"),
            tr("What is deprecated in the catalog can go without anybody noticing. What is deprecated itself does not "
               "count."));
    for (const GraphFinding &finding : findings)
        m_sheet.show(finding.to, true);
    int targets = 0;
    forGroups(findings, &GraphFinding::to, [&](std::span<const GraphFinding> group) {
        ++targets;
        m_sheet.head(tr("%1 is deprecated").arg(m_sheet.titleOf(group.front().to)));
        for (const GraphFinding &finding : group)
            add(finding);
    });
    const QString needs = tr("%Ln need(s)", nullptr, int(findings.size()));
    return std::move(m_sheet).finish(tr("%1 of %2").arg(needs, tr("%Ln deprecated", nullptr, targets)));
}

GraphAnswer FindingsAnswer::domains() &&
{
    const std::vector<GraphFinding> findings = findCrossDomain(m_graph);
    if (findings.empty())
        return std::move(m_sheet).finishEmpty(
            tr("No calls across domain borders"),
            tr("No entity of one domain needs one of another. What is in no domain, be it through its system, does not "
               "count."));
    const std::vector<int> domains = domainsOf(m_graph);
    const auto border = [&](const GraphFinding &finding) {
        return std::pair(domains[size_t(finding.from)], domains[size_t(finding.to)]);
    };
    m_sheet.setGrouping(GroupBy::Domain);
    int borders = 0;
    forGroups(findings, border, [&](std::span<const GraphFinding> group) {
        const auto [from, to] = border(group.front());
        ++borders;
        m_sheet.head(tr("From %1 into %2").arg(m_sheet.titleOf(from), m_sheet.titleOf(to)));
        for (const GraphFinding &finding : group)
            add(finding);
    });
    const QString calls = tr("%Ln call(s)", nullptr, int(findings.size()));
    return std::move(m_sheet).finish(tr("%1 across %2").arg(calls, tr("%Ln border(s)", nullptr, borders)));
}

} // namespace

GraphAnswer cyclesAnswer(const CatalogGraph &graph)
{
    return FindingsAnswer(graph).cycles();
}

GraphAnswer criticalAnswer(const CatalogGraph &graph, int percent)
{
    return FindingsAnswer(graph).critical(percent);
}

GraphAnswer deprecatedAnswer(const CatalogGraph &graph)
{
    return FindingsAnswer(graph).deprecated();
}

GraphAnswer domainsAnswer(const CatalogGraph &graph)
{
    return FindingsAnswer(graph).domains();
}

} // namespace cairn
