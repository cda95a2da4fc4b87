// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/remote.h"

#include "git/address.h"
#include "git/branches.h"
#include "git/connection.h"
#include "git/localremote.h"

#include <git2.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto branchPrefix = "refs/heads/"_L1;

/// The branches, with a default one.
Result<Heads> settledHeads(Connection &connection, const QString &url)
{
    Result<Heads> heads = connection.heads();
    if (!heads)
        return heads;
    Result<RemoteState> settled = withDefaultBranch(std::move(heads->state), shownUrl(url));
    if (!settled)
        return std::unexpected(settled.error());
    heads->state = *std::move(settled);
    return heads;
}

/// The branch's newest commits alone; the whole history where the server cannot do that.
Result<void> download(Connection &connection, const QString &url, const QString &branch, int commits,
                      const Progress &progress)
{
    QByteArray refspec = u"+%1%2:%1%2"_s.arg(branchPrefix, branch).toUtf8();
    char *specs[] = {refspec.data()};
    const git_strarray refspecs{specs, 1};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = connection.callbacks();
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    options.depth = commits;
    int code = git_remote_download(connection.remote(), &refspecs, &options);
    if (code == GIT_EINVALID) {
        options.depth = GIT_FETCH_DEPTH_FULL;
        code = git_remote_download(connection.remote(), &refspecs, &options);
    }
    if (code || progress.isCancelled())
        return connection.failed(code, u"fetching from %1"_s.arg(shownUrl(url)));
    return {};
}

Result<FetchedState> fetchFromServer(Repository &mirror, const QString &url, const QString &branch,
                                     int commits, const CredentialLookup &credentials,
                                     const Progress &progress)
{
    Connection connection(url, credentials, progress);
    if (const Result<void> opened = connection.open(mirror.handle(), Connection::Direction::Fetch); !opened)
        return std::unexpected(opened.error());
    const Result<Heads> heads = settledHeads(connection, url);
    if (!heads)
        return std::unexpected(heads.error());
    const Result<QString> chosen = chooseBranch(heads->state, branch, shownUrl(url));
    if (!chosen)
        return std::unexpected(chosen.error());
    if (const Result<void> downloaded = download(connection, url, *chosen, commits, progress); !downloaded)
        return std::unexpected(downloaded.error());
    git_oid tip;
    git_oid_fromstr(&tip, heads->tips.value(*chosen).toLatin1().constData());
    return pointTo(mirror, *chosen, tip);
}

} // namespace

Result<RemoteState> inspectRemote(const QString &url, const CredentialLookup &credentials,
                                  const Progress &progress)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return inspectLocal(folder);
    Connection connection(url, credentials, progress);
    if (const Result<void> opened = connection.open(nullptr, Connection::Direction::Fetch); !opened)
        return std::unexpected(opened.error());
    const Result<Heads> heads = settledHeads(connection, url);
    if (!heads)
        return std::unexpected(heads.error());
    return heads->state;
}

Result<FetchedState> fetchBranch(Repository &mirror, const QString &url, const QString &branch,
                                 const CredentialLookup &credentials, const Progress &progress)
{
    return fetchRecent(mirror, url, branch, 1, credentials, progress);
}

Result<FetchedState> fetchRecent(Repository &into, const QString &url, const QString &branch, int commits,
                                 const CredentialLookup &credentials, const Progress &progress)
{
    if (const QString folder = localFolder(url); !folder.isEmpty())
        return fetchLocal(into, folder, branch, commits == 1 ? Past::None : Past::All, progress);
    return fetchFromServer(into, url, branch, commits, credentials, progress);
}

} // namespace cairn
