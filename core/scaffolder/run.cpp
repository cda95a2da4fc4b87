// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/run.h"

#include "scaffolder/runner.h"
#include "scaffolder/runwriter.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString newId(const QDateTime &now)
{
    return now.toString(u"yyyyMMdd'T'HHmmsszzz"_s)
           + u"-%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

std::vector<MadeFile> madeFiles(const Workspace &workspace, const SecretKeeper &secrets)
{
    std::vector<MadeFile> files;
    for (const auto &[path, file] : workspace.files())
        files.push_back({secrets.redacted(path),
                         QCryptographicHash::hash(file.content, QCryptographicHash::Sha256).toHex(),
                         file.content.size()});
    return files;
}

/// A step as it is before it runs.
StepRecord waiting(const QString &id, const QString &name, const QString &action)
{
    StepRecord record;
    record.id = id;
    record.name = name;
    record.action = action;
    return record;
}

RunRecord newRecord(const LoadedPath &path, const PathEnvironment &environment, const PathAnswers &answers)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    RunRecord record;
    record.id = newId(now);
    record.templateRef = path.ref;
    record.templateTitle = path.path.title;
    record.templateFile = path.file;
    record.base = path.base;
    record.userRef = environment.userRef;
    const SecretKeeper secrets(answers.secrets, record.id);
    record.answers = secrets.sealed(Value{answers.parameters, {}});
    for (const Member &secret : answers.secrets)
        record.secretNames += secret.key;
    for (const PathStep &step : path.path.steps)
        record.steps.push_back(waiting(step.id, step.name, step.action));
    record.startedAt = now.toMSecsSinceEpoch();
    return record;
}

/// From a step on, as if none had run.
void resetSteps(RunRecord &record, size_t first)
{
    for (size_t at = first; at < record.steps.size(); ++at)
        record.steps[at] = waiting(record.steps[at].id, record.steps[at].name, record.steps[at].action);
}

PathEnvironment environmentOf(const LoadedPath &path, PathEnvironment environment)
{
    environment.base = path.base;
    environment.templateRef = path.ref;
    return environment;
}

/// Where a run goes on: behind the steps that are settled.
size_t firstOpen(const RunRecord &record)
{
    const auto isOpen = [](const StepRecord &step) {
        return step.state != StepState::Done && step.state != StepState::Skipped;
    };
    return size_t(std::ranges::find_if(record.steps, isOpen) - record.steps.begin());
}

Result<void> checkOpen(const RunRecord &record, const Value::Map &secrets)
{
    if (record.state == RunState::Done || record.state == RunState::Undone)
        return failure(ErrorKind::Invalid,
                       u"the run %1 is %2"_s.arg(
                           record.id, record.state == RunState::Done ? u"at its end already"_s : u"undone"_s),
                       u"Begin a new one with its answers"_s);
    for (const QString &name : record.secretNames) {
        if (std::ranges::find(secrets, name, &Member::key) == secrets.end())
            return failure(ErrorKind::Denied, u"the run %1 needs the secret %2 again"_s.arg(record.id, name),
                           u"Secrets are kept nowhere: give it once more"_s);
    }
    return {};
}

/// A kept run, on its way on.
class Attempt final
{
public:
    Attempt(RunWriter writer, StoredRun stored, LoadedPath path, const PathEnvironment &environment,
            const Value::Map &secrets, const RunObserver &observer)
        : m_writer(std::move(writer)),
          m_environment(environmentOf(path, environment)),
          m_path(std::move(path)),
          m_secrets(secrets, stored.record.id),
          m_observer(observer)
    {
        m_run.record = std::move(stored.record);
        m_run.templateText = std::move(stored.templateText);
        const Value answers = m_secrets.unsealed(m_run.record.answers);
        m_answers = {answers.map() ? *answers.map() : Value::Map(), secrets};
        m_files = std::move(stored.files);
    }

    Result<PathRun> run(const Progress &progress)
    {
        for (const auto &[path, file] : m_files) {
            if (const auto written = m_run.workspace.write(
                    path, {m_secrets.unsealed(file.content), file.isExecutable, file.isLink});
                !written)
                return std::unexpected(written.error());
        }
        RunRecord &record = m_run.record;
        const size_t first = firstOpen(record);
        resetSteps(record, first);
        record.state = RunState::Running;
        record.error = {};
        record.endedAt = 0;
        std::vector<EffectRecord> known;
        for (const EffectRecord &effect : record.effects)
            known.push_back(m_secrets.unsealed(effect));
        RecordedEffects effects(std::move(known),
                                [this](const EffectRecord &effect) { return note(effect); });
        RunHooks hooks{[&](const QString &step) { effects.enter(step); }, [this] { return keep(); },
                       m_observer};
        PathRunner runner(m_path, m_environment, m_answers, effects, hooks, progress, m_run);
        if (const Result<void> ran = runner.runFrom(first); !ran)
            return std::unexpected(ran.error());
        return std::move(m_run);
    }

private:
    Result<void> note(const EffectRecord &effect)
    {
        const EffectRecord kept = m_secrets.sealed(effect);
        std::vector<EffectRecord> &all = m_run.record.effects;
        const auto isIt = [&](const EffectRecord &one) {
            return one.step == kept.step && one.effect.key == kept.effect.key;
        };
        const auto found = std::ranges::find_if(all, isIt);
        if (found == all.end())
            all.push_back(kept);
        else
            *found = kept;
        if (const Result<void> written = m_writer.update(m_run.record, nullptr, m_secrets); !written)
            return written;
        if (m_observer)
            m_observer(m_run.record);
        return {};
    }

