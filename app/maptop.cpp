// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "maptop.h"

#include "mapitem.h"

namespace cairn {

MapTop::MapTop(MapItem *of)
    : QQuickPaintedItem(of), m_of(of)
{}

void MapTop::paint(QPainter *painter)
{
    const std::optional<MapScene> scene = m_of->scene();
    if (!scene)
        return;
    if (m_of->isPainted())
        m_painter.paintGround(*painter, *scene);
    m_painter.paintTop(*painter, *scene);
}

} // namespace cairn
