// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mapscene.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace cairn {

class MapRaster;

/// Paints a map: all of it where there is no graphics card, and names, cards and rings above what a card
/// draws. Belongs to one thread.
class MapPainter final
{
public:
    /// Lines, discs and dots.
    void paintGround(QPainter &painter, const MapScene &scene);
    /// Names, cards, and rings around what is chosen, pointed at or found.
    void paintTop(QPainter &painter, const MapScene &scene);

private:
    static void setLines(MapRaster &raster, const MapScene &scene, const std::vector<MapLine> &lines,
                         bool isBelow, double ratio);
    static void setDiscs(MapRaster &raster, const MapScene &scene, double ratio);
    static void setDots(MapRaster &raster, const MapScene &scene, double ratio);
    void paintIcons(QPainter &painter, const MapScene &scene);
    void paintRings(QPainter &painter, const MapScene &scene) const;
    void paintName(QPainter &painter, const MapScene &scene, const MapLabel &label) const;
    void paintCard(QPainter &painter, const MapScene &scene, const MapLabel &label);
    const QImage &icon(const QString &name, int pixels, const QColor &color);

    QImage m_ground; ///< kept, as it is as large as the window
    QHash<QString, QImage> m_icons;
};

} // namespace cairn
