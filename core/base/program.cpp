// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/program.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int pollMs = 20; // how late a wish to stop is noticed
constexpr qsizetype mostErrors = 64 * 1024;

QProcessEnvironment environmentOf(const Program &program)
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LANG"_s, u"LC_ALL"_s, u"FONTCONFIG_PATH"_s}) {
        if (all.contains(name))
            environment.insert(name, all.value(name));
    }
    for (const QString &variable : program.environment)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

/// In the child, before it becomes the program: only what is safe between fork and exec.
void confine(rlim_t seconds, rlim_t memory)
{
    // Where the system forbids it, what the caller hands in has to be harmless by itself, as it is anyway.
    std::ignore = unshare(CLONE_NEWUSER | CLONE_NEWNET);
    const rlimit time{seconds, seconds + 1};
    setrlimit(RLIMIT_CPU, &time);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (memory > 0) {
        const rlimit space{memory, memory};
        setrlimit(RLIMIT_AS, &space);
    }
}

std::unexpected<Error> end(QProcess &process, Error error)
{
    process.kill();
    process.waitForFinished();
    return std::unexpected(std::move(error));
}

} // namespace

Result<ProgramRun> runProgram(const Program &program, const Progress &progress)
{
    const QString path = QStandardPaths::findExecutable(program.name);
    if (path.isEmpty())
        return failure(ErrorKind::NotFound, u"The program %1 is not installed"_s.arg(program.name));
    const QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessEnvironment(environmentOf(program));
    process.setChildProcessModifier(
        [seconds = rlim_t(program.longest.count()) * 4, memory = rlim_t(program.mostMemory)] {
            confine(seconds, memory); // cores may work side by side: the clock is the stricter limit
        });
    process.start(path, program.arguments);
    if (!process.waitForStarted())
        return failure(ErrorKind::Failed, u"%1 could not be started: %2"_s.arg(path, process.errorString()));
    process.write(program.input);
    process.closeWriteChannel();

    ProgramRun run;
    const QDeadlineTimer deadline(program.longest);
    while (!process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning) {
        run.output += process.readAllStandardOutput();
        run.errors = (run.errors + process.readAllStandardError()).left(mostErrors);
        if (progress.isCancelled())
            return end(process, {ErrorKind::Cancelled, u"Cancelled"_s, {}});
        if (deadline.hasExpired())
            return end(process,
                       {ErrorKind::Limit,
                        u"%1 was not done after %2 seconds"_s.arg(program.name).arg(program.longest.count()),
                        u"Make the input smaller"_s});
        if (run.output.size() > program.mostOutput)
            return end(process,
                       {ErrorKind::Limit,
                        u"%1 wrote more than %2 MB"_s.arg(program.name).arg(program.mostOutput >> 20),
                        u"Make the input smaller"_s});
    }
    run.output += process.readAllStandardOutput();
    run.errors = (run.errors + process.readAllStandardError()).left(mostErrors);
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return run;
}

} // namespace cairn
