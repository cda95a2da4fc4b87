// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapscene.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace cairn {

namespace {

constexpr size_t mostLabels = 150;
constexpr size_t mostTries = 500;
constexpr size_t mostClusterNames = 70; // more of them hide what they name
constexpr size_t mostLitNames = 40;     // of the neighbours of what is chosen, and of what was found
constexpr double leastDisc = 17;        // pixels: the radius of a disc that has a name
constexpr double smallDisc = 8;         // and of one of the largest, which have names before
constexpr size_t largestDiscs = 24;
constexpr double largeDisc = 150;   // whose name is largest
constexpr double longestName = 150; // pixels, at the usual size of texts
constexpr double shortestClusterName = 110;
constexpr double longestClusterName = 260;
constexpr double padding = 4;

/// Puts names where there is room, those first that come first.
class LabelPlacer final
{
public:
    explicit LabelPlacer(const MapScene &scene)
        : m_scene(scene), m_picture(scene.picture()), m_detail(scene.detail()), m_window({}, scene.sight.size)
    {}

    std::vector<MapLabel> labels()
    {
        addLit();
        addClusters();
        if (m_detail.hasCards || m_detail.hasNames)
            addNodes();
        return std::move(m_labels);
    }

private:
    bool isFull() const { return m_labels.size() >= mostLabels || m_tries >= mostTries; }

    bool isFree(const QRectF &box) const
    {
        return std::ranges::none_of(m_labels,
                                    [&](const MapLabel &label) { return label.box.intersects(box); });
    }

    /// Returns whether there was room.
    bool add(MapLabel label, bool isForced = false)
    {
        ++m_tries;
        if (!label.box.intersects(m_window) || (!isForced && !isFree(label.box)))
            return false;
        m_labels.push_back(std::move(label));
        return true;
    }

    /// The name beside the dot; a card in its place where there is room for cards.
    void addNode(int node, bool isLit, bool isForced = false)
    {
        const QPointF place = m_scene.sight.toScreen(m_picture.place(node));
        if (!m_window.adjusted(-200, -50, 200, 50).contains(place) || !m_named.insert(node).second)
            return;
        MapLabel label{MapLabel::Type::Name, node, {}, m_picture.graph->node(node).title,
                       m_scene.look.font,    isLit};
        if (m_detail.hasCards) {
            label.type = MapLabel::Type::Card;
            label.box = QRectF({}, cardSize(m_scene.look.scale));
            label.box.moveCenter(place);
            add(std::move(label), isForced);
            return;
        }
        if (isLit)
            label.font.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(label.font);
        label.text = metrics.elidedText(label.text, Qt::ElideRight, longestName * m_scene.look.scale);
        label.box = QRectF(0, 0, metrics.horizontalAdvance(label.text) + 2 * padding, metrics.height());
        for (const QPointF &side : {QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0)}) {
            const double across = label.box.width() / 2 + m_detail.dotRadius + 1;
            const double down = label.box.height() / 2 + m_detail.dotRadius + 1;
            label.box.moveCenter(place + QPointF(side.x() * across, side.y() * down));
            if (!hidesLitDot(label.box) && add(label))
                return;
            if (!isLit && m_litDots.empty())
                return; // names of rows of dots fit below them or nowhere
        }
        if (isForced) {
            label.box.moveCenter(place + QPointF(0, m_detail.dotRadius + label.box.height() / 2 + 1));
            add(std::move(label), true);
        }
    }

    bool hidesLitDot(const QRectF &box) const
    {
        return std::ranges::any_of(m_litDots, [&](const QRectF &dot) { return box.intersects(dot); });
    }

    /// What stands out is not to be hidden by names.
    void keepFree(int node)
    {
        const QPointF place = m_scene.sight.toScreen(m_picture.place(node));
        const double reach = m_detail.dotRadius - 1;
        m_litDots.emplace_back(place - QPointF(reach, reach), place + QPointF(reach, reach));
    }

    void addLit()
    {
        const int current = m_scene.map.current();
        std::vector<int> named;
        if (current >= 0) {
            for (const int edge : m_picture.edgesOf(current))
                named.push_back(m_picture.farEnd(edge, current));
        } else {
            named = m_scene.map.matching();
        }
        named.resize(std::min(named.size(), mostLitNames));
        if (!m_detail.hasCards)
            std::ranges::for_each(named, [this](int node) { keepFree(node); });
        if (current >= 0) {
            keepFree(current);
            addNode(current, true, true);
        }
        if (m_scene.hovered >= 0)
            addNode(m_scene.hovered, true, true);
        for (const int node : named)
            addNode(node, false);
    }

