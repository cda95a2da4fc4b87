// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "maptriangles.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

namespace cairn {

namespace {

std::vector<QPointF> circle(QPointF centre, double radius, int corners)
{
    std::vector<QPointF> points;
    for (int at = 0; at <= corners; ++at) {
        const double angle = 2 * std::numbers::pi * at / corners;
        points.push_back(centre + QPointF(std::cos(angle), std::sin(angle)) * radius);
    }
    return points;
}

} // namespace

/// With its alpha multiplied in, as the scene graph wants colours.
MapTriangles::Point MapTriangles::at(QPointF place, const QColor &color, double share)
{
    const double alpha = color.alphaF() * share;
    const auto channel = [&](float value) { return uchar(std::lround(255 * double(value) * alpha)); };
    Point point;
    point.set(float(place.x()), float(place.y()), channel(color.redF()), channel(color.greenF()),
              channel(color.blueF()), uchar(std::lround(255 * alpha)));
    return point;
}

void MapTriangles::addBand(std::span<const QPointF> one, const QColor &inner, double innerShare,
                           std::span<const QPointF> other, const QColor &outer, double outerShare)
{
    for (size_t part = 0; part + 1 < one.size(); ++part) {
        const Point a = at(one[part], inner, innerShare), b = at(one[part + 1], inner, innerShare);
        const Point c = at(other[part], outer, outerShare), d = at(other[part + 1], outer, outerShare);
        for (const Point &corner : {a, b, c, b, d, c})
            m_points.push_back(corner);
    }
}

void MapTriangles::addLine(std::span<const QPointF> points, double width, const QColor &color)
{
    const QPointF way = points.back() - points.front();
    const double length = std::hypot(way.x(), way.y());
    if (length <= 0)
        return;
    // Half a pixel more on each side, where it fades; one that is thinner than a pixel is fainter instead.
    const double share = std::min(1.0, width);
    const QPointF across = QPointF(-way.y(), way.x()) / length * (std::max(width, 1.0) / 2 + 0.5) * m_pixel;
    std::vector<QPointF> left, right;
    for (const QPointF &point : points) {
        left.push_back(point - across);
        right.push_back(point + across);
    }
    addBand(points, color, share, left, color, 0);
    addBand(points, color, share, right, color, 0);
}

/// The large triangles first: one that is drawn without a graphics card takes as long as its sides do.
void MapTriangles::fillBetween(std::span<const QPointF> rim, size_t from, size_t to, const QColor &fill)
{
    if (to - from < 2)
        return;
    const size_t middle = (from + to) / 2;
    for (const size_t corner : {from, middle, to})
        m_points.push_back(at(rim[corner], fill));
    fillBetween(rim, from, middle, fill);
    fillBetween(rim, middle, to, fill);
}

void MapTriangles::addDisc(QPointF centre, double radius, const QColor &fill, const QColor &line)
{
    const int corners = std::clamp(int(std::sqrt(radius / m_pixel) * 5), 12, 96);
    const std::vector<QPointF> inner = circle(centre, radius - m_pixel, corners);
    fillBetween(inner, 0, inner.size() - 1, fill);
    const std::vector<QPointF> rim = circle(centre, radius, corners),
                               outer = circle(centre, radius + m_pixel, corners);
    addBand(inner, fill, 1, rim, line, 1);
    addBand(rim, line, 1, outer, line, 0);
}

void MapTriangles::copyTo(QSGGeometry &geometry) const
{
    geometry.setDrawingMode(QSGGeometry::DrawTriangles);
    geometry.allocate(int(m_points.size()));
    if (!m_points.empty())
        std::memcpy(geometry.vertexData(), m_points.data(), m_points.size() * sizeof(Point));
}

} // namespace cairn
