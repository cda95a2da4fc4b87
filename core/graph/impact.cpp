// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/impact.h"

#include <QHash>

#include <algorithm>

namespace cairn {

namespace {

class ImpactWalk final
{
public:
    ImpactWalk(const CatalogGraph &graph, ImpactDirection direction)
        : m_graph(graph), m_direction(direction), m_isSeen(size_t(graph.size()))
    {}

    Impact walk(int node, int depth)
    {
        addOrigins(node);
        for (const int origin : m_impact.origins)
            visitNeighbours(origin, 1);
        for (size_t at = 0; at < m_impact.steps.size(); ++at) {
            const ImpactStep step = m_impact.steps[at]; // a copy: the list grows
            if (depth == 0 || step.distance < depth)
                visitNeighbours(step.node, step.distance + 1);
        }
        std::ranges::sort(m_impact.steps, {},
                          [](const ImpactStep &step) { return std::pair(step.distance, step.node); });
        countOwners();
        return std::move(m_impact);
    }

private:
    void addOrigins(int node)
    {
        m_impact.origins = {node};
        m_isSeen[size_t(node)] = true;
        for (size_t at = 0; at < m_impact.origins.size(); ++at) {
            for (const GraphLink &link : m_graph.in(m_impact.origins[at])) {
                if (link.type != EdgeType::PartOf || m_isSeen[size_t(link.node)])
                    continue;
                m_isSeen[size_t(link.node)] = true;
                m_impact.origins.push_back(link.node);
            }
        }
    }

    void visitNeighbours(int node, int distance)
    {
        const bool isAffected = m_direction == ImpactDirection::Affected;
        for (const GraphLink &link : m_graph.out(node)) {
            if (isAffected ? isFeltAtEnd(link.type) : isFeltAtBeginning(link.type))
                visit(node, link, distance);
        }
        for (const GraphLink &link : m_graph.in(node)) {
            if (isAffected ? isFeltAtBeginning(link.type) : link.type == EdgeType::ProvidesApi)
                visit(node, link, distance);
        }
    }

    void visit(int from, const GraphLink &link, int distance)
    {
        if (m_isSeen[size_t(link.node)])
            return;
        m_isSeen[size_t(link.node)] = true;
        m_impact.steps.push_back({link.node, distance, from, link.type});
    }

    void countOwners()
    {
        QHash<int, int> counts;
        for (const ImpactStep &step : m_impact.steps) {
            if (const int owner = m_graph.node(step.node).owner; owner >= 0)
                ++counts[owner];
        }
        for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
            m_impact.owners.push_back({count.key(), count.value()});
        std::ranges::sort(m_impact.owners, {},
                          [](const ImpactOwner &owner) { return std::pair(-owner.entities, owner.node); });
    }

    const CatalogGraph &m_graph;
    ImpactDirection m_direction;
    std::vector<bool> m_isSeen;
    Impact m_impact;
};

} // namespace

bool isFeltAtEnd(EdgeType type)
{
    return type == EdgeType::ProvidesApi || type == EdgeType::PartOf;
}

bool isFeltAtBeginning(EdgeType type)
{
    return type == EdgeType::DependsOn || type == EdgeType::ConsumesApi;
}

GraphEdge edgeOf(const CatalogGraph &graph, const ImpactStep &step)
{
    const bool isOwn = std::ranges::contains(graph.out(step.node), GraphLink{step.via, step.type});
    return isOwn ? GraphEdge{step.node, step.via, step.type} : GraphEdge{step.via, step.node, step.type};
}

Impact impactOf(const CatalogGraph &graph, int node, ImpactDirection direction, int depth)
{
    return ImpactWalk(graph, direction).walk(node, depth);
}

} // namespace cairn
