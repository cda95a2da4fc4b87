// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/program.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

#include <linux/capability.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr int lookEveryMs = 20;

double peakOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

QByteArray Ended::text() const
{
    return "status " + QByteArray::number(status) + (hasHung ? ", hung" : "") + " after "
           + QByteArray::number(milliseconds) + " ms, " + QByteArray::number(peakMb, 'f', 0) + " MB\n"
           + out.left(4000) + err.left(4000);
}

void Program::launch(QProcess &process, const QString &program, const QStringList &arguments) const
{
    process.setChildProcessModifier([bytes = rlim_t(m_megabytes) << 20, isUnprivileged = m_isUnprivileged] {
#ifndef CAIRN_SANITIZED
        const rlimit limit{bytes, bytes};
        if (bytes > 0)
            ::setrlimit(RLIMIT_AS, &limit);
#endif
        // Out of the bounding set, they are gone with the next exec.
        for (int capability = 0; isUnprivileged && capability <= CAP_LAST_CAP; ++capability)
            ::prctl(PR_CAPBSET_DROP, capability);
    });
    process.start(program, QStringList{u"--home"_s, m_home} + arguments);
    process.closeWriteChannel();
}

void Program::start(QProcess &process, const QStringList &arguments) const
{
    launch(process, QStringLiteral(CAIRN_PROGRAM), arguments);
}

void Program::startDesktop(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    launch(process, QStringLiteral(CAIRN_DESKTOP), arguments);
}

Ended Program::run(const QStringList &arguments) const
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    start(process, arguments);
    Ended ended;
    // Asked for again and again: a process that is gone tells nothing any more.
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(lookEveryMs)) {
        ended.peakMb = std::max(ended.peakMb, peakOf(process.processId()));
        if (timer.elapsed() > qint64(m_seconds) * 1000) {
            ended.hasHung = true;
            killNow(process);
        }
    }
    ended.milliseconds = timer.elapsed();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    if (process.error() == QProcess::FailedToStart)
        ended.err += process.errorString().toUtf8();
    else if (process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    return ended;
}

void killNow(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
}

} // namespace cairn::test
