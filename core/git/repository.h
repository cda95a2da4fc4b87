// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

struct git_repository;

namespace cairn {

/// A file of a tree. `id` changes when the content does: the raw object id in Git, a stamp in a working tree.
struct TreeFile {
    QString path; ///< from the root, with `/`
    QByteArray id;

    friend bool operator==(const TreeFile &, const TreeFile &) = default;
};

/// What became of a path between two trees. A renamed file is a removed and an added one.
struct TreeChange {
    enum class Kind { Added, Modified, Removed };
    Kind kind = Kind::Modified;
    QString path;
    QByteArray id; ///< of the new content; empty for a removed one

    friend bool operator==(const TreeChange &, const TreeChange &) = default;
};

/// Which paths a listing is to contain.
using PathFilter = std::function<bool(const QString &path)>;

/// A Git repository, read without a checkout. One handle belongs to one thread at a time.
/// Commits are 40-digit hexadecimal texts. Symbolic links and submodules are left out of listings.
class Repository final
{
public:
    static Result<Repository> open(const QString &path);
    /// Opens the bare repository at `path`, or makes it; one that is damaged is made anew. Sweeps what a
    /// killed fetch left.
    static Result<Repository> openOrCreateBare(const QString &path);

    Result<std::vector<TreeFile>> files(const QString &commit, const PathFilter &wanted) const;
    Result<std::vector<TreeChange>> changes(const QString &from, const QString &to) const;
    /// Fails with ErrorKind::Limit for content larger than `maxBytes`.
    Result<QByteArray> read(const QByteArray &id, qsizetype maxBytes) const;
    /// The id of a regular file's content; empty where there is none.
    QByteArray idOf(const QString &commit, const QString &path) const;
    Result<QByteArray> readPath(const QString &commit, const QString &path, qsizetype maxBytes) const;
    /// The commit that a branch or HEAD points to; ErrorKind::NotFound where there is none.
    Result<QString> resolve(const QString &revision) const;
    Result<void> setHead(const QString &branch);
    bool hasCommit(const QString &commit) const;

    git_repository *handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(git_repository *repository) const;
    };
    explicit Repository(git_repository *handle);

    std::unique_ptr<git_repository, Close> m_handle;
};

} // namespace cairn
