// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "store/database.h"
#include "store/entityquery.h"

#include <QString>

#include <vector>

namespace cairn {

/// Where a fact came from.
struct Origin {
    QString source;
    QString location; ///< of the source
    QString path;
    int line = 0;
    int lastLine = 0;
    QString commit;       ///< that it was indexed at; empty for a folder that is no repository
    qint64 fetchedAt = 0; ///< milliseconds since the epoch
    QString staleCommit;  ///< not empty: the newest text of the file was rejected, this is the last good one
    bool isPending = false; ///< made here, and in no source yet: `path` begins with its repository

    friend bool operator==(const Origin &, const Origin &) = default;
};

/// One relation of an entity, in either direction, with what is known of the other end.
struct RelatedEntity {
    QString type;
    QString target; ///< canonical reference
    QString title;  ///< title or name; of the reference where the target is missing
    QString kind;
    QString entityType;
    bool isMissing = false;

    friend bool operator==(const RelatedEntity &, const RelatedEntity &) = default;
};

struct EntityDetail {
    EntityRow row;
    QString apiVersion;
    Value document;
    Origin origin;
};

/// The entity of a canonical reference; NotFound where there is none.
Result<EntityDetail> loadEntity(Database &catalog, const QString &ref);

/// What it declares and what others declare about it, each once, sorted by type, then target.
Result<std::vector<RelatedEntity>> loadRelations(Database &catalog, const QString &ref);

/// The one entity that `text` means, as its canonical reference. Kind and namespace may be left out where
/// that is unambiguous. NotFound names the nearest name, Invalid lists the candidates.
Result<QString> findEntity(Database &catalog, const QString &text);

} // namespace cairn
