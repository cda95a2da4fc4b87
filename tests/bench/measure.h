// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <type_traits>
#include <vector>

namespace cairn::bench {

constexpr int rounds = 5;
/// The first argument that makes this program the one in between.
constexpr const char *inBetween = "--in-between";

/// One measured number. `limit` is what it is to stay below; infinity where nothing is set.
struct Figure {
    QString name;
    QString unit;
    double value = 0;
    double limit = std::numeric_limits<double>::infinity();
};

/// What went wrong is no figure: says it and ends the program.
[[noreturn]] void fail(const QString &message);

template <typename T>
T expect(Result<T> result)
{
    if (!result)
        fail(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

double median(std::vector<double> values);
/// The value that 95 of 100 do not exceed.
double percentile95(std::vector<double> values);

/// Wall-clock time of one call in milliseconds.
template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <typename Work>
double medianOf(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(milliseconds(work));
    return median(times);
}

/// What a process cost and said.
struct Run {
    double milliseconds = 0; ///< from start to end, wall clock
    double firstOutput = 0;  ///< milliseconds from start to the first output
    double cpuMilliseconds = 0;
    double megabytes = 0; ///< resident memory at its highest
    QByteArray output;
};

/// Runs a program to its end; fails where its status is not 0.
Run run(const QString &program, const QStringList &arguments);
/// The program in between, which `run` starts this one again as: a process counts the memory of the one that
/// it was forked from as its own, and this one has a generated catalog in it. `arguments` begin with the
/// program.
int runInBetween(const QStringList &arguments);

} // namespace cairn::bench
