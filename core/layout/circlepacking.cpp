// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/circlepacking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cairn {

namespace {

constexpr int growingRounds = 50; // circles pass one another while they are small
constexpr int settlingRounds = 120;
constexpr int clearingRounds = 120;
constexpr size_t manyCircles = 5'000; // beyond it fewer rounds
constexpr double gravity = 0.05;      // of the way to the middle, in the first round that settles
constexpr double flatness = 2;        // how much stronger it is down than across: windows are wide
constexpr double firstSize = 0.25;

/// The circles as they grow: pairs that meet are found by sweeping over their left edges.
class Packing final
{
public:
    Packing(std::vector<ClusterCircle> &circles, double gap)
        : m_circles(circles), m_gap(gap), m_order(circles.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0);
    }

    /// `meet(one, other, distance, wanted)` for each pair that is too near.
    template <typename Meet>
    void forMeeting(double size, Meet meet)
    {
        const auto reach = [&](int at) { return m_circles[size_t(at)].radius * size + m_gap / 2; };
        const auto left = [&](int at) { return m_circles[size_t(at)].centre.x() - reach(at); };
        std::vector<double> lefts(m_circles.size());
        for (const int at : m_order)
            lefts[size_t(at)] = left(at);
        std::ranges::stable_sort(m_order, {}, [&](int at) { return lefts[size_t(at)]; });
        for (size_t first = 0; first < m_order.size(); ++first) {
            const int one = m_order[first];
            for (size_t next = first + 1; next < m_order.size(); ++next) {
                const int other = m_order[next];
                if (lefts[size_t(other)] >= m_circles[size_t(one)].centre.x() + reach(one))
                    break;
                const QPointF way = m_circles[size_t(other)].centre - m_circles[size_t(one)].centre;
                const double wanted = reach(one) + reach(other);
                if (std::abs(way.y()) >= wanted)
                    continue;
                const double distance = std::hypot(way.x(), way.y());
                if (distance < wanted)
                    meet(one, other, distance, wanted);
            }
        }
    }

    /// Each pair that meets goes apart, the smaller one further. Returns whether any did.
    bool part(double size, double share = 1)
    {
        bool hasMet = false;
        forMeeting(size, [&](int one, int other, double distance, double wanted) {
            hasMet = true;
            ClusterCircle &a = m_circles[size_t(one)], &b = m_circles[size_t(other)];
            const double massA = a.radius * a.radius, massB = b.radius * b.radius;
            const QPointF way =
                distance > 1e-6 ? (b.centre - a.centre) / distance : QPointF(one < other ? 1 : -1, 0);
            const QPointF push = way * ((wanted - distance) * share);
            a.centre -= push * (massB / (massA + massB));
            b.centre += push * (massA / (massA + massB));
        });
        return hasMet;
    }

    void pull(double share)
    {
        for (ClusterCircle &circle : m_circles)
            circle.centre = {circle.centre.x() * (1 - share / flatness), circle.centre.y() * (1 - share)};
    }

    /// What still meets after all: the whole picture grows until it does not.
    void widen()
    {
        double factor = 1;
        forMeeting(1, [&](int, int, double distance, double wanted) {
            factor = std::max(factor, wanted / std::max(distance, 1e-3));
        });
        for (ClusterCircle &circle : m_circles)
            circle.centre *= factor;
    }

private:
    std::vector<ClusterCircle> &m_circles;
    double m_gap;
    std::vector<int> m_order;
};

} // namespace

void packCircles(std::vector<ClusterCircle> &circles, double gap, const Progress &progress)
{
    Packing packing(circles, gap);
    const int share = circles.size() > manyCircles ? 3 : 1;
    for (int round = 0; round < growingRounds / share && !progress.isCancelled(); ++round)
        packing.part(firstSize + (1 - firstSize) * round * share / growingRounds, 0.5);
    for (int round = 0; round < settlingRounds / share && !progress.isCancelled(); ++round) {
        packing.pull(gravity * (1 - double(round) * share / settlingRounds));
        packing.part(1);
        packing.part(1);
    }
    // A little more than asked for at the end, so that the last rounds come to rest.
    for (int round = 0; round < clearingRounds && !progress.isCancelled(); ++round) {
        if (!packing.part(1, 1.02))
            return;
    }
    packing.widen();
}

} // namespace cairn
