// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "measure.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <array>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn::bench {

void fail(const QString &message)
{
    QTextStream(stderr) << "cairn-bench: " << message << '\n';
    std::exit(1);
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double percentile95(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, values.size() * 95 / 100)];
}

namespace {

// Not with QProcess: only wait4 tells what one child used.
Run runChild(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> texts{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &text : texts)
        argv.push_back(text.data());
    argv.push_back(nullptr);

    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        fail(u"no pipe"_s);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = ::vfork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::close(pipe[1]);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    ::close(pipe[1]);
    Run result;
    std::array<char, 65536> buffer{};
    for (ssize_t size = 0; (size = ::read(pipe[0], buffer.data(), buffer.size())) > 0;) {
        if (result.output.isEmpty())
            result.firstOutput = double(timer.nsecsElapsed()) / 1e6;
        result.output.append(buffer.data(), size);
    }
    ::close(pipe[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail(u"%1 %2 failed"_s.arg(program, arguments.join(u' ')));
    result.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const auto inMs = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    result.cpuMilliseconds = inMs(usage.ru_utime) + inMs(usage.ru_stime);
    result.megabytes = double(usage.ru_maxrss) / 1024;
    return result;
}

} // namespace

Run run(const QString &program, const QStringList &arguments)
{
    const QStringList between{QString::fromLatin1(inBetween), program};
    QByteArray said = runChild(QCoreApplication::applicationFilePath(), between + arguments).output;
    QDataStream stream(&said, QIODevice::ReadOnly);
    Run result;
    stream >> result.milliseconds >> result.firstOutput >> result.cpuMilliseconds >> result.megabytes
        >> result.output;
    return result;
}

int runInBetween(const QStringList &arguments)
{
    const Run result = runChild(arguments.first(), arguments.sliced(1));
    QByteArray said;
    QDataStream stream(&said, QIODevice::WriteOnly);
    stream << result.milliseconds << result.firstOutput << result.cpuMilliseconds << result.megabytes
           << result.output;
    QFile out;
    return out.open(stdout, QFile::WriteOnly) && out.write(said) == said.size() ? 0 : 1;
}

} // namespace cairn::bench
