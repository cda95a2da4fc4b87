// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// Moves the focus with the arrow keys over everything in `area` that can have it, by where things stand:
/// down goes to the nearest line below, and on it to what stands below where one is.
class RowWalker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *area READ area WRITE setArea NOTIFY areaChanged)

public:
    enum class Direction { Up, Down, Left, Right };
    Q_ENUM(Direction)

    explicit RowWalker(QObject *parent = nullptr);

    QQuickItem *area() const { return m_area; }
    void setArea(QQuickItem *area);

    /// What a step leads to; nullptr where there is nothing more in that direction. Without a focus in the
    /// area a step down leads to the first thing below `top`, in the area's coordinates.
    Q_INVOKABLE QQuickItem *next(cairn::RowWalker::Direction direction, double top = 0) const;

Q_SIGNALS:
    void areaChanged();

private:
    QPointer<QQuickItem> m_area;
};

} // namespace cairn
