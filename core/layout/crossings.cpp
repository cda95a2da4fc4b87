// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/crossings.h"

#include "layout/grouporder.h"

#include <algorithm>
#include <deque>
#include <numeric>

namespace cairn {

namespace {

/// Sums of a row of numbers that change, in logarithmic time (Fenwick, 1994).
class Sums final
{
public:
    explicit Sums(size_t size)
        : m_sums(size + 1)
    {}

    void add(int at)
    {
        for (size_t index = size_t(at) + 1; index < m_sums.size(); index += index & -index)
            ++m_sums[index];
    }
    /// Of those up to and with `at`.
    int upTo(int at) const
    {
        int sum = 0;
        for (size_t index = size_t(at) + 1; index > 0; index -= index & -index)
            sum += m_sums[index];
        return sum;
    }

private:
    std::vector<int> m_sums;
};

class Ordering final
{
public:
    Ordering(Layers &layers, const Progress &progress)
        : m_layers(layers),
          m_progress(progress),
          m_place(layers.vertices.size()),
          m_wish(layers.vertices.size())
    {
        size_t segments = 0;
        for (const Layers::Vertex &vertex : layers.vertices)
            segments += vertex.behind.size();
        // What a sweep costs grows with the segments; small graphs get all that helps.
        constexpr size_t work = 12'000'000;
        m_sweeps = int(std::clamp<size_t>(work / (segments + 1), 4, 80));
        m_isSwapping = segments <= 20'000;
    }

    void improve()
    {
        m_groups = orderGroups(m_layers);
        if (std::ranges::any_of(m_layers.vertices, &Layers::Vertex::isPlaced)) {
            arrangeByPlaces();
            if (m_isSwapping)
                swapNeighbours();
            return;
        }
        // Each way gets stuck somewhere else; which of them ends best depends on the graph.
        std::vector<std::vector<int>> best;
        qint64 least = -1;
        for (const Way way : {Way{false, false}, Way{true, false}, Way{false, true}, Way{true, true}}) {
            m_way = way;
            const qint64 crossings = improveOnce();
            if (least < 0 || crossings < least) {
                least = crossings;
                best = m_layers.order;
            }
            if (least == 0 || !m_isSwapping || m_progress.isCancelled())
                break;
        }
        m_layers.order = std::move(best);
    }

private:
    /// How an order is begun and improved.
    struct Way {
        bool isBroad = false;  ///< begins with what is near, rather than with what is connected in a row
        bool isMedian = false; ///< places vertices at the median of their neighbours, rather than the mean
    };

    qint64 improveOnce()
    {
        arrange();
        std::vector<std::vector<int>> best = m_layers.order;
        qint64 least = crossingsOf(m_layers);
        int since = 0;
        constexpr int patience = 16; // sweeps without a better one
        for (int sweep = 0; sweep < m_sweeps && least > 0 && since < patience; ++sweep) {
            if (m_progress.isCancelled())
                break;
            const bool isForwards = sweep % 2 == 0;
            // Among equals the order turns round every other time, or they would stay as they came.
            sweepOver(isForwards, sweep % 4 >= 2);
            if (m_isSwapping)
                swapNeighbours();
            const qint64 crossings = crossingsOf(m_layers);
            ++since;
            if (crossings < least) {
                least = crossings;
                best = m_layers.order;
                since = 0;
            }
        }
        m_layers.order = std::move(best);
        return least;
    }

    /// A first order: from the nodes as they come, so that what is connected lies together.
    void arrange()
    {
        std::vector<bool> isSeen(m_layers.vertices.size());
        for (auto &layer : m_layers.order)
            layer.clear();
        std::deque<int> open;
        for (int start = 0; start < m_layers.nodes; ++start) {
            open.push_back(start);
            while (!open.empty()) {
                const int vertex = m_way.isBroad ? open.front() : open.back();
                if (m_way.isBroad)
                    open.pop_front();
                else
                    open.pop_back();
                if (isSeen[size_t(vertex)])
                    continue;
                isSeen[size_t(vertex)] = true;
                const Layers::Vertex &of = m_layers.vertices[size_t(vertex)];
                m_layers.order[size_t(of.layer)].push_back(vertex);
                open.insert(open.end(), of.before.rbegin(), of.before.rend());
                open.insert(open.end(), of.behind.rbegin(), of.behind.rend());
            }
        }
        for (auto &layer : m_layers.order) {
            std::ranges::stable_sort(layer, {}, [this](int vertex) { return groupOf(vertex); });
            number(layer);
        }
    }

