// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtTypes>

#include <functional>

namespace cairn {

/// A `Parallel` for core that works on the caller's thread and on as many more as there are cores; they end
/// before it does.
void onAllCores(qsizetype count, const std::function<void(qsizetype)> &work);

} // namespace cairn
