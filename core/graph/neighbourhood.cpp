// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/neighbourhood.h"

#include <QHash>

#include <algorithm>

namespace cairn {

namespace {

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
        collectEdges();
        return std::move(m_found);
    }

private:
    void add(int node, int distance)
    {
        if (m_indices.contains(node))
            return;
        if (distance > 0 && int(m_found.nodes.size()) >= m_query.most) {
            m_found.isCut = true;
            return;
        }
        m_indices.insert(node, 0); // set once all are there
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

    void collectEdges()
    {
        for (size_t at = 0; at < m_found.nodes.size(); ++at)
            m_indices[m_found.nodes[at]] = int(at);
        for (size_t at = 0; at < m_found.nodes.size(); ++at) {
            for (const GraphLink &link : m_graph.out(m_found.nodes[at])) {
                const auto end = m_indices.constFind(link.node);
                if (end != m_indices.cend() && m_query.relations.has(link.type))
                    m_found.edges.push_back({int(at), *end, link.type});
            }
        }
        std::ranges::sort(m_found.edges);
    }

    const CatalogGraph &m_graph;
    const NeighbourhoodQuery &m_query;
    QHash<int, int> m_indices;
    Neighbourhood m_found;
};

} // namespace

Neighbourhood neighbourhoodOf(const CatalogGraph &graph, const NeighbourhoodQuery &query)
{
    return NeighbourhoodWalk(graph, query).walk();
}

} // namespace cairn
