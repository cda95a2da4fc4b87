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
    add(u"-run-running"_s, u"cairn://path-run/{slow}"_s, 1280, 900);
    stops.back().scene = TourStage::Scene::Running;
    add(u"-run-running-narrow"_s, u"cairn://path-run/{slow}"_s, 640, 900);
    stops.back().scene = TourStage::Scene::Running;

    const QString longForm = u"cairn://path-file?file={longFile}&run={longRun}"_s;
    const auto addLong = [&](const QString &name, const QString &pressed, int width = 1280,
                             int height = 900) {
        add(u"-long"_s + name, longForm, width, height);
        stops.back().pressed = pressed;
        stops.back().scene = TourStage::Scene::Mirror;
    };
    addLong({}, {});
    addLong(u"-narrow"_s, {}, 640, 1000);
    addLong(u"-branches"_s, u"formInput/branchOffers"_s);
    addLong(u"-calendar"_s, u"formCalendar/from"_s);
    addLong(u"-moment"_s, u"formCalendar/at"_s, 1280, 1200);
    addLong(u"-calendar-narrow"_s, u"formCalendar/from"_s, 640, 1000);
    addLong(u"-token"_s, u"formTokenEnter/repoUrl"_s);
    addLong(u"-token-narrow"_s, u"formTokenEnter/repoUrl"_s, 640, 1000);
    addLong(u"-german"_s, {});
    stops.back().language = u"de"_s;
    addLong(u"-token-german"_s, u"formTokenEnter/repoUrl"_s);
    stops.back().language = u"de"_s;
    addLong(u"-calendar-german"_s, u"formCalendar/from"_s);
    stops.back().language = u"de"_s;
    add(u"-long-plan"_s, longForm + u"&page=plan"_s);
    stops.back().scene = TourStage::Scene::Mirror;
    add(u"-plan-german"_s, filled + u"&page=plan"_s);
    stops.back().language = u"de"_s;
    add(u"-history-german"_s, u"cairn://paths/history"_s);
    stops.back().language = u"de"_s;
    add(u"-entity-pending"_s, u"cairn://component/default/aardvark-ledger"_s);
    stops.back().scene = TourStage::Scene::Pending;
    add(u"-catalog-pending"_s, u"cairn://catalog?kind=component&text=ledger"_s);
    stops.back().scene = TourStage::Scene::Pending;
    add(u"-author"_s, form, 1440, 900);
    add(u"-author-missing"_s, u"cairn://path-file?file=/nowhere/template.yaml"_s);
    add(u"-missing"_s, u"cairn://path/default/new-servce"_s);
    add(u"-entity"_s, u"cairn://template/default/new-service"_s);
}

} // namespace cairn
