// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mapscene.h"

#include <QHash>
#include <QImage>

class QPainter;

namespace cairn {

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
    void paintLines(QPainter &painter, const MapScene &scene, const std::vector<MapLine> &lines,
                    bool isBelow) const;
    void paintDiscs(QPainter &painter, const MapScene &scene) const;
    void paintDots(QPainter &painter, const MapScene &scene);
    void paintIcons(QPainter &painter, const MapScene &scene);
    void paintRings(QPainter &painter, const MapScene &scene) const;
    void paintName(QPainter &painter, const MapScene &scene, const MapLabel &label) const;
    void paintCard(QPainter &painter, const MapScene &scene, const MapLabel &label);
    const QImage &icon(const QString &name, int pixels, const QColor &color);

    QImage m_dots; ///< kept, as it is as large as the window
    QHash<QString, QImage> m_icons;
};

} // namespace cairn
