// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/neighbourhood.h"

#include <QHash>

#include <algorithm>

namespace cairn {

namespace {

/// All edges between the nodes.
void addEdges(const CatalogGraph &graph, const EdgeFilter &relations, Neighbourhood &part)
{
    QHash<int, int> indices;
    for (size_t at = 0; at < part.nodes.size(); ++at)
        indices.insert(part.nodes[at], int(at));
    for (size_t at = 0; at < part.nodes.size(); ++at) {
        for (const GraphLink &link : graph.out(part.nodes[at])) {
            const auto end = indices.constFind(link.node);
            if (end != indices.cend() && relations.has(link.type))
                part.edges.push_back({int(at), *end, link.type});
        }
    }
    std::ranges::sort(part.edges);
}

class NeighbourhoodWalk final
{
public:
    NeighbourhoodWalk(const CatalogGraph &graph, const NeighbourhoodQuery &query)
        : m_graph(graph), m_query(query)
    {}

    Neighbourhood walk()
    {
        for (const int root : m_query.roots)
            add(root, 0);
        size_t level = 0;
        int distance = 1;
        for (; level < m_found.nodes.size() && (m_query.depth == 0 || distance <= m_query.depth);
             ++distance) {
            const size_t end = m_found.nodes.size();
            for (; level < end; ++level)
                visitNeighbours(m_found.nodes[level], m_query.direction, distance);
            std::sort(m_found.nodes.begin() + qsizetype(end), m_found.nodes.end());
        }
        for (const int node : m_query.kept)
            add(node, distance);
        for (const int node : m_query.expanded) {
            if (m_known.contains(node))
                visitNeighbours(node, NeighbourhoodQuery::Direction::Both, distance);
        }
        addEdges(m_graph, m_query.relations, m_found);
        countMore();
        return std::move(m_found);
    }

private:
    void add(int node, int distance)
    {
        if (m_known.contains(node))
            return;
        if (distance > 0 && int(m_found.nodes.size()) >= m_query.most) {
            m_found.isCut = true;
            return;
        }
        m_known.insert(node);
        m_found.nodes.push_back(node);
        m_found.distances.push_back(distance);
    }

    bool isAsked(const GraphLink &link) const
    {
        return m_query.relations.has(link.type)
               && (m_query.kinds.isEmpty() || m_query.kinds.contains(m_graph.node(link.node).kind));
    }

    void visitNeighbours(int node, NeighbourhoodQuery::Direction direction, int distance)
    {
        const auto visit = [&](std::span<const GraphLink> links) {
            for (const GraphLink &link : links) {
                if (isAsked(link))
                    add(link.node, distance);
            }
        };
        if (direction != NeighbourhoodQuery::Direction::In)
            visit(m_graph.out(node));
        if (direction != NeighbourhoodQuery::Direction::Out)
            visit(m_graph.in(node));
    }

    void countMore()
    {
        std::vector<int> absent;
        for (const int node : m_found.nodes) {
            absent.clear();
            for (const std::span<const GraphLink> links : {m_graph.out(node), m_graph.in(node)}) {
                for (const GraphLink &link : links) {
                    if (isAsked(link) && !m_known.contains(link.node))
                        absent.push_back(link.node);
                }
            }
            std::ranges::sort(absent);
            m_found.more.push_back(int(std::ranges::unique(absent).begin() - absent.begin()));
        }
    }

    const CatalogGraph &m_graph;
    const NeighbourhoodQuery &m_query;
    QSet<int> m_known;
    Neighbourhood m_found;
};

} // namespace

Neighbourhood neighbourhoodOf(const CatalogGraph &graph, const NeighbourhoodQuery &query)
{
    return NeighbourhoodWalk(graph, query).walk();
}

Neighbourhood partOf(const CatalogGraph &graph, std::vector<int> nodes, size_t roots,
                     const EdgeFilter &relations)
{
    Neighbourhood part;
    part.nodes = std::move(nodes);
    for (size_t at = 0; at < part.nodes.size(); ++at)
        part.distances.push_back(at < roots ? 0 : 1);
    part.more.resize(part.nodes.size());
    addEdges(graph, relations, part);
    return part;
}

} // namespace cairn
