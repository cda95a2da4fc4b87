// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "git/repository.h"

#include <vector>

struct git_odb;
struct git_oid;

namespace cairn {

/// Writes these objects of one store into another one as a pack. libgit2's code, or GIT_EUSER where the job
/// was cancelled.
int copyObjects(git_odb *from, git_odb *to, const std::vector<git_oid> &ids, const Progress &progress);

/// Each fetch leaves a pack. Where they are more than fifty, all but the largest become one; true then, and
/// the mirror is to be opened again. Nothing is lost where this is killed or fails.
bool mergePacks(Repository &mirror, const Progress &progress);

} // namespace cairn
