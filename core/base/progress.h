// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>
#include <stop_token>

namespace cairn {

/// How a long core function talks to whoever waits for it: a line and a fraction go out, the wish to stop
/// comes in. A default-made one is silent and never cancelled. `onReport` is called on the thread that does
/// the work.
struct Progress {
    std::stop_token stop;
    std::function<void(const QString &line, double fraction)> onReport;

    /// `fraction` is 0 to 1, or negative where the end is not known.
    void report(const QString &line, double fraction = -1) const
    {
        if (onReport)
            onReport(line, fraction);
    }
    bool isCancelled() const { return stop.stop_requested(); }
};

} // namespace cairn
