// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphgroups.h"

#include "graph/wholes.h"

#include <QHash>

#include <algorithm>

namespace cairn {

namespace {

class Grouping final
{
public:
    Grouping(const CatalogGraph &graph, const Neighbourhood &part, GroupBy by, const QSet<int> &folded)
        : m_graph(graph), m_part(part), m_by(by), m_folded(folded)
    {}

    GroupedPart group()
    {
        findGroups();
        placeCells();
        connectCells();
        return std::move(m_result);
    }

private:
    bool isRoot(size_t at) const { return m_part.distances[at] == 0; }

    void findGroups()
    {
        m_groupOf.assign(m_part.nodes.size(), -1);
        if (m_by == GroupBy::None)
            return;
        const std::vector<int> wholes = m_by == GroupBy::System   ? systemsOf(m_graph)
                                        : m_by == GroupBy::Domain ? domainsOf(m_graph)
                                                                  : ownersOf(m_graph);
        for (size_t at = 0; at < m_part.nodes.size(); ++at) {
            const int node = m_part.nodes[at];
            const int group = wholes[size_t(node)];
            m_groupOf[at] = group == node ? -1 : group;
            if (m_groupOf[at] >= 0)
                m_grouping.insert(group);
        }
        // What groups others stands in its group where it is seen, or is the group.
        for (size_t at = 0; at < m_part.nodes.size(); ++at) {
            if (m_grouping.contains(m_part.nodes[at]))
                m_groupOf[at] = m_part.nodes[at];
        }
    }

    void placeCells()
    {
        m_cellOf.assign(m_part.nodes.size(), -1);
        QHash<int, int> members; // of folded groups
        for (size_t at = 0; at < m_part.nodes.size(); ++at) {
            if (m_folded.contains(m_groupOf[at]))
                members[m_groupOf[at]] += m_part.nodes[at] == m_groupOf[at] ? 0 : 1;
            else if (m_groupOf[at] >= 0)
                m_result.groups.push_back(m_groupOf[at]);
        }
        std::ranges::sort(m_result.groups);
        const auto [first, last] = std::ranges::unique(m_result.groups);
        m_result.groups.erase(first, last);
        for (size_t at = 0; at < m_part.nodes.size(); ++at) {
            const int node = m_part.nodes[at];
            const bool isGroup = m_grouping.contains(node) && !isRoot(at);
            if (m_folded.contains(m_groupOf[at]) || isGroup)
                continue;
            const auto group = std::ranges::lower_bound(m_result.groups, m_groupOf[at]);
            const bool isGrouped = group != m_result.groups.end() && *group == m_groupOf[at];
            m_cellOf[at] = int(m_result.cells.size());
            m_result.cells.push_back(
                {node, int(at), 0, isGrouped ? int(group - m_result.groups.begin()) : -1});
        }
        std::vector<int> folded(members.keyBegin(), members.keyEnd());
        std::ranges::sort(folded);
        for (const int group : folded) {
            m_cellOfGroup.insert(group, int(m_result.cells.size()));
            m_result.cells.push_back({group, -1, members[group], -1});
        }
        for (size_t at = 0; at < m_part.nodes.size(); ++at) {
            if (m_cellOf[at] < 0)
                m_cellOf[at] = m_cellOfGroup.value(m_groupOf[at], -1);
        }
    }

    void connectCells()
    {
        for (const GraphEdge &edge : m_part.edges) {
            const int from = m_cellOf[size_t(edge.from)], to = m_cellOf[size_t(edge.to)];
            const bool isWithin = from == to && edge.from != edge.to;
            const bool isGrouping = m_groupOf[size_t(edge.from)] == m_part.nodes[size_t(edge.to)];
            if (from >= 0 && to >= 0 && !isWithin && !isGrouping)
                m_result.edges.push_back({from, to, edge.type});
        }
        std::ranges::sort(m_result.edges);
        const auto [first, last] = std::ranges::unique(m_result.edges);
        m_result.edges.erase(first, last);
    }

    const CatalogGraph &m_graph;
    const Neighbourhood &m_part;
    GroupBy m_by;
    const QSet<int> &m_folded;
    QSet<int> m_grouping;       ///< nodes of the graph
    std::vector<int> m_groupOf; ///< of the part's nodes: a node of the graph, or -1
    std::vector<int> m_cellOf;  ///< -1 for what its group stands for
    QHash<int, int> m_cellOfGroup;
    GroupedPart m_result;
};

} // namespace

GroupedPart groupPart(const CatalogGraph &graph, const Neighbourhood &part, GroupBy by,
                      const QSet<int> &folded)
{
    return Grouping(graph, part, by, folded).group();
}

} // namespace cairn
