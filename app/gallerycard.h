// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/entitydetail.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Something that one has after a golden path.
struct PathOutcome {
    QString iconName;
    QString text;

    friend bool operator==(const PathOutcome &, const PathOutcome &) = default;
};

/// What the gallery says of a golden path. Beside Backstage's own annotation `backstage.io/time-saved` it
/// reads these: `cairn/recommended: "true"` (or the tag `recommended`), `cairn/version`, `cairn/deprecated`
/// (why, and what to take instead; or a lifecycle of deprecated), `cairn/time-taken` (an ISO 8601 duration)
/// and `cairn/outcomes` (a line for each; otherwise they follow from the steps).
struct PathCard {
    QString ref;
    QString title;
    QString description;
    QString type;
    QString owner; ///< canonical reference
    QString ownerTitle;
    QStringList tags;
    QString version;
    QString deprecation; ///< empty where it is not deprecated
    qint64 minutesTaken = 0;
    qint64 minutesSaved = 0;
    std::vector<PathOutcome> outcomes;
    bool isRecommended = false;

    friend bool operator==(const PathCard &, const PathCard &) = default;
};

PathCard pathCard(const EntityDetail &entity);

/// Of a duration as ISO 8601 writes it, such as `PT6H` or `P1DT30M`: a day has 8 hours of work here, a week
/// has 5 days. 0 for others.
qint64 minutesOf(const QString &duration);

} // namespace cairn
