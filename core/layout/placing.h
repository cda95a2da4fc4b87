// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QtTypes>

#include <span>
#include <vector>

namespace cairn {

/// What a layout of places has in common, be they of nodes or of clusters.

/// A point of the disc of radius 1 around 0, of this key and no other; all are equally likely.
QPointF startOf(quint64 key);

/// What each of some places is drawn to: weighted links to others of them, in one row each.
class Links final
{
public:
    struct Link {
        int to = 0;
        double weight = 1;
    };
    struct Pair {
        int one = 0;
        int other = 0;
        double weight = 1;
    };

    /// `count` places; each pair links both of its ends.
    Links(int count, std::span<const Pair> pairs);

    int count() const { return int(m_starts.size()) - 1; }
    std::span<const Link> of(int place) const
    {
        const auto from = size_t(m_starts[size_t(place)]);
        return std::span(m_links).subspan(from, size_t(m_starts[size_t(place) + 1]) - from);
    }

private:
    std::vector<int> m_starts;
    std::vector<Link> m_links;
};

/// Draws places together that are linked, while each stays tied to where it started: what is linked more is
/// nearer afterwards, and a small change of the links moves the places a little only. `outside` is what each
/// is also drawn to, with its weight; empty for nothing.
struct Pull {
    QPointF to;
    double weight = 0;
};
std::vector<QPointF> drawTogether(std::vector<QPointF> starts, const Links &links, std::span<const Pull> outside = {});

/// Spreads places over a disc around 0, each in its direction and in the order of their distances, so that
/// each has the room `areas` asks for.
void spread(std::vector<QPointF> &places, std::span<const double> areas);

} // namespace cairn
