// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphedges.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cairn {

namespace {

constexpr double arrowLength = 8;
constexpr double arrowWidth = 7;
constexpr double readableZoom = 0.6; // words are drawn from there on

QPainterPath pathOf(const std::vector<QPointF> &points)
{
    QPainterPath path(points.front());
    for (size_t at = 1; at + 2 < points.size(); at += 3)
        path.cubicTo(points[at], points[at + 1], points[at + 2]);
    return path;
}

/// At the end of a curve, which comes from its last control point.
QPolygonF arrowOf(const std::vector<QPointF> &points)
{
    const QPointF tip = points.back();
    QLineF back(tip, points[points.size() - 2]);
    if (back.length() < 1)
        return {};
    back.setLength(arrowLength);
    const QLineF across = back.normalVector();
    const QPointF half = (across.p2() - across.p1()) / arrowLength * arrowWidth / 2;
    return QPolygonF({tip, back.p2() + half, back.p2() - half});
}

} // namespace

GraphEdges::GraphEdges(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &GraphEdges::changed, this, [this] { update(); });
}

void GraphEdges::setPicture(GraphPictureModel *picture)
{
    if (m_picture == picture)
        return;
    if (m_picture)
        disconnect(m_picture, nullptr, this, nullptr);
    m_picture = picture;
    if (m_picture)
        connect(m_picture, &GraphPictureModel::drawn, this, [this] { update(); });
    Q_EMIT changed();
}

void GraphEdges::paint(QPainter *painter)
{
    if (!m_picture)
        return;
    const QRectF sight(m_origin / m_zoom, size() / m_zoom);
    const auto isSeen = [&](const GraphCurve &curve) {
        if (curve.points.size() < 4)
            return false;
        const auto [left, right] = std::ranges::minmax(curve.points, {}, &QPointF::x);
        const auto [top, bottom] = std::ranges::minmax(curve.points, {}, &QPointF::y);
        return QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y()))
            .adjusted(-arrowWidth, -arrowWidth, arrowWidth, arrowWidth)
            .intersects(sight);
    };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(-m_origin);
    painter->scale(m_zoom, m_zoom);
    // Those that stand out lie above the others, and words above all lines.
    for (const bool isOut : {false, true}) {
        for (const GraphCurve &curve : m_picture->curves()) {
            if (isOfCurrent(curve) == isOut && isSeen(curve))
                paintCurve(painter, curve);
        }
    }
    if (m_zoom < readableZoom)
        return;
    painter->setFont(m_font);
    for (const GraphCurve &curve : m_picture->curves()) {
        if (!curve.words.isEmpty() && isSeen(curve))
            paintWords(painter, curve);
    }
}

void GraphEdges::paintCurve(QPainter *painter, const GraphCurve &curve) const
{
    const bool isOut = isOfCurrent(curve);
    const QColor &color = isOut ? m_accent : m_line;
    painter->setPen(QPen(color, isOut ? 2 : 1.25));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(pathOf(curve.points));
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(arrowOf(curve.points));
}

void GraphEdges::paintWords(QPainter *painter, const GraphCurve &curve) const
{
    QRectF box = QFontMetricsF(m_font).boundingRect(curve.words).adjusted(-3, 0, 3, 0);
    box.moveCenter(curve.label);
    painter->fillRect(box, m_ground);
    painter->setPen(isOfCurrent(curve) ? m_accent : m_text);
    painter->drawText(box, Qt::AlignCenter, curve.words);
}

} // namespace cairn
