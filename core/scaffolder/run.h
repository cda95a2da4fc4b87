// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/action.h"
#include "scaffolder/template.h"

#include <functional>
#include <vector>

namespace cairn {

enum class StepState { Waiting, Running, Done, Skipped, Failed, Cancelled };

struct StepRecord {
    QString id;
    QString name; ///< rendered
    QString action;
    StepState state = StepState::Waiting;
    Error error;          ///< of a failed one, with file, line and column where an expression is at fault
    QString reason;       ///< of a skipped one: the condition and what it gave
    Value output;         ///< an object, or a list of them for a step with `each`; null where there is none
    qint64 startedAt = 0; ///< milliseconds since the epoch
    qint64 endedAt = 0;

    friend bool operator==(const StepRecord &, const StepRecord &) = default;
};

enum class RunState {
    Planned, ///< nothing outward has happened; waits for the yes
    Running, ///< or killed while it ran: then `act` resumes it
    Done,
    Failed, ///< `act` resumes it at the failed step
    Cancelled,
    Undone,
};

struct OutputLink {
    QString title;
    QString icon;
    QString url;
    QString entityRef; ///< canonical
};
struct OutputText {
    QString title;
    QString icon;
    QString content; ///< Markdown
};

/// All that is known of one run, without secrets.
struct RunRecord {
    QString id; ///< sorts by the time of its beginning
    QString templateRef;
    QString templateTitle;
    TemplateBase base;
    QString userRef;
    Value answers;           ///< an object, without secrets
    QStringList secretNames; ///< what must be asked for again to resume
    RunState state = RunState::Planned;
    std::vector<StepRecord> steps;
    std::vector<EffectRecord> effects; ///< in the order in which they happen
    QStringList log;                   ///< the newest 10,000 lines
    std::vector<OutputLink> links;
    std::vector<OutputText> texts;
    Value results;        ///< other members of the template's output, an object
    qint64 startedAt = 0; ///< milliseconds since the epoch
    qint64 endedAt = 0;
};

struct PathAnswers {
    Value::Map parameters;
    Value::Map secrets; ///< kept in memory alone
};

/// Called on the worker: after each change of a step or an effect, and for each line of the log.
using RunObserver = std::function<void(const RunRecord &)>;

/// A run as it stands: its record and the files that it made.
struct PathRun {
    RunRecord record;
    Workspace workspace;
};

/// Runs all steps without doing anything outward: the files that would be made, and each effect in words.
/// Fails only where there is nothing to plan; a failed step is in the record. `workspace` is what the run
/// begins with, such as a folder that is to be changed.
Result<PathRun> planPath(const ScaffolderTemplate &path, const PathEnvironment &environment,
                         const PathAnswers &answers, const RunObserver &observer = {},
                         const Progress &progress = {});
/// After the yes: does it all. The run is written down before and after each effect, in the user's database,
/// so that a failed or killed one is called again with its id and goes on at the step that failed.
Result<PathRun> actPath(const QString &runId, const ScaffolderTemplate &path,
                        const PathEnvironment &environment, const PathAnswers &answers,
                        const RunObserver &observer = {}, const Progress &progress = {});
/// Takes back what a run did outward, the newest first, as far as that can be; what cannot stays in the
/// record as it is.
Result<RunRecord> undoRun(const QString &runId, const PathEnvironment &environment,
                          const RunObserver &observer = {}, const Progress &progress = {});

} // namespace cairn
