// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layering.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace cairn {

namespace {

/// The ends of each node's edges, as indices of edges.
struct Incidence {
    std::vector<std::vector<int>> out, in;

    explicit Incidence(const Layers &layers)
        : out(size_t(layers.nodes)), in(size_t(layers.nodes))
    {
        for (int edge = 0; edge < int(layers.edges.size()); ++edge) {
            out[size_t(layers.earlier(layers.edges[size_t(edge)]))].push_back(edge);
            in[size_t(layers.later(layers.edges[size_t(edge)]))].push_back(edge);
        }
    }
};

/// An order of the nodes that few edges lead back in: sinks go to its end, sources to its beginning, and
/// where there are neither, the node with the most edges out for those in (Eades, Lin and Smyth, 1993).
class FeedbackOrder final
{
public:
    explicit FeedbackOrder(const Layers &layers)
        : m_layers(layers), m_links(layers), m_out(size_t(layers.nodes)), m_in(size_t(layers.nodes))
    {
        for (int node = 0; node < layers.nodes; ++node) {
            m_out[size_t(node)] = int(m_links.out[size_t(node)].size());
            m_in[size_t(node)] = int(m_links.in[size_t(node)].size());
            m_left.insert(keyOf(node));
        }
    }

    std::vector<int> places()
    {
        std::vector<int> places(size_t(m_layers.nodes));
        int first = 0, last = m_layers.nodes - 1;
        while (!m_left.empty()) {
            const int sink = std::get<1>(*m_left.rbegin());
            if (m_out[size_t(sink)] == 0) {
                places[size_t(sink)] = last--;
                take(sink);
            } else {
                const int node = std::get<1>(*m_left.begin());
                places[size_t(node)] = first++;
                take(node);
            }
        }
        return places;
    }

private:
    /// Sources come first, sinks last.
    std::pair<int, int> keyOf(int node) const
    {
        const int out = m_out[size_t(node)], in = m_in[size_t(node)];
        const int edges = int(m_layers.edges.size()) + 1;
        return {out == 0 ? edges : in == 0 ? -edges : in - out, node};
    }

    void take(int node)
    {
        m_left.erase(keyOf(node));
        m_out[size_t(node)] = m_in[size_t(node)] = -1; // nobody counts it any more
        for (const int edge : m_links.out[size_t(node)])
            lose(m_layers.edges[size_t(edge)].to, m_in);
        for (const int edge : m_links.in[size_t(node)])
            lose(m_layers.edges[size_t(edge)].from, m_out);
    }

    void lose(int node, std::vector<int> &count)
    {
        if (count[size_t(node)] < 0)
            return;
        m_left.erase(keyOf(node));
        --count[size_t(node)];
        m_left.insert(keyOf(node));
    }

    const Layers &m_layers;
    Incidence m_links;
    std::vector<int> m_out, m_in; ///< edges to nodes that have no place yet; -1 once it has one itself
    std::set<std::pair<int, int>> m_left;
};

/// Layers as short edges want them.
class Pulling final
{
public:
    Pulling(Layers &layers, const std::vector<int> &order)
        : m_layers(layers), m_links(layers), m_order(order)
    {}

    /// As early as can be, but not before the layer that a node had: new ones may come before all of those,
    /// and do not push them.
    void layEarly(const std::vector<int> &before)
    {
        for (const int node : m_order) {
            int layer = before.empty()             ? 0
                        : before[size_t(node)] < 0 ? -m_layers.nodes
                                                   : before[size_t(node)];
            for (const int edge : m_links.in[size_t(node)])
                layer = std::max(layer, layerOf(m_layers.earlier(m_layers.edges[size_t(edge)])) + 1);
            m_layers.vertices[size_t(node)].layer = layer;
        }
    }

