// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "entitypicker.h"

#include "portal.h"
#include "store/schema.h"
#include "store/search.h"

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

void EntityPicker::setKind(const QString &kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT kindChanged();
    refresh();
}

void EntityPicker::refresh()
{
    if (m_text.trimmed().isEmpty()) {
        m_question.drop();
        m_rows.assign({});
        setReady();
        return;
    }
    setLoading();
    const QString query = m_kind.isEmpty() ? m_text : u"kind:%1 "_s.arg(m_kind) + m_text;
    m_question.ask([home = Portal::instance().home(), query](const std::stop_token &) { return find(home, query); },
                   [this](Result<std::vector<PickedRow>> rows) {
                       if (!rows) {
                           setFailed(rows.error());
                           return;
                       }
                       m_rows.assign(*std::move(rows));
                       setReady();
                   });
}

} // namespace cairn
