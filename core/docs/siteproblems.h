// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QString>

#include <vector>

namespace cairn {

/// Collects what is wrong in the files of a docs site.
class SiteProblems final
{
public:
    /// `path` is from the root of the source. The rule says how severe it is.
    void report(const QString &rule, const QString &path, Place place, const QString &message,
                const QString &hint);

    /// At most `listedProblems`, and then one that stands for the rest, at `path`.
    std::vector<Problem> take(const QString &path);

private:
    std::vector<Problem> m_problems;
    ProblemRest m_rest;
};

} // namespace cairn
