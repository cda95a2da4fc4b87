// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/catalogrules.h"

#include "store/cycles.h"

namespace cairn {

namespace {

const QByteArray insertProblem =
    "INSERT INTO problem(source, file, entity, severity, rule, message, hint, path, line, col, ref, about) ";

Result<void> runAll(Database &catalog, std::initializer_list<QByteArray> statements)
{
    for (const QByteArray &sql : statements) {
        if (const Result<int> done = catalog.run(sql.constData()); !done)
            return std::unexpected(done.error());
    }
    return {};
}

/// A dependency of a live entity on a deprecated one, as `via` is written: by the dependent, or by the
/// deprecated entity itself (`dependencyOf`). `from` binds `via`, `one` (whose relation it is) and `other`.
QByteArray insertDeprecated(const QByteArray &from)
{
    const QByteArray deprecated = "iif(via.type = 'dependencyOf', one.ref, other.ref)";
    const QByteArray dependent = "iif(via.type = 'dependencyOf', other.ref, one.ref)";
    const QByteArray owner = "iif(via.type = 'dependencyOf', one.owner, other.owner)";
    return "SELECT file.source, file.id, one.id, 2, 'deprecated-dependency', " + deprecated
           + " || ' is deprecated, and ' || " + dependent + " || ' depends on it', iif(" + owner
           + " = '', 'Find out what replaces it', 'Ask ' || " + owner
           + " || ' what replaces it'), file.path, via.line, via.col, one.ref, other.ref " + from
           + " JOIN file ON file.id = one.file WHERE one.is_winner AND other.is_winner AND one.id <> other.id AND "
             "CASE via.type WHEN 'dependencyOf' THEN one.lifecycle = 'deprecated' AND other.lifecycle <> 'deprecated' "
             "WHEN 'dependsOn' THEN other.lifecycle = 'deprecated' AND one.lifecycle <> 'deprecated' "
             "WHEN 'consumesApi' THEN other.lifecycle = 'deprecated' AND one.lifecycle <> 'deprecated' ELSE 0 END";
}

Result<void> settleDeprecated(Database &catalog, bool isWhole)
{
    static const QByteArray all =
        insertProblem
        + insertDeprecated(
            "FROM entity AS other CROSS JOIN relation AS via ON via.target = other.ref AND other.lifecycle = 'deprecated' "
            "AND via.type IN ('dependsOn', 'consumesApi') CROSS JOIN entity AS one ON one.id = via.entity")
        + " UNION ALL "
        + insertDeprecated(
            "FROM entity AS one CROSS JOIN relation AS via ON via.entity = one.id AND one.lifecycle = 'deprecated' "
            "AND via.type = 'dependencyOf' CROSS JOIN entity AS other ON other.ref = via.target");
    static const QByteArray near =
        insertProblem
        + insertDeprecated(
            "FROM touched CROSS JOIN entity AS one ON one.ref = touched.ref "
            "CROSS JOIN relation AS via ON via.entity = one.id CROSS JOIN entity AS other ON other.ref = via.target")
        + " UNION "
        + insertDeprecated(
            "FROM touched CROSS JOIN relation AS via ON via.target = touched.ref "
            "CROSS JOIN entity AS one ON one.id = via.entity CROSS JOIN entity AS other ON other.ref = via.target");
    if (isWhole)
        return runAll(catalog,
                      {"DELETE FROM problem WHERE severity = 2 AND rule = 'deprecated-dependency'", all});
    return runAll(
        catalog,
        {"DELETE FROM problem WHERE rule = 'deprecated-dependency' AND ref IN touched",
         "DELETE FROM problem WHERE rule = 'deprecated-dependency' AND about <> '' AND about IN touched",
         near});
}

/// The APIs and groups whose standing may have changed.
Result<void> listNear(Database &catalog, bool isWhole)
{
    const Result<void> made = catalog.script(
        "CREATE TEMP TABLE IF NOT EXISTS near(ref TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM near");
    if (!made)
        return made;
    if (isWhole)
        return runAll(
            catalog,
            {"INSERT OR IGNORE INTO near SELECT ref FROM entity WHERE is_winner = 1 AND kind IN ('API', 'Group')"});
    return runAll(catalog, {"INSERT INTO near SELECT ref FROM touched",
                            "INSERT OR IGNORE INTO near SELECT target FROM left_behind",
                            "INSERT OR IGNORE INTO near SELECT relation.target FROM touched "
                            "CROSS JOIN entity ON entity.ref = touched.ref "
                            "CROSS JOIN relation ON relation.entity = entity.id "
                            "WHERE relation.type IN ('consumesApi', 'providesApi', 'memberOf', 'childOf')"});
}

/// Problems at the name of the entities in `near` of the kind for which the condition holds.
QByteArray insertAtName(const QByteArray &kind, const QByteArray &rule, const QByteArray &says,
                        const QByteArray &hint, const QByteArray &condition)
{
    return insertProblem + "SELECT file.source, file.id, entity.id, 2, '" + rule + "', entity.ref || ' "
           + says + "', '" + hint
           + "', file.path, entity.name_line, entity.name_col, entity.ref, '' FROM near "
             "CROSS JOIN entity ON entity.ref = near.ref JOIN file ON file.id = entity.file "
             "WHERE entity.is_winner AND entity.kind = '"
           + kind + "' AND " + condition;
}

/// No entity that is shown has such a relation to this one.
QByteArray nobodyHas(const QByteArray &type)
{
    return "NOT EXISTS(SELECT 1 FROM relation JOIN entity AS other ON other.id = relation.entity "
           "WHERE relation.target = entity.ref AND relation.type = '"
           + type + "' AND other.is_winner)";
}

Result<void> settleStanding(Database &catalog, bool isWhole)
{
    static const QByteArray unused =
        insertAtName("API", "unused-api", "is consumed by no component",
                     "Add it to spec.consumesApis of what calls it, or retire it", nobodyHas("consumesApi"));
    static const QByteArray unprovided =
        insertAtName("API", "unprovided-api", "is provided by no component",
                     "Add it to spec.providesApis of the component that serves it", nobodyHas("providesApi"));
    static const QByteArray empty =
        insertAtName("Group", "empty-group", "has neither members nor child groups",
                     "Name it in spec.memberOf of its members, or hand over what it owns and remove it",
                     nobodyHas("memberOf") + " AND " + nobodyHas("childOf")
                         + " AND NOT EXISTS(SELECT 1 FROM relation WHERE relation.entity = entity.id "
                           "AND relation.type IN ('hasMember', 'parentOf'))");
    if (const Result<void> listed = listNear(catalog, isWhole); !listed)
        return listed;
    return runAll(
        catalog,
        {isWhole
             ? "DELETE FROM problem WHERE severity = 2 AND rule IN ('unused-api', 'unprovided-api', 'empty-group')"
             : "DELETE FROM problem WHERE rule IN ('unused-api', 'unprovided-api', 'empty-group') AND ref IN near",
         unused, unprovided, empty});
}

} // namespace

Result<void> watchStructure(Database &catalog)
{
    return catalog.script(
        "CREATE TEMP TABLE IF NOT EXISTS left_behind(target TEXT PRIMARY KEY) WITHOUT ROWID;"
        "DELETE FROM left_behind;"
        "CREATE TEMP TRIGGER IF NOT EXISTS note_left_behind AFTER DELETE ON main.relation "
        "WHEN old.type IN ('consumesApi', 'providesApi', 'memberOf', 'childOf') "
        "BEGIN INSERT OR IGNORE INTO left_behind VALUES(old.target); END");
}

Result<void> settleStructure(Database &catalog, bool isWhole)
{
    Result<void> settled = settleDeprecated(catalog, isWhole);
    if (settled)
        settled = settleStanding(catalog, isWhole);
    return settled ? settleCycles(catalog, isWhole) : settled;
}

} // namespace cairn
