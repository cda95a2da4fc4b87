// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/credentials.h"
#include "git/repository.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// What a server says of a repository before anything is fetched.
struct RemoteState {
    QString defaultBranch;
    QStringList branches;
};

/// What a fetch brought.
struct FetchedState {
    QString branch;
    QString commit;
};

/// Asks the server for its branches; also the test of a connection. `url` is https, http, ssh (also
/// `git@host:path`), or file. Certificates and host keys are checked. Credentials are sent over https and ssh
/// only, and to no other host: a redirection to one is Unreachable. Fails with Denied, NotFound, Unreachable
/// or Cancelled as it is; time-outs: 15 s to connect, 60 s of silence.
Result<RemoteState> inspectRemote(const QString &url, const CredentialLookup &credentials,
                                  const Progress &progress);

/// Brings the newest commit of one branch (empty: the remote's default one) into the bare `mirror` and sets
/// HEAD to it. No history comes with it; commits that were fetched before stay. A cancelled or broken fetch
/// leaves the mirror as it was. A rewritten history is followed. Damaged: the mirror, not the server, is at
/// fault.
Result<FetchedState> fetchBranch(Repository &mirror, const QString &url, const QString &branch,
                                 const CredentialLookup &credentials, const Progress &progress);

/// The same with the `commits` newest of its past; all of it where the server, or a folder, cannot cut it.
/// `url` may also be the path of a folder.
Result<FetchedState> fetchRecent(Repository &into, const QString &url, const QString &branch, int commits,
                                 const CredentialLookup &credentials, const Progress &progress);

} // namespace cairn
