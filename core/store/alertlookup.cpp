// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/alertlookup.h"

#include "catalog/entityref.h"
#include "catalog/kind.h"
#include "store/alertguess.h"
#include "store/alertsigns.h"
#include "store/alerttext.h"
#include "store/entityquery.h"
#include "store/search.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Ground = Reason::Ground;

constexpr size_t mostHits = 8;
constexpr size_t mostReasons = 3;
constexpr int mostSearched = 5;

constexpr int ofReference = 1000;
constexpr int ofSearch = 400;
constexpr int least = 250;          // below it is chance
constexpr int leastForSearch = 450; // below it the search is asked, too
constexpr int moreForEachReason = 12;
constexpr int lessForNextHit = 12;
constexpr int aboutAsWell = 24;

/// What alerts are about, by kind: of several entities of one name the component is meant.
int leaningTo(const QString &kind)
{
    static const QHash<QString, int> leanings{{u"component"_s, 30}, {u"resource"_s, 20},  {u"api"_s, 10},
                                              {u"system"_s, 0},     {u"domain"_s, -10},   {u"group"_s, -60},
                                              {u"user"_s, -80},     {u"template"_s, -120}};
    return leanings.value(kind.toLower(), -20);
}

/// Whether the text has nothing but words and names: parts of addresses are found everywhere.
bool isWords(const AlertText &alert)
{
    return alert.labels.isEmpty() && std::ranges::none_of(alert.clues, [](const Clue &clue) {
               return clue.kind == Clue::Kind::Url || clue.kind == Clue::Kind::ToolUrl;
           });
}

class Lookup final
{
public:
    Lookup(Database &catalog, const QString &text)
        : m_catalog(catalog),
          m_text(text.first(std::min(text.size(), longestAlert)).trimmed()),
          m_alert(readAlertText(text)),
          m_guesses(guessesOf(m_alert))
    {}

    Result<AlertAnswer> ask();

private:
    struct Found {
        QString kind;
        QString title;
        std::map<QString, std::pair<int, Reason>> reasons; ///< the best for each clue
    };

    Result<void> findReferences();
    Result<void> findNames();
    Result<void> findTitles();
    Result<void> findSigns();
    Result<void> search(const QString &text);
    Result<void> searchWhereLittleIsFound();
    void add(const QString &ref, const QString &kind, const QString &title, int weight, const Reason &reason);
    Result<void> add(const QString &ref, int weight, const Reason &reason);
    AlertHit hit(const QString &ref, const Found &found) const;
    std::vector<AlertHit> best() const;

    Database &m_catalog;
    QString m_text;
    AlertText m_alert;
    std::vector<Guess> m_guesses;
    std::map<QString, Found> m_found;
};

void Lookup::add(const QString &ref, const QString &kind, const QString &title, int weight,
                 const Reason &reason)
{
    if (kind == u"Location")
        return;
    Found &found = m_found[ref];
    found.kind = kind;
    found.title = title;
    auto &[best, kept] = found.reasons[reason.clue.toLower()];
    if (weight > best) {
        best = weight;
        kept = reason;
    }
}

Result<void> Lookup::add(const QString &ref, int weight, const Reason &reason)
{
    const Result<EntityRow> row = loadRow(m_catalog, ref);
    if (row)
        add(ref, row->kind, row->title.isEmpty() ? row->name : row->title, weight, reason);
    return row || row.error().kind == ErrorKind::NotFound ? Result<void>() : std::unexpected(row.error());
}

Result<void> Lookup::findReferences()
{
    for (const Clue &clue : m_alert.clues) {
        if (clue.kind != Clue::Kind::Reference)
            continue;
        const Result<EntityRef> ref = parseEntityRef(clue.text, {{}, u"*"_s});
        if (!ref)
            continue;
        const Result<void> done = m_catalog.query(
            "SELECT ref, kind, label FROM entity "
            "WHERE is_winner AND name = ?1 AND kind = ?2 AND (?3 = '*' OR namespace = ?3)",
            {ref->name, ref->kind, ref->nameSpace}, [&](const Row &row) {
                add(row.text(0), row.text(1), row.text(2), ofReference, {Ground::Reference, clue.text});
                return true;
            });
        if (!done)
            return done;
    }
    return {};
}

/// All names in one question: the index of names is asked once for each.
Result<void> Lookup::findNames()
{
    QMultiHash<QString, const Guess *> byName;
    QJsonArray names;
    for (const Guess &guess : m_guesses) {
        if (!byName.contains(guess.name))
            names.append(guess.name);
        byName.insert(guess.name, &guess);
    }
    return m_catalog.query(
        "SELECT entity.ref, entity.kind, entity.label, lower(entity.name) FROM json_each(?) AS wanted "
        "JOIN entity ON entity.name = wanted.value WHERE entity.is_winner",
        {QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact))}, [&](const Row &row) {
            for (const Guess *guess : byName.values(row.text(3))) {
                if (guess->reason.ground != Ground::Title)
                    add(row.text(0), row.text(1), row.text(2), guess->weight, guess->reason);
            }
            return true;
        });
}