    /// What has a place is in the order of the places; the others are where what they are connected with is.
    void arrangeByPlaces()
    {
        constexpr int rounds = 10; // long edges between two placed nodes come to rest
        for (size_t vertex = 0; vertex < m_wish.size(); ++vertex)
            m_wish[vertex] = m_layers.vertices[vertex].wished;
        for (int round = 0; round < rounds; ++round) {
            for (size_t vertex = 0; vertex < m_wish.size(); ++vertex)
                wishBetween(vertex, round);
        }
        for (auto &layer : m_layers.order) {
            std::ranges::stable_sort(
                layer, {}, [this](int vertex) { return std::pair(groupOf(vertex), m_wish[size_t(vertex)]); });
            number(layer);
        }
    }

    void wishBetween(size_t vertex, int round)
    {
        const Layers::Vertex &of = m_layers.vertices[vertex];
        if (of.isPlaced)
            return;
        double sum = 0;
        int count = 0;
        for (const auto *links : {&of.before, &of.behind}) {
            for (const int link : *links) {
                // In the first round, what has no place is nowhere yet.
                if (round > 0 || m_layers.vertices[size_t(link)].isPlaced || size_t(link) < vertex) {
                    sum += m_wish[size_t(link)];
                    ++count;
                }
            }
        }
        if (count > 0)
            m_wish[vertex] = sum / count;
    }

    int groupOf(int vertex) const
    {
        return m_groups.empty() ? 0 : m_groups[size_t(m_layers.vertices[size_t(vertex)].group + 1)];
    }

    void number(const std::vector<int> &layer)
    {
        for (size_t at = 0; at < layer.size(); ++at)
            m_place[size_t(layer[at])] = int(at);
    }

    void sweepOver(bool isForwards, bool isTurned)
    {
        const int count = int(m_layers.order.size());
        for (int step = 1; step < count; ++step) {
            const int layer = isForwards ? step : count - 1 - step;
            sortLayer(m_layers.order[size_t(layer)], isForwards, isTurned);
        }
    }

    double meanOf(const std::vector<int> &links) const
    {
        double sum = 0;
        for (const int link : links)
            sum += m_place[size_t(link)];
        return sum / double(links.size());
    }

    double medianOf(const std::vector<int> &links)
    {
        m_places.clear();
        for (const int link : links)
            m_places.push_back(m_place[size_t(link)]);
        std::ranges::sort(m_places);
        const size_t half = m_places.size() / 2;
        return m_places.size() % 2 == 1 ? m_places[half] : (m_places[half - 1] + m_places[half]) / 2.0;
    }

    /// By the places of what each is connected with; what is not connected stays where it is.
    void sortLayer(std::vector<int> &layer, bool isForwards, bool isTurned)
    {
        for (const int vertex : layer) {
            const Layers::Vertex &of = m_layers.vertices[size_t(vertex)];
            const std::vector<int> &links = isForwards ? of.before : of.behind;
            m_wish[size_t(vertex)] = links.empty()    ? m_place[size_t(vertex)]
                                     : m_way.isMedian ? medianOf(links)
                                                      : meanOf(links);
        }
        if (isTurned)
            std::ranges::reverse(layer);
        std::ranges::stable_sort(
            layer, {}, [this](int vertex) { return std::pair(groupOf(vertex), m_wish[size_t(vertex)]); });
        number(layer);
    }

