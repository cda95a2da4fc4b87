// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchview.h"

#include "address.h"
#include "portal.h"
#include "store/places.h"
#include "store/schema.h"
#include "words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int shownHits = 20;
constexpr int shownVisits = 6;
constexpr size_t shownCompletions = 6; // of values; the conditions themselves are few
constexpr size_t shownOffers = 5;
constexpr int wishedEntities = 3; // that a named action is offered for

SearchRow toRow(const SearchHit &hit, const QString &query)
{
    const QString subtitle =
        hit.owner.isEmpty() ? kindLabel(hit.kind) : kindLabel(hit.kind) + u" · "_s + hit.owner;
    return {SearchView::tr("In the catalog"),
            false,
            {},
            hit.kind.toLower(),
            hit.ref,
            hit.title,
            markedMatches(hit.title, query),
            subtitle,
            hit.snippet,
            {},
            {.verb = Offer::Verb::Go, .subject = addressOfEntity(hit.ref)}};
}

/// What leaves the program, or goes to the clipboard, is told before.
QString effectOf(const Offer &offer)
{
    return offer.verb == Offer::Verb::OpenUrl || offer.verb == Offer::Verb::Copy ? offer.subject : QString();
}

SearchRow toRow(const Offer &offer, const QString &query)
{
    return {SearchView::tr("Actions and pages"),
            false,
            offer.iconName,
            {},
            offer.about,
            offer.title,
            markedMatches(offer.title, query),
            {},
            effectOf(offer),
            offer.shortcut,
            offer};
}

SearchRow toRow(const Visit &visit)
{
    return {SearchView::tr("Recent"),
            false,
            {},
            visit.kind,
            parseAddress(visit.address).ref,
            visit.title,
            visit.title.toHtmlEscaped(),
            visit.kind.isEmpty() ? relativeTime(visit.at)
                                 : kindLabel(visit.kind) + u" · "_s + relativeTime(visit.at),
            {},
            {},
            {.verb = Offer::Verb::Go, .subject = visit.address}};
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
    std::vector<SearchRow> rows;
};

namespace {

/// Where one was lately, but for where one is.
std::vector<SearchRow> recentRows(const Home &home, const QString &here)
{
    std::vector<SearchRow> rows;
    Result<Database> user = openUserData(home);
    if (!user)
        return rows;
    for (const Visit &visit : listVisits(*user, shownVisits + 1).value_or(std::vector<Visit>())) {
        if (parseAddress(visit.address).ref != parseAddress(here).ref && std::ssize(rows) < shownVisits)
            rows.push_back(toRow(visit));
    }
    return rows;
}

/// What the query asks to do, with the program or with entities that its other words find.
std::vector<Offer> wishedOffers(Database &catalog, const QString &query, const SearchAnswer &found)
{
    std::vector<Offer> offers = offersFor(query);
    const auto add = [&](const QString &ref, const QStringList &actions) {
        for (Offer &offer : offersForEntity(catalog, ref, actions).value_or(std::vector<Offer>()))
            offers.push_back(std::move(offer));
    };
    const EntityWish wish = entityWish(query);
    if (!wish.actions.isEmpty() && !wish.query.isEmpty()) {
        const Result<SearchAnswer> meant = searchCatalog(catalog, wish.query, wishedEntities);
        for (const SearchHit &hit : meant ? meant->hits : std::vector<SearchHit>())
            add(hit.ref, wish.actions);
    } else if (!found.hits.empty()
               && (found.hits.size() == 1
                   || found.hits.front().title.compare(query.trimmed(), Qt::CaseInsensitive) == 0)) {
        add(found.hits.front().ref, {}); // there is no doubt which one is meant
    }
    if (offers.size() > shownOffers)
        offers.resize(shownOffers);
    return offers;
}

/// Hits first where the best of them begins like the query, what can be done otherwise.
std::vector<SearchRow> foundRows(Database &catalog, const QString &query, const SearchAnswer &found)
{
    const QString shown = found.suggestion.isEmpty() ? query : found.suggestion;
    std::vector<SearchRow> rows, offered;
    for (const SearchHit &hit : found.hits)
        rows.push_back(toRow(hit, shown));
    for (const Offer &offer : wishedOffers(catalog, query, found))
        offered.push_back(toRow(offer, query));
    const bool isHitMeant =
        !rows.empty() && found.suggestion.isEmpty()
        && rows.front().title.startsWith(query.trimmed(), Qt::CaseInsensitive);
    rows.insert(isHitMeant ? rows.end() : rows.begin(), offered.begin(), offered.end());
    return rows;
}

} // namespace

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
        [home = Portal::instance().home(), query = m_query, cursor = m_cursor,
         here = m_here](const std::stop_token &) { return answer(home, query, cursor, here); },
        [this](const Result<Answer> &answer) {
            if (answer)
                show(*answer);
            else
                setFailed(answer.error());
        });
}

Result<SearchView::Answer> SearchView::answer(const Home &home, const QString &query, int cursor,
                                              const QString &here)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    Result<SearchAnswer> found = searchCatalog(*catalog, query, shownHits);
    Result<Completions> completions = completeQuery(*catalog, query, cursor, shownCompletions);
    if (!found || !completions)
        return std::unexpected(found ? completions.error() : found.error());
    Answer answer{*std::move(found), *std::move(completions), {}};
    answer.rows = query.isEmpty() ? recentRows(home, here) : foundRows(*catalog, query, answer.found);
    for (size_t at = 0; at < answer.rows.size(); ++at)
        answer.rows[at].isFirst = at == 0 || answer.rows[at].group != answer.rows[at - 1].group;
    return answer;
}

void SearchView::show(const Answer &answer)
{
    std::vector<CompletionRow> completions;
    for (const Completion &completion : answer.completions.items)
        completions.push_back(toRow(completion));
    m_offered = answer.completions;
    m_completions.assign(std::move(completions));
    m_rows.assign(answer.rows);
    m_message = answer.found.hits.empty() && !answer.rows.empty() ? QString() : messageOf(answer.found, m_query);
    const int firstHit = m_rows.count() > 0 ? firstRow() : -1;
    setCurrent(isUnfinished(answer.completions, answer.found) && !m_query.isEmpty() ? 0 : firstHit);
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
