// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "git/push.h"

namespace cairn {

// As the functions of git/push.h, for a repository in a folder of this machine. Git's own client would run
// the hooks there; nothing here runs programs, so a repository that has some is Denied.

Result<void> pushLocal(Repository &repository, const QString &folder, const QString &branch,
                       const QString &commit, const Progress &progress);
Result<void> deleteLocalBranch(const QString &folder, const QString &branch, const QString &commit);
Result<std::optional<QString>> localBranch(const QString &folder, const QString &branch);

} // namespace cairn
