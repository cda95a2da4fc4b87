// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsground.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qreal barWidth = 3;
constexpr qreal markerGap = 0.55; // heights of the text's letters, between a marker and its text

} // namespace

DocsGround::DocsGround(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void DocsGround::setPage(DocsSheet *page)
{
    if (m_page == page)
        return;
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    if (page) {
        connect(page, &DocsSheet::laidOut, this, &DocsGround::layOutAnew);
    }
    Q_EMIT placeChanged();
    renew();
}

void DocsGround::setRow(int row)
{
    if (m_row == row)
        return;
    m_row = row;
    Q_EMIT placeChanged();
    renew();
}

void DocsGround::setStyle(DocsStyle *style)
{
    if (m_style == style)
        return;
    if (m_style)
        m_style->disconnect(this);
    m_style = style;
    if (style)
        connect(style, &DocsStyle::changed, this, &DocsGround::renew);
    Q_EMIT placeChanged();
    renew();
}

void DocsGround::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    renew();
}

void DocsGround::renew()
{
    if (!isComponentComplete())
        return;
    Q_EMIT insetsChanged();
    update();
}

/// Whole pixels, so that boxes of one row end where those of the next begin.
qreal DocsGround::inset(double DocsEntry::*side) const
{
    const DocsEntry *shown = entry();
    return shown && m_style ? std::round(shown->*side * m_style->size) : 0;
}

void DocsGround::paint(QPainter *painter)
{
    if (!isReady())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (const DocsFrame &frame : entry()->frames)
        paintFrame(painter, frame);
    paintMarkers(painter);
}

void DocsGround::paintFrame(QPainter *painter, const DocsFrame &frame) const
{
    const DocsContainer &container = m_page->rows().containers[size_t(frame.container)];
    const qreal em = m_style->size;
    const QRectF box(frame.left * em, frame.top * em, width() - (frame.left + frame.right) * em,
                     height() - (frame.top + frame.bottom) * em);
    if (container.kind == DocsContainer::Kind::Quote) {
        painter->fillRect(QRectF(box.left(), box.top(), barWidth, box.height()), m_style->strongBorder);
        return;
    }
    if (container.kind != DocsContainer::Kind::Admonition && container.kind != DocsContainer::Kind::Details)
        return;
    const QColor tone = m_style->toneColor(container.tone);
    const qreal radius = m_style->radius;
    // Corners and lines that belong to other rows lie outside of what is painted here.
    const QRectF whole =
        box.adjusted(0.5, frame.isFirst ? 0.5 : -2 * radius, -0.5, frame.isLast ? -0.5 : 2 * radius);
    painter->save();
    painter->setClipRect(
        QRectF(0, frame.isFirst ? 0 : box.top(), width(), frame.isLast ? height() : box.bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_style->surface);
    painter->drawRoundedRect(whole, radius, radius);
    const bool isTitle = (content().type == DocsRow::Type::Title || content().type == DocsRow::Type::Details)
                         && content().container == frame.container;
    if (isTitle) {
        painter->setBrush(m_style->toneSoft(container.tone));
        painter->drawRoundedRect(whole, radius, radius);
    }
    QColor line = tone;
    line.setAlphaF(0.45F);
    painter->setPen(QPen(line, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(whole, radius, radius);
    painter->restore();
}

qreal DocsGround::firstBaseline() const
{
    return topInset() + std::round(m_style->size * m_style->lineHeight * 0.72);
}

void DocsGround::paintMarkers(QPainter *painter) const
{
    const qreal em = m_style->size;
    QFont font(m_style->family);
    font.setHintingPreference(QFont::PreferNoHinting);
    const qreal size = content().isSmall ? em * 0.87 : em;
    font.setPixelSize(qRound(size));
    painter->setFont(font);
    const qreal baseline = firstBaseline();
    const std::vector<DocsFrame> &frames = entry()->frames;
    for (size_t at = 0; at < frames.size(); ++at) {
        const DocsContainer &container = m_page->rows().containers[size_t(frames[at].container)];
        if (container.marker.isEmpty() || !frames[at].isFirst)
            continue;
        const qreal right =
            (at + 1 < frames.size() ? frames[at + 1].left : entry()->left) * em - markerGap * em;
        const bool isCheck = container.marker == u"☑" || container.marker == u"☐";
        painter->setPen(isCheck ? m_style->accent : m_style->muted);
        const qreal wide = QFontMetricsF(font).horizontalAdvance(container.marker);
        painter->drawText(QPointF(right - wide, baseline), container.marker);
    }
}

} // namespace cairn
