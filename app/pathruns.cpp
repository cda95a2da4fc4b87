// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathruns.h"

#include "pathsurroundings.h"
#include "pathwords.h"
#include "portal.h"
#include "scaffolder/registration.h"
#include "syncrunner.h"

#include <QCoreApplication>
#include <QPointer>
#include <QQmlEngine>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace cairn {

PathRuns::PathRuns(QObject *parent)
    : QObject(parent)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(30ms);
    connect(&m_telling, &QTimer::timeout, this, &PathRuns::tell);
}

PathRuns &PathRuns::instance()
{
    Portal &portal = Portal::instance();
    auto *runs = portal.findChild<PathRuns *>(Qt::FindDirectChildrenOnly);
    return runs ? *runs : *new PathRuns(&portal);
}

PathRuns *PathRuns::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

QString PathRuns::newest() const
{
    return m_jobs.empty() ? QString() : m_jobs.rbegin()->first; // ids sort by the time of their beginning
}

QString PathRuns::title() const
{
    const RunRecord *one = record(newest());
    return one ? one->templateTitle : QString();
}

QString PathRuns::line() const
{
    const RunRecord *one = record(newest());
    if (!one)
        return {};
    if (isUndoing(one->id))
        return tr("Undoing");
    const auto at = std::ranges::find(one->steps, StepState::Running, &StepRecord::state);
    return at == one->steps.end() ? QString() : at->name;
}

const RunRecord *PathRuns::record(const QString &id) const
{
    const auto found = m_records.find(id);
    return found == m_records.end() ? nullptr : &found->second;
}

bool PathRuns::isUndoing(const QString &id) const
{
    const auto job = m_jobs.find(id);
    return job != m_jobs.end() && job->second->isUndo;
}

Value::Map PathRuns::secrets(const QString &id) const
{
    const auto found = m_secrets.find(id);
    return found == m_secrets.end() ? Value::Map() : found->second;
}

void PathRuns::begin(const PathRun &plan, const PathEnvironment &environment,
                     const std::function<void(const Result<void> &)> &kept)
{
    auto &keeping = m_keeping[plan.record.id];
    if (keeping)
        return; // a second click
    keeping = std::make_unique<Latest>(this, programThreads());
    keeping->ask([plan, environment](const std::stop_token &) { return keepPlan(plan, environment); },
                 [this, plan, environment, kept](const Result<void> &result) {
                     if (result)
                         act(plan.record, [environment] { return environment; }, plan.secrets);
                     kept(result);
                     m_keeping.erase(plan.record.id);
                 });
}

void PathRuns::resume(const RunRecord &record, const Value::Map &secrets)
{
    act(record, [home = Portal::instance().home()] { return userEnvironment(home); }, secrets);
}

/// `environment` is called on the worker: it may read the user's database.
void PathRuns::act(const RunRecord &record, const std::function<PathEnvironment()> &environment,
                   const Value::Map &secrets)
{
    m_secrets[record.id] = secrets;
    start(record, false,
          [id = record.id, environment, secrets](const RunObserver &observer,
                                                 const Progress &progress) -> Result<RunRecord> {
              Result<PathRun> run = actPath(id, environment(), secrets, observer, progress);
              if (!run)
                  return std::unexpected(run.error());
              return std::move(run->record);
          });
}

void PathRuns::undo(const RunRecord &record)
{
    start(record, true,
          [id = record.id, home = Portal::instance().home()](const RunObserver &observer,
                                                             const Progress &progress) {
              return undoRun(id, userEnvironment(home), observer, progress);
          });
}

void PathRuns::start(const RunRecord &record, bool isUndo, const Work &work)
{
    const QString id = record.id;
    if (m_jobs.contains(id))
        return;
    auto &job = m_jobs[id];
    job = std::make_unique<Job>(this);
    job->isUndo = isUndo;
    m_errors.remove(id);
    m_records[id] = record;
    if (!isUndo)
        m_records[id].state = RunState::Running;
    const RunObserver observer = [runs = QPointer(this)](const RunRecord &seen) {
        // Queued even where the owner is gone: it is asked on its own thread alone.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [runs, seen] {
                if (runs)
                    runs->note(seen);
            },
            Qt::QueuedConnection);
    };
    job->latest.ask(
        [work, observer](const std::stop_token &stop) {
            Progress progress;
            progress.stop = stop;
            return work(observer, progress);
        },
        [this, id](const Result<RunRecord> &ended) { end(id, ended); });
    Q_EMIT changed();
    Q_EMIT runChanged(id);
}

/// A step may log faster than one can read: what came within a moment is told at once.
void PathRuns::note(const RunRecord &record)
{
    if (!m_jobs.contains(record.id))
        return;
    m_records[record.id] = record;
    m_untold.insert(record.id);
    if (!m_telling.isActive())
        m_telling.start();
}

void PathRuns::tell()
{
    const QSet<QString> untold = std::exchange(m_untold, {});
    for (const QString &id : untold)
        Q_EMIT runChanged(id);
    Q_EMIT changed();
}

void PathRuns::end(const QString &id, const Result<RunRecord> &ended)
{
    m_jobs.erase(id);
    if (ended)
        m_records[id] = *ended;
    else
        m_errors[id] = ended.error();
    const RunRecord &record = m_records[id];
    Portal::instance().tell(
        tr("%1: %2").arg(record.templateTitle, ended ? runStateWord(record.state) : ended.error().message));
    Q_EMIT changed();
    Q_EMIT runChanged(id);
    Q_EMIT runEnded(id);
    // What was registered is in the catalog now; a sync brings its docs.
    Portal::instance().bumpRevision();
    const QStringList added = record.state == RunState::Done ? addedSources(record) : QStringList();
    if (added.size() == 1)
        Portal::instance().sync()->startSource(added.first());
    else if (!added.isEmpty())
        Portal::instance().sync()->start();
}

void PathRuns::cancel(const QString &id)
{
    const auto job = m_jobs.find(id);
    if (job != m_jobs.end())
        job->second->latest.stop();
}

} // namespace cairn
