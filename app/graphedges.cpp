// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphedges.h"

#include "graphpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cairn {

namespace {

constexpr double readableZoom = 0.6; // words are drawn from there on
constexpr double currentWidth = 2;

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
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(-m_origin);
    painter->scale(m_zoom, m_zoom);
    // Those that stand out lie above the others, and words above all lines.
    for (const bool isOut : {false, true}) {
        for (const GraphCurve &curve : m_picture->curves()) {
            if (isOfCurrent(curve) == isOut && isSeen(curve, sight))
                paintCurve(*painter, curve, isOut ? m_accent : m_line, isOut ? currentWidth : lineWidth);
        }
    }
    if (m_zoom < readableZoom)
        return;
    painter->setFont(m_font);
    for (const GraphCurve &curve : m_picture->curves()) {
        if (curve.isTold() && isSeen(curve, sight))
            paintWords(*painter, curve, isOfCurrent(curve) ? m_accent : m_text, m_ground);
    }
    paintWordsOfCurrent(*painter, sight);
}

void GraphEdges::paintWordsOfCurrent(QPainter &painter, const QRectF &sight) const
{
    const QFontMetricsF metrics(m_font);
    std::vector<QRectF> taken;
    const std::vector<GraphCurve> &curves = m_picture->curves();
    for (const GraphCurve &curve : curves) {
        if (!isOfCurrent(curve) || curve.words.isEmpty() || !isSeen(curve, sight))
            continue;
        const QRectF box = boxOfWords(curve, metrics);
        const bool isSpokenFor = curve.spokenBy >= 0 && isOfCurrent(curves[size_t(curve.spokenBy)]);
        const bool isFree =
            std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
        if (!curve.isTold() && !isSpokenFor && isFree)
            paintWords(painter, curve, m_accent, m_ground);
        if (!isSpokenFor && isFree)
            taken.push_back(box);
    }
}

} // namespace cairn
