// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourstops.h"

using namespace Qt::StringLiterals;

namespace cairn {

void addPathStops(std::vector<TourStop> &stops, const QString &theme)
{
    const auto add = [&](const QString &name, const QString &address, int width = 1280, int height = 800) {
        stops.push_back({u"paths"_s + name, address, theme, width, height});
    };
    add({}, u"cairn://paths"_s);
    add(u"-keyboard"_s, u"cairn://paths"_s);
    stops.back().keys = {u"Right"_s};
    add(u"-narrow"_s, u"cairn://paths"_s, 640, 900);
    add(u"-wide"_s, u"cairn://paths"_s, 1800, 1000);
    add(u"-filtered"_s, u"cairn://paths?type=service"_s);
    add(u"-nothing"_s, u"cairn://paths?text=zzzz"_s);
    add(u"-large-text"_s, u"cairn://paths"_s, 1440, 1000);
    stops.back().textScale = 2;
}

} // namespace cairn
