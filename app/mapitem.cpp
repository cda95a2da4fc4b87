// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapitem.h"

#include "mapgeometry.h"
#include "maptop.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>
#include <QSGRendererInterface>

#include <algorithm>
#include <cmath>

namespace cairn {

namespace {

constexpr double nearEnough = 8; // pixels from a dot's rim that still mean it
constexpr double panStep = 80;   // pixels, for a key

double between(double from, double to, double share)
{
    return from + (to - from) * share;
}

/// On the way from one sight to another: as fast as it looks even, so that what both show keeps its place.
MapSight partWay(const MapSight &from, const MapSight &to, double share)
{
    MapSight sight = to;
    sight.zoom = from.zoom * std::pow(to.zoom / from.zoom, share);
    const double before = 1 / from.zoom, after = 1 / to.zoom;
    const double way =
        std::abs(before - after) < 1e-3 * before ? share : (before - 1 / sight.zoom) / (before - after);
    sight.centre = {between(from.centre.x(), to.centre.x(), way),
                    between(from.centre.y(), to.centre.y(), way)};
    return sight;
}

/// Whether the processor draws the window, be it through OpenGL: setting a map into a picture takes it a
/// third of the time that triangles do. On the thread that draws.
bool isComputed(const QQuickWindow &window)
{
    const QSGRendererInterface::GraphicsApi api = window.rendererInterface()->graphicsApi();
    if (api != QSGRendererInterface::OpenGL || !QOpenGLContext::currentContext())
        return api == QSGRendererInterface::Software;
    const auto *name = QOpenGLContext::currentContext()->functions()->glGetString(GL_RENDERER);
    const QByteArray renderer(reinterpret_cast<const char *>(name));
    return renderer.contains("llvmpipe") || renderer.contains("softpipe");
}

} // namespace

MapItem::MapItem(QQuickItem *parent)
    : QQuickItem(parent), m_top(new MapTop(this))
{
    setFlag(ItemHasContents);
    setClip(true);
    m_flying.setStartValue(0.0);
    m_flying.setEndValue(1.0);
    m_flying.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_flying, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { setSight(partWay(m_start, m_end, share.toDouble())); });
    connect(&m_flying, &QVariantAnimation::finished, this, &MapItem::sightChanged);
}

void MapItem::setMap(CatalogMap *map)
{
    if (m_map == map)
        return;
    if (m_map)
        m_map->disconnect(this);
    m_map = map;
    if (map) {
        connect(map, &CatalogMap::drawn, this, &MapItem::arrive);
        connect(map, &CatalogMap::filtered, this, &MapItem::markFaded);
        connect(map, &CatalogMap::found, this, &MapItem::markFaded);
        connect(map, &CatalogMap::currentChanged, this, &MapItem::markFaded);
        connect(map, &CatalogMap::currentChanged, this, &MapItem::follow);
        connect(map, &CatalogMap::askedFor, this, &MapItem::flyTo);
        arrive();
    }
    Q_EMIT mapChanged();
}

void MapItem::setLook(MapLook *look)
{
    if (m_look == look)
        return;
    if (m_look)
        m_look->disconnect(this);
    m_look = look;
    if (look)
        connect(look, &MapLook::changed, this, &MapItem::redraw);
    redraw();
    Q_EMIT lookChanged();
}

std::optional<MapScene> MapItem::scene() const
{
    if (!m_map || !m_look || m_map->picture()->size() == 0 || m_sight.size.isEmpty())
        return {};
    return MapScene{*m_map, *m_look, m_faded, m_sight, m_hovered};
}

QSGNode *MapItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    const std::optional<MapScene> shown = scene();
    m_isPainted = isComputed(*window());
    if (!shown || m_isPainted) {
        delete node;
        return nullptr;
    }
    auto *geometry = static_cast<MapGeometry *>(node);
    m_isChanged = m_isChanged || !geometry;
    if (!geometry)
        geometry = new MapGeometry(window());
    geometry->update(*shown, std::exchange(m_isChanged, false));
    return geometry;
}

void MapItem::redraw()
{
    m_isChanged = true;
    update();
    m_top->update();
}

