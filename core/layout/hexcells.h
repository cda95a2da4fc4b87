// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QtTypes>

#include <span>
#include <vector>

namespace cairn {

/// Places for dots of equal size, as close as dots can lie: the cells of a honeycomb, in the order of their
/// distance from the middle. Distances between neighbours are 1.
class HexCells final
{
public:
    /// Cells for discs of up to `largest` dots.
    explicit HexCells(int largest);

    /// Gives each of some dots around 0 a cell of its own near where it wants to be; the first in `order`
    /// choose first.
    void seat(std::vector<QPointF> &places, std::span<const int> order) const;
    /// Of the disc that holds the centres of so many dots.
    double radiusOf(int dots) const;

    /// How many cells the disc of so many dots has: some stay free, and their number grows in steps, so that
    /// one dot more seldom moves the others.
    static int room(int dots);

private:
    struct Cell {
        int across = 0; ///< axial coordinates
        int down = 0;
    };
    static QPointF centre(Cell cell);
    /// Few dots have a middle of their own, which is not that of the honeycomb.
    QPointF middleOf(int dots) const;
    static Cell cellAt(QPointF place);

    std::vector<Cell> m_cells;
};

} // namespace cairn
