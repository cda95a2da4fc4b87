// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mappainter.h"

#include <QQuickPaintedItem>

namespace cairn {

class MapItem;

/// What is painted of a map: names above the triangles, or all of it.
class MapTop final : public QQuickPaintedItem
{
    Q_OBJECT

public:
    explicit MapTop(MapItem *of);

    void paint(QPainter *painter) override;

private:
    MapItem *m_of;
    MapPainter m_painter;
};

} // namespace cairn
