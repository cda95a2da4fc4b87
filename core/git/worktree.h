// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace cairn {

/// A folder as it stands on the disk, uncommitted changes included. Inside a Git repository, what its ignore
/// files name is left out; `.git` and symbolic links are left out always.
class WorkTree final
{
public:
    static Result<WorkTree> open(const QString &folder);

    /// At most 500,000 files are looked at; more is ErrorKind::Limit.
    Result<std::vector<TreeFile>> files(const PathFilter &wanted) const;
    /// As of Repository: a symbolic link counts where it leads to a file of the root. What ignore files name
    /// is listed, too, as whoever names a folder means all of it.
    Result<std::vector<TreeFile>> filesBelow(const QString &folder) const;
    /// The stamp of a file, as in the listing; empty where there is none.
    QByteArray idOf(const QString &path) const;
    Result<QByteArray> readPath(const QString &path, qsizetype maxBytes) const;
    /// Puts a new content in the place of a file's, whole or not at all; its permissions stay. Fails where
    /// the file is not there, leads out of the folder, or does not hold `before` any more.
    Result<void> replaceFile(const QString &path, const QByteArray &before, const QByteArray &after) const;
    /// The commit that is checked out; empty outside a repository and before the first commit.
    QString headCommit() const;
    /// Of the folder below its repository's root, with a `/` at its end; empty at the root.
    QString prefix() const { return m_prefix; }
    /// Only where there is a `headCommit`.
    Repository takeRepository() && { return *std::move(m_repository); }
    /// The page of a file at the forge that the remote `origin` leads to, on the branch that is checked out;
    /// empty where there is no such remote or page.
    QString webPageOf(const QString &path, int line) const;

private:
    WorkTree(QString root, std::optional<Repository> repository);
    enum class Choice { OfRepository, All }; ///< all: also what is ignored, and links to files of the root
    Result<std::vector<TreeFile>> list(const QString &top, const PathFilter &wanted, Choice choice) const;
    Result<QString> realPath(const QString &path) const;
    bool isIgnored(const QString &path, bool isFolder) const;

    QString m_root;
    std::optional<Repository> m_repository;
    QString m_prefix; ///< of `m_root` below the repository's root, with a `/` at its end
};

} // namespace cairn
