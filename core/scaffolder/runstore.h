// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "scaffolder/run.h"

#include <QHash>
#include <QString>

#include <vector>

namespace cairn {

/// One line of the history.
struct RunSummary {
    QString id;
    QString templateRef; ///< empty for a template of the disk alone
    QString templateTitle;
    QString userRef;
    RunState state = RunState::Planned; ///< Running also of one that was killed; `isRunNow` tells them apart
    qint64 startedAt = 0;               ///< milliseconds since the epoch
    qint64 endedAt = 0;

    friend bool operator==(const RunSummary &, const RunSummary &) = default;
};

/// The runs that were kept, newest first; of one template, or of all for an empty reference.
Result<std::vector<RunSummary>> listRuns(const Home &home, const QString &templateRef = {});
/// NotFound where there is none.
Result<RunRecord> loadRun(const Home &home, const QString &id);
/// The files of a run, as far as they are still kept (those of the newest runs are). Secrets in them are
/// left out.
Result<Workspace> loadRunFiles(const Home &home, const QString &id);
/// How often each template came to its end here, by its reference.
Result<QHash<QString, int>> countRuns(const Home &home);
/// Removes a run from the history. What it made stays. Invalid while it runs.
Result<void> forgetRun(const Home &home, const QString &id);
/// Whether a process is at it.
bool isRunNow(const Home &home, const QString &id);

} // namespace cairn
