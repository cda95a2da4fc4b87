// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "layout/graphviz.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype mostMemory = qsizetype(1024) * 1024 * 1024;

} // namespace

Result<ProgramRun> runGraphviz(const QStringList &arguments, const QByteArray &source,
                               std::chrono::seconds longest, const Progress &progress)
{
    Program graphviz{u"dot"_s, arguments};
    // With a server's name Graphviz reads files of these folders only, and there are none.
    graphviz.environment = {u"SERVER_NAME=cairn"_s, u"GV_FILE_PATH="_s};
    graphviz.input = source;
    graphviz.longest = longest;
    graphviz.mostMemory = mostMemory;
    Result<ProgramRun> run = runProgram(graphviz, progress);
    if (!run && run.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, u"Graphviz is not installed"_s,
                       u"Install the package graphviz"_s);
    return run;
}

} // namespace cairn
