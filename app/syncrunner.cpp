// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "syncrunner.h"

#include "portal.h"
#include "preferences.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "threads.h"
#include "words.h"

#include <QCoreApplication>
#include <QPointer>
#include <QQmlEngine>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int minuteMs = 60'000;
constexpr int summaryMs = 8'000; // good news need no answer

qint64 newestFetch(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    qint64 newest = 0;
    if (catalog) {
        for (const SourceStatus &status : listSourceStatus(*catalog).value_or(std::vector<SourceStatus>()))
            newest = std::max(newest, status.fetchedAt);
    }
    return newest;
}

} // namespace

SyncRunner::SyncRunner(const Home &home, Preferences &preferences, QObject *parent)
    : QObject(parent), m_home(home), m_preferences(preferences), m_job(this), m_lastSynced(newestFetch(home))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { startQuietly({}, true); });
    connect(&m_preferences, &Preferences::syncMinutesChanged, this, &SyncRunner::schedule);
    m_forget.setSingleShot(true);
    m_forget.setInterval(summaryMs);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        if (m_error.isEmpty() && !isRunning())
            dismiss();
    });
    m_minute.start(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &SyncRunner::lastSyncedChanged);
    schedule();
}

SyncRunner *SyncRunner::create(QQmlEngine *, QJSEngine *)
{
    SyncRunner *runner = Portal::instance().sync();
    QJSEngine::setObjectOwnership(runner, QJSEngine::CppOwnership);
    return runner;
}

QString SyncRunner::lastSynced() const
{
    return relativeTime(m_lastSynced);
}

QString SyncRunner::lastSyncedExact() const
{
    return exactTime(m_lastSynced);
}

void SyncRunner::schedule()
{
    const int minutes = m_preferences.syncMinutes();
    if (minutes > 0)
        m_timer.start(minutes * minuteMs);
    else
        m_timer.stop();
}

void SyncRunner::startQuietly(const QStringList &names, bool isQuiet)
{
    if (isRunning()) {
        // All sources include any: an empty list stands for all.
        m_waitingNames = m_isWaiting && (m_waitingNames.isEmpty() || names.isEmpty())
                             ? QStringList()
                             : m_waitingNames + names;
        m_isWaiting = true;
        return;
    }
    m_source = names.value(0);
    m_line = tr("Starting");
    m_fraction = -1;
    if (!isQuiet)
        dismiss();
    m_job.ask(
        [home = m_home, names, self = QPointer(this)](const std::stop_token &token) {
            SyncOptions options;
            options.parallel = onAllCores;
            const Progress progress{token, [self](const QString &line, double fraction) {
                                        QMetaObject::invokeMethod(QCoreApplication::instance(),
                                                                  [self, line, fraction] {
                                                                      if (!self || !self->isRunning())
                                                                          return;
                                                                      self->m_line = line;
                                                                      self->m_fraction = fraction;
                                                                      Q_EMIT self->progressChanged();
                                                                  });
                                    }};
            return syncSources(home, names, options, progress);
        },
        [this, isQuiet](const Result<std::vector<SourceReport>> &reports) { end(reports, isQuiet); });
    Q_EMIT runningChanged();
    Q_EMIT progressChanged();
}

void SyncRunner::end(const Result<std::vector<SourceReport>> &reports, bool isQuiet)
{
    int entities = 0;
    int changed = 0;
    int removed = 0;
    m_error.clear();
    m_hint.clear();
    m_summary.clear();
    if (!reports && reports.error().kind != ErrorKind::Cancelled) {
        m_error = reports.error().message;
        m_hint = reports.error().hint;
    } else if (!reports) {
        m_summary = isQuiet ? QString() : tr("Sync cancelled; nothing was lost");
    } else {
        for (const SourceReport &report : *reports) {
            entities += report.entities;
            changed += report.changed;
            removed += report.removed;
            if (report.error && m_error.isEmpty()) {
                m_error = report.name + u": "_s + report.error->message;
                m_hint = report.error->hint;
            }
        }
        // A first sync: nobody knew the entities before.
        if (changed >= entities && entities > 0)
            m_summary = tr("%n entities read", nullptr, entities);
        else if (changed > 0 || removed > 0)
            m_summary = removed > 0 ? tr("%n entities changed, %1 removed", nullptr, changed).arg(removed)
                                    : tr("%n entities changed", nullptr, changed);
        else if (!isQuiet && m_error.isEmpty())
            m_summary = tr("Nothing changed");
    }
    if (m_error.isEmpty())
        m_forget.start();
    m_lastSynced = newestFetch(m_home);
    Q_EMIT runningChanged();
    Q_EMIT outcomeChanged();
    Q_EMIT lastSyncedChanged();
    Q_EMIT finished(true);
    schedule();
    if (std::exchange(m_isWaiting, false))
        startQuietly(std::exchange(m_waitingNames, {}), true);
}

void SyncRunner::say(const QString &summary)
{
    m_summary = summary;
    m_forget.start();
    Q_EMIT outcomeChanged();
}

void SyncRunner::fail(const Error &error)
{
    m_error = error.message;
    m_hint = error.hint;
    Q_EMIT outcomeChanged();
}

void SyncRunner::dismiss()
{
    m_error.clear();
    m_hint.clear();
    m_summary.clear();
    Q_EMIT outcomeChanged();
}

} // namespace cairn
