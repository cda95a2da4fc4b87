// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/dependents.h"

#include "graph/components.h"
#include "graph/impact.h"

#include <array>
#include <bit>
#include <cstdint>

namespace cairn {

namespace {

constexpr size_t words = 8; // of a set: so many times 64 nodes are followed at once, in one line of the cache
constexpr int setSize = int(words) * 64;
using Set = std::array<uint64_t, words>;

/// Unions along the links, and of all in a circle: components come behind those that they lead to.
void spread(const Components &components, std::vector<Set> &sets)
{
    const auto unite = [](Set &set, const Set &other) {
        for (size_t word = 0; word < words; ++word)
            set[word] |= other[word];
    };
    std::vector<Set> united(size_t(components.count()));
    for (const int node : components.inOrder()) {
        Set &set = united[size_t(components.of()[size_t(node)])];
        unite(set, sets[size_t(node)]);
        for (const int other : components.links().of(node))
            unite(set, united[size_t(components.of()[size_t(other)])]);
    }
    for (size_t node = 0; node < sets.size(); ++node)
        sets[node] = united[size_t(components.of()[node])];
}

/// From an entity to those that feel its failure at once.
Adjacency feltOf(const CatalogGraph &graph)
{
    return Adjacency(graph.size(), [&graph](int node, auto add) {
        for (const GraphLink &link : graph.out(node)) {
            if (isFeltAtEnd(link.type))
                add(link.node);
        }
        for (const GraphLink &link : graph.in(node)) {
            if (isFeltAtBeginning(link.type))
                add(link.node);
        }
    });
}

/// From an entity to its parts, which fail with it.
Adjacency partsOf(const CatalogGraph &graph)
{
    return Adjacency(graph.size(), [&graph](int node, auto add) {
        for (const GraphLink &link : graph.in(node)) {
            if (link.type == EdgeType::PartOf)
                add(link.node);
        }
    });
}

} // namespace

std::vector<int> countDependents(const CatalogGraph &graph)
{
    const Components felt(feltOf(graph)), parts(partsOf(graph));
    std::vector<int> counts(size_t(graph.size()));
    for (int first = 0; first < graph.size(); first += setSize) {
        std::vector<Set> own(counts.size());
        for (int node = first; node < std::min(graph.size(), first + setSize); ++node)
            own[size_t(node)][size_t(node - first) / 64] |= uint64_t(1) << ((node - first) % 64);
        std::vector<Set> reached = own;
        spread(felt, reached);
        spread(parts, reached);
        spread(parts, own);
        for (size_t node = 0; node < counts.size(); ++node) {
            for (size_t word = 0; word < words; ++word)
                counts[node] += std::popcount(reached[node][word] & ~own[node][word]);
        }
    }
    return counts;
}

} // namespace cairn