    /// The files stay as they were when the first failed step began: that is where the next attempt begins.
    Result<void> keep()
    {
        RunRecord &record = m_run.record;
        const bool hasFailed = std::ranges::any_of(record.steps, [](const StepRecord &step) {
            return step.state == StepState::Failed || step.state == StepState::Cancelled;
        });
        if (record.state == RunState::Done)
            record.files = madeFiles(m_run.workspace, m_secrets);
        return m_writer.update(record, hasFailed ? nullptr : &m_run.workspace.files(), m_secrets);
    }

    RunWriter m_writer;
    PathEnvironment m_environment;
    LoadedPath m_path;
    SecretKeeper m_secrets;
    RunObserver m_observer;
    PathAnswers m_answers;
    Workspace::Files m_files;
    PathRun m_run;
};

} // namespace

Result<PathRun> planPath(const LoadedPath &path, const PathEnvironment &given, const PathAnswers &answers,
                         const RunObserver &observer, const Progress &progress)
{
    if (path.path.steps.empty())
        return failure(ErrorKind::Invalid, u"%1 has no steps"_s.arg(path.file),
                       u"Add steps to its spec, each with an action"_s);
    if (qsizetype(path.path.steps.size()) > given.limits.steps)
        return std::unexpected(pathLacks(path, given).back());
    const PathEnvironment environment = environmentOf(path, given);
    PathRun run;
    run.record = newRecord(path, environment, answers);
    run.templateText = path.expanded.isEmpty() ? path.text : path.expanded;
    run.secrets = answers.secrets;
    const SecretKeeper secrets(answers.secrets, run.record.id);
    PlannedEffects effects;
    const auto keep = [&]() -> Result<void> {
        run.record.effects.clear();
        for (const EffectRecord &effect : effects.records())
            run.record.effects.push_back(secrets.sealed(effect));
        return {};
    };
    PathRunner runner(path, environment, answers, effects,
                      {[&](const QString &step) { effects.enter(step); }, keep, observer}, progress, run);
    if (const Result<void> ran = runner.runFrom(0); !ran)
        return std::unexpected(ran.error());
    if (run.record.state == RunState::Cancelled)
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    return run;
}

Result<void> keepPlan(const PathRun &plan, const PathEnvironment &environment)
{
    if (plan.record.state != RunState::Planned)
        return failure(ErrorKind::Invalid, u"the plan failed: %1"_s.arg(plan.record.error.message),
                       plan.record.error.hint);
    Result<RunWriter> writer = RunWriter::open(environment.home, plan.record.id);
    if (!writer)
        return std::unexpected(writer.error());
    const SecretKeeper secrets(plan.secrets, plan.record.id);
    RunRecord record = plan.record;
    record.files = madeFiles(plan.workspace, secrets);
    const bool reachesOut = plan.firstEffect >= 0;
    if (reachesOut)
        resetSteps(record, size_t(plan.firstEffect));
    return writer->insert(record, plan.templateText,
                          (reachesOut ? plan.atFirstEffect : plan.workspace).files(), secrets);
}

Result<PathRun> actPath(const QString &runId, const PathEnvironment &environment, const Value::Map &secrets,
                        const RunObserver &observer, const Progress &progress)
{
    Result<RunWriter> writer = RunWriter::open(environment.home, runId);
    if (!writer)
        return std::unexpected(writer.error());
    Result<StoredRun> stored = writer->read();
    if (!stored)
        return std::unexpected(stored.error());
    const RunRecord &record = stored->record;
    if (const Result<void> open = checkOpen(record, secrets); !open)
        return std::unexpected(open.error());
    Result<LoadedPath> path =
        readPath(stored->templateText, record.templateFile, record.base, record.templateRef);
    if (!path)
        return std::unexpected(path.error());
    if (path->path.steps.size() != record.steps.size())
        return failure(ErrorKind::Damaged, u"the run %1 was written by another version"_s.arg(runId),
                       u"Begin a new one with its answers"_s);
    return Attempt(*std::move(writer), *std::move(stored), *std::move(path), environment, secrets, observer)
        .run(progress);
}

} // namespace cairn
