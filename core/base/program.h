// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace cairn {

/// A program that works on other people's text, and what it may take for that.
struct Program {
    QString name; ///< as in PATH, or a path
    QStringList arguments = {};
    QStringList environment = {}; ///< NAME=value, besides PATH, the home folder and the locale
    QByteArray input = {};
    std::chrono::seconds longest{10};
    qsizetype mostOutput = qsizetype(32) * 1024 * 1024; ///< bytes
    qsizetype mostMemory = 0;                           ///< bytes of address space; 0: no limit
};

/// What it wrote and how it ended.
struct ProgramRun {
    QByteArray output;
    QByteArray errors; ///< the first 64 kB
    int status = 0;
};

/// Runs it without a network, where the system lets a user do without one (a namespace of its own), with no
/// terminal and in an empty folder. NotFound where there is no such program, Limit where it took too long or
/// wrote too much, Cancelled where the progress says so; it is dead by then. How it ended otherwise is the
/// caller's to judge. Blocks; any thread.
Result<ProgramRun> runProgram(const Program &program, const Progress &progress = {});

} // namespace cairn
