// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// An entity that was made here and is in no source yet: its change waits to be merged or synced.
struct PendingEntity {
    QString ref;           ///< canonical
    QString run;           ///< that made it
    QString location;      ///< of the repository or folder that its descriptor is in
    QString path;          ///< of the descriptor there
    QByteArray descriptor; ///< the file
    qint64 at = 0;         ///< milliseconds since the epoch

    friend bool operator==(const PendingEntity &, const PendingEntity &) = default;
};

/// What the catalog calls the source of those; it is behind all others, so that a synced entity wins. No
/// source of the user's is called so.
inline constexpr auto pendingSource = QLatin1StringView("(pending)");

/// In the place of what was pending under the same references.
Result<void> addPending(Database &user, const std::vector<PendingEntity> &entities);
Result<void> dropPending(Database &user, const QStringList &refs);
Result<std::vector<PendingEntity>> listPending(Database &user);

/// Makes the catalog show what is pending, and forgets what a source has brought by now. To be called
/// whenever either changed. True where the catalog is another one then.
Result<bool> showPending(const Home &home);

} // namespace cairn