    /// Swaps neighbours wherever that makes fewer crossings.
    void swapNeighbours()
    {
        for (Layers::Vertex &vertex : m_layers.vertices)
            sortLinks(vertex);
        constexpr int rounds = 4;
        for (int round = 0; round < rounds; ++round) {
            bool hasSwapped = false;
            for (auto &layer : m_layers.order)
                hasSwapped |= swapIn(layer);
            if (!hasSwapped || m_progress.isCancelled())
                break;
        }
    }

    void sortLinks(Layers::Vertex &vertex)
    {
        const auto byPlace = [this](int link) { return m_place[size_t(link)]; };
        std::ranges::sort(vertex.before, {}, byPlace);
        std::ranges::sort(vertex.behind, {}, byPlace);
    }

    bool swapIn(std::vector<int> &layer)
    {
        bool hasSwapped = false;
        for (size_t at = 0; at + 1 < layer.size(); ++at) {
            const Layers::Vertex &upper = m_layers.vertices[size_t(layer[at])];
            const Layers::Vertex &lower = m_layers.vertices[size_t(layer[at + 1])];
            if ((upper.isPlaced && lower.isPlaced) || groupOf(layer[at]) != groupOf(layer[at + 1]))
                continue;
            const int gain =
                crossingsBetween(upper.before, lower.before) + crossingsBetween(upper.behind, lower.behind)
                - crossingsBetween(lower.before, upper.before) - crossingsBetween(lower.behind, upper.behind);
            if (gain <= 0)
                continue;
            std::swap(layer[at], layer[at + 1]);
            std::swap(m_place[size_t(layer[at])], m_place[size_t(layer[at + 1])]);
            resort(layer[at]);
            resort(layer[at + 1]);
            hasSwapped = true;
        }
        return hasSwapped;
    }

    /// The links of those connected with a vertex that has moved.
    void resort(int vertex)
    {
        const Layers::Vertex &of = m_layers.vertices[size_t(vertex)];
        const auto byPlace = [this](int link) { return m_place[size_t(link)]; };
        for (const int link : of.before)
            std::ranges::sort(m_layers.vertices[size_t(link)].behind, {}, byPlace);
        for (const int link : of.behind)
            std::ranges::sort(m_layers.vertices[size_t(link)].before, {}, byPlace);
    }

    /// Of the segments of two vertices, of which the first is above: links are in the order of their places.
    int crossingsBetween(const std::vector<int> &upper, const std::vector<int> &lower) const
    {
        int crossings = 0;
        size_t passed = 0;
        for (const int link : upper) {
            while (passed < lower.size() && m_place[size_t(lower[passed])] < m_place[size_t(link)])
                ++passed;
            crossings += int(passed);
        }
        return crossings;
    }

    Layers &m_layers;
    const Progress &m_progress;
    std::vector<int> m_place; ///< of each vertex in its layer
    std::vector<double> m_wish;
    std::vector<int> m_places; ///< of links, while their median is sought
    Way m_way;
    std::vector<int>
        m_groups; ///< of each group, and of none before them, its place among all; empty for none
    int m_sweeps = 0;
    bool m_isSwapping = false;
};

} // namespace

void orderLayers(Layers &layers, const Progress &progress)
{
    Ordering(layers, progress).improve();
}

qint64 crossingsOf(const Layers &layers)
{
    std::vector<int> place(layers.vertices.size());
    for (const auto &layer : layers.order) {
        for (size_t at = 0; at < layer.size(); ++at)
            place[size_t(layer[at])] = int(at);
    }
    qint64 crossings = 0;
    std::vector<int> ends;
    for (size_t layer = 0; layer + 1 < layers.order.size(); ++layer) {
        Sums sums(layers.order[layer + 1].size());
        int passed = 0;
        for (const int vertex : layers.order[layer]) {
            ends.clear();
            for (const int link : layers.vertices[size_t(vertex)].behind)
                ends.push_back(place[size_t(link)]);
            for (const int end : ends)
                crossings += passed - sums.upTo(end);
            for (const int end : ends)
                sums.add(end);
            passed += int(ends.size());
        }
    }
    return crossings;
}

} // namespace cairn
