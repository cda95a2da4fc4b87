// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/grouporder.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace cairn {

std::vector<int> orderGroups(const Layers &layers)
{
    int groups = 0;
    for (int node = 0; node < layers.nodes; ++node)
        groups = std::max(groups, layers.vertices[size_t(node)].group + 1);
    if (groups == 0)
        return {};
    std::map<std::pair<int, int>, int> weights;
    for (const Layers::Edge &edge : layers.edges) {
        const int from = layers.vertices[size_t(edge.from)].group + 1;
        const int to = layers.vertices[size_t(edge.to)].group + 1;
        if (from != to) {
            ++weights[{from, to}];
            ++weights[{to, from}];
        }
    }
    std::vector<int> order(size_t(groups) + 1), places(order.size());
    std::iota(order.begin(), order.end(), 0);
    places = order;
    // Placed ones keep their order: the mean of where their vertices were.
    std::vector<double> wishes(order.size()), counts(order.size());
    for (int node = 0; node < layers.nodes; ++node) {
        const Layers::Vertex &vertex = layers.vertices[size_t(node)];
        if (vertex.isPlaced) {
            wishes[size_t(vertex.group + 1)] += vertex.wished;
            ++counts[size_t(vertex.group + 1)];
        }
    }
    const bool isPlaced = std::ranges::any_of(counts, [](double count) { return count > 0; });
    constexpr int rounds = 12; // the mean of neighbours' places comes to rest quickly
    for (int round = 0; round < (isPlaced ? 1 : rounds); ++round) {
        for (size_t group = 0; group < order.size(); ++group) {
            double sum = 0, weight = 0;
            for (auto link = weights.lower_bound({int(group), 0});
                 link != weights.end() && link->first.first == int(group); ++link) {
                sum += double(link->second) * places[size_t(link->first.second)];
                weight += link->second;
            }
            if (isPlaced)
                wishes[group] = counts[group] > 0 ? wishes[group] / counts[group] : 0;
            else
                wishes[group] = weight > 0 ? (sum / weight + places[group]) / 2 : places[group];
        }
        std::ranges::stable_sort(order, {}, [&wishes](int group) { return wishes[size_t(group)]; });
        for (size_t at = 0; at < order.size(); ++at)
            places[size_t(order[at])] = int(at);
    }
    return places;
}

} // namespace cairn
