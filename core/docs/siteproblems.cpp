// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/siteproblems.h"

#include "base/shortened.h"
#include "catalog/rule.h"

#include <utility>

namespace cairn {

namespace {

constexpr qsizetype longestMessage = 1'000;

}

void SiteProblems::report(const QString &rule, const QString &path, Place place, const QString &message,
                          const QString &hint)
{
    const Rule *known = findRule(rule);
    Q_ASSERT(known);
    Problem problem{known->severity, rule, shortened(message, longestMessage), hint, path, place, {}};
    if (m_problems.size() < listedProblems)
        m_problems.push_back(std::move(problem));
    else
        m_rest.add(problem);
}

std::vector<Problem> SiteProblems::take(const QString &path)
{
    if (m_rest.count > 0) {
        Problem rest = std::exchange(m_rest, {}).asProblem();
        rest.path = path;
        rest.place = {1, 1};
        m_problems.push_back(std::move(rest));
    }
    return std::exchange(m_problems, {});
}

} // namespace cairn
