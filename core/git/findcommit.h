// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/push.h"

namespace cairn {

/// Looks among the newest 100 commits of a branch of the remote for one with this mark that holds these
/// files: the commit of an attempt that nobody knows the end of, where others may have gone on from it since.
/// Nothing where there is no such commit or branch.
Result<std::optional<QString>> findPushedCommit(const QString &url, const QString &branch,
                                                const CommitContent &content, const CommitMark &mark,
                                                const CredentialLookup &credentials,
                                                const Progress &progress);

} // namespace cairn
