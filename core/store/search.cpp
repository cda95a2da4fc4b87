// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/searchquery.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype snippetLength = 160;

QString matchFor(const QString &query)
{
    QStringList matches;
    for (const QString &word : query.split(u' ', Qt::SkipEmptyParts)) {
        const QString match = prefixMatch(word);
        if (!match.isEmpty())
            matches += match;
    }
    return matches.join(u" AND "_s);
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= snippetLength ? line : line.left(snippetLength - 1) + u'…';
}

} // namespace

Result<std::vector<SearchHit>> searchCatalog(Database &catalog, const QString &query, int limit)
{
    std::vector<SearchHit> hits;
    const QString match = matchFor(query);
    if (match.isEmpty())
        return hits;
    const QString whole = query.trimmed();
    const QString prefix = likeEscaped(whole) + u'%';
    // The boosts are far above what bm25 gives, so that they decide first. A Location is seldom what is
    // looked for.
    const Result<void> done = catalog.query(
        "SELECT entity.ref, entity.kind, entity.label, entity.description, "
        "(SELECT o.label FROM entity AS o WHERE o.ref = entity.owner AND o.is_winner), "
        "-bm25(entity_search, 10.0, 8.0, 4.0, 1.0) "
        "+ (entity.name = ?2 COLLATE NOCASE OR entity.ref = lower(?2)) * 1000 "
        "+ (entity.name LIKE ?3 ESCAPE '\\') * 300 + (entity.title LIKE ?3 ESCAPE '\\') * 200 "
        "- (entity.kind = 'Location') * 100 AS score, file.path "
        "FROM entity_search JOIN entity ON entity.id = entity_search.rowid JOIN file ON file.id = entity.file "
        "WHERE entity_search MATCH ?1 AND entity.is_winner ORDER BY score DESC, entity.ref LIMIT ?4",
        {match, whole, prefix, qint64(limit)}, [&](const Row &row) {
            hits.push_back({row.text(0), row.text(1), row.text(2), shortened(row.text(3)), row.text(6),
                            row.text(4), row.real(5)});
            return true;
        });
    if (!done)
        return std::unexpected(done.error());
    return hits;
}

} // namespace cairn
