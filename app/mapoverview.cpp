// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapoverview.h"

#include <QPainter>

#include <algorithm>

namespace cairn {

namespace {

constexpr double margin = 6;
constexpr double leastDisc = 0.8; // pixels; what is smaller is not seen

} // namespace

void MapOverview::setOf(MapItem *of)
{
    if (m_of == of)
        return;
    m_of = of;
    if (of)
        connect(of, &MapItem::sightChanged, this, &MapOverview::follow);
    follow();
    Q_EMIT ofChanged();
}

void MapOverview::follow()
{
    update();
    const std::optional<MapScene> scene = m_of ? m_of->scene() : std::nullopt;
    const bool isNeeded = scene && !m_of->sightArea().contains(scene->picture().layout.bounds);
    if (m_isNeeded == isNeeded)
        return;
    m_isNeeded = isNeeded;
    Q_EMIT neededChanged();
}

MapSight MapOverview::whole() const
{
    const QRectF bounds = m_of->map()->picture()->layout.bounds;
    MapSight sight;
    sight.size = size();
    sight.centre = bounds.center();
    sight.zoom = std::min((width() - 2 * margin) / std::max(bounds.width(), 1.0),
                          (height() - 2 * margin) / std::max(bounds.height(), 1.0));
    return sight;
}

void MapOverview::paint(QPainter *painter)
{
    const std::optional<MapScene> scene = m_of ? m_of->scene() : std::nullopt;
    if (!scene)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const MapSight sight = whole();
    painter->setPen(Qt::NoPen);
    QColor disc = scene->look.line;
    disc.setAlphaF(0.45F);
    painter->setBrush(disc);
    for (const ClusterCircle &circle : scene->picture().layout.clusters) {
        const double radius = circle.radius * sight.zoom;
        if (radius >= leastDisc)
            painter->drawEllipse(sight.toScreen(circle.centre), radius, radius);
    }
    const QRectF seen(sight.toScreen(m_of->sightArea().topLeft()),
                      sight.toScreen(m_of->sightArea().bottomRight()));
    QColor inside = scene->look.accent;
    inside.setAlphaF(0.12F);
    painter->setBrush(inside);
    painter->setPen(QPen(scene->look.accent, 1.5));
    painter->drawRect(seen.intersected(QRectF(1, 1, width() - 2, height() - 2)));
}

void MapOverview::go(qreal x, qreal y)
{
    if (!m_of || !m_of->scene())
        return;
    const QPointF place = whole().toMap({x, y});
    m_of->centreOn(place.x(), place.y());
}

} // namespace cairn
