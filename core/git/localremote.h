// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/missingobjects.h"
#include "git/remote.h"

namespace cairn {

/// As `inspectRemote`, for a repository in a folder of this machine.
Result<RemoteState> inspectLocal(const QString &folder);

/// As `fetchBranch`, for a repository in a folder of this machine: copies the newest commit with its tree and
/// as much of its past, and of these what the mirror has not got. libgit2's own way would pack the whole
/// history of all branches.
Result<FetchedState> fetchLocal(Repository &mirror, const QString &folder, const QString &branch, Past past,
                                const Progress &progress);

} // namespace cairn
