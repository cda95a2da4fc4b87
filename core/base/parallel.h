// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtTypes>

#include <functional>

namespace cairn {

/// Calls `work` with 0 to count-1, in any order and perhaps on several threads, and returns when all are
/// done. Core starts no thread: whoever has some hands this in.
using Parallel = std::function<void(qsizetype count, const std::function<void(qsizetype)> &work)>;

inline void serially(qsizetype count, const std::function<void(qsizetype)> &work)
{
    for (qsizetype at = 0; at < count; ++at)
        work(at);
}

} // namespace cairn
