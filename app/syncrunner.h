// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "base/result.h"
#include "sync/sync.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace cairn {

class Preferences;

/// Syncs in the background: when asked, on a schedule, and after changes. In QML it is the singleton `Sync`.
class SyncRunner final : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Sync)
    QML_SINGLETON
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(QString line READ line NOTIFY progressChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)
    Q_PROPERTY(QString source READ source NOTIFY runningChanged)
    Q_PROPERTY(QString lastSynced READ lastSynced NOTIFY lastSyncedChanged)
    Q_PROPERTY(QString lastSyncedExact READ lastSyncedExact NOTIFY lastSyncedChanged)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY outcomeChanged)
    Q_PROPERTY(QString error READ error NOTIFY outcomeChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY outcomeChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY outcomeChanged)

public:
    SyncRunner(const Home &home, Preferences &preferences, QObject *parent);
    static SyncRunner *create(QQmlEngine *, QJSEngine *);

    bool isRunning() const { return m_job.isBusy(); }
    QString line() const { return m_line; }
    double fraction() const { return m_fraction; }
    QString source() const { return m_source; }
    QString lastSynced() const;
    QString lastSyncedExact() const;
    bool hasFailed() const { return !m_error.isEmpty(); }
    QString error() const { return m_error; }
    QString hint() const { return m_hint; }
    QString summary() const { return m_summary; }

    Q_INVOKABLE void start() { startQuietly({}, false); }
    Q_INVOKABLE void startSource(const QString &name) { startQuietly({name}, false); }
    Q_INVOKABLE void cancel() { m_job.stop(); }
    Q_INVOKABLE void dismiss();
    /// Shows a line about something that was done to the sources, as after a sync.
    void say(const QString &summary);
    void fail(const Error &error);

    /// As `start`, for the named sources; a quiet one says nothing where it found nothing new. While another
    /// one runs it is remembered and done after it.
    void startQuietly(const QStringList &names, bool isQuiet);

Q_SIGNALS:
    void runningChanged();
    void progressChanged();
    void lastSyncedChanged();
    void outcomeChanged();
    /// A sync ended; `hasNews` where the catalog may be another now.
    void finished(bool hasNews);

private:
    void end(const Result<std::vector<SourceReport>> &reports, bool isQuiet);
    void schedule();

    Home m_home;
    Preferences &m_preferences;
    Latest m_job;
    QTimer m_timer;
    QTimer m_forget;
    QTimer m_minute; ///< "2 minutes ago" grows old
    QString m_line;
    double m_fraction = -1;
    QString m_source;
    qint64 m_lastSynced = 0;
    QString m_error;
    QString m_hint;
    QString m_summary;
    bool m_isWaiting = false;
    QStringList m_waitingNames;
};

} // namespace cairn
