// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace cairn {

enum class Severity {
    Error,   ///< the document was rejected, or a part of it is missing
    Warning, ///< the entity is there; something about it is doubtful
    Info,    ///< the entity is good; something about it deserves a look one day
};

/// "error", "warning" or "info".
QString severityName(Severity severity);
/// The severity of that name; nothing where there is none.
std::optional<Severity> severityNamed(QStringView name);

/// Something wrong in a catalog, where it is and what would mend it.
struct Problem {
    Severity severity = Severity::Error;
    QString rule; ///< id of one of `rules()`
    QString message;
    QString hint;
    QString path; ///< of the file, from the root of its repository or folder
    Place place;
    QString ref; ///< canonical reference of the entity, where it is known
    /// What should stand at the place, where that is certain: the mend of `catalog/fix` puts it there.
    QString correction = {};
    qsizetype standsFor = 1; ///< more where it stands for others that are not listed

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// So many of one file are listed: a file may be wrong in a million places, and nobody reads them.
constexpr size_t listedProblems = 1'000;

/// What is wrong beyond the problems that are listed.
struct ProblemRest {
    qsizetype count = 0;
    Severity severity = Severity::Info; ///< of the worst
    Place first = {};

    void add(const Problem &problem);
    /// A problem of the rule `limit` that stands for all of them. It is an error where one of them is.
    Problem asProblem() const;
};

} // namespace cairn
