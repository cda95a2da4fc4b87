// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalogmap.h"
#include "maplook.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace cairn {

/// Which part of the map is in the window, and how large.
struct MapSight {
    QPointF centre;  ///< of the map, in the middle of the window
    double zoom = 1; ///< pixels for each unit of the map
    QSizeF size;     ///< of the window, in pixels

    QPointF toScreen(QPointF place) const
    {
        return (place - centre) * zoom + QPointF(size.width() / 2, size.height() / 2);
    }
    QPointF toMap(QPointF pixel) const
    {
        return (pixel - QPointF(size.width() / 2, size.height() / 2)) / zoom + centre;
    }
    QRectF area() const { return {toMap({0, 0}), size / zoom}; }

    friend bool operator==(const MapSight &, const MapSight &) = default;
};

constexpr float fadedDot = 0.22F; ///< what is left of the colour of what does not stand out

/// How much of the map is drawn at a zoom.
struct MapDetail {
    double dotRadius = 1;  ///< in pixels
    bool hasEdges = false; ///< single ones, and not only those between clusters as one
    bool hasNames = false; ///< of entities
    bool hasCards = false;
};

/// A line of the map, in its units.
struct MapLine {
    enum class Tone { Bundle, Edge, Missing, Lit };
    QPointF from;
    QPointF to;
    Tone tone = Tone::Edge;
    double width = 1;    ///< pixels
    double strength = 1; ///< 0 to 1

    /// One bend keeps bundles apart that lead the same way; other lines are straight.
    std::vector<QPointF> points() const;
};

/// A name in the window, where there is room for it.
struct MapLabel {
    enum class Type { Cluster, Name, Card };
    Type type = Type::Name;
    int index = 0; ///< of the cluster or node
    QRectF box;    ///< pixels
    QString text;
    QFont font;
    bool isLit = false;
};

/// What is to be drawn of a map now. Refers to what it was made of.
struct MapScene {
    const CatalogMap &map;
    const MapLook &look;
    const std::vector<char> &faded; ///< of each node: others stand out; empty where all do
    MapSight sight;
    int hovered = -1; ///< node

    const MapPicture &picture() const { return *map.picture(); }
    bool isFaded(int node) const { return !faded.empty() && faded[size_t(node)]; }
    MapDetail detail() const;
    /// The lines of a part of the map, what lies below others first.
    std::vector<MapLine> linesIn(const QRectF &area) const;
    QColor colorOf(const MapLine &line) const;
    /// Names and cards that do not lie over one another, the most important ones first; at most 150.
    std::vector<MapLabel> labels() const;
};

/// The zoom at which cards have room, and beyond which nothing more comes.
double mostZoom(double scale);
/// At which names have room.
double nameZoom(const MapLook &look);
QSizeF cardSize(double scale); ///< pixels

} // namespace cairn
