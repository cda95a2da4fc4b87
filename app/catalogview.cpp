// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogview.h"

#include "portal.h"
#include "preferences.h"
#include "stars.h"
#include "store/pending.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t wantedAtOnce = 4; // pages: what is on the screen, and what is next to it

} // namespace

CatalogView::CatalogView(QObject *parent)
    : View(parent),
      m_selection(m_rows, this),
      m_question(this),
      m_counting(this),
      m_loading(this),
      m_finding(this),
      m_pendingQuestion(this)
{
    m_state.filter.kind = u"component"_s;
    connect(Portal::instance().preferences(), &Preferences::identityChanged, this, &CatalogView::refresh);
    connect(Portal::instance().stars(), &Stars::refsChanged, this, [this] {
        m_rows.setStarred(Portal::instance().stars()->refs());
        refresh();
    });
    m_rows.setStarred(Portal::instance().stars()->refs());
    connect(this, &CatalogView::addressChanged, this, &CatalogView::kindLabelChanged);
    connect(&Portal::instance(), &Portal::revisionChanged, this,
            &CatalogView::kindLabelChanged); // the language, too
    connect(&m_rows, &CatalogModel::pageWanted, this, &CatalogView::want);
    connect(&Portal::instance(), &Portal::revisionChanged, this, &CatalogView::loadPending);
    loadPending();
    refresh();
}

void CatalogView::loadPending()
{
    m_pendingQuestion.ask(
        [home = Portal::instance().home()](const std::stop_token &) {
            QStringList refs;
            Result<Database> user = openUserData(home);
            const auto waiting = user ? listPending(*user) : Result<std::vector<PendingEntity>>();
            for (const PendingEntity &entity : waiting.value_or(std::vector<PendingEntity>()))
                refs += entity.ref;
            return refs;
        },
        [this](const QStringList &refs) { m_rows.setPending(refs); });
}

QString CatalogView::address() const
{
    return formatAddress({Address::Page::Catalog, {}, {}, catalogParameters(m_state)});
}

void CatalogView::setAddress(const QString &address)
{
    const Address parsed = parseAddress(address);
    if (parsed.page != Address::Page::Catalog)
        return;
    CatalogState state = catalogState(parsed.parameters);
    if (state.filter.kind.isEmpty())
        state.filter.kind = u"component"_s;
    change(state, true);
}

void CatalogView::change(const CatalogState &state, bool isTyping)
{
    if (m_state == state)
        return;
    m_state = state;
    m_isTyping = isTyping;
    Q_EMIT addressChanged();
    ask({}, {0});
}

CatalogQuestion CatalogView::question() const
{
    Portal &portal = Portal::instance();
    return {portal.home(), m_state, portal.preferences()->identity(), portal.stars()->refs(), {},
            m_unfolded,    {}};
}

/// The same question after the catalog changed: what one looks at stays where it is.
void CatalogView::refresh()
{
    const int current = m_rows.entityAt(m_selection.current()).value_or(0);
    ask(m_selection.currentRef(), {0, current / CatalogModel::pageSize});
}

void CatalogView::ask(const QString &followed, std::set<int> pages)
{
    setLoading();
    m_loading.drop();
    m_wanted.clear();
    CatalogQuestion asked = question();
    asked.followed = followed;
    asked.pages = std::move(pages);
    m_question.ask([asked](const std::stop_token &) { return arrangeCatalog(asked); },
                   [this](Result<CatalogAnswer> answer) {
                       if (answer)
                           show(*std::move(answer));
                       else
                           fail(answer.error());
                   });
    count(asked); // beside the rows, so that these need not wait for it
}

void CatalogView::count(const CatalogQuestion &asked)
{
    m_counting.ask([asked](const std::stop_token &) { return countCatalog(asked); },
                   [this](Result<CatalogCounts> counts) {
                       if (!counts)
                           return;
                       m_kinds.assign(std::move(counts->kinds));
                       m_facets.assign(std::move(counts->facets));
                   });
}

/// The answer to another question is not shown under the name of this one.
void CatalogView::fail(const Error &error)
{
    if (m_shown != m_state) {
        std::vector<KindRow> kinds = m_kinds.rows();
        for (KindRow &kind : kinds)
            kind.isCurrent = kind.kind == m_state.filter.kind;
        m_kinds.assign(std::move(kinds));
        m_facets.assign({});
        show({std::make_shared<const EntityList>(), {}, {}});
    }
    setFailed(error);
}

