// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "threads.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace cairn {

// The standard library's threads: the thread sanitizer sees through them, and not through Qt's, which Debian
// does not compile for it.
void onAllCores(qsizetype count, const std::function<void(qsizetype)> &work)
{
    std::atomic<qsizetype> next = 0;
    const auto takeTurns = [&] {
        for (qsizetype at = next++; at < count; at = next++)
            work(at);
    };
    std::vector<std::jthread> others; // joined at their end, before the counter goes
    try {
        while (std::ssize(others) + 1 < std::min(count, qsizetype(QThread::idealThreadCount())))
            others.emplace_back(takeTurns);
    } catch (const std::system_error &) {
        // The system gives no more threads; those that are there do all of it.
    }
    takeTurns();
}

} // namespace cairn
