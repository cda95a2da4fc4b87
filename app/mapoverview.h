// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mapitem.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace cairn {

/// The whole map in a corner, with a frame around what of it is in the window.
class MapOverview : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cairn::MapItem *of READ of WRITE setOf NOTIFY ofChanged)
    Q_PROPERTY(bool needed READ isNeeded NOTIFY neededChanged)

public:
    using QQuickPaintedItem::QQuickPaintedItem;

    MapItem *of() const { return m_of; }
    void setOf(MapItem *of);
    /// There is more than the window shows.
    bool isNeeded() const { return m_isNeeded; }

    void paint(QPainter *painter) override;
    /// Shows there what is at one of this item's pixels.
    Q_INVOKABLE void go(qreal x, qreal y);

Q_SIGNALS:
    void ofChanged();
    void neededChanged();

private:
    void follow();
    /// The whole map in this item.
    MapSight whole() const;

    QPointer<MapItem> m_of;
    bool m_isNeeded = false;
};

} // namespace cairn
