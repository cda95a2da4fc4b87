// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/edgelabels.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace cairn {

namespace {

constexpr size_t leastOfBundle = 4; // edges
constexpr int leastFan = 3;         // edges more at one end: there a label would stand among others
// In pixels.
constexpr double farApart = 160;   // goals of edges: what lies between them is no bundle
constexpr double labelMargin = 10; // between a label and a node, with room for an arrow
constexpr double gapOfWidth = 1.25;
constexpr double gapOfBundle = 2; // the edges still lie close to one another at the label
constexpr double aroundLabel = 24;

QPointF pointAt(const std::array<QPointF, 4> &part, double t)
{
    const double s = 1 - t;
    return s * s * s * part[0] + 3 * s * s * t * part[1] + 3 * s * t * t * part[2] + t * t * t * part[3];
}

using Sides = std::vector<std::vector<EdgePort>>;
using Runs = std::vector<std::vector<int>>;

/// Edges next to one another that say the same; of each edge how many they are.
Runs runsOf(const Sides &sides, const std::vector<EdgeLabel> &labels, std::vector<size_t> &sizes)
{
    Runs runs;
    for (const std::vector<EdgePort> &side : sides) {
        const EdgePort *last = nullptr;
        for (const EdgePort &port : side) {
            const EdgeLabel &label = labels[size_t(port.edge)];
            if (!last || label.word != labels[size_t(last->edge)].word || port.goal - last->goal > farApart)
                runs.emplace_back();
            last = &port;
            if (!label.room.isEmpty())
                runs.back().push_back(port.edge);
        }
    }
    for (const std::vector<int> &run : runs) {
        for (const int edge : run)
            sizes[size_t(edge)] = run.size();
    }
    return runs;
}

class LabelPlaces final
{
public:
    LabelPlaces(const std::vector<LabelWay> &ways, const std::vector<EdgeLabel> &labels)
        : m_ways(ways), m_labels(labels), m_spots(ways.size())
    {}

    std::vector<LabelSpot> place(const std::vector<LabelBundle> &bundles)
    {
        std::vector<bool> isPlaced(m_ways.size());
        for (const LabelBundle &bundle : bundles) {
            placeBundle(bundle);
            for (const int edge : bundle.edges)
                isPlaced[size_t(edge)] = true;
        }
        for (size_t edge = 0; edge < m_ways.size(); ++edge) {
            if (!isPlaced[edge] && !m_labels[edge].room.isEmpty())
                placeAlone(edge);
        }
        return std::move(m_spots);
    }

private:
    struct Place {
        QRectF box;
        std::pair<int, bool> slot;
        double covered = 0; ///< of other labels, in square pixels
    };

    /// Near the node, where its edges lie together. The others keep a place of their own at their other end,
    /// for when they stand out.
    void placeBundle(const LabelBundle &bundle)
    {
        const int speaker = bundle.edges[bundle.edges.size() / 2];
        for (const int edge : bundle.edges) {
            const LabelWay &way = m_ways[size_t(edge)];
            m_spots[size_t(edge)] = {pointAt(bundle.isAtStart ? way.turns.back() : way.turns.front(), 0.5),
                                     edge == speaker ? -1 : speaker, false};
        }
        const LabelWay &way = m_ways[size_t(speaker)];
        const size_t step = bundle.isAtStart ? 0 : way.turns.size() - 1;
        m_best.reset();
        for (const double t : {0.2, 0.26, 0.32, 0.38, 0.44, 0.5, 0.56})
            tryTurn(size_t(speaker), step, bundle.isAtStart ? t : 1 - t);
        take(size_t(speaker));
    }

