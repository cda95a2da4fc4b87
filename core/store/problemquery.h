// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/problem.h"
#include "store/database.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

/// A problem with where it was found and whom it is about.
struct FoundProblem {
    Problem problem;
    QString source;
    QString title; ///< of the entity that `problem.ref` names, where that is in the catalog
    QString kind;
};

struct ProblemFilter {
    std::optional<Severity> severity;
    QString rule;
    QString ref; ///< canonical; problems of one entity
    QString source;
    QString text; ///< part of message, path or reference

    friend bool operator==(const ProblemFilter &, const ProblemFilter &) = default;
};

/// Errors first, then by source, path and line.
Result<std::vector<FoundProblem>> listProblems(Database &catalog, const ProblemFilter &filter);

} // namespace cairn
