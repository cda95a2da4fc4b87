// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphstructure.h"

#include "graph/components.h"
#include "graph/dependents.h"
#include "graph/needs.h"
#include "graph/wholes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

Adjacency needsOf(const CatalogGraph &graph)
{
    return Adjacency(graph.size(), [&graph](int node, auto add) {
        forNeeds(graph, node, [&add](int other, const GraphEdge &) { add(other); });
    });
}

/// A shortest way from the node back to it, inside of its component.
std::vector<int> circleThrough(const CatalogGraph &graph, int node, const std::vector<int> &components)
{
    QHash<int, int> before;
    std::vector<int> queue{node};
    int last = -1;
    for (size_t at = 0; at < queue.size() && last < 0; ++at) {
        forNeeds(graph, queue[at], [&](int next, const GraphEdge &) {
            if (next == node && last < 0)
                last = queue[at];
            if (components[size_t(next)] != components[size_t(node)] || next == node || before.contains(next))
                return;
            before.insert(next, queue[at]);
            queue.push_back(next);
        });
    }
    std::vector<int> circle;
    for (int step = last; step != node && step >= 0; step = before.value(step, -1))
        circle.push_back(step);
    circle.push_back(node);
    std::ranges::reverse(circle);
    return circle;
}

bool needsItself(const CatalogGraph &graph, int node)
{
    bool isFound = false;
    forNeeds(graph, node, [&](int next, const GraphEdge &) { isFound = isFound || next == node; });
    return isFound;
}

/// Each pair once, whatever ways lead from one to the other.
template <typename Counts>
std::vector<GraphFinding> findNeeds(const CatalogGraph &graph, Counts counts)
{
    std::vector<GraphFinding> findings;
    for (int from = 0; from < graph.size(); ++from) {
        for (const GraphLink &link : graph.out(from)) {
            if (link.type == EdgeType::DependsOn && link.node != from && counts(from, link.node))
                findings.push_back({from, link.node, -1});
            if (link.type != EdgeType::ConsumesApi)
                continue;
            bool isProviderFound = false;
            for (const GraphLink &provider : graph.in(link.node)) {
                if (provider.type != EdgeType::ProvidesApi || provider.node == from)
                    continue;
                isProviderFound = true;
                if (counts(from, provider.node))
                    findings.push_back({from, provider.node, link.node});
            }
            if (!isProviderFound && counts(from, link.node))
                findings.push_back({from, link.node, -1});
        }
    }
    std::ranges::sort(findings);
    return findings;
}

bool isDeprecated(const GraphNode &node)
{
    return node.lifecycle.compare(u"deprecated", Qt::CaseInsensitive) == 0;
}

} // namespace

std::vector<GraphCycle> findCycles(const CatalogGraph &graph)
{
    const Components components(needsOf(graph));
    std::vector<std::vector<int>> members(size_t(components.count()));
    for (int node = 0; node < graph.size(); ++node)
        members[size_t(components.of()[size_t(node)])].push_back(node);
    std::vector<GraphCycle> cycles;
    for (std::vector<int> &of : members) {
        const int first = of.front();
        if (of.size() > 1 || needsItself(graph, first))
            cycles.push_back({std::move(of), circleThrough(graph, first, components.of())});
    }
    std::ranges::sort(cycles, {}, [](const GraphCycle &cycle) { return cycle.members.front(); });
    return cycles;
}

std::vector<int> findCutNodes(const CatalogGraph &graph)
{
    struct Frame {
        int node;
        int parent;
        int next;
    };
    const Adjacency near(graph.size(), [&graph](int node, auto add) {
        const auto visit = [&add](int other, const GraphEdge &) { add(other); };
        forNeeds(graph, node, visit);
        forNeeders(graph, node, visit);
    });
    std::vector<int> order(size_t(graph.size()), -1), low(order.size());
    std::vector<bool> isCut(order.size());
    std::vector<Frame> frames;
    int entered = 0;
    const auto enter = [&](int node, int parent) {
        order[size_t(node)] = low[size_t(node)] = entered++;
        frames.push_back({node, parent, near.first(node)});
    };
    for (int root = 0; root < graph.size(); ++root) {
        if (order[size_t(root)] >= 0)
            continue;
        int branches = 0;
        enter(root, -1);
        while (!frames.empty()) {
            Frame &frame = frames.back();
            const auto [node, parent, next] = frame;
            if (next < near.end(node)) {
                ++frame.next;
                const int other = near.at(next);
                if (order[size_t(other)] < 0)
                    enter(other, node);
                else if (other != parent)
                    low[size_t(node)] = std::min(low[size_t(node)], order[size_t(other)]);
                continue;
            }
            frames.pop_back();
            if (parent < 0)
                continue;
            low[size_t(parent)] = std::min(low[size_t(parent)], low[size_t(node)]);
            if (parent == root)
                ++branches;
            else if (low[size_t(node)] >= order[size_t(parent)])
                isCut[size_t(parent)] = true;
        }
        isCut[size_t(root)] = branches > 1;
    }
    std::vector<int> cut;
    for (int node = 0; node < graph.size(); ++node) {
        if (isCut[size_t(node)])
            cut.push_back(node);
    }
    return cut;
}

std::vector<GraphFinding> findDeprecated(const CatalogGraph &graph)
{
    std::vector<GraphFinding> findings = findNeeds(graph, [&](int from, int to) {
        return isDeprecated(graph.node(to)) && !isDeprecated(graph.node(from));
    });
    for (const GraphEdge &edge : graph.edges()) {
        if (edge.type == EdgeType::ConsumesApi && isDeprecated(graph.node(edge.to))
            && !isDeprecated(graph.node(edge.from)))
            findings.push_back({edge.from, edge.to, -1});
    }
    std::ranges::sort(findings);
    const auto [first, last] = std::ranges::unique(findings);
    findings.erase(first, last);
    return findings;
}

std::vector<GraphFinding> findCrossDomain(const CatalogGraph &graph)
{
    const std::vector<int> domains = domainsOf(graph);
    return findNeeds(graph, [&](int from, int to) {
        const int one = domains[size_t(from)], other = domains[size_t(to)];
        return one >= 0 && other >= 0 && one != other;
    });
}

std::vector<CriticalEntity> findCritical(const CatalogGraph &graph, double share, size_t limit)
{
    int taking = 0;
    for (int node = 0; node < graph.size(); ++node) {
        bool takesPart = false;
        const auto take = [&takesPart](int, const GraphEdge &) { takesPart = true; };
        forNeeds(graph, node, take);
        forNeeders(graph, node, take);
        taking += takesPart ? 1 : 0;
    }
    const std::vector<int> dependents = countDependents(graph);
    const std::vector<int> cut = findCutNodes(graph);
    std::vector<CriticalEntity> critical;
    for (int node = 0; node < graph.size(); ++node) {
        const int count = dependents[size_t(node)];
        const bool isCut = std::ranges::binary_search(cut, node);
        if (count > 0 && (isCut || count > share * taking))
            critical.push_back({node, count, isCut});
    }
    std::ranges::sort(critical, {}, [](const CriticalEntity &entity) {
        return std::pair(-entity.dependents, entity.node);
    });
    if (critical.size() > limit)
        critical.resize(limit);
    return critical;
}

} // namespace cairn