    /// In the middle between two layers, or nearer to the end that it has for itself, or beside that where
    /// another label is, or where the edge passes a layer.
    void placeAlone(size_t edge)
    {
        constexpr std::array middle{0.5, 0.58, 0.42, 0.65, 0.35, 0.72, 0.28};
        constexpr std::array end{0.72, 0.65, 0.58, 0.5, 0.42, 0.35, 0.28};
        const LabelWay &way = m_ways[edge];
        m_best.reset();
        const bool isLate = way.fanOut > 0;
        const size_t last = way.turns.size() - 1;
        for (const size_t step : {isLate ? last : 0, isLate ? 0 : last}) {
            for (const double t : std::abs(way.fanOut) < leastFan ? middle : end)
                tryTurn(edge, step, isLate ? t : 1 - t);
        }
        for (size_t pass = 0; pass < way.passes.size(); ++pass) {
            if (way.widths[pass] > m_labels[edge].room.width())
                tryAt(edge, way.passes[pass], {way.layer + 1 + int(pass), false});
        }
        take(edge);
    }

    void tryTurn(size_t edge, size_t step, double t)
    {
        const LabelWay &way = m_ways[edge];
        const QPointF centre = pointAt(way.turns[step], t);
        const double half = m_labels[edge].room.width() / 2 + labelMargin;
        const double left = way.turns[step].front().x(), right = way.turns[step].back().x();
        if (centre.x() - half >= left && centre.x() + half <= right)
            tryAt(edge, centre, {way.layer + int(step), true});
    }

    void tryAt(size_t edge, QPointF centre, std::pair<int, bool> slot)
    {
        if (m_best && m_best->covered <= 0)
            return;
        Place place{QRectF({}, m_labels[edge].room), slot, 0};
        place.box.moveCenter(centre);
        for (const QRectF &other : m_taken[slot]) {
            const QRectF common = place.box & other;
            place.covered += common.width() * common.height();
        }
        if (!m_best || place.covered < m_best->covered)
            m_best = place;
    }

    /// Where the edge found the most room.
    void take(size_t edge)
    {
        LabelSpot &spot = m_spots[edge];
        spot.isCrowded = !m_best || m_best->covered > 0;
        if (m_best)
            spot.centre = m_best->box.center();
        if (!spot.isCrowded)
            m_taken[m_best->slot].push_back(m_best->box);
    }

    const std::vector<LabelWay> &m_ways;
    const std::vector<EdgeLabel> &m_labels;
    std::vector<LabelSpot> m_spots;
    std::optional<Place> m_best;
    /// Labels can meet only in the same layer, or in the same gap behind one.
    std::map<std::pair<int, bool>, std::vector<QRectF>> m_taken;
};

} // namespace

std::vector<LabelBundle> bundleLabels(const Sides &starts, const Sides &ends,
                                      const std::vector<EdgeLabel> &labels)
{
    std::vector<size_t> atStart(labels.size()), atEnd(labels.size());
    Runs starting = runsOf(starts, labels, atStart), ending = runsOf(ends, labels, atEnd);
    // Where both ends have a run, the larger one speaks.
    for (std::vector<int> &run : starting)
        std::erase_if(run, [&](int edge) { return atEnd[size_t(edge)] > atStart[size_t(edge)]; });
    for (std::vector<int> &run : ending)
        std::erase_if(run, [&](int edge) { return atEnd[size_t(edge)] <= atStart[size_t(edge)]; });
    std::vector<LabelBundle> bundles;
    for (const bool isAtStart : {true, false}) {
        for (std::vector<int> &run : isAtStart ? starting : ending) {
            if (run.size() >= leastOfBundle)
                bundles.push_back({std::move(run), isAtStart});
        }
    }
    return bundles;
}

double gapForLabel(const EdgeLabel &label, bool isOfBundle)
{
    return label.room.isEmpty() ? 0
                                : label.room.width() * (isOfBundle ? gapOfBundle : gapOfWidth) + aroundLabel;
}

std::vector<LabelSpot> placeLabels(const std::vector<LabelWay> &ways, const std::vector<EdgeLabel> &labels,
                                   const std::vector<LabelBundle> &bundles)
{
    return LabelPlaces(ways, labels).place(bundles);
}

} // namespace cairn
