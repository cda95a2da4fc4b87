// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/hexcells.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cairn {

namespace {

constexpr int fewDots = 80;          // no room is left free among them
constexpr double fill = 0.88;        // of the cells of larger discs
constexpr double growth = 1.12;      // from one size of disc to the next
constexpr int longestSearch = 4'000; // cells that are tried before any free one will do
const double rowHeight = std::numbers::sqrt3 / 2;

} // namespace

QPointF HexCells::centre(Cell cell)
{
    return {cell.across + cell.down / 2.0, cell.down * rowHeight};
}

/// By rounding the three cube coordinates, and mending the one that was rounded most.
HexCells::Cell HexCells::cellAt(QPointF place)
{
    const double down = place.y() / rowHeight, across = place.x() - down / 2, third = -across - down;
    double a = std::round(across), d = std::round(down);
    const double t = std::round(third);
    const double offA = std::abs(a - across), offD = std::abs(d - down), offT = std::abs(t - third);
    if (offA > offD && offA > offT)
        a = -d - t;
    else if (offD > offT)
        d = -a - t;
    return {int(a), int(d)};
}

HexCells::HexCells(int largest)
{
    const int wanted = std::max(room(largest), 4 * std::min(room(largest), longestSearch));
    const int reach = int(std::ceil(std::sqrt(wanted / rowHeight / std::numbers::pi) * 1.2)) + 2;
    struct Found {
        double distance;
        double angle;
        Cell cell;
    };
    std::vector<Found> found;
    for (int down = -reach; down <= reach; ++down) {
        for (int across = -2 * reach; across <= 2 * reach; ++across) {
            const QPointF at = centre({across, down});
            const double distance = std::round(1e6 * QPointF::dotProduct(at, at));
            if (distance <= 1e6 * reach * reach)
                found.push_back({distance, std::atan2(at.y(), at.x()), {across, down}});
        }
    }
    std::ranges::sort(found, [](const Found &one, const Found &other) {
        return one.distance != other.distance ? one.distance < other.distance : one.angle < other.angle;
    });
    found.resize(std::min(found.size(), size_t(wanted)));
    std::ranges::transform(found, std::back_inserter(m_cells), &Found::cell);
}

int HexCells::room(int dots)
{
    if (dots <= fewDots)
        return dots;
    double cells = fewDots;
    while (cells * fill < dots)
        cells = std::ceil(cells * growth) + 1;
    return int(cells);
}

/// Few dots lie closest around a cell, between two or between three of them, as it happens.
HexCells::Disc HexCells::discOf(int dots) const
{
    const auto count = size_t(room(dots));
    Disc best;
    const auto distanceFrom = [](QPointF middle, Cell cell) {
        const QPointF way = centre(cell) - middle;
        return std::hypot(way.x(), way.y());
    };
    if (dots > fewDots) {
        best.cells.assign(m_cells.begin(), m_cells.begin() + std::ptrdiff_t(count));
        best.radius = distanceFrom({}, best.cells.back());
        return best;
    }
    for (const QPointF &middle : {QPointF(0, 0), QPointF(0.5, 0), QPointF(0.5, rowHeight / 3)}) {
        std::vector<Cell> cells(
            m_cells.begin(), m_cells.begin() + std::ptrdiff_t(std::min(m_cells.size(), count + 3 * fewDots)));
        std::ranges::stable_sort(cells, {},
                                 [&](Cell cell) { return std::round(1e6 * distanceFrom(middle, cell)); });
        cells.resize(count);
        const double radius = cells.empty() ? 0 : distanceFrom(middle, cells.back());
        if (best.cells.empty() || radius < best.radius - 1e-6)
            best = {middle, radius, std::move(cells)};
    }
    return best;
}

void HexCells::seat(std::vector<QPointF> &places, std::span<const int> order) const
{
    const Disc disc = discOf(int(places.size()));
    const int reach = int(std::ceil(disc.radius / rowHeight)) + 3;
    const int side = 2 * reach + 1;
    enum : char { Outside, Free, Taken };
    std::vector<char> states(size_t(side) * size_t(side), Outside);
    const auto state = [&](Cell cell) -> char * {
        const int across = cell.across + reach, down = cell.down + reach;
        return across < 0 || down < 0 || across >= side || down >= side
                   ? nullptr
                   : &states[size_t(down) * size_t(side) + size_t(across)];
    };
    for (const Cell cell : disc.cells)
        *state(cell) = Free;
    size_t nextFree = 0; // all cells before it are taken
    const auto take = [&](QPointF wanted) {
        const Cell near = cellAt(wanted);
        for (size_t at = 0; at < std::min(m_cells.size(), size_t(longestSearch)); ++at) {
            const Cell cell{near.across + m_cells[at].across, near.down + m_cells[at].down};
            char *found = state(cell);
            if (found && *found == Free) {
                *found = Taken;
                return cell;
            }
        }
        while (*state(disc.cells[nextFree]) == Taken)
            ++nextFree;
        *state(disc.cells[nextFree]) = Taken;
        return disc.cells[nextFree];
    };
    for (const int at : order)
        places[size_t(at)] = centre(take(places[size_t(at)] + disc.middle)) - disc.middle;
}

} // namespace cairn
