// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/mirror.h"

#include "git/packs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString besideNew(const QString &folder)
{
    return folder + u".new"_s;
}

QString besideOld(const QString &folder)
{
    return folder + u".old"_s;
}

QString distrustNote(const QString &folder)
{
    return folder + u"/cairn-distrusted"_s;
}

void removeAll(const QString &path)
{
    if (!QFile::remove(path))
        QDir(path).removeRecursively();
}

/// Nobody else removes what a killed fetch leaves: half a pack takes space, and a lock lets no other fetch
/// write the reference again.
void sweep(const QString &folder)
{
    QDir packs(folder + u"/objects/pack"_s);
    for (const QString &name : packs.entryList({u"pack_git2_*"_s}, QDir::Files))
        packs.remove(name);
    QDir top(folder);
    for (const QString &name : top.entryList({u"*.lock"_s}, QDir::Files))
        top.remove(name);
    QDirIterator locks(folder + u"/refs"_s, {u"*.lock"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (locks.hasNext())
        QFile::remove(locks.next());
    removeAll(besideNew(folder));
    removeAll(besideOld(folder));
}

Result<void> replace(const QString &folder, const QString &fresh)
{
    const bool isMovedAway = !QFileInfo::exists(folder) || QDir().rename(folder, besideOld(folder));
    if (!isMovedAway || !QDir().rename(fresh, folder))
        return failure(ErrorKind::Denied, u"The mirror %1 cannot be replaced"_s.arg(folder),
                       u"Check the permissions of the folder"_s);
    removeAll(besideOld(folder));
    return {};
}

Result<UpdatedMirror> renew(const QString &folder, const QString &url, const QString &branch,
                            const CredentialLookup &credentials, const Progress &progress)
{
    const QString fresh = besideNew(folder);
    Result<FetchedState> fetched = [&]() -> Result<FetchedState> {
        Result<Repository> mirror = Repository::openOrCreateBare(fresh);
        if (!mirror)
            return std::unexpected(mirror.error());
        return fetchBranch(*mirror, url, branch, credentials, progress);
    }();
    if (!fetched) {
        removeAll(fresh);
        if (fetched.error().kind == ErrorKind::Damaged) // with a mirror just made: it is what was sent
            return failure(
                ErrorKind::Unreachable, fetched.error().message,
                u"The server sends what cannot be read: try again later; what was synced before stays"_s);
        return std::unexpected(fetched.error());
    }
    if (const Result<void> replaced = replace(folder, fresh); !replaced)
        return std::unexpected(replaced.error());
    Result<Repository> mirror = Repository::open(folder);
    if (!mirror)
        return std::unexpected(mirror.error());
    return UpdatedMirror{*std::move(mirror), *std::move(fetched)};
}

} // namespace

Result<UpdatedMirror> updateMirror(const QString &folder, const QString &url, const QString &branch,
                                   const CredentialLookup &credentials, const Progress &progress)
{
    sweep(folder);
    Result<Repository> mirror = Repository::open(folder);
    if (!mirror || !mirror->isWhole() || QFile::exists(distrustNote(folder)))
        return renew(folder, url, branch, credentials, progress);
    Result<FetchedState> fetched = fetchBranch(*mirror, url, branch, credentials, progress);
    if (fetched) {
        if (mergePacks(*mirror, progress))
            mirror = Repository::open(folder);
        if (!mirror)
            return std::unexpected(mirror.error());
        return UpdatedMirror{*std::move(mirror), *std::move(fetched)};
    }
    if (fetched.error().kind != ErrorKind::Damaged)
        return std::unexpected(fetched.error());
    mirror = failure(ErrorKind::Damaged, {}); // closes it
    return renew(folder, url, branch, credentials, progress);
}

void distrustMirror(const QString &folder)
{
    QFile note(distrustNote(folder));
    std::ignore = note.open(QFile::WriteOnly);
}

void removeMirror(const QString &folder)
{
    sweep(folder);
    removeAll(folder);
}

} // namespace cairn
