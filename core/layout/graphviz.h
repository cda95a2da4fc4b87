// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/program.h"

#include <chrono>

namespace cairn {

/// Runs Graphviz on a graph in its language: it reads no files, and ends after `longest` or with 1 GB.
/// NotFound where it is not installed, with the package's name; otherwise as of `runProgram`. Blocks; any
/// thread.
Result<ProgramRun> runGraphviz(const QStringList &arguments, const QByteArray &source,
                               std::chrono::seconds longest, const Progress &progress = {});

} // namespace cairn
