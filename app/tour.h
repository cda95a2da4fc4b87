// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop.h"
#include "tourstage.h"
#include "tourstops.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <vector>

namespace cairn {

/// Walks through the main pages by itself and leaves a picture of each in a folder: what `--tour` does, for
/// machines without a display and for the README. Says what was synced and what it shows, then ends the
/// program; status 0 when all pictures are there.
class Tour final : public QObject
{
    Q_OBJECT

public:
    Tour(Desktop &desktop, const QString &folder, std::vector<TourStop> stops);

    void start();

private:
    void next();
    void search(const QString &text) const;
    void press();
    void pressKeys() const;
    void take();
    void closePopups() const;
    void pretend(bool isKnown);
    void end();

    Desktop &m_desktop;
    QTemporaryDir m_scratch; ///< what stops need on the disk
    TourStage m_stage;
    QString m_folder;
    std::vector<TourStop> m_stops;
    size_t m_at = 0;
    bool m_hasFailed = false;
    QString m_identity;      ///< the user's own, to be put back
    QString m_person;        ///< somebody of the catalog
    QStringList m_pretended; ///< stars of the tour's own
};

} // namespace cairn