    /// On the upper edge of each disc, the largest first; kept in the window where the disc is larger than
    /// it.
    void addClusters()
    {
        const std::vector<ClusterCircle> &circles = m_picture.layout.clusters;
        std::vector<std::pair<double, int>> bySize;
        for (size_t at = 0; at < circles.size(); ++at) {
            const double radius = circles[at].radius * m_scene.sight.zoom;
            if (radius >= smallDisc && discOf(circles[at]).intersects(m_window))
                bySize.emplace_back(-radius, int(at));
        }
        std::ranges::sort(bySize);
        const size_t before = m_labels.size();
        for (const auto &[radius, cluster] : bySize) {
            const size_t named = m_labels.size() - before;
            if (isFull() || named >= mostClusterNames || (named >= largestDiscs && -radius < leastDisc))
                return;
            addCluster(cluster, -radius);
        }
    }

    QRectF discOf(const ClusterCircle &circle) const
    {
        const double radius = circle.radius * m_scene.sight.zoom;
        const QPointF centre = m_scene.sight.toScreen(circle.centre);
        return {centre - QPointF(radius, radius), centre + QPointF(radius, radius)};
    }

    void addCluster(int cluster, double radius)
    {
        MapLabel label{MapLabel::Type::Cluster,           cluster,           {},
                       m_scene.map.clusterTitle(cluster), m_scene.look.font, false};
        const double share = std::clamp((radius - leastDisc) / (largeDisc - leastDisc), 0.0, 1.0);
        label.font.setPixelSize(int(std::round(m_scene.look.font.pixelSize() * (0.92 + 0.42 * share))));
        label.font.setWeight(QFont::DemiBold);
        // All of it where there is room, and else what fits the disc.
        const double fitting = std::clamp(2.4 * radius, shortestClusterName * m_scene.look.scale,
                                          longestClusterName * m_scene.look.scale);
        for (const double most : {longestClusterName * m_scene.look.scale, fitting}) {
            if (addCluster(label, most, radius))
                return;
        }
    }

    bool addCluster(MapLabel label, double most, double radius)
    {
        const QFontMetricsF metrics(label.font);
        label.text = metrics.elidedText(label.text, Qt::ElideRight, most);
        const QSizeF size(metrics.horizontalAdvance(label.text) + 3 * padding, metrics.height() + 2);
        const QRectF disc = discOf(m_picture.layout.clusters[size_t(label.index)]);
        QPointF at(disc.center().x(), disc.top());
        const double top = padding + size.height() / 2;
        if (at.y() < top && disc.bottom() > top + 2 * size.height())
            at.setY(top);
        const double half = size.width() / 2 + padding;
        if (radius > half && disc.left() < m_window.right() - half && disc.right() > half)
            at.setX(std::clamp(at.x(), std::min(half, disc.right() - half),
                               std::max(m_window.right() - half, disc.left() + half)));
        label.box = QRectF({}, size);
        label.box.moveCenter(at);
        return add(std::move(label));
    }

    /// Those in sight, the most connected ones first.
    void addNodes()
    {
        std::vector<int> nodes;
        m_picture.grid.forPointsIn(m_scene.sight.area(), [&](int node) {
            if (!m_scene.isFaded(node))
                nodes.push_back(node);
        });
        std::ranges::sort(nodes, [&](int one, int other) {
            const int a = m_picture.degree(one), b = m_picture.degree(other);
            return a != b ? a > b : one < other;
        });
        for (const int node : nodes) {
            if (isFull())
                return;
            addNode(node, false);
        }
    }

    const MapScene &m_scene;
    const MapPicture &m_picture;
    MapDetail m_detail;
    QRectF m_window;
    std::vector<MapLabel> m_labels;
    std::vector<QRectF> m_litDots;
    std::unordered_set<int> m_named; ///< nodes whose turn it was
    size_t m_tries = 0;
};

} // namespace

std::vector<MapLabel> MapScene::labels() const
{
    return picture().size() == 0 ? std::vector<MapLabel>() : LabelPlacer(*this).labels();
}

} // namespace cairn
