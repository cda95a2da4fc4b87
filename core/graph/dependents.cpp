// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/dependents.h"

#include "graph/components.h"
#include "graph/impact.h"

#include <array>
#include <bit>
#include <cstdint>
#include <utility>

namespace cairn {

namespace {

constexpr size_t words = 8; // of a set: so many times 64 nodes are followed at once, in one line of the cache
constexpr int setSize = int(words) * 64;
using Set = std::array<uint64_t, words>;

/// A set of each node. Most are empty: only the others are touched, or large catalogs would wait for memory.
class Sets final
{
public:
    explicit Sets(size_t nodes)
        : m_sets(nodes), m_isUsed(nodes)
    {}

    bool isUsed(int node) const { return m_isUsed[size_t(node)] != 0; }
    const Set &of(int node) const { return m_sets[size_t(node)]; }
    void add(int node, int element)
    {
        m_sets[size_t(node)][size_t(element) / 64] |= uint64_t(1) << (element % 64);
        m_isUsed[size_t(node)] = 1;
    }
    void unite(int node, const Set &other)
    {
        for (size_t word = 0; word < words; ++word)
            m_sets[size_t(node)][word] |= other[word];
        m_isUsed[size_t(node)] = 1;
    }
    void clear()
    {
        for (size_t node = 0; node < m_sets.size(); ++node) {
            if (std::exchange(m_isUsed[node], 0))
                m_sets[node] = {};
        }
    }

private:
    std::vector<Set> m_sets;
    std::vector<char> m_isUsed;
};

/// Unions along the links, and of all in a circle: components come behind those that they lead to.
class Spreading final
{
public:
    explicit Spreading(Adjacency links)
        : m_components(std::move(links)), m_united(size_t(m_components.count()))
    {}

    void spread(Sets &sets)
    {
        const std::vector<int> &of = m_components.of();
        for (const int node : m_components.inOrder()) {
            const int component = of[size_t(node)];
            if (sets.isUsed(node))
                m_united.unite(component, sets.of(node));
            for (const int other : m_components.links().of(node)) {
                const int next = of[size_t(other)];
                if (next != component && m_united.isUsed(next))
                    m_united.unite(component, m_united.of(next));
            }
        }
        for (const int node : m_components.inOrder()) {
            if (m_united.isUsed(of[size_t(node)]))
                sets.unite(node, m_united.of(of[size_t(node)]));
        }
        m_united.clear();
    }

private:
    Components m_components;
    Sets m_united; ///< of components
};

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
    Spreading felt(feltOf(graph)), parts(partsOf(graph));
    std::vector<int> counts(size_t(graph.size()));
    Sets own(counts.size()), reached(counts.size());
    for (int first = 0; first < graph.size(); first += setSize) {
        for (int node = first; node < std::min(graph.size(), first + setSize); ++node) {
            own.add(node, node - first);
            reached.add(node, node - first);
        }
        felt.spread(reached);
        parts.spread(reached);
        parts.spread(own);
        for (int node = 0; node < graph.size(); ++node) {
            if (!reached.isUsed(node))
                continue;
            for (size_t word = 0; word < words; ++word)
                counts[size_t(node)] += std::popcount(reached.of(node)[word] & ~own.of(node)[word]);
        }
        own.clear();
        reached.clear();
    }
    return counts;
}

} // namespace cairn
