// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "rowwalker.h"

#include <QQuickWindow>

#include <optional>
#include <vector>

namespace cairn {

namespace {

constexpr double sameLine = 4; // pixels that things on one line may overlap the next one

struct Stop {
    QQuickItem *item;
    QRectF place; ///< in the area, turned so that the step goes down
};

QRectF turned(const QRectF &place, RowWalker::Direction direction)
{
    switch (direction) {
    case RowWalker::Direction::Down:
        return place;
    case RowWalker::Direction::Up:
        return {place.left(), -place.bottom(), place.width(), place.height()};
    case RowWalker::Direction::Right:
        return {place.top(), place.left(), place.height(), place.width()};
    case RowWalker::Direction::Left:
        return {place.top(), -place.right(), place.height(), place.width()};
    }
    return place;
}

void collect(QQuickItem *area, QQuickItem *item, RowWalker::Direction direction, std::vector<Stop> &stops)
{
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible() || !child->isEnabled())
            continue;
        if (child->activeFocusOnTab() && child->height() > 0 && child->width() > 0)
            stops.push_back({child, turned(child->mapRectToItem(area, child->boundingRect()), direction)});
        collect(area, child, direction, stops);
    }
}

/// How far a stop is aside of where one is; 0 where it stands below it.
double aside(const QRectF &from, const QRectF &to)
{
    return std::max({0.0, to.left() - from.right(), from.left() - to.right()});
}

bool isNearer(const QRectF &from, const QRectF &one, const QRectF &other)
{
    const double gap = aside(from, one), otherGap = aside(from, other);
    if ((gap > 0) != (otherGap > 0))
        return gap == 0;
    if (std::abs(one.top() - other.top()) > sameLine)
        return one.top() < other.top();
    return gap != otherGap ? gap < otherGap
                           : std::abs(one.left() - from.left()) < std::abs(other.left() - from.left());
}

} // namespace

RowWalker::RowWalker(QObject *parent)
    : QObject(parent)
{}

void RowWalker::setArea(QQuickItem *area)
{
    if (m_area == area)
        return;
    m_area = area;
    Q_EMIT areaChanged();
}

QQuickItem *RowWalker::next(Direction direction, double top) const
{
    if (!m_area || !m_area->window())
        return nullptr;
    QQuickItem *focused = m_area->window()->activeFocusItem();
    const bool isInside = focused && focused->height() > 0 && m_area->isAncestorOf(focused);
    if (!isInside && direction != Direction::Down)
        return nullptr;
    const QRectF from = isInside ? turned(focused->mapRectToItem(m_area, focused->boundingRect()), direction)
                                 : QRectF(0, top, m_area->width(), 0);
    std::vector<Stop> stops;
    collect(m_area, m_area, direction, stops);
    const Stop *nearest = nullptr;
    for (const Stop &stop : stops) {
        const bool isFarther = stop.item != focused && stop.place.top() >= from.bottom() - sameLine;
        if (isFarther && (!nearest || isNearer(from, stop.place, nearest->place)))
            nearest = &stop;
    }
    return nearest ? nearest->item : nullptr;
}

} // namespace cairn
