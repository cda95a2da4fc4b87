// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/wholes.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

int firstOut(const CatalogGraph &graph, int node, EdgeType type)
{
    for (const GraphLink &link : graph.out(node)) {
        if (link.type == type)
            return link.node;
    }
    return -1;
}

/// Goes from each node to the whole that it is a part of until `own` says what one belongs to: a node, or -1
/// where it does not know.
template <typename Own>
std::vector<int> climb(const CatalogGraph &graph, Own own)
{
    constexpr int unknown = -2;
    std::vector<int> found(size_t(graph.size()), unknown);
    std::vector<int> way;
    for (int start = 0; start < graph.size(); ++start) {
        int node = start, whole = -1;
        way.clear();
        while (node >= 0 && found[size_t(node)] == unknown) {
            way.push_back(node);
            found[size_t(node)] = -1; // a circle ends here
            whole = own(node);
            if (whole >= 0)
                break;
            node = firstOut(graph, node, EdgeType::PartOf);
        }
        if (whole < 0 && node >= 0)
            whole = found[size_t(node)];
        for (const int member : way)
            found[size_t(member)] = whole;
    }
    return found;
}

} // namespace

std::vector<int> systemsOf(const CatalogGraph &graph)
{
    return climb(graph, [&](int node) {
        const GraphNode &of = graph.node(node);
        return of.kind == u"system" ? node : of.system;
    });
}

std::vector<int> domainsOf(const CatalogGraph &graph)
{
    return climb(graph, [&](int node) { return graph.node(node).kind == u"domain" ? node : -1; });
}

std::vector<int> ownersOf(const CatalogGraph &graph)
{
    std::vector<int> owners;
    for (int node = 0; node < graph.size(); ++node) {
        const GraphNode &of = graph.node(node);
        const bool isPerson = of.kind == u"user";
        const int group = isPerson ? firstOut(graph, node, EdgeType::MemberOf) : of.owner;
        owners.push_back(of.kind == u"group" || (isPerson && group < 0) ? node : group);
    }
    return owners;
}

} // namespace cairn
