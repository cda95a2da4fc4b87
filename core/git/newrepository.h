// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "git/commitwriter.h"

namespace cairn {

/// Makes a Git repository of a folder that holds exactly these files, with one commit of them on `branch`,
/// checked out. Returns the commit.
Result<QString> makeRepository(const QString &folder, const QString &branch, const CommitContent &content,
                               const CommitMark &mark);

/// Whether the repository in a folder has this commit as its only one: no other branch, tag, remote or stash.
bool holdsOnly(const QString &folder, const QString &commit);

} // namespace cairn
