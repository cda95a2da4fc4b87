// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop.h"
#include "tourstage.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Walks through the main pages by itself and leaves a picture of each in a folder: what `--tour` does, for
/// machines without a display and for the README. Says what was synced and what it shows, then ends the
/// program; status 0 when all pictures are there.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// `isWhole`: also dark, narrow and wide ones.
    Tour(Desktop &desktop, const QString &folder, bool isWhole);

    void start();

private:
    struct Stop {
        QString name;
        QString address;
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

    void addEntityPages(const QString &theme);
    void addGallery(const QString &theme);
    void addLanguages();
    void addTroubles(const QString &theme);
    void next();
    void search(const QString &text) const;
    void press();
    void pressKeys() const;
    void take();
    void closePopups() const;
    void pretend(bool isKnown);
    void end();

    Desktop &m_desktop;
    TourStage m_stage;
    QString m_folder;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
    bool m_hasFailed = false;
    QString m_identity;      ///< the user's own, to be put back
    QString m_person;        ///< somebody of the catalog
    QStringList m_pretended; ///< stars of the tour's own
};

} // namespace cairn
