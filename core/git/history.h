// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/repository.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cairn {

/// A commit as people read it.
struct Commit {
    QString id;
    QString parent; ///< the first one; empty for the first commit of all
    QString author;
    qint64 at = 0; ///< when it was written, in milliseconds since the epoch
    QString message;

    QString subject() const { return message.section(u'\n', 0, 0); }

    friend bool operator==(const Commit &, const Commit &) = default;
};

/// Why a history ends where it does.
enum class HistoryEnd {
    First,   ///< at the first commit of all, or where it was to end
    Asked,   ///< at as many as were asked for
    Missing, ///< older commits are not in the repository: it was fetched without them
    Limit,   ///< after 20,000 commits that were looked at
};

struct PathHistory {
    std::vector<Commit> commits; ///< the newest first
    HistoryEnd end = HistoryEnd::First;
};

/// The commits before and at `from` that changed a file; renames are not followed, and of merges only what
/// they changed themselves. Damaged where the repository is; Cancelled.
Result<PathHistory> pathHistory(const Repository &repository, const QString &from, const QString &path,
                                int limit, const Progress &progress);

/// Which commit changed each path last, between two commits.
struct ChangeAuthors {
    QHash<QString, Commit> byPath;
    HistoryEnd end = HistoryEnd::First;
};

/// Of the commits that `to` has and `from` (may be empty) has not, at most `limit`, the newest first.
Result<ChangeAuthors> changeAuthors(const Repository &repository, const QString &from, const QString &to,
                                    int limit, const Progress &progress);

/// So many commits before `from`, along first parents, or as far as the repository goes.
Result<QString> commitBefore(const Repository &repository, const QString &from, int count);

} // namespace cairn
