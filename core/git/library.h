// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <memory>

namespace cairn {

/// Initialises libgit2 once for the process, with limits: a server that stalls would otherwise hang a call
/// for ever, and a mirror of many packs take all of the process's files.
void ensureGitLibrary();

/// libgit2's last error of this thread as ours; to be called at once after the failed call.
std::unexpected<Error> gitFailure(int code, const QString &doing);

/// The same for a call that reads or writes a repository of Cairn's own, without a server: what the file
/// system does not refuse is Damaged.
std::unexpected<Error> mirrorFailure(int code, const QString &doing);

/// Deletes a C handle with the library's function.
template <auto Free>
struct GitFree {
    template <typename T>
    void operator()(T *handle) const
    {
        Free(handle);
    }
};

template <typename T, auto Free>
using GitPtr = std::unique_ptr<T, GitFree<Free>>;

} // namespace cairn
