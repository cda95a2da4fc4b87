// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace cairn {

/// Finds points by where they are: they are kept by the squares of a grid that they lie in.
class MapGrid final
{
public:
    MapGrid() = default;
    MapGrid(const std::vector<QPointF> &points, const QRectF &bounds);

    /// Calls `visit(index)` for the points of a rectangle, and perhaps for some just outside of it.
    template <typename Visit>
    void forPointsIn(const QRectF &area, Visit visit) const
    {
        const QRect squares = squaresOf(area);
        for (int row = squares.top(); row <= squares.bottom(); ++row) {
            for (int column = squares.left(); column <= squares.right(); ++column) {
                const size_t square = size_t(row) * size_t(m_columns) + size_t(column);
                for (int at = m_starts[square]; at < m_starts[square + 1]; ++at)
                    visit(m_points[size_t(at)]);
            }
        }
    }
    /// How many that visits, at the cost of counting squares.
    int countIn(const QRectF &area) const;

private:
    QRect squaresOf(const QRectF &area) const;

    QPointF m_corner;
    double m_side = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_starts; ///< of each square's in `m_points`; one more at the end
    std::vector<int> m_points;
};

} // namespace cairn
