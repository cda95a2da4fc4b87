// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "mapgrid.h"

#include <QRect>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cairn {

namespace {

constexpr double pointsOfSquare = 12;

} // namespace

MapGrid::MapGrid(const std::vector<QPointF> &points, const QRectF &bounds)
    : m_corner(bounds.topLeft())
{
    const double squares = std::max(1.0, double(points.size()) / pointsOfSquare);
    m_side = std::max(1.0, std::sqrt(bounds.width() * bounds.height() / squares));
    m_columns = int(bounds.width() / m_side) + 1;
    m_rows = int(bounds.height() / m_side) + 1;
    std::vector<size_t> squareOf;
    m_starts.assign(size_t(m_columns) * size_t(m_rows) + 1, 0);
    for (const QPointF &point : points) {
        const QRect at = squaresOf(QRectF(point, QSizeF(0, 0)));
        squareOf.push_back(size_t(at.top()) * size_t(m_columns) + size_t(at.left()));
        ++m_starts[squareOf.back() + 1];
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    m_points.resize(points.size());
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (size_t at = 0; at < points.size(); ++at)
        m_points[size_t(next[squareOf[at]]++)] = int(at);
}

QRect MapGrid::squaresOf(const QRectF &area) const
{
    if (m_columns == 0)
        return {};
    const auto square = [this](double way, int count) {
        return int(std::clamp(std::floor(way / m_side), 0.0, double(count - 1)));
    };
    return {QPoint(square(area.left() - m_corner.x(), m_columns), square(area.top() - m_corner.y(), m_rows)),
            QPoint(square(area.right() - m_corner.x(), m_columns),
                   square(area.bottom() - m_corner.y(), m_rows))};
}

int MapGrid::countIn(const QRectF &area) const
{
    const QRect squares = squaresOf(area);
    int count = 0;
    for (int row = squares.top(); row <= squares.bottom(); ++row) {
        const size_t first = size_t(row) * size_t(m_columns);
        count += m_starts[first + size_t(squares.right()) + 1] - m_starts[first + size_t(squares.left())];
    }
    return count;
}

} // namespace cairn
