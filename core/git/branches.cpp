// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/branches.h"

#include "git/library.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype namedBranches = 10;

/// Git keeps branches as files: `a` and `a/b` cannot both be there. Where the server renamed one to the
/// other, the older one goes.
void removeInTheWayOf(git_repository *mirror, const QByteArray &reference)
{
    git_reference_iterator *made = nullptr;
    if (git_reference_iterator_new(&made, mirror))
        return;
    const GitPtr<git_reference_iterator, git_reference_iterator_free> references(made);
    const char *name = nullptr;
    QByteArrayList inTheWay;
    while (git_reference_next_name(&name, references.get()) == 0) {
        const QByteArray other(name);
        if (other.startsWith(reference + '/') || reference.startsWith(other + '/'))
            inTheWay += other;
    }
    for (const QByteArray &other : std::as_const(inTheWay))
        git_reference_remove(mirror, other.constData());
}

} // namespace

Result<RemoteState> withDefaultBranch(RemoteState state, const QString &shownUrl)
{
    if (state.branches.isEmpty())
        return failure(ErrorKind::NotFound, u"The repository %1 has no branch yet"_s.arg(shownUrl),
                       u"Push a first commit to it"_s);
    if (!state.branches.contains(state.defaultBranch))
        state.defaultBranch = state.branches.contains(u"main"_s) ? u"main"_s : state.branches.first();
    return state;
}

Result<QString> chooseBranch(const RemoteState &state, const QString &wanted, const QString &shownUrl)
{
    if (wanted.isEmpty())
        return state.defaultBranch;
    if (state.branches.contains(wanted))
        return wanted;
    return failure(ErrorKind::NotFound, u"The repository %1 has no branch \"%2\""_s.arg(shownUrl, wanted),
                   u"Its branches are: %1"_s.arg(state.branches.mid(0, namedBranches).join(u", "_s)));
}

Result<FetchedState> pointTo(Repository &mirror, const QString &branch, const git_oid &commit)
{
    const QByteArray reference = "refs/heads/" + branch.toUtf8();
    removeInTheWayOf(mirror.handle(), reference);
    git_reference *made = nullptr;
    if (const int code =
            git_reference_create(&made, mirror.handle(), reference.constData(), &commit, 1, nullptr))
        return mirrorFailure(code, u"storing the branch %1"_s.arg(branch));
    git_reference_free(made);
    if (const Result<void> set = mirror.setHead(branch); !set)
        return std::unexpected(set.error());
    const Result<QString> resolved = mirror.resolve(QString::fromUtf8(reference));
    if (!resolved)
        return std::unexpected(resolved.error());
    return FetchedState{branch, *resolved};
}

} // namespace cairn
