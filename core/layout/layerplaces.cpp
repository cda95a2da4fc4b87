// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/layerplaces.h"

#include <algorithm>
#include <limits>
#include <span>

namespace cairn {

namespace {

/// A vertex wants to be somewhere, this much.
struct Wish {
    double y = 0;
    double weight = 0;
};

class Placing final
{
public:
    Placing(Layers &layers, const LayerSpacing &spacing)
        : m_layers(layers), m_spacing(spacing), m_wishes(layers.vertices.size())
    {}

    /// Vertices of other groups do not count: each group is placed by itself, and then as a whole.
    void place()
    {
        begin();
        constexpr int rounds = 12; // after them nothing moves by more than a few pixels
        for (int round = 0; round < rounds; ++round) {
            const bool isForwards = round % 2 == 0;
            sweep(isForwards, Side(isForwards ? Side::Before : Side::Behind));
        }
        // Both sides count in the end, so that a vertex lies between its neighbours.
        for (int round = 0; round < 4; ++round)
            sweep(round % 2 == 0, Side::Both);
    }

private:
    enum class Side { Before, Behind, Both };

    /// In order, as near to one another as they may be.
    void begin()
    {
        for (const auto &layer : m_layers.order) {
            double height = 0;
            for (size_t at = 1; at < layer.size(); ++at)
                height += apart(layer[at - 1], layer[at]);
            double y = -height / 2;
            for (size_t at = 0; at < layer.size(); ++at) {
                if (at > 0)
                    y += apart(layer[at - 1], layer[at]);
                Layers::Vertex &vertex = m_layers.vertices[size_t(layer[at])];
                vertex.y = vertex.isPlaced ? vertex.wished : y;
                m_hasPlaces |= vertex.isPlaced;
            }
        }
    }

    /// From centre to centre.
    double apart(int upper, int lower) const
    {
        const Layers::Vertex &one = m_layers.vertices[size_t(upper)];
        const Layers::Vertex &other = m_layers.vertices[size_t(lower)];
        const bool isBeside = m_layers.isBend(upper) || m_layers.isBend(lower);
        return (one.height + other.height) / 2 + (isBeside ? m_spacing.bends : m_spacing.nodes);
    }

    void sweep(bool isForwards, Side side)
    {
        const int count = int(m_layers.order.size());
        for (int step = 0; step < count; ++step) {
            const std::vector<int> &layer = m_layers.order[size_t(isForwards ? step : count - 1 - step)];
            for (const int vertex : layer)
                m_wishes[size_t(vertex)] = wishOf(vertex, side);
            for (size_t first = 0; first < layer.size();) {
                size_t last = first + 1;
                while (last < layer.size() && groupOf(layer[last]) == groupOf(layer[first]))
                    ++last;
                settle(std::span(layer).subspan(first, last - first));
                first = last;
            }
        }
    }

    int groupOf(int vertex) const { return m_layers.vertices[size_t(vertex)].group; }

    Wish wishOf(int vertex, Side side) const
    {
        const Layers::Vertex &of = m_layers.vertices[size_t(vertex)];
        Wish wish;
        const auto add = [&wish](double y, double weight) {
            wish.y += y * weight;
            wish.weight += weight;
        };
        const auto addLinks = [&](const std::vector<int> &links) {
            for (const int link : links) {
                if (groupOf(link) != of.group)
                    continue;
                // The straighter, the further away an edge's ends are: bends count for what they connect.
                const double weight = m_layers.isBend(link) && m_layers.isBend(vertex)   ? 8
                                      : m_layers.isBend(link) || m_layers.isBend(vertex) ? 2
                                                                                         : 1;
                add(m_layers.vertices[size_t(link)].y, weight);
            }
        };
        if (side != Side::Behind)
            addLinks(of.before);
        if (side != Side::Before)
            addLinks(of.behind);
        // Those without a wish stay, unless somebody pushes them; so do new ones among others that have
        // places, which begin anywhere.
        const double still = m_hasPlaces ? 0.0001 : 0.05;
        add(of.y, still);
        constexpr double pinned = 1'000'000;
        if (of.isPlaced)
            add(of.wished, pinned);
        wish.y /= wish.weight;
        return wish;
    }

