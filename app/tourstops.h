// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tourstage.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// What one picture of the tour shows, and how it comes about.
struct TourStop {
    QString name;
    QString address; ///< or "entity", "source", "api": the one of the catalog with the most to show
    QString theme;
    int width = 1280;
    int height = 800;
    QString pressed = {};  ///< object name of the button that opens what is shown
    QString search = {};   ///< what is typed into the search field
    QStringList keys = {}; ///< pressed on the page, as "Shift+Down"
    QString act = {};      ///< an action of the window
    double textScale = 1;
    QString language = QStringLiteral("en"); ///< whatever the machine speaks
    bool isStranger = false;                 ///< the user has not said who they are, and starred nothing
    TourStage::Scene scene = TourStage::Scene::Usual;
};

/// The pages that one sees first, in both themes; `isWhole`: every page and state, and every language. With
/// `only`, all whose names have that text.
std::vector<TourStop> tourStops(bool isWhole, const QString &only = {});

/// Those of the map of the whole catalog.
void addMapStops(std::vector<TourStop> &stops, const QString &theme);
/// Those of golden paths.
void addPathStops(std::vector<TourStop> &stops, const QString &theme);

} // namespace cairn
