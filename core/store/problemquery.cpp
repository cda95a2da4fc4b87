// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/problemquery.h"

#include "store/searchquery.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

struct Condition {
    QByteArray sql = "1";
    Bindings bindings;

    void require(const QByteArray &condition, const Binding &value)
    {
        sql += " AND " + condition;
        bindings.push_back(value);
    }
};

Condition conditionOf(const ProblemFilter &filter)
{
    Condition condition;
    if (filter.severity)
        condition.require("problem.severity = ?", qint64(*filter.severity));
    else
        condition.require("problem.severity <= ?", qint64(filter.least));
    if (!filter.rule.isEmpty())
        condition.require("problem.rule = ?", filter.rule);
    if (!filter.ref.isEmpty())
        condition.require("problem.ref = ?", filter.ref);
    if (!filter.source.isEmpty())
        condition.require("source.name = ?", filter.source);
    if (!filter.ownedBy.isEmpty())
        condition.require(
            "problem.ref IN (SELECT ref FROM entity WHERE is_winner AND owner IN "
            "(SELECT value FROM json_each(?)))",
            QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(filter.ownedBy)).toJson()));
    if (!filter.text.isEmpty())
        condition.require("problem.message || ' ' || problem.path || ' ' || problem.ref LIKE ? ESCAPE '\\'",
                          u'%' + likeEscaped(filter.text) + u'%');
    return condition;
}

} // namespace

Result<std::vector<FoundProblem>> listProblems(Database &catalog, const ProblemFilter &filter)
{
    const Condition condition = conditionOf(filter);
    std::vector<FoundProblem> problems;
    const Result<void> done = catalog.query(
        "SELECT problem.severity, problem.rule, problem.message, problem.hint, problem.path, problem.line, problem.col, "
        "problem.ref, source.name, coalesce(nullif(entity.title, ''), entity.name), entity.kind, problem.correction FROM problem "
        "JOIN source ON source.id = problem.source "
        "LEFT JOIN entity ON problem.ref <> '' AND entity.ref = problem.ref AND entity.is_winner WHERE "
            + condition.sql
            + " ORDER BY problem.severity, source.position, problem.path, problem.line, problem.col, problem.id LIMIT "
            + QByteArray::number(filter.limit),
        condition.bindings, [&](const Row &row) {
            problems.push_back({{Severity(row.integer(0)),
                                 row.text(1),
                                 row.text(2),
                                 row.text(3),
                                 row.text(4),
                                 {int(row.integer(5)), int(row.integer(6))},
                                 row.text(7),
                                 row.text(11)},
                                row.text(8),
                                row.text(9),
                                row.text(10)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return problems;
}

Result<int> countProblems(Database &catalog, const ProblemFilter &filter)
{
    const Condition condition = conditionOf(filter);
    const Result<qint64> count = catalog.number(
        "SELECT count(*) FROM problem JOIN source ON source.id = problem.source WHERE " + condition.sql,
        condition.bindings);
    if (!count)
        return std::unexpected(count.error());
    return int(*count);
}

Result<std::vector<RuleCount>> countRules(Database &catalog)
{
    std::vector<RuleCount> counts;
    const Result<void> done = catalog.query(
        "SELECT severity, rule, count(*) FROM problem GROUP BY severity, rule ORDER BY severity, rule", {},
        [&](const Row &row) {
            counts.push_back({Severity(row.integer(0)), row.text(1), int(row.integer(2))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return counts;
}

} // namespace cairn
