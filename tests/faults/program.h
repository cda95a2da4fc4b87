// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace cairn::test {

/// What a run of a program ended with.
struct Ended {
    int status = -1; ///< -1 where it crashed or hung
    bool hasHung = false;
    QByteArray out;
    QByteArray err;
    qint64 milliseconds = 0;
    double peakMb = 0; ///< resident memory at its highest, as far as it was seen

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    /// Everything that a failed check wants to show.
    QByteArray text() const;
};

/// The programs as they are built, in a home of their own.
class Program final
{
public:
    explicit Program(QString home)
        : m_home(std::move(home))
    {}

    /// Address space that a run may use; 0 is no limit. Sanitizers need all of it, so that theirs is none.
    void limitMemory(qint64 megabytes) { m_megabytes = megabytes; }
    /// After how long a run counts as one that hangs, and is killed.
    void limitTime(int seconds) { m_seconds = seconds; }
    /// Root, too, is bound by permissions then.
    void dropPrivileges() { m_isUnprivileged = true; }

    Ended run(const QStringList &arguments) const;
    Ended runJson(const QStringList &arguments) const
    {
        return run(arguments + QStringList{QStringLiteral("--json")});
    }
    /// Starts without waiting.
    void start(QProcess &process, const QStringList &arguments) const;
    void startDesktop(QProcess &process, const QStringList &arguments = {}) const;

    const QString &home() const { return m_home; }

private:
    void launch(QProcess &process, const QString &program, const QStringList &arguments) const;

    QString m_home;
    bool m_isUnprivileged = false;
    qint64 m_megabytes = 0;
    int m_seconds = 120;
};

/// SIGKILL, and nothing before it; waits until the process is gone.
void killNow(QProcess &process);

} // namespace cairn::test
