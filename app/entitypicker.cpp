// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entitypicker.h"

#include "portal.h"
#include "store/schema.h"
#include "store/search.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownHits = 12;

Result<std::vector<PickedRow>> find(const Home &home, const QString &query)
{
    Result<Database> catalog = openCatalog(home);
    const Result<SearchAnswer> found =
        catalog ? searchCatalog(*catalog, query, shownHits, {SearchScope::What::Entities})
                : std::unexpected(catalog.error());
    if (!found)
        return std::unexpected(found.error());
    std::vector<PickedRow> rows;
    for (const SearchHit &hit : found->hits)
        rows.push_back({hit.ref, hit.title, hit.kind.toLower(), hit.owner});
    return rows;
}

} // namespace

EntityPicker::EntityPicker(QObject *parent)
    : View(parent), m_question(this)
{}

void EntityPicker::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    refresh();
}

void EntityPicker::take(int row)
{
    m_isTaking = m_question.isBusy();
    if (!m_isTaking && row >= 0 && row < m_rows.count())
        Q_EMIT taken(m_rows.rows()[size_t(row)].ref);
}

void EntityPicker::refresh()
{
    m_isTaking = false;
    if (m_text.trimmed().isEmpty()) {
        m_question.drop();
        m_rows.assign({});
        setReady();
        return;
    }
    setLoading();
    m_question.ask([home = Portal::instance().home(),
                    query = m_text](const std::stop_token &) { return find(home, query); },
                   [this](Result<std::vector<PickedRow>> rows) {
                       if (!rows) {
                           setFailed(rows.error());
                           return;
                       }
                       m_rows.assign(*std::move(rows));
                       setReady();
                       if (std::exchange(m_isTaking, false))
                           take(0);
                   });
}

} // namespace cairn