void CatalogView::show(CatalogAnswer answer)
{
    m_shown = m_state;
    const int current = m_selection.current();
    m_total = int(answer.list->ids.size());
    m_rows.show(std::move(answer.list), std::move(answer.pages));
    if (answer.followed && m_rows.rowOf(*answer.followed) != current)
        Q_EMIT currentMoved(current, m_rows.rowOf(*answer.followed));
    Q_EMIT totalChanged();
    setReady();
}

void CatalogView::want(int page)
{
    if (m_question.isBusy())
        return; // its answer asks again, where that is still needed
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > wantedAtOnce)
        m_wanted.erase(m_wanted.begin());
    if (!m_loading.isBusy())
        QMetaObject::invokeMethod(this, &CatalogView::loadWanted, Qt::QueuedConnection);
}

void CatalogView::loadWanted()
{
    if (m_loading.isBusy() || m_wanted.empty())
        return;
    const std::vector<int> wanted = std::exchange(m_wanted, {});
    m_loading.ask([home = Portal::instance().home(), list = m_rows.list(),
                   pages = std::set<int>(wanted.begin(), wanted.end())](
                      const std::stop_token &) { return loadPages(home, *list, pages); },
                  [this](Result<std::map<int, CatalogModel::Page>> pages) {
                      if (!pages) {
                          setFailed(pages.error());
                          return;
                      }
                      for (auto &[page, rows] : *pages)
                          m_rows.addPage(page, std::move(rows));
                      loadWanted();
                  });
}

QString CatalogView::kindLabel() const
{
    return kindPlural(m_state.filter.kind);
}

bool CatalogView::hasFilters() const
{
    EntityFilter none;
    none.kind = m_state.filter.kind;
    return m_state.isMine || m_state.isStarred || m_state.filter != none;
}

void CatalogView::setText(const QString &text)
{
    CatalogState state = m_state;
    state.filter.text = text;
    change(state, true);
}

void CatalogView::chooseKind(const QString &kind)
{
    // What narrows one kind seldom means anything for another; the text goes along.
    CatalogState state;
    state.filter.kind = kind;
    state.filter.text = m_state.filter.text;
    change(state);
}

void CatalogView::toggle(const QString &facet, const QString &value)
{
    CatalogState state = m_state;
    if (facet == u"own") {
        bool &isOwn = value == u"mine" ? state.isMine : state.isStarred;
        isOwn = !isOwn;
        change(state);
        return;
    }
    QStringList *values = facetValues(state.filter, facet);
    if (!values)
        return;
    if (!values->removeOne(value))
        values->append(value);
    change(state);
}

void CatalogView::clearFilters()
{
    CatalogState state = m_state;
    state.filter = {};
    state.isMine = false;
    state.isStarred = false;
    state.filter.kind = m_state.filter.kind;
    change(state);
}

void CatalogView::unfoldFacet(const QString &facet, bool isUnfolded)
{
    m_unfolded.removeAll(facet);
    if (isUnfolded)
        m_unfolded.append(facet);
    count(question());
}

QString CatalogView::groupLabel(int row) const
{
    const EntityGroup *group = m_rows.groupOf(row);
    return group ? group->label : QString();
}

int CatalogView::groupCount(int row) const
{
    const EntityGroup *group = m_rows.groupOf(row);
    return group ? group->count : 0;
}

void CatalogView::setGrouping(const QString &grouping)
{
    CatalogState state = m_state;
    state.grouping = groupingNamed(grouping);
    change(state);
}

void CatalogView::find(const QString &beginning)
{
    const int current = m_rows.entityAt(m_selection.current()).value_or(0);
    m_finding.ask(
        [question = question(), list = m_rows.list(), beginning,
         current](const std::stop_token &) -> Result<std::optional<int>> {
            // One letter again goes on to the next; more letters may leave one where one is.
            return findBeginning(question, *list, beginning, beginning.size() > 1 ? current : current + 1);
        },
        [this](const Result<std::optional<int>> &entity) {
            if (entity && *entity && **entity < m_rows.entities())
                Q_EMIT found(m_rows.rowOf(**entity));
        });
}

void CatalogView::sort(const QString &column)
{
    CatalogState state = m_state;
    const EntityOrder order = orderNamed(column);
    state.isDescending = state.order == order && !state.isDescending;
    state.order = order;
    change(state);
}

} // namespace cairn
