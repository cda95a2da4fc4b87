// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/problem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        break;
    }
    return u"info"_s;
}

std::optional<Severity> severityNamed(QStringView name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (name == severityName(severity))
            return severity;
    }
    return std::nullopt;
}

void ProblemRest::add(const Problem &problem)
{
    if (count == 0)
        first = problem.place;
    count += problem.standsFor;
    severity = std::min(severity, problem.severity);
}

Problem ProblemRest::asProblem() const
{
    return {severity,
            u"limit"_s,
            u"%1 more problems of this file are not listed"_s.arg(count),
            u"Mend the first ones; most follow from few causes"_s,
            {},
            first,
            {},
            {},
            count};
}

} // namespace cairn
