// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QGlyphRun>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace cairn {

/// A part of a formula as it is drawn, in pixels: letters, lines and shapes around a point on its baseline at
/// its left edge. Down is positive.
struct MathBox {
    struct Letters {
        QPointF origin;
        QGlyphRun run;
        QRectF ink; ///< where they really are
    };

    qreal width = 0;
    qreal ascent = 0;  ///< above the baseline
    qreal descent = 0; ///< below it
    qreal slant = 0;   ///< how far the last letter leans beyond where a subscript begins
    std::vector<Letters> letters;
    std::vector<QRectF> lines;
    std::vector<QPainterPath> shapes;

    qreal height() const { return ascent + descent; }

    /// Puts the content of another one at a place; what that means for the size is said by `cover`.
    void put(MathBox other, QPointF at);
    /// Is at least as tall as one that stands at this height.
    void cover(const MathBox &other, qreal y);
    /// To the right of what is there, with its baseline moved down.
    void append(MathBox other, qreal y = 0);
    void moveInk(QPointF by);

    /// With the painter's pen.
    void paint(QPainter *painter, QPointF baseline) const;
    /// Of all that is drawn.
    QRectF ink() const;
};

} // namespace cairn
