// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Where one looks on the map, and the ways there.
#include "mapitem.h"

#include "maptop.h"

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

constexpr double readableZoom = 1.5; // of the zoom from which there are names: where one flies to

} // namespace

QPointF MapItem::freeMiddle() const
{
    const QRectF all(0, 0, width(), height());
    QRectF best = all;
    if (m_covered.intersects(all)) {
        const QRectF parts[] = {{all.topLeft(), QPointF(m_covered.left(), all.bottom())},
                                {QPointF(m_covered.right(), all.top()), all.bottomRight()},
                                {all.topLeft(), QPointF(all.right(), m_covered.top())},
                                {QPointF(all.left(), m_covered.bottom()), all.bottomRight()}};
        best = std::ranges::max(parts, {}, [](const QRectF &part) { return part.width() * part.height(); });
    }
    return best.center();
}

MapSight MapItem::showing(int node, double zoom) const
{
    MapSight sight = m_sight;
    sight.zoom = zoom;
    sight.centre = m_map->picture()->place(node);
    sight.centre -= sight.toMap(freeMiddle()) - sight.centre;
    return sight;
}

void MapItem::setSight(MapSight sight)
{
    if (m_map && m_map->picture()->size() > 0) {
        // The map cannot be lost: a part of it stays in the window.
        const double across = 0.4 * sight.size.width() / sight.zoom,
                     down = 0.4 * sight.size.height() / sight.zoom;
        const QRectF bounds = m_map->picture()->layout.bounds.adjusted(-across, -down, across, down);
        sight.centre = {std::clamp(sight.centre.x(), bounds.left(), bounds.right()),
                        std::clamp(sight.centre.y(), bounds.top(), bounds.bottom())};
    }
    if (m_sight == sight)
        return;
    m_sight = sight;
    update();
    m_top->update();
    Q_EMIT sightChanged();
}

void MapItem::fly(const MapSight &to)
{
    m_flying.stop();
    if (m_flightMs <= 0) {
        setSight(to);
        return;
    }
    m_start = m_sight;
    m_end = to;
    m_flying.setDuration(m_flightMs);
    m_flying.start();
}

MapSight MapItem::fitting(const QRectF &area, double mostZoom) const
{
    MapSight sight = m_sight;
    sight.zoom = std::min({(width() - 2 * margin) / std::max(area.width(), 1.0),
                           (height() - 2 * margin - m_foot) / std::max(area.height(), 1.0), mostZoom});
    sight.zoom = std::max(sight.zoom, 1e-3);
    sight.centre = area.center() + QPointF(0, m_foot / 2 / sight.zoom);
    return sight;
}

double MapItem::leastZoom() const
{
    return std::min(fitting(m_map->picture()->layout.bounds, nameZoom(*m_look)).zoom * 0.7, m_sight.zoom);
}

void MapItem::panBy(qreal across, qreal down)
{
    m_flying.stop();
    m_isFitting = false;
    MapSight sight = m_sight;
    sight.centre -= QPointF(across, down) / sight.zoom;
    setSight(sight);
}

void MapItem::zoomAt(qreal x, qreal y, qreal factor)
{
    if (!scene() || factor <= 0)
        return;
    m_flying.stop();
    m_isFitting = false;
    MapSight sight = m_sight;
    const QPointF kept = sight.toMap({x, y});
    sight.zoom =
        std::clamp(sight.zoom * factor, leastZoom(), std::max(mostZoom(m_look->scale), m_sight.zoom));
    sight.centre += kept - sight.toMap({x, y});
    setSight(sight);
}

void MapItem::zoomBy(qreal factor)
{
    const QPointF chosen = m_map ? placeOf(m_map->current()) : QPointF();
    const bool isKept = m_map && m_map->current() >= 0 && QRectF(0, 0, width(), height()).contains(chosen);
    const QPointF at = isKept ? chosen : QPointF(width() / 2, height() / 2);
    zoomAt(at.x(), at.y(), factor);
}

void MapItem::fit(bool isAtOnce)
{
    if (!scene())
        return;
    m_isFitting = true;
    const MapSight sight = fitting(m_map->picture()->layout.bounds, 1.1 * nameZoom(*m_look));
    m_flying.stop();
    if (isAtOnce)
        setSight(sight);
    else
        fly(sight);
}

void MapItem::flyTo(int node)
{
    if (!scene() || node < 0 || node >= m_map->picture()->size())
        return;
    m_isFitting = false;
    m_flightTo = node;
    fly(showing(node, std::max(m_sight.zoom, readableZoom * nameZoom(*m_look))));
}

void MapItem::flyToCluster(int cluster)
{
    if (!scene() || cluster < 0 || size_t(cluster) >= m_map->picture()->layout.clusters.size())
        return;
    m_isFitting = false;
    const ClusterCircle &circle = m_map->picture()->layout.clusters[size_t(cluster)];
    const QPointF reach(circle.radius, circle.radius);
    fly(fitting({circle.centre - reach, circle.centre + reach}, readableZoom * nameZoom(*m_look)));
}

void MapItem::centreOn(qreal x, qreal y)
{
    m_flying.stop();
    m_isFitting = false;
    MapSight sight = m_sight;
    sight.centre = {x, y};
    setSight(sight);
}

} // namespace cairn
