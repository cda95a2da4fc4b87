// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchview.h"

#include "portal.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

SearchView::SearchView(QObject *parent)
    : View(parent), m_question(this)
{}

void SearchView::type(const QString &query, int cursor)
{
    if (m_query == query && m_cursor == cursor)
        return;
    const bool isOther = m_query != query;
    m_query = query;
    m_cursor = cursor;
    m_waiting = Waiting::Nothing;
    if (isOther)
        Q_EMIT queryChanged();
    refresh();
}

void SearchView::refresh()
{
    setLoading();
    m_question.ask([home = Portal::instance().home(), query = m_query, cursor = m_cursor,
                    here = m_here](const std::stop_token &) { return askSearch(home, query, cursor, here); },
                   [this](Result<SearchRows> answer) {
                       if (answer)
                           show(*std::move(answer));
                       else
                           setFailed(answer.error());
                   });
}

void SearchView::show(SearchRows answer)
{
    m_offered = std::move(answer.completions);
    m_completions.assign(std::move(answer.completionRows));
    m_rows.assign(std::move(answer.rows));
    m_message = answer.message;
    const int firstHit = m_rows.count() > 0 ? firstRow() : -1;
    setCurrent(answer.isUnfinished ? firstCompletion() : firstHit);
    Q_EMIT answered();
    setReady();
    const Waiting waiting = std::exchange(m_waiting, Waiting::Nothing);
    if (waiting == Waiting::Take)
        take();
    else if (waiting == Waiting::TakeBeside)
        takeBeside();
    else if (waiting == Waiting::Complete)
        complete();
}

void SearchView::setCurrent(int current)
{
    m_current = current;
    Q_EMIT currentChanged();
}

int SearchView::currentCompletion() const
{
    const int at = m_current - firstCompletion();
    return m_current >= 0 && at >= 0 && at < m_completions.count() ? at : -1;
}

int SearchView::currentRow() const
{
    const int at = m_current - firstRow();
    return m_current >= 0 && at >= 0 && at < m_rows.count() ? at : -1;
}

SearchRow SearchView::current() const
{
    return currentRow() < 0 ? SearchRow() : m_rows.rows()[size_t(currentRow())];
}

QString SearchView::currentRef() const
{
    return current().ref;
}

QString SearchView::currentTitle() const
{
    return current().title;
}

QString SearchView::currentIcon() const
{
    return current().iconName;
}

QString SearchView::currentEffect() const
{
    return effectOf(current().offer);
}

bool SearchView::isCurrentPlace() const
{
    return currentRow() >= 0 && current().offer.verb == Offer::Verb::Go;
}

void SearchView::setHere(const QString &address)
{
    if (m_here == address)
        return;
    m_here = address;
    Q_EMIT hereChanged();
}

QString SearchView::currentLabel() const
{
    if (currentCompletion() >= 0) {
        const CompletionRow &row = m_completions.rows()[size_t(currentCompletion())];
        return row.detail.isEmpty() ? row.word : row.word + u", "_s + row.detail;
    }
    if (currentRow() >= 0) {
        const SearchRow row = current();
        return row.subtitle.isEmpty() ? row.title : row.title + u", "_s + row.subtitle;
    }
    return {};
}

void SearchView::move(int step)
{
    const int count = m_completions.count() + m_rows.count();
    if (count == 0)
        return;
    const int from = m_current < 0 && step < 0 ? 0 : m_current;
    setCurrent((from + step + count) % count);
}

void SearchView::take()
{
    if (m_question.isBusy())
        m_waiting = Waiting::Take;
    else if (currentCompletion() >= 0)
        completeBy(currentCompletion());
    else
        takeRow(currentRow());
}

void SearchView::takeBeside()
{
    if (m_question.isBusy())
        m_waiting = Waiting::TakeBeside;
    else
        takeRow(currentRow(), true);
}

void SearchView::takeRow(int row, bool isBeside)
{
    if (row < 0 || row >= m_rows.count())
        return;
    const Offer offer = m_rows.rows()[size_t(row)].offer;
    if (offer.verb == Offer::Verb::Go && !isBeside) {
        Q_EMIT chosen(offer.subject);
        return;
    }
    Q_EMIT done();
    if (offer.verb == Offer::Verb::Go)
        Portal::instance().openBeside(offer.subject);
    else if (offer.verb == Offer::Verb::Ask)
        Q_EMIT asked(offer.subject);
    else
        perform(offer);
}

bool SearchView::complete()
{
    if (m_question.isBusy()) {
        m_waiting = Waiting::Complete;
        return true;
    }
    if (m_completions.count() == 0)
        return false;
    completeBy(std::max(currentCompletion(), 0));
    return true;
}

void SearchView::completeBy(int row)
{
    if (m_question.isBusy() || row < 0 || size_t(row) >= m_offered.items.size())
        return;
    const QString &text = m_offered.items[size_t(row)].text;
    QString query = m_query;
    query.replace(m_offered.begin, m_offered.end - m_offered.begin, text);
    Q_EMIT completed(query, int(m_offered.begin + text.size()));
}

} // namespace cairn