    /// Nodes with more edges out than in move as late as those allow, others as early. Those that had a layer
    /// stay in it.
    void pull(const std::vector<int> &before)
    {
        m_isPulledLate = !before.empty();
        constexpr int rounds = 12; // most graphs are still after three
        for (int round = 0; round < rounds; ++round) {
            bool hasMoved = false;
            const auto pullNode = [&](int node) {
                if (before.empty() || before[size_t(node)] < 0)
                    hasMoved |= pullOne(node);
            };
            std::for_each(m_order.rbegin(), m_order.rend(), pullNode);
            std::for_each(m_order.begin(), m_order.end(), pullNode);
            if (!hasMoved)
                break;
        }
        int first = std::numeric_limits<int>::max();
        for (int node = 0; node < m_layers.nodes; ++node)
            first = std::min(first, layerOf(node));
        for (int node = 0; node < m_layers.nodes; ++node)
            m_layers.vertices[size_t(node)].layer -= first;
    }

private:
    int layerOf(int node) const { return m_layers.vertices[size_t(node)].layer; }

    bool pullOne(int node)
    {
        const auto &out = m_links.out[size_t(node)];
        const auto &in = m_links.in[size_t(node)];
        if (out.size() == in.size() && (!m_isPulledLate || out.empty()))
            return false;
        int layer = layerOf(node);
        if (out.size() >= in.size()) {
            int latest = std::numeric_limits<int>::max();
            for (const int edge : out)
                latest = std::min(latest, layerOf(m_layers.later(m_layers.edges[size_t(edge)])) - 1);
            layer = latest;
        } else {
            int earliest = std::numeric_limits<int>::min();
            for (const int edge : in)
                earliest = std::max(earliest, layerOf(m_layers.earlier(m_layers.edges[size_t(edge)])) + 1);
            layer = earliest;
        }
        return std::exchange(m_layers.vertices[size_t(node)].layer, layer) != layer;
    }

    Layers &m_layers;
    Incidence m_links;
    const std::vector<int> &m_order;
    bool m_isPulledLate = false; ///< so are those with as many edges in as out: they began before all others
};

} // namespace

void assignLayers(Layers &layers, const std::vector<int> &before)
{
    const std::vector<int> places = FeedbackOrder(layers).places();
    for (Layers::Edge &edge : layers.edges)
        edge.isReversed = places[size_t(edge.from)] > places[size_t(edge.to)];
    std::vector<int> order(places.size());
    for (size_t node = 0; node < places.size(); ++node)
        order[size_t(places[node])] = int(node);
    Pulling pulling(layers, order);
    pulling.layEarly(before);
    pulling.pull(before);
}

void addBends(Layers &layers, double height, int most)
{
    const auto spanOf = [&layers](const Layers::Edge &edge) {
        return layers.vertices[size_t(layers.later(edge))].layer
               - layers.vertices[size_t(layers.earlier(edge))].layer;
    };
    std::vector<int> spans;
    for (const Layers::Edge &edge : layers.edges)
        spans.push_back(spanOf(edge));
    std::ranges::sort(spans);
    int longest = 1;
    long long bends = 0;
    for (const int span : spans) {
        bends += span - 1;
        if (bends > most)
            break;
        longest = span;
    }
    const auto connect = [&layers](int earlier, int later) {
        layers.vertices[size_t(earlier)].behind.push_back(later);
        layers.vertices[size_t(later)].before.push_back(earlier);
    };
    for (Layers::Edge &edge : layers.edges) {
        edge.isDirect = spanOf(edge) > longest;
        if (edge.isDirect)
            continue;
        int last = layers.earlier(edge);
        const int end = layers.later(edge);
        const int group = layers.vertices[size_t(end)].group;
        for (int layer = layers.vertices[size_t(last)].layer + 1; layer < layers.vertices[size_t(end)].layer;
             ++layer) {
            const int bend = int(layers.vertices.size());
            layers.vertices.push_back({layer, group, height});
            edge.bends.push_back(bend);
            connect(last, bend);
            last = bend;
        }
        connect(last, end);
    }
    layers.order.clear();
    for (int vertex = 0; vertex < int(layers.vertices.size()); ++vertex) {
        const auto layer = size_t(layers.vertices[size_t(vertex)].layer);
        if (layer >= layers.order.size())
            layers.order.resize(layer + 1);
        layers.order[layer].push_back(vertex);
    }
}

} // namespace cairn
