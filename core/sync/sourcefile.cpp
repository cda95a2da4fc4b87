// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sourcefile.h"

#include "git/address.h"
#include "git/mirror.h"
#include "git/worktree.h"
#include "sync/sync.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype fileBytes = 20 * 1024 * 1024;

}

Result<QByteArray> readSourceFile(const Home &home, const Source &source, const QString &commit,
                                  const QString &path)
{
    if (!isGitUrl(source.location)) {
        const Result<WorkTree> tree = WorkTree::open(source.location);
        if (!tree)
            return std::unexpected(tree.error());
        return tree->readPath(path, fileBytes);
    }
    const Result<Repository> mirror = Repository::open(mirrorFolder(home, source));
    if (!mirror)
        return std::unexpected(mirror.error());
    Result<QByteArray> bytes = mirror->readPath(commit.isEmpty() ? u"HEAD"_s : commit, path, fileBytes);
    if (!bytes && bytes.error().kind == ErrorKind::Damaged)
        distrustMirror(mirrorFolder(home, source));
    return bytes;
}

} // namespace cairn
