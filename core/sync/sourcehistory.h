// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"
#include "git/history.h"
#include "store/source.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// Where a source's history is: a repository of this machine has all of it; the mirror of a server's has the
/// commits that were fetched, each without its past. Asks no network.
struct SourceRepository {
    Repository repository;
    QString prefix;          ///< of the source's root below the repository's, with a `/` at its end, or empty
    bool isWorkTree = false; ///< the files may differ from the newest commit
};

/// NotFound where the source is a folder outside Git, or was never synced.
Result<SourceRepository> openHistory(const Home &home, const Source &source);

/// The commits that changed a file of a source, up to `commit` (empty: the newest).
Result<PathHistory> fileHistory(const Home &home, const Source &source, const QString &commit,
                                const QString &path, int limit, const Progress &progress);

/// What a commit changed in a file of a source, as a patch.
Result<QByteArray> filePatch(const Home &home, const Source &source, const Commit &commit,
                             const QString &path);

} // namespace cairn
