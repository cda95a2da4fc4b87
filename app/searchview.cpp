// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchview.h"

#include "address.h"
#include "portal.h"
#include "store/schema.h"
#include "store/search.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownHits = 20;

SearchRow toRow(const SearchHit &hit)
{
    const QString subtitle =
        hit.owner.isEmpty() ? kindLabel(hit.kind) : kindLabel(hit.kind) + u" · "_s + hit.owner;
    return {hit.kind.toLower(), hit.ref, hit.title, subtitle, hit.snippet, addressOfEntity(hit.ref)};
}

} // namespace

SearchView::SearchView(QObject *parent)
    : View(parent), m_question(this)
{}

void SearchView::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    refresh();
}

void SearchView::refresh()
{
    if (m_query.trimmed().isEmpty()) {
        m_question.drop();
        m_rows.assign({});
        setReady();
        return;
    }
    setLoading();
    m_question.ask(
        [home = Portal::instance().home(), query = m_query](const std::stop_token &) -> Result<SearchAnswer> {
            Result<Database> catalog = openCatalog(home);
            if (!catalog)
                return std::unexpected(catalog.error());
            return searchCatalog(*catalog, query, shownHits);
        },
        [this](const Result<SearchAnswer> &answer) {
            if (!answer) {
                setFailed(answer.error());
                return;
            }
            std::vector<SearchRow> rows;
            for (const SearchHit &hit : answer->hits)
                rows.push_back(toRow(hit));
            m_rows.assign(std::move(rows));
            setReady();
        });
}

} // namespace cairn
