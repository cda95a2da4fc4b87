// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapscene.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

constexpr double dotShare = 0.3;  // of the pitch: a dot's radius where it is drawn to scale
constexpr double leastDot = 1.15; // pixels
constexpr double largestDot = 10;
constexpr double edgePitch = 8; // pixels between dots from which on single edges can be told apart
constexpr size_t mostBundles = 200;
constexpr int mostNodesWithEdges = 400;    // in sight: beyond it only edges inside of clusters are drawn
constexpr int mostNodesWithInside = 6'000; // and beyond this only bundles
constexpr size_t mostEdges = 6'000;
constexpr size_t mostLongEdges = 1'500; // between circles: beyond it they are a wall that nobody reads
constexpr size_t mostLit = 2'000;
constexpr double cardPitchGap = 10; // pixels between cards

double lineHeight(const MapLook &look)
{
    return QFontMetricsF(look.font).height();
}

} // namespace

QSizeF cardSize(double scale)
{
    return QSizeF(184, 42) * scale;
}

double mostZoom(double scale)
{
    return 1.3 * (cardSize(scale).width() + cardPitchGap) / clusterPitch;
}

double nameZoom(const MapLook &look)
{
    const double rows = std::sqrt(3.0) / 2; // between rows of dots, in pitches
    return (2 * largestDot + lineHeight(look) + 2) / rows / clusterPitch;
}

MapDetail MapScene::detail() const
{
    const double pitch = clusterPitch * sight.zoom;
    MapDetail detail;
    detail.dotRadius = std::clamp(dotShare * pitch, leastDot, largestDot * look.scale);
    detail.hasEdges = pitch >= edgePitch;
    detail.hasNames = sight.zoom >= 0.99 * nameZoom(look);
    detail.hasCards = pitch >= cardSize(look.scale).width() + cardPitchGap;
    return detail;
}

std::vector<QPointF> MapLine::points() const
{
    if (tone != Tone::Bundle)
        return {from, to};
    constexpr int parts = 6;
    constexpr double bend = 0.1; // of the length
    const QPointF way = to - from;
    const QPointF middle = (from + to) / 2 + QPointF(-way.y(), way.x()) * bend;
    std::vector<QPointF> points;
    for (int part = 0; part <= parts; ++part) {
        const double t = double(part) / parts;
        points.push_back((1 - t) * (1 - t) * from + 2 * t * (1 - t) * middle + t * t * to);
    }
    return points;
}

QColor MapScene::colorOf(const MapLine &line) const
{
    QColor color = line.tone == MapLine::Tone::Lit       ? look.accent
                   : line.tone == MapLine::Tone::Missing ? look.warning
                                                         : look.line;
    color.setAlphaF(float(line.strength));
    return color;
}

namespace {

/// Chooses the lines of one scene.
class LineChoice final
{
public:
    LineChoice(const MapScene &scene, const QRectF &area)
        : m_scene(scene), m_picture(scene.picture()), m_area(area)
    {}

    std::vector<MapLine> lines()
    {
        const int nodes = m_picture.grid.countIn(m_area);
        const bool hasEdges = m_scene.detail().hasEdges && nodes <= mostNodesWithInside;
        if (!hasEdges || !addEdges(nodes <= mostNodesWithEdges))
            addBundles();
        addLit();
        return std::move(m_lines);
    }

private:
    bool hasCurrent() const { return m_scene.map.current() >= 0; }

    void addBundles()
    {
        const size_t count = std::min(m_picture.bundles.size(), mostBundles);
        for (size_t at = count; at-- > 0;) { // the largest lie above the others
            const MapBundle &bundle = m_picture.bundles[at];
            const ClusterCircle &one = m_picture.layout.clusters[size_t(bundle.one)];
            const ClusterCircle &other = m_picture.layout.clusters[size_t(bundle.other)];
            const QRectF box(one.centre, other.centre);
            if (!box.normalized().adjusted(-1, -1, 1, 1).intersects(m_area))
                continue;
            const double weight = std::log2(1.0 + bundle.count);
            m_lines.push_back({one.centre, other.centre, MapLine::Tone::Bundle,
                               std::min(0.6 + 0.7 * weight, 7.0),
                               std::min(0.12 + 0.06 * weight, 0.5) * (hasCurrent() ? 0.5 : 1)});
        }
    }

    /// Those inside of circles, and the others where they are few. Returns whether they were.
    bool addEdges(bool hasAll)
    {
        std::vector<int> edges;
        m_picture.grid.forPointsIn(
            m_area, [&](int node) { std::ranges::copy(m_picture.edgesOf(node), std::back_inserter(edges)); });
        std::ranges::sort(edges);
        const auto [first, last] = std::ranges::unique(edges);
        edges.erase(first, last);
        const bool hasOnlyInside = !hasAll || edges.size() > mostLongEdges;
        for (const int index : edges) {
            const MapPicture::Edge &edge = m_picture.edges[size_t(index)];
            const bool isInside = m_picture.clusterOf(edge.from) == m_picture.clusterOf(edge.to);
            if ((hasOnlyInside && !isInside) || m_lines.size() > mostEdges + mostBundles)
                continue;
            const bool isQuiet = m_scene.isFaded(edge.from) || m_scene.isFaded(edge.to);
            const double strength = (isInside ? 0.42 : 0.26) * (isQuiet ? 0.3 : 1);
            m_lines.push_back({m_picture.place(edge.from), m_picture.place(edge.to),
                               edge.isMissing ? MapLine::Tone::Missing : MapLine::Tone::Edge, 1, strength});
        }
        return !hasOnlyInside;
    }

    void addLit()
    {
        if (!hasCurrent())
            return;
        const std::span<const int> edges = m_picture.edgesOf(m_scene.map.current());
        for (const int index : edges.first(std::min(edges.size(), mostLit))) {
            const MapPicture::Edge &edge = m_picture.edges[size_t(index)];
            m_lines.push_back({m_picture.place(edge.from), m_picture.place(edge.to),
                               edge.isMissing ? MapLine::Tone::Missing : MapLine::Tone::Lit, 1.6, 0.85});
        }
    }

    const MapScene &m_scene;
    const MapPicture &m_picture;
    QRectF m_area;
    std::vector<MapLine> m_lines;
};

} // namespace

std::vector<MapLine> MapScene::linesIn(const QRectF &area) const
{
    return LineChoice(*this, area).lines();
}

} // namespace cairn
