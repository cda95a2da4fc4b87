// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/push.h"

#include "git/address.h"
#include "git/connection.h"
#include "git/localpush.h"
#include "git/pusherrors.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Opens the connection and asks for the branch; nothing where it is not there.
Result<std::optional<QString>> openAndAsk(Connection &connection, git_repository *repository,
                                          Connection::Direction direction, const QString &branch)
{
    if (const Result<void> opened = connection.open(repository, direction); !opened)
        return std::unexpected(opened.error());
    const Result<Heads> heads = connection.heads();
    if (!heads)
        return std::unexpected(heads.error());
    const auto tip = heads->tips.constFind(branch);
    return tip == heads->tips.constEnd() ? std::optional<QString>() : *tip;
}

/// Sends a refspec over an open connection.
Result<void> send(Connection &connection, const QByteArray &refspec, const QString &url,
                  const QString &branch)
{
    const QString shown = shownUrl(url);
    const int code = connection.push(refspec);
    if (code == GIT_ENONFASTFORWARD)
        return std::unexpected(hasOtherCommits(shown, branch));
    if (code)
        return std::unexpected(
            forPushing(connection.failed(code, u"pushing to %1"_s.arg(shown)).error(), shown));
    if (!connection.refusal().isEmpty())
        return std::unexpected(refusedPush(shown, branch, connection.refusal(), connection.words()));
    return {};
}

} // namespace

Result<void> pushBranch(Repository &repository, const QString &url, const QString &branch,
                        const QString &commit, const CredentialLookup &credentials, const Progress &progress)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return pushLocal(repository, folder, branch, commit, progress);
    Connection connection(url, credentials, progress);
    const Result<std::optional<QString>> before =
        openAndAsk(connection, repository.handle(), Connection::Direction::Push, branch);
    if (!before)
        return std::unexpected(forPushing(before.error(), shownUrl(url)));
    if (*before == commit)
        return {};
    return send(connection, u"%1:refs/heads/%2"_s.arg(commit, branch).toUtf8(), url, branch);
}

Result<void> deleteRemoteBranch(const QString &url, const QString &branch, const QString &commit,
                                const CredentialLookup &credentials, const Progress &progress)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return deleteLocalBranch(folder, branch, commit);
    const Result<Repository> empty = Repository::inMemory(); // libgit2 wants one
    if (!empty)
        return std::unexpected(empty.error());
    Connection connection(url, credentials, progress);
    const Result<std::optional<QString>> before =
        openAndAsk(connection, empty->handle(), Connection::Direction::Push, branch);
    if (!before)
        return std::unexpected(forPushing(before.error(), shownUrl(url)));
    if (!*before)
        return std::unexpected(branchIsGone(shownUrl(url), branch));
    if (**before != commit)
        return std::unexpected(pointsElsewhere(shownUrl(url), branch));
    return send(connection, u":refs/heads/%1"_s.arg(branch).toUtf8(), url, branch);
}

Result<std::optional<QString>> remoteBranch(const QString &url, const QString &branch,
                                            const CredentialLookup &credentials, const Progress &progress)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return localBranch(folder, branch);
    Connection connection(url, credentials, progress);
    return openAndAsk(connection, nullptr, Connection::Direction::Fetch, branch);
}

} // namespace cairn
