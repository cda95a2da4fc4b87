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
        for (int distance = 1;
             level < m_found.nodes.size() && (m_query.depth == 0 || distance <= m_query.depth); ++distance) {
            const size_t end = m_found.nodes.size();
            for (; level < end; ++level)
                visitNeighbours(m_found.nodes[level], distance);
            std::sort(m_found.nodes.begin() + qsizetype(end), m_found.nodes.end());
        }
        addEdges(m_graph, m_query.relations, m_found);
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

    void visitNeighbours(int node, int distance)
    {
        const auto visit = [&](std::span<const GraphLink> links) {
            for (const GraphLink &link : links) {
                const QString &kind = m_graph.node(link.node).kind;
                if (m_query.relations.has(link.type)
                    && (m_query.kinds.isEmpty() || m_query.kinds.contains(kind)))
                    add(link.node, distance);
            }
        };
        if (m_query.direction != NeighbourhoodQuery::Direction::In)
            visit(m_graph.out(node));
        if (m_query.direction != NeighbourhoodQuery::Direction::Out)
            visit(m_graph.in(node));
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
    addEdges(graph, relations, part);
    return part;
}

} // namespace cairn