/// What is chosen and its neighbours stand out, or else what was found, of what passes the filters.
void MapItem::markFaded()
{
    const MapPicture &picture = *m_map->picture();
    const int current = m_map->current();
    const std::vector<int> &matching = m_map->matching();
    m_faded.clear();
    if (current >= 0 || !matching.empty()) {
        m_faded.assign(size_t(picture.size()), 1);
        for (const int node : matching) {
            if (current < 0)
                m_faded[size_t(node)] = 0;
        }
    } else if (!m_map->faded().empty()) {
        m_faded.assign(m_map->faded().begin(), m_map->faded().end());
    }
    if (current >= 0) {
        m_faded[size_t(current)] = 0;
        for (const int edge : picture.edgesOf(current))
            m_faded[size_t(picture.farEnd(edge, current))] = 0;
    }
    redraw();
}

void MapItem::arrive()
{
    pointAt(-1);
    markFaded();
    if (m_map->picture()->size() == 0 || m_sight.size.isEmpty())
        return;
    const bool isOther = m_asked != m_map->picture()->question;
    const bool isFirst = !m_asked;
    m_asked = m_map->picture()->question;
    if (isOther || m_isFitting)
        fit(true);
    if (isFirst && m_map->current() >= 0)
        flyTo(m_map->current());
}

void MapItem::follow()
{
    if (m_map->current() < 0 || !m_asked)
        return;
    const QPointF place = placeOf(m_map->current());
    const QMarginsF around(margin, margin, margin, margin);
    const QRectF seen = QRectF(0, 0, width(), height()).marginsRemoved(around);
    const QRectF hidden = m_covered.isEmpty() ? QRectF() : m_covered.marginsAdded(around);
    const bool isFlown = isFlying() && m_flightTo == m_map->current();
    if (isFlown ? !hidden.contains(m_end.toScreen(m_map->picture()->place(m_flightTo)))
                : seen.contains(place) && !hidden.contains(place))
        return;
    fly(showing(m_map->current(), isFlown ? m_end.zoom : m_sight.zoom));
}

void MapItem::setCovered(const QRectF &covered)
{
    if (m_covered == covered)
        return;
    m_covered = covered;
    Q_EMIT coveredChanged();
    if (m_map)
        follow();
}

void MapItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    m_top->setSize(now.size());
    MapSight sight = m_sight;
    sight.size = now.size();
    m_flying.stop();
    setSight(sight);
    if (!m_asked && m_map)
        arrive();
    else if (m_isFitting)
        fit(true);
}

int MapItem::nodeAt(qreal x, qreal y) const
{
    const std::optional<MapScene> shown = scene();
    if (!shown)
        return -1;
    const MapDetail detail = shown->detail();
    if (detail.hasCards) {
        const QSizeF card = cardSize(m_look->scale);
        const int near = m_map->picture()->nodeNear(m_sight.toMap({x, y}), clusterPitch);
        const QPointF way = near < 0 ? QPointF() : placeOf(near) - QPointF(x, y);
        return near >= 0 && std::abs(way.x()) <= card.width() / 2 && std::abs(way.y()) <= card.height() / 2
                   ? near
                   : -1;
    }
    return m_map->picture()->nodeNear(m_sight.toMap({x, y}), (detail.dotRadius + nearEnough) / m_sight.zoom);
}

int MapItem::clusterAt(qreal x, qreal y) const
{
    const std::optional<MapScene> shown = scene();
    if (!shown)
        return -1;
    for (const MapLabel &label : shown->labels()) {
        if (label.type == MapLabel::Type::Cluster && label.box.contains(x, y))
            return label.index;
    }
    return m_map->picture()->clusterAt(m_sight.toMap({x, y}));
}

void MapItem::pointAt(int node)
{
    if (m_hovered == node)
        return;
    m_hovered = node;
    m_top->update();
    Q_EMIT hoveredChanged();
}

void MapItem::step(int across, int down)
{
    if (!scene())
        return;
    const int current = m_map->current();
    const int next = current < 0 ? -1 : m_map->picture()->neighbour(current, across, down);
    if (next >= 0)
        m_map->choose(next);
    else
        panBy(-across * panStep, -down * panStep);
}

void MapItem::chooseCentral()
{
    if (!scene())
        return;
    const QRectF seen = m_sight.area();
    const auto found = std::ranges::find_if(
        m_map->picture()->byDegree, [&](int node) { return seen.contains(m_map->picture()->place(node)); });
    if (found != m_map->picture()->byDegree.end())
        m_map->choose(*found);
}

QPointF MapItem::placeOf(int node) const
{
    return node < 0 || node >= m_map->picture()->size() ? QPointF()
                                                        : m_sight.toScreen(m_map->picture()->place(node));
}

} // namespace cairn
