// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/remote.h"

struct git_oid;

namespace cairn {

/// Fills in the default branch where the repository does not tell it; NotFound where it has no branch at all.
/// `shownUrl` is its address for messages.
Result<RemoteState> withDefaultBranch(RemoteState state, const QString &shownUrl);

/// The wanted branch, or for an empty one the default; NotFound names those that are there.
Result<QString> chooseBranch(const RemoteState &state, const QString &wanted, const QString &shownUrl);

/// Points a branch of the mirror, and HEAD, to a commit that it holds.
Result<FetchedState> pointTo(Repository &mirror, const QString &branch, const git_oid &commit);

} // namespace cairn
