// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"

#include <vector>

struct git_odb;
struct git_oid;
struct git_repository;

namespace cairn {

enum class Past { None, All };

/// Appends the objects that `to` lacks of a commit, and of those that it stands on: all of the past as far as
/// it is missing, or none of it. libgit2's code, or GIT_EUSER where the job was cancelled.
int findMissingObjects(git_repository *from, git_odb *to, const git_oid &commit, Past past,
                       const Progress &progress, std::vector<git_oid> &missing);

} // namespace cairn
