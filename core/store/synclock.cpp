// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/synclock.h"

using namespace Qt::StringLiterals;

namespace cairn {

Result<FileLock> lockSync(const Home &home, const Progress &progress)
{
    return FileLock::lock(home.cache + u"/sync.lock"_s, progress, u"Waiting for another sync to end"_s);
}

} // namespace cairn