/// Titles have their place in the index of lists, which begins with the kind.
Result<void> Lookup::findTitles()
{
    QMultiHash<QString, const Guess *> byTitle;
    QJsonArray titles;
    for (const Guess &guess : m_guesses) {
        const bool isWords = guess.reason.ground == Ground::Title || guess.name.contains(u' ');
        if (!isWords)
            continue;
        if (!byTitle.contains(guess.name))
            titles.append(guess.name);
        byTitle.insert(guess.name, &guess);
    }
    if (titles.isEmpty())
        return {};
    return m_catalog.query(
        "SELECT entity.ref, entity.kind, entity.label, wanted.value FROM json_each(?1) AS wanted "
        "CROSS JOIN json_each(?2) AS of_kind CROSS JOIN entity ON entity.is_winner = 1 AND entity.kind = of_kind.value "
        "AND entity.label = wanted.value",
        {QString::fromUtf8(QJsonDocument(titles).toJson(QJsonDocument::Compact)),
         u"[\"Component\",\"Resource\",\"API\",\"System\",\"Domain\",\"Group\"]"_s},
        [&](const Row &row) {
            for (const Guess *guess : byTitle.values(row.text(3))) {
                Reason reason = guess->reason;
                if (reason.ground == Ground::Name)
                    reason.ground = Ground::Title;
                add(row.text(0), row.text(1), row.text(2), guess->weight, reason);
            }
            return true;
        });
}

Result<void> Lookup::findSigns()
{
    const Result<std::vector<SignHit>> hits =
        cairn::findSigns(m_catalog, m_alert, signsOf(m_alert, m_guesses));
    if (!hits)
        return std::unexpected(hits.error());
    for (const SignHit &hit : *hits) {
        if (const Result<void> done = add(hit.ref, hit.weight, hit.reason); !done)
            return done;
    }
    return {};
}

Result<void> Lookup::search(const QString &text)
{
    const Result<SearchAnswer> answer = searchCatalog(m_catalog, text, mostSearched);
    if (!answer)
        return std::unexpected(answer.error());
    int weight = ofSearch;
    for (const SearchHit &hit : answer->hits) {
        const Ground ground = answer->suggestion.isEmpty() ? Ground::Search : Ground::Spelling;
        add(hit.ref, hit.kind, hit.title, weight, {ground, text, answer->suggestion});
        weight -= lessForNextHit;
    }
    return {};
}

/// Some words are a question to the search; of a message, what stands at labels of services is.
Result<void> Lookup::searchWhereLittleIsFound()
{
    const std::vector<AlertHit> found = best();
    if (!found.empty() && found.front().score >= leastForSearch)
        return {};
    if (!m_alert.isMessage)
        return isWords(m_alert) ? search(m_text) : Result<void>();
    for (const Clue &clue : m_alert.clues) {
        if (clue.kind != Clue::Kind::Workload)
            continue;
        if (const Result<void> done = search(clue.text); !done)
            return done;
    }
    return {};
}

AlertHit Lookup::hit(const QString &ref, const Found &found) const
{
    std::vector<std::pair<int, Reason>> reasons;
    reasons.reserve(found.reasons.size());
    for (const auto &[clue, reason] : found.reasons)
        reasons.push_back(reason);
    std::ranges::stable_sort(reasons, std::greater(), &std::pair<int, Reason>::first);
    reasons.resize(std::min(reasons.size(), mostReasons));
    AlertHit hit{ref, found.kind, found.title, 0, {}};
    hit.score = reasons.front().first + leaningTo(found.kind) + moreForEachReason * (int(reasons.size()) - 1);
    for (auto &[weight, reason] : reasons)
        hit.reasons.push_back(std::move(reason));
    return hit;
}

/// Those that are not far behind the first.
std::vector<AlertHit> Lookup::best() const
{
    std::vector<AlertHit> hits;
    for (const auto &[ref, found] : m_found) {
        hits.push_back(hit(ref, found));
        if (hits.back().score < least)
            hits.pop_back();
    }
    std::ranges::sort(hits, {}, [](const AlertHit &hit) { return std::tuple(-hit.score, hit.ref); });
    const size_t count = std::min(hits.size(), mostHits);
    size_t kept = 0;
    while (kept < count && hits[kept].score * 2 > hits.front().score)
        ++kept;
    hits.resize(kept);
    return hits;
}

Result<AlertAnswer> Lookup::ask()
{
    for (const auto step : {&Lookup::findReferences, &Lookup::findNames, &Lookup::findTitles,
                            &Lookup::findSigns, &Lookup::searchWhereLittleIsFound}) {
        if (const Result<void> done = (this->*step)(); !done)
            return std::unexpected(done.error());
    }
    AlertAnswer answer{best(), false, m_alert.isCut};
    answer.isAmbiguous = answer.hits.size() > 1 && answer.hits[0].score - answer.hits[1].score < aboutAsWell;
    return answer;
}

} // namespace

Result<AlertAnswer> lookUpAlert(Database &catalog, const QString &text)
{
    if (text.trimmed().isEmpty())
        return AlertAnswer();
    const Result<ReadTransaction> moment = ReadTransaction::begin(catalog);
    if (!moment)
        return std::unexpected(moment.error());
    return Lookup(catalog, text).ask();
}

} // namespace cairn
