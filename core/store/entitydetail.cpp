// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entitydetail.h"

#include "base/json.h"
#include "base/nearest.h"
#include "catalog/entityref.h"
#include "catalog/kind.h"
#include "store/pending.h"

#include <QMultiHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

QString nameInRef(const QString &ref)
{
    return ref.sliced(ref.indexOf(u'/') + 1);
}

std::unexpected<Error> notFound(Database &catalog, const QString &text)
{
    // By name first: kinds and namespaces are mostly the same, and would make any two references look near.
    const QString wanted = canonicalRef(text.trimmed(), {u"component"_s, {}});
    QMultiHash<QString, QString> refs;
    std::ignore = catalog.query("SELECT lower(name), ref FROM entity WHERE is_winner LIMIT 20000", {},
                                [&](const Row &row) {
                                    refs.insert(row.text(0), row.text(1));
                                    return true;
                                });
    const QStringList names = refs.uniqueKeys();
    const std::vector<QStringView> nameCandidates(names.begin(), names.end());
    QStringList meant = refs.values(nearestName(nameInRef(wanted), nameCandidates));
    meant.sort();
    const std::vector<QStringView> candidates(meant.begin(), meant.end());
    QString near = nearestName(wanted, candidates);
    if (near.isEmpty())
        near = meant.value(0);
    return failure(ErrorKind::NotFound, u"\"%1\" is not in the catalog"_s.arg(text),
                   near.isEmpty() ? u"Search for it, or sync if it is new"_s
                                  : u"Did you mean %1?"_s.arg(near));
}

} // namespace

Result<EntityDetail> loadEntity(Database &catalog, const QString &ref)
{
    qint64 id = 0;
    Origin origin;
    Result<void> done = catalog.query(
        "SELECT entity.id, source.name, source.location, file.path, entity.line, entity.last_line, source.commit_id, "
        "source.fetched_at, entity.stale_commit FROM entity JOIN file ON file.id = entity.file "
        "JOIN source ON source.id = file.source WHERE entity.ref = ? AND entity.is_winner",
        {ref}, [&](const Row &row) {
            id = row.integer(0);
            origin = {row.text(1),         row.text(2),         row.text(3),
                      int(row.integer(4)), int(row.integer(5)), row.text(6),
                      row.integer(7),      row.text(8),         row.text(1) == pendingSource};
            return false;
        });
    if (!done)
        return std::unexpected(done.error());
    if (id == 0)
        return notFound(catalog, ref);

    QByteArray body;
    done = catalog.query("SELECT body FROM entity_body WHERE entity = ?", {id}, [&](const Row &row) {
        body = row.bytes(0);
        return false;
    });
    if (!done)
        return std::unexpected(done.error());
    Result<Value> document = readJson(body);
    if (!document)
        return std::unexpected(document.error());
    Result<EntityRow> entity = loadRow(catalog, ref);
    if (!entity)
        return std::unexpected(entity.error());
    return EntityDetail{*std::move(entity), document->textAt({u"apiVersion"}), *std::move(document), origin};
}

Result<std::vector<RelatedEntity>> loadRelations(Database &catalog, const QString &ref)
{
    std::vector<RelatedEntity> relations;
    const auto collect = [&](const QByteArray &ends, bool isInverse) {
        return catalog.query("SELECT relation.type, " + ends, {ref}, [&](const Row &row) {
            const QString declared = row.text(0);
            RelatedEntity related{isInverse ? inverseRelation(declared).toString() : declared,
                                  row.text(1),
                                  row.text(2),
                                  row.text(3),
                                  row.text(4),
                                  row.isNull(3)};
            if (related.isMissing) {
                related.title = nameInRef(related.target);
                related.kind = related.target.section(u':', 0, 0);
            }
            relations.push_back(std::move(related));
            return true;
        });
    };
    // Outward: what it declares. Inward: what others declare about it, turned round.
    Result<void> done =
        collect("relation.target, other.label, other.kind, other.type FROM entity "
                "JOIN relation ON relation.entity = entity.id "
                "LEFT JOIN entity AS other ON other.ref = relation.target AND other.is_winner "
                "WHERE entity.ref = ? AND entity.is_winner",
                false);
    if (done)
        done = collect(
            "other.ref, other.label, other.kind, other.type FROM relation "
            "JOIN entity AS other ON other.id = relation.entity AND other.is_winner WHERE relation.target = ?",
            true);
    if (!done)
        return std::unexpected(done.error());
    std::ranges::sort(relations, {},
                      [](const RelatedEntity &related) { return std::pair(related.type, related.target); });
    const auto [first, last] = std::ranges::unique(
        relations, {}, [](const RelatedEntity &related) { return std::pair(related.type, related.target); });
    relations.erase(first, last);
    return relations;
}

Result<QString> findEntity(Database &catalog, const QString &text)
{
    const Result<EntityRef> parsed = parseEntityRef(text.trimmed(), {u"*"_s, u"*"_s});
    if (!parsed)
        return std::unexpected(parsed.error());
    QStringList candidates;
    const Result<void> done =
        catalog.query("SELECT ref FROM entity WHERE is_winner AND name = ?1 AND (?2 = '*' OR kind = ?2) "
                      "AND (?3 = '*' OR namespace = ?3) ORDER BY ref",
                      {parsed->name, parsed->kind, parsed->nameSpace}, [&](const Row &row) {
                          candidates += row.text(0);
                          return true;
                      });
    if (!done)
        return std::unexpected(done.error());
    if (candidates.isEmpty())
        return notFound(catalog, text);
    if (candidates.size() == 1)
        return candidates.first();
    // Several namespaces, one of them the default one: that is what everybody means.
    if (parsed->kind != u"*") {
        QString inDefault = u"%1:default/%2"_s.arg(parsed->kind, parsed->name).toLower();
        if (candidates.contains(inDefault))
            return inDefault;
    }
    return failure(ErrorKind::Invalid, u"\"%1\" means several entities"_s.arg(text),
                   u"Write one of: %1"_s.arg(candidates.join(u", "_s)));
}

} // namespace cairn
