// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchview.h"

#include "address.h"
#include "portal.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownHits = 20;
constexpr size_t shownCompletions = 6; // of values; the conditions themselves are few

SearchRow toRow(const SearchHit &hit)
{
    const QString subtitle =
        hit.owner.isEmpty() ? kindLabel(hit.kind) : kindLabel(hit.kind) + u" · "_s + hit.owner;
    return {hit.kind.toLower(), hit.ref, hit.title, subtitle, hit.snippet, addressOfEntity(hit.ref)};
}

CompletionRow toRow(const Completion &completion)
{
    if (completion.value.isEmpty())
        return {completion.text, qualifierHelp(completion.qualifier), -1};
    return {completion.value, completion.label, completion.count};
}

QString messageOf(const SearchNote &note)
{
    const QString condition =
        note.qualifier ? qualifierName(*note.qualifier).toString() + u':' + note.subject : QString();
    switch (note.what) {
    case SearchNote::What::TooLong:
    case SearchNote::What::TooManyTerms:
        return SearchView::tr("The query is too long. Its end was left out.");
    case SearchNote::What::UnknownQualifier:
        return note.nearest.isEmpty()
                   ? SearchView::tr("“%1:” is no condition. It was looked for as text.").arg(note.subject)
                   : SearchView::tr("“%1:” is no condition. Did you mean “%2:”?")
                         .arg(note.subject, note.nearest);
    case SearchNote::What::UnknownValue:
        return note.nearest.isEmpty()
                   ? SearchView::tr("Nothing has “%1”.").arg(condition)
                   : SearchView::tr("Nothing has “%1”. Did you mean “%2”?").arg(condition, note.nearest);
    case SearchNote::What::OnlyBeginning:
        return {}; // the completions say what is meant
    }
    return {};
}

QString messageOf(const SearchAnswer &answer, const QString &query)
{
    if (!answer.suggestion.isEmpty())
        return SearchView::tr("Nothing found for “%1”. These are the hits for “%2”.")
            .arg(query.trimmed(), answer.suggestion.trimmed());
    for (const SearchNote &note : answer.notes) {
        if (const QString message = messageOf(note); !message.isEmpty())
            return message;
    }
    return {};
}

/// Whether Enter completes rather than opens the best hit: while a value is not yet one.
bool isUnfinished(const Completions &completions, const SearchAnswer &answer)
{
    if (completions.items.empty() || answer.hits.empty())
        return !completions.items.empty();
    if (completions.items.front().value.isEmpty())
        return false;
    return completions.begin == completions.end
           || std::ranges::any_of(answer.notes, [&](const SearchNote &note) {
                  const bool isOfValue = note.what == SearchNote::What::OnlyBeginning
                                         || note.what == SearchNote::What::UnknownValue;
                  return isOfValue && note.begin < completions.begin && completions.begin < note.end;
              });
}

} // namespace

struct SearchView::Answer {
    SearchAnswer found;
    Completions completions;
};

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
    m_question.ask(
        [home = Portal::instance().home(), query = m_query,
         cursor = m_cursor](const std::stop_token &) -> Result<Answer> {
            Result<Database> catalog = openCatalog(home);
            if (!catalog)
                return std::unexpected(catalog.error());
            Result<SearchAnswer> found = searchCatalog(*catalog, query, shownHits);
            Result<Completions> completions = completeQuery(*catalog, query, cursor, shownCompletions);
            if (!found || !completions)
                return std::unexpected(found ? completions.error() : found.error());
            return Answer{*std::move(found), *std::move(completions)};
        },
        [this](const Result<Answer> &answer) {
            if (answer)
                show(*answer);
            else
                setFailed(answer.error());
        });
}

void SearchView::show(const Answer &answer)
{
    std::vector<SearchRow> rows;
    for (const SearchHit &hit : answer.found.hits)
        rows.push_back(toRow(hit));
    std::vector<CompletionRow> completions;
    for (const Completion &completion : answer.completions.items)
        completions.push_back(toRow(completion));
    m_offered = answer.completions;
    m_completions.assign(std::move(completions));
    m_rows.assign(std::move(rows));
    m_message = messageOf(answer.found, m_query);
    const int firstHit = m_rows.count() > 0 ? m_completions.count() : -1;
    setCurrent(isUnfinished(answer.completions, answer.found) && !m_query.isEmpty() ? 0 : firstHit);
    Q_EMIT answered();
    setReady();
    const Waiting waiting = std::exchange(m_waiting, Waiting::Nothing);
    if (waiting == Waiting::Take)
        take();
    else if (waiting == Waiting::Complete)
        complete();
}

void SearchView::setCurrent(int current)
{
    m_current = current;
    Q_EMIT currentChanged();
}

QString SearchView::currentLabel() const
{
    if (currentCompletion() >= 0) {
        const CompletionRow &row = m_completions.rows()[size_t(currentCompletion())];
        return row.detail.isEmpty() ? row.word : row.word + u", "_s + row.detail;
    }
    if (currentRow() >= 0 && currentRow() < m_rows.count()) {
        const SearchRow &row = m_rows.rows()[size_t(currentRow())];
        return row.title + u", "_s + row.subtitle;
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
    else if (currentRow() >= 0 && currentRow() < m_rows.count())
        Q_EMIT chosen(m_rows.rows()[size_t(currentRow())].address);
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
