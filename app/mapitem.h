// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogmap.h"
#include "mapscene.h"

#include <QPointer>
#include <QQuickItem>
#include <QVariantAnimation>

#include <optional>
#include <vector>

namespace cairn {

class MapTop;

/// The map in the window: where one looks, what is pointed at, and the drawing of it. A graphics card gets
/// triangles; Qt's software renderer gets a painting that looks the same.
class MapItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::CatalogMap *map READ map WRITE setMap NOTIFY mapChanged)
    Q_PROPERTY(cairn::MapLook *look READ look WRITE setLook NOTIFY lookChanged)
    Q_PROPERTY(int flight MEMBER m_flightMs NOTIFY flightChanged)
    Q_PROPERTY(qreal foot MEMBER m_foot NOTIFY footChanged)
    Q_PROPERTY(QRectF covered READ covered WRITE setCovered NOTIFY coveredChanged)
    Q_PROPERTY(QRectF sight READ sightArea NOTIFY sightChanged)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY sightChanged)
    Q_PROPERTY(bool flying READ isFlying NOTIFY sightChanged)
    Q_PROPERTY(int hovered READ hovered NOTIFY hoveredChanged)

public:
    explicit MapItem(QQuickItem *parent = nullptr);

    CatalogMap *map() const { return m_map; }
    void setMap(CatalogMap *map);
    MapLook *look() const { return m_look; }
    void setLook(MapLook *look);
    QRectF sightArea() const { return m_sight.area(); } ///< what of the map is in the window
    qreal zoom() const { return m_sight.zoom; }         ///< pixels for each unit of the map
    bool isFlying() const { return m_flying.state() == QVariantAnimation::Running; }
    QRectF covered() const { return m_covered; } ///< pixels that something else covers now
    void setCovered(const QRectF &covered);
    int hovered() const { return m_hovered; } ///< node; -1 for none

    /// What is to be drawn now; nothing before there is a map and a look.
    std::optional<MapScene> scene() const;
    /// The processor does it alone; known from the first frame on.
    bool isPainted() const { return m_isPainted; }

    /// Pixels.
    Q_INVOKABLE void panBy(qreal across, qreal down);
    /// What is at a pixel stays there.
    Q_INVOKABLE void zoomAt(qreal x, qreal y, qreal factor);
    /// What is chosen stays where it is, or else the middle.
    Q_INVOKABLE void zoomBy(qreal factor);
    /// All of it into the window.
    Q_INVOKABLE void fit(bool isAtOnce = false);
    /// To an entity, near enough to read its name; to a cluster. Where there is none of the number, nowhere.
    Q_INVOKABLE void flyTo(int node);
    Q_INVOKABLE void flyToCluster(int cluster);
    Q_INVOKABLE void centreOn(qreal x, qreal y); ///< a place of the map
    /// The node at a pixel, or next to it; -1 for none.
    Q_INVOKABLE int nodeAt(qreal x, qreal y) const;
    /// The cluster at a pixel; -1 for none.
    Q_INVOKABLE int clusterAt(qreal x, qreal y) const;
    Q_INVOKABLE void pointAt(int node); ///< -1 for none
    /// Chooses the neighbour that lies in a direction, or moves the map where there is none.
    Q_INVOKABLE void step(int across, int down);
    /// Chooses the entity in the window that has the most connections.
    Q_INVOKABLE void chooseCentral();
    /// Where a node is in the window.
    Q_INVOKABLE QPointF placeOf(int node) const;

Q_SIGNALS:
    void mapChanged();
    void lookChanged();
    void flightChanged();
    void footChanged();
    void coveredChanged();
    void sightChanged();
    void hoveredChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    static constexpr double margin = 28; ///< pixels around all of the map

    void redraw(); ///< something other than the sight changed
    void arrive(); ///< another picture
    void markFaded();
    void follow();
    /// The middle of the largest part of the window that is not covered.
    QPointF freeMiddle() const;
    MapSight showing(int node, double zoom) const;
    void setSight(MapSight sight);
    void fly(const MapSight &to);
    MapSight fitting(const QRectF &area, double mostZoom) const;
    double leastZoom() const;

    QPointer<CatalogMap> m_map;
    QPointer<MapLook> m_look;
    MapTop *m_top;
    MapSight m_sight;
    bool m_isFitting = true; ///< it shows all, and goes on doing so when the window changes its size
    std::optional<MapQuestion> m_asked; ///< that the picture shown is the answer to
    bool m_isChanged = true;
    bool m_isPainted = true;
    int m_hovered = -1;
    std::vector<char> m_faded; ///< of each node; empty where all stand out
    int m_flightMs = 0;
    double m_foot = 0; ///< pixels at the lower edge that something else may cover
    QRectF m_covered;  ///< pixels that something else covers now
    QVariantAnimation m_flying;
    MapSight m_start; ///< of the flight
    MapSight m_end;
    int m_flightTo = -1; ///< node
};

} // namespace cairn
