// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/parallel.h"
#include "base/progress.h"
#include "base/result.h"
#include "catalog/problem.h"

#include <QStringList>

#include <vector>

namespace cairn {

/// What a look at descriptors outside of any source found. Paths of problems are as the user would write
/// them: relative to where the program runs, where that is shorter.
struct CheckReport {
    int entities = 0;
    std::vector<Problem> problems;
    int notes = 0; ///< problems for information alone, whether they are listed or not
};

/// Reads the descriptors of files and folders: a named file whatever it holds; below a folder every
/// catalog-info.yaml and .yml, every other YAML file that looks like a descriptor, and what Locations name.
/// References are looked for among what was read. Lists problems of the severity `least` and worse. Fails
/// where a path is not there.
Result<CheckReport> checkPaths(const QStringList &paths, const Parallel &parallel, const Progress &progress,
                               Severity least = Severity::Warning);

} // namespace cairn
