// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "base/result.h"
#include "git/credentials.h"
#include "store/source.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// What became of one source.
struct SourceReport {
    QString name;
    QString commit;
    int entities = 0;
    int changed = 0;
    int removed = 0;
    int problems = 0;
    int filesRead = 0;
    int pagesRead = 0; ///< of docs
    qint64 fetchMs = 0;
    qint64 indexMs = 0;
    std::optional<Error> error; ///< nothing of this source changed

    bool hasNews() const { return changed > 0 || removed > 0; }
};

struct SyncOptions {
    CredentialLookup credentials = lookUpCredentials;
    Parallel parallel = serially;
};

/// Fetches and indexes the named sources, or all for an empty list, one after the other; a failed one does
/// not stop the others. A source whose descriptors are named by another source's Locations is looked at again
/// where that changed. Fails as a whole only where there is no such source, the home cannot be used, or the
/// user cancelled. One sync at a time in a home: a second one, of any process, waits for the first.
Result<std::vector<SourceReport>> syncSources(const Home &home, const QStringList &names,
                                              const SyncOptions &options, const Progress &progress);

} // namespace cairn
