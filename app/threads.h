// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtTypes>

#include <functional>

namespace cairn {

/// A `Parallel` for core that works on the threads of the global pool, and on the caller's.
void onAllCores(qsizetype count, const std::function<void(qsizetype)> &work);

} // namespace cairn
