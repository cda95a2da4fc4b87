// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QPointF>
#include <QSGGeometry>

#include <span>
#include <vector>

namespace cairn {

/// Lines and discs as coloured triangles whose edges fade out within a pixel: smooth without multisampling.
class MapTriangles final
{
public:
    /// `pixel` is how large one is in the units of the points.
    explicit MapTriangles(double pixel)
        : m_pixel(pixel)
    {}

    void addLine(std::span<const QPointF> points, double width, const QColor &color);
    /// A full disc with a line of the width of a pixel around it.
    void addDisc(QPointF centre, double radius, const QColor &fill, const QColor &line);

    void copyTo(QSGGeometry &geometry) const;

private:
    using Point = QSGGeometry::ColoredPoint2D;
    static Point at(QPointF place, const QColor &color, double share = 1);
    /// Between two ways, from the colour of one to that of the other.
    void addBand(std::span<const QPointF> one, const QColor &inner, double innerShare,
                 std::span<const QPointF> other, const QColor &outer, double outerShare);

    void fillBetween(std::span<const QPointF> rim, size_t from, size_t to, const QColor &fill);

    double m_pixel;
    std::vector<Point> m_points;
};

} // namespace cairn
