// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// The user's own places in the user's database: what they starred, where they were, and up to which commit
/// they looked at the catalog. Times are milliseconds since the epoch.

/// A page that was visited.
struct Visit {
    QString address; ///< `cairn://component/default/payment-service`
    QString title;
    QString kind; ///< of the entity, in lower case; empty for other pages
    qint64 at = 0;

    friend bool operator==(const Visit &, const Visit &) = default;
};

/// Where the user's look at a source's changes ended.
struct Look {
    QString source;
    QString commit;
    qint64 at = 0;

    friend bool operator==(const Look &, const Look &) = default;
};

/// Canonical references, the newest star first; some may not be in the catalog any more.
Result<QStringList> listStars(Database &user);
/// Starring what is starred keeps its place.
Result<void> setStar(Database &user, const QString &ref, bool isStarred, qint64 at);

/// The newest first. At most 200 are kept.
Result<std::vector<Visit>> listVisits(Database &user, int limit);
/// Each address is kept once, with its newest visit. May be called in any order of times.
Result<void> noteVisit(Database &user, const Visit &visit);

/// One for each source that was looked at.
Result<std::vector<Look>> listLooks(Database &user);
Result<void> setLook(Database &user, const Look &look);

} // namespace cairn
