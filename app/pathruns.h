// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "scaffolder/run.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>

class QJSEngine;
class QQmlEngine;

namespace cairn {

/// The runs of golden paths that are going on. They belong to the program and not to a page: one may leave
/// the page and come back. In QML it is the singleton `Runs`.
class PathRuns final : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Runs)
    QML_SINGLETON
    Q_PROPERTY(int running READ running NOTIFY changed)
    Q_PROPERTY(QString newest READ newest NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)

public:
    /// Made with the first question for it, as a child of the portal.
    static PathRuns &instance();
    static PathRuns *create(QQmlEngine *, QJSEngine *);

    int running() const { return int(m_jobs.size()); }
    QString newest() const; ///< id of the one that began last; empty where none goes on
    QString title() const;  ///< of its path
    QString line() const;   ///< the step that it is at

    /// Keeps a plan and begins to do it. `kept` gets why it could not be kept, or nothing.
    void begin(const PathRun &plan, const PathEnvironment &environment,
               const std::function<void(const Result<void> &)> &kept);
    /// Goes on at the step that a run failed at.
    void resume(const RunRecord &record, const Value::Map &secrets);
    void undo(const RunRecord &record);
    Q_INVOKABLE void cancel(const QString &id);

    /// As it is now; nullptr where it neither goes on nor ended since the program began.
    const RunRecord *record(const QString &id) const;
    bool isGoing(const QString &id) const { return m_jobs.contains(id); }
    bool isUndoing(const QString &id) const;
    /// Why it could not go on at all; empty where it could.
    Error error(const QString &id) const { return m_errors.value(id); }
    /// Those that were entered for it, as long as the program runs: a resumed run needs them again.
    Value::Map secrets(const QString &id) const;

Q_SIGNALS:
    void changed();
    void runChanged(const QString &id);
    /// It came to an end, whatever that is.
    void runEnded(const QString &id);

private:
    explicit PathRuns(QObject *parent);
    struct Job {
        explicit Job(QObject *owner)
            : latest(owner, programThreads())
        {}
        Latest latest;
        bool isUndo = false;
    };
    using Work = std::function<Result<RunRecord>(const RunObserver &, const Progress &)>;
    void act(const RunRecord &record, const std::function<PathEnvironment()> &environment,
             const Value::Map &secrets);
    void start(const RunRecord &record, bool isUndo, const Work &work);
    void note(const RunRecord &record);
    void tell();
    void end(const QString &id, const Result<RunRecord> &ended);

    std::map<QString, std::unique_ptr<Job>> m_jobs;
    std::map<QString, RunRecord> m_records;
    std::map<QString, Value::Map> m_secrets;
    QHash<QString, Error> m_errors;
    QSet<QString> m_untold; ///< changed since the last time that it was told
    QTimer m_telling;
    std::map<QString, std::unique_ptr<Latest>> m_keeping;
};

} // namespace cairn
