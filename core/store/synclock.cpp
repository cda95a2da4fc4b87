// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/synclock.h"

#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int lockPatienceMs = 50;

} // namespace

Result<FileLock> lockSync(const Home &home, const Progress &progress)
{
    while (true) {
        Result<std::optional<FileLock>> lock = FileLock::tryLock(home.cache + u"/sync.lock"_s);
        if (!lock)
            return std::unexpected(lock.error());
        if (*lock)
            return **std::move(lock);
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled"_s);
        progress.report(u"Waiting for another sync to end"_s);
        QThread::msleep(lockPatienceMs);
    }
}

} // namespace cairn
