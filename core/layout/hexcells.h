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
    double radiusOf(int dots) const { return discOf(dots).radius; }
    /// How many cells that disc has: in a large one some stay free, and their number grows in steps, so that
    /// one dot more seldom moves the others.
    static int room(int dots);

private:
    struct Cell {
        int across = 0; ///< axial coordinates
        int down = 0;
    };
    struct Disc {
        QPointF middle; ///< of the disc, on the honeycomb
        double radius = 0;
        std::vector<Cell> cells;
    };
    Disc discOf(int dots) const;
    static QPointF centre(Cell cell);
    static Cell cellAt(QPointF place);

    std::vector<Cell> m_cells;
};

} // namespace cairn
