// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphpaths.h"

#include "graph/needs.h"

#include <algorithm>
#include <limits>

namespace cairn {

namespace {

constexpr int unreached = std::numeric_limits<int>::max();
constexpr int mostSteps = 5'000'000; // of the search for all ways, which can be more than anybody counts

/// Goes only where the end can still be reached in the steps that are left.
class PathSearch final
{
public:
    PathSearch(const CatalogGraph &graph, int to, int longest, size_t limit, const Progress &progress)
        : m_graph(graph),
          m_to(to),
          m_longest(longest),
          m_limit(limit),
          m_progress(progress),
          m_left(size_t(graph.size()), unreached),
          m_isOnPath(size_t(graph.size()))
    {}

    GraphPaths search(int from)
    {
        measure();
        if (m_longest == 0 && m_left[size_t(from)] != unreached)
            m_longest = m_left[size_t(from)];
        // Length by length, so that what the limit leaves are the shortest ones.
        for (int length = m_left[size_t(from)]; length <= m_longest && !m_paths.isCut; ++length) {
            m_length = length;
            m_path = {{from}, {}};
            extend(from);
        }
        return std::move(m_paths);
    }

private:
    void measure()
    {
        std::vector<int> queue{m_to};
        m_left[size_t(m_to)] = 0;
        for (size_t at = 0; at < queue.size(); ++at) {
            const int distance = m_left[size_t(queue[at])] + 1;
            forNeeders(m_graph, queue[at], [&](int node, const GraphEdge &) {
                if (m_left[size_t(node)] != unreached)
                    return;
                m_left[size_t(node)] = distance;
                queue.push_back(node);
            });
        }
    }

    void extend(int node)
    {
        const int steps = int(m_path.edges.size());
        if (node == m_to) {
            if (steps == m_length)
                keep();
            return;
        }
        m_isOnPath[size_t(node)] = true;
        forNeeds(m_graph, node, [&](int next, const GraphEdge &edge) {
            if (m_paths.isCut || m_isOnPath[size_t(next)] || m_left[size_t(next)] == unreached
                || steps + 1 + m_left[size_t(next)] > m_length)
                return;
            if (++m_steps > mostSteps || m_progress.isCancelled()) {
                m_paths.isCut = true;
                return;
            }
            m_path.nodes.push_back(next);
            m_path.edges.push_back(edge);
            extend(next);
            m_path.nodes.pop_back();
            m_path.edges.pop_back();
        });
        m_isOnPath[size_t(node)] = false;
    }

    void keep()
    {
        if (m_paths.found.size() == m_limit)
            m_paths.isCut = true;
        else
            m_paths.found.push_back(m_path);
    }

    const CatalogGraph &m_graph;
    int m_to;
    int m_longest;
    size_t m_limit;
    const Progress &m_progress;
    std::vector<int> m_left; ///< steps from each node to the end
    std::vector<bool> m_isOnPath;
    GraphPath m_path;
    GraphPaths m_paths;
    int m_length = 0;
    int m_steps = 0;
};

} // namespace

EdgeFilter EdgeFilter::all()
{
    EdgeFilter filter;
    filter.m_has.fill(true);
    return filter;
}

EdgeFilter EdgeFilter::dependencies()
{
    return EdgeFilter().add(EdgeType::DependsOn).add(EdgeType::ConsumesApi).add(EdgeType::ProvidesApi);
}

GraphPaths dependencyPaths(const CatalogGraph &graph, int from, int to, int longest, size_t limit,
                           const Progress &progress)
{
    if (from == to)
        return {};
    return PathSearch(graph, to, longest, limit, progress).search(from);
}

GraphPath shortestPath(const CatalogGraph &graph, int from, int to, const EdgeFilter &filter)
{
    std::vector<GraphEdge> reached(size_t(graph.size()), GraphEdge{-1, -1, {}});
    std::vector<int> before(size_t(graph.size()), -1);
    std::vector<int> queue{from};
    before[size_t(from)] = from;
    for (size_t at = 0; at < queue.size() && before[size_t(to)] < 0; ++at) {
        const int node = queue[at];
        const auto visit = [&](const GraphLink &link, const GraphEdge &edge) {
            if (!filter.has(link.type) || before[size_t(link.node)] >= 0)
                return;
            before[size_t(link.node)] = node;
            reached[size_t(link.node)] = edge;
            queue.push_back(link.node);
        };
        for (const GraphLink &link : graph.out(node))
            visit(link, {node, link.node, link.type});
        for (const GraphLink &link : graph.in(node))
            visit(link, {link.node, node, link.type});
    }
    GraphPath path;
    if (before[size_t(to)] < 0)
        return path;
    for (int node = to; node != from; node = before[size_t(node)]) {
        path.nodes.push_back(node);
        path.edges.push_back(reached[size_t(node)]);
    }
    path.nodes.push_back(from);
    std::ranges::reverse(path.nodes);
    std::ranges::reverse(path.edges);
    return path;
}

} // namespace cairn
