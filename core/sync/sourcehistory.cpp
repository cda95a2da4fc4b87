// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sourcehistory.h"

#include "git/address.h"
#include "git/patch.h"
#include "git/worktree.h"
#include "sync/sync.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype shownBytes = 2 * 1024 * 1024; // what people read as a difference

Result<SourceRepository> openFolder(const QString &folder)
{
    Result<WorkTree> tree = WorkTree::open(folder);
    if (!tree)
        return std::unexpected(tree.error());
    if (tree->headCommit().isEmpty())
        return failure(ErrorKind::NotFound, u"The folder %1 is not in a Git repository"_s.arg(folder),
                       u"Its files have no history"_s);
    const QString prefix = tree->prefix();
    return SourceRepository{std::move(*tree).takeRepository(), prefix, true};
}

/// Empty where there is no such file.
Result<QByteArray> contentAt(const Repository &repository, const QString &commit, const QString &path)
{
    if (commit.isEmpty() || repository.idOf(commit, path).isEmpty())
        return QByteArray();
    return repository.readPath(commit, path, shownBytes);
}

} // namespace

Result<SourceRepository> openHistory(const Home &home, const Source &source)
{
    if (!isGitUrl(source.location))
        return openFolder(source.location);
    const QUrl url(source.location);
    if (url.scheme() == u"file") {
        if (Result<Repository> local = Repository::open(url.toLocalFile()))
            return SourceRepository{*std::move(local), {}, false};
    }
    Result<Repository> mirror = Repository::open(mirrorFolder(home, source));
    if (!mirror)
        return failure(ErrorKind::NotFound, u"%1 was not fetched yet"_s.arg(source.name), u"Sync it first"_s);
    return SourceRepository{*std::move(mirror), {}, false};
}

Result<PathHistory> fileHistory(const Home &home, const Source &source, const QString &commit,
                                const QString &path, int limit, const Progress &progress)
{
    const Result<SourceRepository> opened = openHistory(home, source);
    if (!opened)
        return std::unexpected(opened.error());
    const Repository &repository = opened->repository;
    const Result<QString> from = repository.hasCommit(commit) ? commit : repository.resolve(u"HEAD"_s);
    if (!from)
        return std::unexpected(from.error());
    return pathHistory(repository, *from, opened->prefix + path, limit, progress);
}

Result<QByteArray> filePatch(const Home &home, const Source &source, const Commit &commit,
                             const QString &path)
{
    const Result<SourceRepository> opened = openHistory(home, source);
    if (!opened)
        return std::unexpected(opened.error());
    const QString name = opened->prefix + path;
    const Result<QByteArray> before = contentAt(opened->repository, commit.parent, name);
    const Result<QByteArray> after = contentAt(opened->repository, commit.id, name);
    if (!before || !after)
        return std::unexpected(before ? after.error() : before.error());
    return makePatch(path, *before, *after);
}

} // namespace cairn
