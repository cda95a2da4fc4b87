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

    const QString form = u"cairn://path-file?file={file}"_s;
    const QString filled = form + u"&run={undone}"_s;
    add(u"-form-empty"_s, u"cairn://path/default/new-service"_s);
    add(u"-form"_s, filled);
    add(u"-form-narrow"_s, filled, 640, 900);
    add(u"-form-large-text"_s, filled, 1440, 1000);
    stops.back().textScale = 2;
    add(u"-preview-narrow"_s, filled, 640, 900);
    stops.back().pressed = u"pathFold-preview"_s;
    add(u"-preview-steps"_s, filled);
    stops.back().pressed = u"sideSteps"_s;
    add(u"-review"_s, filled + u"&page=review"_s);
    add(u"-plan"_s, filled + u"&page=plan"_s, 1440, 900);
    add(u"-plan-narrow"_s, filled + u"&page=plan"_s, 640, 900);
    add(u"-run-done"_s, u"cairn://path-run/{done}"_s, 1280, 1000);
    add(u"-run-failed"_s, u"cairn://path-run/{failed}"_s, 1280, 1000);
    add(u"-run-failed-narrow"_s, u"cairn://path-run/{failed}"_s, 640, 900);
    add(u"-run-undo"_s, u"cairn://path-run/{done}"_s);
    stops.back().pressed = u"runUndo"_s;
    add(u"-run-undone"_s, u"cairn://path-run/{undone}"_s);
    add(u"-run-missing"_s, u"cairn://path-run/nothing"_s);
    add(u"-history"_s, u"cairn://paths/history"_s);
    add(u"-history-narrow"_s, u"cairn://paths/history"_s, 640, 900);
    add(u"-author"_s, form, 1440, 900);
    add(u"-author-missing"_s, u"cairn://path-file?file=/nowhere/template.yaml"_s);
    add(u"-missing"_s, u"cairn://path/default/new-servce"_s);
    add(u"-entity"_s, u"cairn://template/default/new-service"_s);
}

} // namespace cairn
