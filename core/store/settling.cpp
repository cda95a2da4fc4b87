// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/settling.h"

#include "base/nearest.h"
#include "catalog/kind.h"
#include "catalog/problem.h"
#include "store/catalogrules.h"
#include "store/pending.h"

#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qint64 bulkShare = 10;     // above a tenth of the catalog all of it is settled
constexpr int suggestionLimit = 500; // suggestions are looked for among this many missing targets at most
constexpr int candidateLimit = 5000; // names that one is chosen from

struct Declared {
    qint64 entity = 0;
    qint64 source = 0;
    QString sourceName;
    QString path;
    int line = 0;

    QString place() const { return u"%1:%2"_s.arg(path).arg(line); }
};

/// What is settled: the touched references, or all of them where looking at each of so many would take
/// longer.
struct Scope {
    bool isWhole = false;

    QByteArray in(const QByteArray &column) const
    {
        return isWhole ? QByteArray("1") : column + " IN touched";
    }
};

Result<Scope> listTouched(Database &catalog, const QSet<QString> &touched)
{
    const Result<qint64> newest = catalog.number("SELECT max(id) FROM entity");
    const Result<void> made =
        catalog.script("CREATE TEMP TABLE IF NOT EXISTS touched(ref TEXT PRIMARY KEY) WITHOUT ROWID; "
                       "DELETE FROM touched");
    if (!newest || !made)
        return std::unexpected(newest ? made.error() : newest.error());
    const Scope scope{touched.size() * bulkShare > *newest};
    for (const QString &ref : scope.isWhole ? QSet<QString>() : touched) {
        if (const Result<int> put = catalog.run("INSERT INTO touched VALUES(?)", {ref}); !put)
            return std::unexpected(put.error());
    }
    return scope;
}

/// The condition begins with severity and rule, which are indexed: notes may be many.
Result<int> forget(Database &catalog, const QByteArray &condition)
{
    return catalog.run(QByteArray("DELETE FROM problem WHERE " + condition).constData());
}

Result<void> addProblem(Database &catalog, const Declared &where, const Problem &problem,
                        const QString &about)
{
    const Result<int> added = catalog.run(
        "INSERT INTO problem(source, file, entity, severity, rule, message, hint, path, line, col, ref, about, correction) "
        "SELECT ?1, file, id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?12 FROM entity WHERE id = ?11",
        {where.source, qint64(problem.severity), problem.rule, problem.message, problem.hint, where.path,
         qint64(problem.place.line), qint64(problem.place.column), problem.ref, about, where.entity,
         problem.correction});
    if (!added)
        return std::unexpected(added.error());
    return {};
}

