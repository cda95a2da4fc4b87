// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <map>

namespace cairn {

struct Author {
    QString name;
    QString email;
};

/// The whole content of a tree: path from the root to bytes.
using TreeContent = QHash<QString, QByteArray>;

/// Adds a commit with exactly these files on top of `branch` (made where it is missing). Returns the new
/// commit.
Result<QString> writeCommit(Repository &repository, const QString &branch, const TreeContent &files,
                            const Author &author, const QDateTime &when, const QString &message);

/// A file to commit, with its mode.
struct CommitFile {
    QByteArray content; ///< of a link the path that it leads to
    bool isExecutable = false;
    bool isLink = false;

    friend bool operator==(const CommitFile &, const CommitFile &) = default;
};

/// What a commit changes of the one that it stands on.
struct CommitContent {
    std::map<QString, CommitFile> files; ///< added, or in the place of what was there, by path from the root
    QStringList removed;                 ///< files and folders that go before these come; an empty one is all
};

/// Who committed when, and why. Time to the second counts.
struct CommitMark {
    Author author;
    QDateTime when;
    QString message;
};

/// Writes a commit that stands on `parent`; on nothing, with these files alone, for an empty one. No branch
/// is made or moved. The same arguments give the same commit everywhere. Returns it.
Result<QString> addCommit(Repository &repository, const QString &parent, const CommitContent &content,
                          const CommitMark &mark);

/// Writes a commit on top of `commit` that has the files of the one before it. Both must be there.
Result<QString> addReversal(Repository &repository, const QString &commit, const CommitMark &mark);

} // namespace cairn
