// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourstops.h"

using namespace Qt::StringLiterals;

namespace cairn {

void addMapStops(std::vector<TourStop> &stops, const QString &theme)
{
    const QString address = u"cairn://graph"_s;
    const QString chosen = address + u"?ref=component:default/payment-service"_s;
    const auto add = [&](const QString &name, const QString &at, const QStringList &keys = {},
                         int width = 1280, int height = 800) {
        stops.push_back({u"map-"_s + name, at, theme, width, height});
        stops.back().keys = keys;
    };
    const QString nearer = u"+"_s;
    add(u"near"_s, address, QStringList(3, nearer));
    add(u"chosen"_s, chosen);
    add(u"chosen-near"_s, chosen, QStringList(4, nearer));
    add(u"cards"_s, chosen, QStringList(9, nearer));
    add(u"walked"_s, chosen, {u"Right"_s, u"Up"_s});
    add(u"search"_s, address + u"?text=pay"_s, {u"Ctrl+F"_s});
    add(u"nothing"_s, address + u"?text=zzzz"_s, {u"Ctrl+F"_s});
    add(u"owner"_s, address + u"?group=owner&relations=all"_s);
    add(u"domain"_s, address + u"?group=domain"_s);
    add(u"kind"_s, address + u"?group=kind"_s);
    add(u"filtered"_s, address + u"?kind=api&kind=resource"_s);
    add(u"filters"_s, address);
    stops.back().pressed = u"mapFilters"_s;
    add(u"narrow"_s, chosen, {}, 640, 900);
    add(u"wide"_s, address, {}, 1800, 1000);
    add(u"large-text"_s, chosen);
    stops.back().textScale = 2;
    add(u"failed"_s, address);
    stops.back().scene = TourStage::Scene::Damaged;
}

} // namespace cairn
