// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphlooks.h"
#include "graphpicture.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainterPath>
#include <QPolygonF>

class QPainter;

namespace cairn {

/// The shapes of a picture, for whatever draws one: the window, a file, SVG.
QPainterPath pathOf(const GraphCurve &curve);
/// The arrow at the end of a curve; empty where there is no room for one.
QPolygonF arrowOf(const GraphCurve &curve);
/// Whether some of a curve is within a rectangle of the picture. False for one without points.
bool isSeen(const GraphCurve &curve, const QRectF &sight);

void paintCurve(QPainter &painter, const GraphCurve &curve, const QColor &color, double width);
/// The ground of a curve's words in a font.
QRectF boxOfWords(const GraphCurve &curve, const QFontMetricsF &metrics);
/// The words of a curve, in the painter's font, on a ground that hides the lines below.
void paintWords(QPainter &painter, const GraphCurve &curve, const QColor &text, const QColor &ground);

/// A line of text in a box of a picture, cut to the room that there is.
struct GraphLabel {
    QString text;
    QRectF room; ///< of the line, at its left, in the middle of its height
    QFont font;
    QColor color;
};

/// What an entity is drawn as: a box, a mark of its kind and one or two lines.
struct GraphBox {
    QRectF box;
    double radius = 0;
    QColor ground;
    QColor border;
    double borderWidth = 1;
    bool isDashed = false;
    QRectF mark;
    std::vector<GraphLabel> labels;
};
GraphBox boxOf(const GraphRow &row, const GraphLooks &looks);
/// The same for the frame of a group, whose lines are its title.
GraphBox boxOf(const GraphFrame &frame, const GraphLooks &looks);

constexpr double lineWidth = 1.25;
constexpr double wordPixels = 11; ///< of the words at edges

/// Paints what of a picture is within `sight`, in its own places. Any thread.
void paintGraph(QPainter &painter, const GraphPicture &picture, const QRectF &sight, const GraphLooks &looks,
                const std::vector<KindLook> &kinds);

/// The mark of a kind at four times its size; a null image where there is none.
QImage markOf(const QString &kind, double size, const std::vector<KindLook> &kinds);

void paintBox(QPainter &painter, const GraphBox &box, const QImage &mark);
void paintLabel(QPainter &painter, const GraphLabel &label);

} // namespace cairn
