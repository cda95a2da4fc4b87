// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchdocs.h"

#include "store/searchphrase.h"
#include "store/searchsnippet.h"

namespace cairn {

Result<std::optional<FoundSection>> findSection(Database &catalog, qint64 number)
{
    std::optional<FoundSection> found;
    const Result<void> read = catalog.query(
        "SELECT docs_section.title, docs_page.id, (SELECT min(entity.ref) FROM entity_docs "
        "JOIN entity ON entity.id = entity_docs.entity AND entity.is_winner WHERE entity_docs.site = docs_page.site) "
        "FROM docs_section JOIN docs_page ON docs_page.id = docs_section.page WHERE docs_section.id = ?",
        {number}, [&](const Row &row) {
            if (!row.isNull(2))
                found = {row.text(0), row.integer(1), row.text(2)};
            return false;
        });
    return read ? Result<std::optional<FoundSection>>(std::move(found)) : std::unexpected(read.error());
}

Result<SearchHit> sectionHit(Database &catalog, qint64 number, const QString &ref,
                             const QByteArrayList &words)
{
    SearchHit hit;
    hit.ref = ref;
    hit.isPage = true;
    const Result<void> read = catalog.query(
        "SELECT docs_section.title, docs_section.anchor, docs_section.text, docs_page.title, docs_page.path, "
        "docs_site.name, entity.kind, (SELECT o.label FROM entity AS o WHERE o.ref = entity.owner AND o.is_winner) "
        "FROM docs_section JOIN docs_page ON docs_page.id = docs_section.page "
        "JOIN docs_site ON docs_site.id = docs_page.site JOIN entity ON entity.ref = ? AND entity.is_winner "
        "WHERE docs_section.id = ?",
        {ref, number}, [&](const Row &row) {
            hit.pageTitle = row.text(3);
            hit.title = row.text(0).isEmpty() ? hit.pageTitle : row.text(0);
            hit.anchor = row.text(1);
            hit.snippet = textSnippet(row.text(2), words);
            hit.path = row.text(4);
            hit.site = row.text(5);
            hit.kind = row.text(6);
            hit.owner = row.text(7);
            return false;
        });
    return read ? Result<SearchHit>(std::move(hit)) : std::unexpected(read.error());
}

Result<std::vector<qint64>> sectionsOfDocs(Database &catalog, const QString &ref)
{
    std::vector<qint64> numbers;
    const Result<void> read = catalog.query(
        "SELECT docs_section.id FROM docs_section JOIN docs_page ON docs_page.id = docs_section.page "
        "WHERE docs_page.site IN (SELECT entity_docs.site FROM entity_docs "
        "JOIN entity ON entity.id = entity_docs.entity WHERE entity.ref = ? AND entity.is_winner)",
        {ref}, [&](const Row &row) {
            numbers.push_back(row.integer(0));
            return true;
        });
    return read ? Result<std::vector<qint64>>(std::move(numbers)) : std::unexpected(read.error());
}

Result<bool> sectionHas(Database &catalog, qint64 number, const SearchTerm &term)
{
    bool isThere = false;
    const Result<void> read = catalog.query(
        "SELECT docs_section.title, docs_page.title, docs_site.name, docs_section.text FROM docs_section "
        "JOIN docs_page ON docs_page.id = docs_section.page JOIN docs_site ON docs_site.id = docs_page.site "
        "WHERE docs_section.id = ?",
        {number}, [&](const Row &row) {
            const int columns = term.qualifier ? 1 : 4;
            for (int column = 0; column < columns; ++column)
                isThere = isThere || hasPhrase(row.text(column), term.words);
            return false;
        });
    return read ? Result<bool>(isThere) : std::unexpected(read.error());
}

} // namespace cairn