    /// The places in order and apart that are nearest to the wishes (isotonic regression by pooling, of the
    /// wishes less what lies between).
    void settle(std::span<const int> vertices)
    {
        struct Block {
            double sum = 0, weight = 0;
            size_t first = 0;

            double mean() const { return sum / weight; }
        };
        std::vector<Block> blocks;
        std::vector<double> offsets;
        double offset = 0;
        for (size_t at = 0; at < vertices.size(); ++at) {
            offset += at > 0 ? apart(vertices[at - 1], vertices[at]) : 0;
            offsets.push_back(offset);
            const Wish &wish = m_wishes[size_t(vertices[at])];
            blocks.push_back({(wish.y - offset) * wish.weight, wish.weight, at});
            while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
                const Block last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().weight += last.weight;
            }
        }
        for (size_t block = 0; block < blocks.size(); ++block) {
            const size_t end = block + 1 < blocks.size() ? blocks[block + 1].first : vertices.size();
            for (size_t at = blocks[block].first; at < end; ++at)
                m_layers.vertices[size_t(vertices[at])].y = blocks[block].mean() + offsets[at];
        }
    }

    Layers &m_layers;
    const LayerSpacing &m_spacing;
    std::vector<Wish> m_wishes;
    bool m_hasPlaces = false;
};

/// Puts groups above one another, each as far up as those above it allow in the layers that it spans.
void stackGroups(Layers &layers, double between)
{
    struct Extent {
        int first = std::numeric_limits<int>::max(), last = -1; // layers
        std::vector<int> vertices;
    };
    std::vector<int> order; // groups from top to bottom
    std::vector<Extent> extents;
    for (const auto &layer : layers.order) {
        for (const int vertex : layer) {
            const auto group = size_t(layers.vertices[size_t(vertex)].group + 1);
            if (group >= extents.size())
                extents.resize(group + 1);
            extents[group].vertices.push_back(vertex);
            extents[group].first = std::min(extents[group].first, layers.vertices[size_t(vertex)].layer);
            extents[group].last = std::max(extents[group].last, layers.vertices[size_t(vertex)].layer);
        }
    }
    if (extents.size() < 2)
        return;
    // Any layer has its groups in the one order: those above in one of them are above in all.
    std::vector<std::vector<int>> below(extents.size());
    std::vector<int> above(extents.size());
    for (const auto &layer : layers.order) {
        for (size_t at = 1; at < layer.size(); ++at) {
            const int upper = layers.vertices[size_t(layer[at - 1])].group + 1;
            const int lower = layers.vertices[size_t(layer[at])].group + 1;
            if (upper != lower) {
                below[size_t(upper)].push_back(lower);
                ++above[size_t(lower)];
            }
        }
    }
    for (int group = 0; group < int(extents.size()); ++group) {
        if (above[size_t(group)] == 0)
            order.push_back(group);
    }
    for (size_t at = 0; at < order.size(); ++at) {
        for (const int lower : below[size_t(order[at])]) {
            if (--above[size_t(lower)] == 0)
                order.push_back(lower);
        }
    }
    std::vector<double> sky(layers.order.size()); // how far down each layer is taken
    for (const int group : order) {
        const Extent &extent = extents[size_t(group)];
        if (extent.vertices.empty())
            continue;
        double top = std::numeric_limits<double>::max(), bottom = -top, start = 0;
        for (const int vertex : extent.vertices) {
            const Layers::Vertex &of = layers.vertices[size_t(vertex)];
            top = std::min(top, of.y - of.height / 2);
            bottom = std::max(bottom, of.y + of.height / 2);
        }
        for (int layer = extent.first; layer <= extent.last; ++layer)
            start = std::max(start, sky[size_t(layer)]);
        for (const int vertex : extent.vertices)
            layers.vertices[size_t(vertex)].y += start - top;
        for (int layer = extent.first; layer <= extent.last; ++layer)
            sky[size_t(layer)] = start + bottom - top + between;
    }
}

} // namespace

void placeVertices(Layers &layers, const LayerSpacing &spacing)
{
    Placing(layers, spacing).place();
    stackGroups(layers, spacing.groups);
}

} // namespace cairn
