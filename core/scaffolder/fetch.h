// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "scaffolder/action.h"
#include "scaffolder/workspace.h"

#include <QString>

#include <memory>

namespace cairn {

/// What one fetch brings at most.
struct FetchLimits {
    int files = 20'000;
    qint64 bytes = qint64(256) * 1024 * 1024; ///< of all files
    qint64 file = qint64(64) * 1024 * 1024;   ///< bytes of one file
    int depth = 64;                           ///< folders in each other
};

/// The files below the folder that an address of a template leads to, by their paths from it: content and
/// modes, links as they are. The address is relative to the template's folder and stays in its repository
/// (or, of a template that is in none, its folder), or a folder's page at a forge, such as
/// `https://github.com/acme/skeletons/tree/main/go`: read from the mirror of a configured source, or fetched
/// from a host that a source is on or that is among `hosts`. What was fetched for this alone is looked at
/// anew when it is older than five minutes, and used as it is where the server does not answer. Denied for
/// what leads out and for other hosts, NotFound, Limit, Invalid for files whose content is kept in Git LFS.
Result<std::shared_ptr<const Workspace::Files>> fetchFolder(const QString &address,
                                                            const PathEnvironment &environment,
                                                            const Progress &progress = {},
                                                            const FetchLimits &limits = {});

/// The same for one file. A link is one, too.
Result<WorkspaceFile> fetchFile(const QString &address, const PathEnvironment &environment,
                                const Progress &progress = {}, const FetchLimits &limits = {});

/// The environment of a call whose input may have a `token`: that comes before what the keychain knows.
PathEnvironment withToken(const ActionCall &call);

} // namespace cairn
