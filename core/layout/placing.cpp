// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/placing.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace cairn {

namespace {

constexpr int rounds = 24;
constexpr double tie = 0.12; // of the start, beside what pulls: without it all would fall into one point

/// Steele, Lea and Flood's SplitMix: one bit more in the key changes half of the bits here.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

double fraction(quint64 value)
{
    return double(value >> 11) / double(quint64(1) << 53);
}

} // namespace

QPointF startOf(quint64 key)
{
    const quint64 first = mixed(key);
    const double angle = 2 * std::numbers::pi * fraction(first);
    const double radius = std::sqrt(fraction(mixed(first)));
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

Links::Links(int count, std::span<const Pair> pairs)
    : m_starts(size_t(count) + 1), m_links(2 * pairs.size())
{
    for (const Pair &pair : pairs) {
        ++m_starts[size_t(pair.one) + 1];
        ++m_starts[size_t(pair.other) + 1];
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (const Pair &pair : pairs) {
        m_links[size_t(next[size_t(pair.one)]++)] = {pair.other, pair.weight};
        m_links[size_t(next[size_t(pair.other)]++)] = {pair.one, pair.weight};
    }
}

std::vector<QPointF> drawTogether(std::vector<QPointF> starts, const Links &links, std::span<const Pull> outside)
{
    std::vector<QPointF> places = starts, next = starts;
    for (int round = 0; round < rounds; ++round) {
        for (int at = 0; at < links.count(); ++at) {
            QPointF sum;
            double weight = 0;
            if (!outside.empty()) {
                sum = outside[size_t(at)].to * outside[size_t(at)].weight;
                weight = outside[size_t(at)].weight;
            }
            for (const Links::Link &link : links.of(at)) {
                sum += places[size_t(link.to)] * link.weight;
                weight += link.weight;
            }
            if (weight > 0)
                next[size_t(at)] = starts[size_t(at)] * tie + sum / weight * (1 - tie);
        }
        std::swap(places, next);
    }
    return places;
}

void spread(std::vector<QPointF> &places, std::span<const double> areas)
{
    std::vector<int> order(places.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> distances(places.size());
    std::ranges::transform(places, distances.begin(),
                           [](const QPointF &place) { return std::hypot(place.x(), place.y()); });
    std::ranges::sort(order, [&](int one, int other) {
        return distances[size_t(one)] != distances[size_t(other)]
                   ? distances[size_t(one)] < distances[size_t(other)]
                   : places[size_t(one)].x() < places[size_t(other)].x();
    });
    double inner = 0; // area of what lies nearer to the middle
    for (const int at : order) {
        const double radius = std::sqrt((inner + areas[size_t(at)] / 2) / std::numbers::pi);
        const double distance = distances[size_t(at)];
        if (distance > 0)
            places[size_t(at)] *= radius / distance;
        inner += areas[size_t(at)];
    }
}

} // namespace cairn
