// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"
#include "git/history.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// What became of an entity.
struct EntityChange {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString ref;
    QString title;
    QString source;
    QString path;
    Commit commit; ///< the newest that changed the file; without an id where it is not known

    friend bool operator==(const EntityChange &, const EntityChange &) = default;
};

struct CatalogChanges {
    std::vector<EntityChange> changes; ///< those whose commit is the newest first; at most 200
    qint64 since = 0;                  ///< when the user looked last; 0: never, and what is newest is shown
    bool isCut = false;                ///< there are more
    bool lacksAuthors = false;         ///< of some, the commits are not on this machine
    QStringList unknown; ///< sources of which nothing can be told: their last looked-at commit is gone
};

/// What changed in the entities of all Git sources since the user looked, told from the repositories on this
/// machine. Where they never looked: what the last commits changed.
Result<CatalogChanges> changesSinceLook(const Home &home, const Progress &progress);

/// Remembers that the user has seen the catalog as it is now.
Result<void> noteLook(const Home &home, qint64 at);

} // namespace cairn
