// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"
#include "scaffolder/secrets.h"
#include "scaffolder/steptexts.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace cairn {

/// How a runner tells those around it what happens.
struct RunHooks {
    std::function<void(const QString &step)> enter; ///< the effects that follow belong to this step or item
    std::function<Result<void>()> keep; ///< a step began or ended: the run as it stands is to be kept
    RunObserver observer;
};

/// Runs the steps of a template one after the other: the same for a plan and for the act, which differ in
/// their effects alone.
class PathRunner final
{
public:
    /// All of them outlive it. `run` is what it works on: its record (with answers, id and time) and its
    /// workspace.
    PathRunner(const LoadedPath &path, const PathEnvironment &environment, const PathAnswers &answers,
               Effects &effects, RunHooks hooks, const Progress &progress, PathRun &run);

    /// Runs from a step on; those before it are as the record has them. What fails is in the record; fails
    /// itself where the run cannot be kept.
    Result<void> runFrom(size_t first);

private:
    /// What became of a step or of one item of it.
    struct Outcome {
        QString skipped; ///< why; empty: it was done
        Value::Map output;
    };
    using StepResult = Result<Outcome>;

    Result<void> runStep(size_t number);
    StepResult attempt(const PathStep &step, StepRecord &record);
    StepResult attemptEach(const PathStep &step);
    StepResult attemptOnce(const PathStep &step, StepScope scope);
    StepResult call(const Action &action, const PathStep &step, const Value &input);
    Result<void> checkInput(const Action &action, const PathStep &step, const Value &input) const;
    Result<void> checkGoingOn() const;
    Result<void> addProvenance(const Action &action, const Value &input);
    void finish();
    StepScope scope() const;
    void log(const QString &step, const QString &text);
    void observe() const;

    const LoadedPath &m_path;
    const PathEnvironment &m_environment;
    const PathAnswers &m_answers;
    Effects &m_effects;
    RunHooks m_hooks;
    const Progress &m_progress;
    PathRun &m_run;
    SecretKeeper m_secrets;
    StepTexts m_texts;
    Value m_user;         ///< for expressions
    Value::Map m_outputs; ///< of the steps so far, by their ids
    bool m_hasFailed = false;
    bool m_isCancelled = false;
    bool m_reachedOut = false; ///< the step called what is outward
    QElapsedTimer m_clock;
};

} // namespace cairn
