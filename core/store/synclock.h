// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/filelock.h"
#include "base/home.h"
#include "base/progress.h"
#include "base/result.h"

namespace cairn {

/// Whoever changes what sources brought to a home holds this, one at a time, of any process. Waits for the
/// one before; fails with Cancelled, or where the file system says no.
Result<FileLock> lockSync(const Home &home, const Progress &progress);

} // namespace cairn
