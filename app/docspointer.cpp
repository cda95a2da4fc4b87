// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docspointer.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QStyleHints>

#include <algorithm>
#include <limits>

namespace cairn {

DocsPointer::DocsPointer(QQuickItem *parent)
    : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
    setCursor(Qt::IBeamCursor);
}

bool DocsPointer::isMine(const DocsText &text) const
{
    return text.page() == m_sheet && text.window() == window() && text.isVisible() && parentItem()
           && parentItem()->isAncestorOf(&text);
}

QRectF DocsPointer::placeOfLink(const QString &target) const
{
    for (DocsText *text : docsTexts()) {
        const QRectF place = isMine(*text) ? text->placeOfLink(target) : QRectF();
        const QRectF mine = mapRectFromItem(text, place);
        if (!place.isEmpty() && mine.intersects(boundingRect()))
            return mine;
    }
    return {};
}

DocsText *DocsPointer::textAt(QPointF point, bool isNearest) const
{
    DocsText *nearest = nullptr;
    qreal least = std::numeric_limits<qreal>::max();
    for (DocsText *text : docsTexts()) {
        if (!isMine(*text))
            continue;
        const QRectF place = mapRectFromItem(text, QRectF(0, 0, text->width(), text->height()));
        if (place.contains(point))
            return text;
        // A little to the side is better than exactly above: grids have texts beside one another.
        const qreal aside = std::max({0.0, place.left() - point.x(), point.x() - place.right()});
        const qreal away = std::max({0.0, place.top() - point.y(), point.y() - place.bottom()}) * 4 + aside;
        if (isNearest && away < least) {
            least = away;
            nearest = text;
        }
    }
    return nearest;
}

std::optional<DocsPosition> DocsPointer::positionAt(QPointF point) const
{
    DocsText *text = textAt(point, true);
    if (!text)
        return {};
    return DocsPosition{text->row(), text->characterAt(mapToItem(text, point))};
}

void DocsPointer::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT pressed();
    m_pressedAt = event->position();
    m_isDragging = false;
    setKeepMouseGrab(true); // the list must not scroll while one selects
    DocsText *text = textAt(event->position(), false);
    m_pressedLink = text ? text->spotAt(mapToItem(text, event->position())).target : QString();
    const auto position = positionAt(event->position());
    if (!position || !m_sheet)
        return;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_sheet->select(m_anchor, *position);
        return;
    }
    m_anchor = *position;
    m_sheet->clearSelection();
}

void DocsPointer::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - m_pressedAt;
    if (!m_isDragging && moved.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_isDragging = true;
    if (const auto position = positionAt(event->position()); position && m_sheet)
        m_sheet->select(m_anchor, *position);
    if (event->position().y() < 0)
        Q_EMIT draggedBeyond(event->position().y());
    else if (event->position().y() > height())
        Q_EMIT draggedBeyond(event->position().y() - height());
}

void DocsPointer::mouseReleaseEvent(QMouseEvent *event)
{
    setKeepMouseGrab(false);
    if (m_isDragging || m_pressedLink.isEmpty())
        return;
    DocsText *text = textAt(event->position(), false);
    if (text && text->spotAt(mapToItem(text, event->position())).target == m_pressedLink)
        Q_EMIT linkActivated(m_pressedLink);
}

void DocsPointer::mouseDoubleClickEvent(QMouseEvent *event)
{
    DocsText *text = textAt(event->position(), false);
    if (!text || !m_sheet)
        return;
    const DocsRange word = text->wordAt(text->characterAt(mapToItem(text, event->position())));
    m_anchor = {text->row(), word.start};
    m_pressedLink.clear();
    m_sheet->select(m_anchor, {text->row(), word.start + word.length});
}

void DocsPointer::hoverMoveEvent(QHoverEvent *event)
{
    hover(event->position());
    event->ignore();
}

void DocsPointer::hoverLeaveEvent(QHoverEvent *)
{
    m_tip.clear();
    Q_EMIT hovered();
}

void DocsPointer::hover(QPointF point)
{
    DocsText *text = textAt(point, false);
    const DocsText::Spot spot = text ? text->spotAt(mapToItem(text, point)) : DocsText::Spot();
    setCursor(!spot.target.isEmpty() ? Qt::PointingHandCursor : text ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (m_tip == spot.tip)
        return;
    m_tip = spot.tip;
    m_tipPlace = QRectF(point.x(), point.y(), 1, 16);
    Q_EMIT hovered();
}

} // namespace cairn
