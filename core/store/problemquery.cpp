// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/problemquery.h"

#include "store/searchquery.h"

using namespace Qt::StringLiterals;

namespace cairn {

Result<std::vector<FoundProblem>> listProblems(Database &catalog, const ProblemFilter &filter)
{
    QByteArray where = "1";
    Bindings bindings;
    const auto require = [&](const QByteArray &condition, const Binding &value) {
        where += " AND " + condition;
        bindings.push_back(value);
    };
    if (filter.severity)
        require("problem.severity = ?", qint64(*filter.severity));
    if (!filter.rule.isEmpty())
        require("problem.rule = ?", filter.rule);
    if (!filter.ref.isEmpty())
        require("problem.ref = ?", filter.ref);
    if (!filter.source.isEmpty())
        require("source.name = ?", filter.source);
    if (!filter.text.isEmpty())
        require("problem.message || ' ' || problem.path || ' ' || problem.ref LIKE ? ESCAPE '\\'",
                u'%' + likeEscaped(filter.text) + u'%');

    std::vector<FoundProblem> problems;
    const Result<void> done = catalog.query(
        "SELECT problem.severity, problem.rule, problem.message, problem.hint, problem.path, problem.line, problem.col, "
        "problem.ref, source.name, coalesce(nullif(entity.title, ''), entity.name), entity.kind FROM problem "
        "JOIN source ON source.id = problem.source "
        "LEFT JOIN entity ON problem.ref <> '' AND entity.ref = problem.ref AND entity.is_winner WHERE "
            + where
            + " ORDER BY problem.severity, source.position, problem.path, problem.line, problem.col, problem.id",
        bindings, [&](const Row &row) {
            problems.push_back({{Severity(row.integer(0)),
                                 row.text(1),
                                 row.text(2),
                                 row.text(3),
                                 row.text(4),
                                 {int(row.integer(5)), int(row.integer(6))},
                                 row.text(7)},
                                row.text(8),
                                row.text(9),
                                row.text(10)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return problems;
}

} // namespace cairn