/// All declarations of one reference, the one that wins first.
Result<std::vector<Declared>> declarations(Database &catalog, const QString &ref)
{
    std::vector<Declared> found;
    const Result<void> done = catalog.query(
        "SELECT entity.id, source.id, source.name, file.path, entity.line FROM entity "
        "JOIN file ON file.id = entity.file JOIN source ON source.id = file.source WHERE entity.ref = ? "
        "ORDER BY source.position, source.id, file.path, entity.line",
        {ref}, [&](const Row &row) {
            found.push_back({row.integer(0), row.integer(1), row.text(2), row.text(3), int(row.integer(4))});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return found;
}

Result<void> settleDuplicates(Database &catalog, Scope scope)
{
    std::vector<QString> contested;
    const Result<void> found = catalog.query("SELECT ref FROM entity WHERE " + scope.in("ref")
                                                 + " GROUP BY ref HAVING count(*) > 1 OR min(is_winner) = 0",
                                             {}, [&](const Row &row) {
                                                 contested.push_back(row.text(0));
                                                 return true;
                                             });
    const Result<int> forgotten =
        forget(catalog, "severity = 0 AND rule = 'duplicate-entity' AND " + scope.in("ref"));
    if (!found || !forgotten)
        return found ? std::unexpected(forgotten.error()) : found;

    for (const QString &ref : contested) {
        const Result<std::vector<Declared>> all = declarations(catalog, ref);
        if (!all)
            return std::unexpected(all.error());
        const Declared &winner = all->front();
        const Result<int> chosen =
            catalog.run("UPDATE entity SET is_winner = (id = ?) WHERE ref = ?", {winner.entity, ref});
        if (!chosen)
            return std::unexpected(chosen.error());
        for (size_t at = 1; at < all->size(); ++at) {
            const Declared &other = (*all)[at];
            if (other.sourceName == pendingSource)
                continue; // it waited for this one
            const QString first = winner.source == other.source
                                      ? winner.place()
                                      : u"%1 of the source %2"_s.arg(winner.place(), winner.sourceName);
            const Result<void> added =
                addProblem(catalog, other,
                           {Severity::Error,
                            u"duplicate-entity"_s,
                            u"%1 is declared twice: here, and first in %2, which is shown"_s.arg(ref, first),
                            u"Remove one of the two, or give one another name or namespace"_s,
                            {},
                            {other.line, 1},
                            ref},
                           {});
            if (!added)
                return added;
        }
    }
    return {};
}

struct Missing {
    Declared from;
    QString ref;
    QString type;
    QString target;
    Place place;
};

Result<std::vector<Missing>> findMissing(Database &catalog, Scope scope)
{
    static const QByteArray columns =
        "SELECT entity.id, file.source, file.path, entity.ref, relation.type, relation.target, relation.line, relation.col ";
    static const QByteArray whole =
        columns
        + "FROM (SELECT target FROM (SELECT DISTINCT target FROM relation) "
          "WHERE NOT EXISTS(SELECT 1 FROM entity WHERE ref = target)) AS missing "
          "CROSS JOIN relation ON relation.target = missing.target "
          "JOIN entity ON entity.id = relation.entity JOIN file ON file.id = entity.file "
          "WHERE entity.is_winner ORDER BY 2, 3, 7";
    // Two ways for a target to be missing now: its entity went, or an entity that names it came.
    static const QByteArray some =
        columns
        + "FROM relation JOIN entity ON entity.id = relation.entity JOIN file ON file.id = entity.file "
          "WHERE entity.is_winner AND NOT EXISTS(SELECT 1 FROM entity AS other WHERE other.ref = relation.target) AND ";
    std::vector<Missing> missing;
    const Result<void> done =
        catalog.query(scope.isWhole ? whole
                                    : some + "relation.target IN touched UNION " + some
                                          + "entity.ref IN touched ORDER BY 2, 3, 7",
                      {}, [&](const Row &row) {
                          missing.push_back({{row.integer(0), row.integer(1), {}, row.text(2), 0},
                                             row.text(3),
                                             row.text(4),
                                             row.text(5),
                                             {int(row.integer(6)), int(row.integer(7))}});
                          return true;
                      });
    if (!done)
        return std::unexpected(done.error());
    return missing;
}

/// The references of one kind, to suggest from.
QStringList refsOfKind(Database &catalog, const QString &kind, QHash<QString, QStringList> &known)
{
    QStringList &refs = known[kind];
    if (refs.isEmpty()) {
        std::ignore = catalog.query(
            "SELECT ref FROM entity WHERE is_winner AND ref >= ?1 || ':' AND ref < ?1 || ';' LIMIT ?2",
            {kind, qint64(candidateLimit)}, [&](const Row &row) {
                refs.append(row.text(0));
                return true;
            });
    }
    return refs;
}

QStringView nameIn(const QString &ref)
{
    return QStringView(ref).sliced(ref.indexOf(u'/') + 1);
}

struct Suggestion {
    QString hint;
    QString name; ///< of the entity that was meant beyond doubt
};

Suggestion suggestion(Database &catalog, const QString &target, QHash<QString, QStringList> &known)
{
    // By name alone: kind and namespace are mostly the same, and would make any two references look near.
    const QStringList refs = refsOfKind(catalog, target.section(u':', 0, 0), known);
    const QString nameSpace = target.section(u'/', 0, 0) + u'/';
    std::vector<QStringView> names;
    std::vector<QStringView> neighbours;
    for (const QString &ref : refs) {
        names.push_back(nameIn(ref));
        if (ref.startsWith(nameSpace))
            neighbours.push_back(names.back());
    }
    const QString near = nearestName(nameIn(target), names);
    const auto meant = std::ranges::find_if(refs, [&](const QString &ref) { return nameIn(ref) == near; });
    if (near.isEmpty() || meant == refs.end())
        return {u"Add it to the catalog, or correct the reference"_s, {}};
    return {u"Did you mean %1?"_s.arg(*meant),
            refs.size() < candidateLimit ? certainName(nameIn(target), neighbours) : QString()};
}

Result<void> settleMissing(Database &catalog, Scope scope)
{
    const Result<int> forgotten = forget(catalog, "severity = 1 AND rule = 'missing-target' AND ("
                                                      + scope.in("ref") + " OR " + scope.in("about") + ")");
    if (!forgotten)
        return std::unexpected(forgotten.error());
    const Result<std::vector<Missing>> missing = findMissing(catalog, scope);
    if (!missing)
        return std::unexpected(missing.error());
    QHash<QString, QStringList> known;
    int suggested = 0;
    for (const Missing &one : *missing) {
        const Suggestion meant = suggested++ < suggestionLimit
                                     ? suggestion(catalog, one.target, known)
                                     : Suggestion{u"Add it to the catalog, or correct the reference"_s, {}};
        const Result<void> added = addProblem(
            catalog, one.from,
            {Severity::Warning,
             u"missing-target"_s,
             u"%1 names %2, which is not in the catalog"_s.arg(
                 relationField(one.ref.section(u':', 0, 0), one.type, one.target.section(u':', 0, 0)),
                 one.target),
             meant.hint,
             {},
             one.place,
             one.ref,
             meant.name},
            one.target);
        if (!added)
            return added;
    }
    return {};
}

} // namespace

Result<void> settleReferences(Database &catalog, const QSet<QString> &touched)
{
    if (touched.isEmpty())
        return {};
    const Result<Scope> scope = listTouched(catalog, touched);
    if (!scope)
        return std::unexpected(scope.error());
    Result<void> settled = settleDuplicates(catalog, *scope);
    if (settled)
        settled = settleMissing(catalog, *scope);
    return settled ? settleStructure(catalog, scope->isWhole) : settled;
}

} // namespace cairn
