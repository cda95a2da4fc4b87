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

/// What a listing of all that a folder holds says of a file or a symbolic link.
struct TreeEntry {
    QString path; ///< from the root, with `/`
    QByteArray id;
    bool isExecutable = false;
    bool isLink = false; ///< its content is the path that it leads to

    friend bool operator==(const TreeEntry &, const TreeEntry &) = default;
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
/// Commits are 40-digit hexadecimal texts. Submodules are left out of listings, symbolic links of all but
/// `entriesBelow`, and so is what no file system would hold: paths of more than 4,096 bytes, and names such as `..` and `.git`. Bytes
/// of a name that are no UTF-8 become U+FFFD. Where objects are missing or broken, the failure is Damaged.
class Repository final
{
public:
    static Result<Repository> open(const QString &path);
    /// Opens the bare repository at `path`, or makes it; one that is damaged is made anew.
    static Result<Repository> openOrCreateBare(const QString &path);
    /// An empty one that lives in memory and goes with its handle.
    static Result<Repository> inMemory();
    /// Whether the commit that HEAD names, where it names one yet, is there with its tree.
    bool isWhole() const;

    /// At most 1,000,000 files and folders are looked at; more is ErrorKind::Limit.
    Result<std::vector<TreeFile>> files(const QString &commit, const PathFilter &wanted) const;
    /// The files below a folder (empty: all) with their paths from the root. A symbolic link to a file of the
    /// same commit is listed as if that file stood there; other links are left out. Nothing where there is no
    /// such folder. Limits as of `files`.
    Result<std::vector<TreeFile>> filesBelow(const QString &commit, const QString &folder) const;
    /// All that is below a folder (empty: the root), for whoever copies it: links as they are, followed
    /// nowhere, and modes. Submodules are left out. NotFound where there is no such folder. Limits as of
    /// `files`.
    Result<std::vector<TreeEntry>> entriesBelow(const QString &commit, const QString &folder) const;
    /// The file or link of that path; NotFound where there is none.
    Result<TreeEntry> entryAt(const QString &commit, const QString &path) const;
    /// At most 1,000,000 changes; more is ErrorKind::Limit.
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
