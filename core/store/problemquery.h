// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/problem.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

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
    Severity least = Severity::Warning; ///< where `severity` is not set: this one and what is worse
    QString rule;
    QString ref; ///< canonical; problems of one entity
    QString source;
    QStringList ownedBy; ///< canonical; of entities that one of these owns; empty means any
    QString text;        ///< part of message, path or reference
    int limit = -1;

    friend bool operator==(const ProblemFilter &, const ProblemFilter &) = default;
};

/// Errors first, then by source, path and line.
Result<std::vector<FoundProblem>> listProblems(Database &catalog, const ProblemFilter &filter);

/// How many problems pass the filter, whatever its limit.
Result<int> countProblems(Database &catalog, const ProblemFilter &filter);

struct RuleCount {
    Severity severity = Severity::Error;
    QString rule;
    int problems = 0;
};

/// How many problems of each rule there are in the whole catalog, by severity and then by rule.
Result<std::vector<RuleCount>> countRules(Database &catalog);

} // namespace cairn
