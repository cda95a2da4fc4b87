// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchanswer.h"

#include "address.h"
#include "searchview.h"
#include "store/places.h"
#include "store/schema.h"
#include "store/search.h"
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

SearchRow toPageRow(const SearchHit &hit, const QString &query)
{
    const QString subtitle = hit.title == hit.pageTitle ? hit.site : hit.pageTitle + u" · "_s + hit.site;
    return {SearchView::tr("In the docs"),
            false,
            {},
            hit.kind.toLower(),
            hit.ref,
            hit.title,
            markedMatches(hit.title, query),
            subtitle,
            hit.snippet,
            {},
            {.verb = Offer::Verb::Go, .subject = addressOfDocs(hit.ref, hit.path, hit.anchor)}};
}

SearchRow toRow(const SearchHit &hit, const QString &query)
{
    if (hit.isPage)
        return toPageRow(hit, query);
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
        const Result<SearchAnswer> meant =
            searchCatalog(catalog, wish.query, wishedEntities, {SearchScope::What::Entities});
        for (const SearchHit &hit : meant ? meant->hits : std::vector<SearchHit>())
            add(hit.ref, wish.actions);
    } else if (!found.hits.empty() && !found.hits.front().isPage
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
    for (const bool isPage : {false, true}) { // each group of rows in one piece
        for (const SearchHit &hit : found.hits) {
            if (hit.isPage == isPage)
                rows.push_back(toRow(hit, shown));
        }
    }
    for (const Offer &offer : wishedOffers(catalog, query, found))
        offered.push_back(toRow(offer, query));
    const bool isHitMeant = !rows.empty() && found.suggestion.isEmpty()
                            && rows.front().title.startsWith(query.trimmed(), Qt::CaseInsensitive);
    rows.insert(isHitMeant ? rows.end() : rows.begin(), offered.begin(), offered.end());
    QStringList names;
    for (const SearchHit &hit : found.hits)
        names << hit.title << hit.ref;
    if (const std::optional<Offer> absence = absenceOffer(query, names))
        rows.push_back(toRow(*absence, query));
    return rows;
}

} // namespace

QString effectOf(const Offer &offer)
{
    return offer.verb == Offer::Verb::OpenUrl || offer.verb == Offer::Verb::Copy ? offer.subject.simplified()
                                                                                 : QString();
}

Result<SearchRows> askSearch(const Home &home, const QString &query, int cursor, const QString &here)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<SearchAnswer> found = searchCatalog(*catalog, query, shownHits);
    Result<Completions> completions = completeQuery(*catalog, query, cursor, shownCompletions);
    if (!found || !completions)
        return std::unexpected(found ? completions.error() : found.error());
    SearchRows answer;
    answer.isUnfinished = isUnfinished(*completions, *found) && !query.isEmpty();
    answer.rows = query.isEmpty() ? recentRows(home, here) : foundRows(*catalog, query, *found);
    for (size_t at = 0; at < answer.rows.size(); ++at)
        answer.rows[at].isFirst = at == 0 || answer.rows[at].group != answer.rows[at - 1].group;
    if (!found->hits.empty() || answer.rows.empty())
        answer.message = messageOf(*found, query);
    // All that is left is to ask why.
    else if (answer.rows.size() == 1 && completions->items.empty() && absenceOffer(query, {})
             && offersFor(query).empty())
        answer.message = SearchView::tr("Nothing found for “%1”.").arg(query.trimmed());
    for (const Completion &completion : completions->items)
        answer.completionRows.push_back(toRow(completion));
    answer.completions = *std::move(completions);
    return answer;
}

} // namespace cairn
