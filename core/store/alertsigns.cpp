// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/alertsigns.h"

#include "base/json.h"
#include "base/pageaddress.h"
#include "catalog/apiservers.h"
#include "store/searchreader.h"
#include "store/searchwords.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using Ground = Reason::Ground;
using Slots = std::vector<size_t>; ///< in order

constexpr size_t mostCandidates = 40; // more entities than that have the words: they say nothing
constexpr size_t mostRead = 160;
constexpr qsizetype mostDefinitions = 8'000'000; // bytes that are read for one alert
constexpr size_t mostSharers = 3;                // a host or link of more entities is nobody's own

constexpr int ofSelector = 900;
constexpr int ofOwnName = 840; // of a selector: that the label is its name says the same in fewer words
constexpr int ofKnownAnnotation = 900;
constexpr int ofLink = 890;
constexpr int ofServer = 895;
constexpr int ofLinkedHost = 690;
constexpr int moreForKnown = 60;
constexpr int lessForOther = 60;

/// Annotations that name what alerting and running know an entity by.
bool isOperational(const QString &key)
{
    static const QStringList beginnings{u"backstage.io/kubernetes-"_s,
                                        u"pagerduty.com/"_s,
                                        u"opsgenie.com/"_s,
                                        u"prometheus.io/"_s,
                                        u"grafana/"_s,
                                        u"grafana.com/"_s,
                                        u"sentry.io/"_s,
                                        u"datadoghq.com/"_s,
                                        u"argocd/"_s,
                                        u"newrelic.com/"_s,
                                        u"dynatrace.com/"_s,
                                        u"splunk.com/"_s,
                                        u"ilert.com/"_s,
                                        u"victorops.com/"_s,
                                        u"lightstep.com/"_s};
    return std::ranges::any_of(beginnings, [&](const QString &text) { return key.startsWith(text); });
}

/// Says nothing about what an alert is about, whatever stands there.
bool isSilent(const QString &key)
{
    return key.startsWith(u"backstage.io/managed-by"_s) || key.startsWith(u"backstage.io/techdocs"_s)
           || key == u"backstage.io/source-location" || key == u"backstage.io/kubernetes-namespace";
}

/// What a clue of an address or of a host alone asks for.
PageAddress addressOf(const Clue &clue)
{
    PageAddress address(QUrl(clue.text));
    if (clue.kind == Clue::Kind::Host) {
        address = {};
        address.host = clue.text.toLower();
    }
    return address;
}

/// Of a part of a document as the catalog keeps it; nothing where there is none.
Value valueOf(QByteArrayView json)
{
    return json.isEmpty() ? Value() : readJson(json.toByteArray()).value_or(Value());
}

class SignFinder final
{
public:
    SignFinder(Database &catalog, SearchReader &reader, const AlertText &alert)
        : m_catalog(catalog), m_reader(reader), m_alert(alert)
    {}

    Result<void> findAnnotation(const Guess &sign);
    Result<void> findLinks(const Clue &clue);
    Result<void> findServers(const Clue &clue);
    std::vector<SignHit> hits() && { return std::move(m_hits); }

private:
    struct Document {
        QString ref; ///< empty: no winner
        Value annotations;
        Value links;
    };
    /// An API and where it answers.
    struct Api {
        QString ref; ///< empty: no winner, or no API
        QString title;
        std::vector<PageAddress> servers;
    };
    struct Served {
        const Api *api = nullptr;
        PageAddress server;
    };

    Result<Slots> slotsOf(const QByteArray &word);
    /// Those that have all words of the text; none where they are too many.
    Result<Slots> candidates(const QString &text);
    Result<const Document *> document(size_t slot);
    Result<const Api *> api(size_t slot);
    /// Those that have the host and a part of the path, however many have the host.
    Result<Slots> candidatesOf(const PageAddress &address);
    void compare(const Document &document, const Guess &sign);
    /// The API itself, and who provides it.
    Result<void> addServed(const Served &served, int weight, const QString &clue);
    bool isSelected(const QString &selector) const;

    Database &m_catalog;
    SearchReader &m_reader;
    const AlertText &m_alert;
    QHash<QByteArray, Slots> m_slots;
    std::unordered_map<size_t, Document> m_documents;
    qsizetype m_definitions = 0;            ///< bytes that were read
    std::unordered_map<size_t, Api> m_apis; ///< definitions are long, and a text may have many addresses
    std::vector<SignHit> m_hits;
};

Result<Slots> SignFinder::slotsOf(const QByteArray &word)
{
    if (const auto found = m_slots.constFind(word); found != m_slots.cend())
        return *found;
    Slots found;
    for (const SearchPart part : {SearchPart::Names, SearchPart::Words}) {
        const Result<void> read = m_reader.readWord(part, word, [&](const SearchPostings &postings) {
            for (size_t at = 0; at < postings.count(); ++at) {
                if (!m_reader.isPage(postings.slot(at)))
                    found.push_back(postings.slot(at));
            }
        });
        if (!read)
            return std::unexpected(read.error());
    }
    std::ranges::sort(found);
    m_slots.insert(word, found);
    return found;
}

Result<Slots> SignFinder::candidates(const QString &text)
{
    Slots common;
    bool isFirst = true;
    for (WordReader words(text); words.next();) {
        if (words.isPart())
            continue;
        const Result<Slots> with = slotsOf(words.word().toByteArray());
        if (!with)
            return with;
        Slots both;
        std::ranges::set_intersection(common, *with, std::back_inserter(both));
        common = isFirst ? *with : both;
        isFirst = false;
        if (common.empty())
            break;
    }
    if (common.size() > mostCandidates)
        common.clear();
    return common;
}

Result<const SignFinder::Document *> SignFinder::document(size_t slot)
{
    if (const auto known = m_documents.find(slot); known != m_documents.end())
        return &known->second;
    Document &document = m_documents[slot];
    if (m_documents.size() > mostRead || !m_reader.rank(slot))
        return &document;
    const Result<void> read = m_catalog.query(
        "SELECT entity.ref, entity_body.body FROM entity JOIN entity_body ON entity_body.entity = entity.id "
        "WHERE entity.id = ? AND entity.is_winner AND entity.kind <> 'Location'",
        {m_reader.number(slot)}, [&](const Row &row) {
            document.ref = row.text(0);
            const QByteArrayView metadata = jsonMember(row.blob(1), "metadata");
            document.annotations = valueOf(jsonMember(metadata, "annotations"));
            document.links = valueOf(jsonMember(metadata, "links"));
            return false;
        });
    if (!read)
        return std::unexpected(read.error());
    return &document;
}

/// Whether the alert has all labels of a selector such as `app=payment-service,tier=x`.
bool SignFinder::isSelected(const QString &selector) const
{
    const QStringList terms = selector.toLower().split(u',', Qt::SkipEmptyParts);
    return !terms.isEmpty() && std::ranges::all_of(terms, [&](QString term) {
        term.replace(u"=="_s, u"="_s);
        return m_alert.labels.contains(term.remove(u' ').remove(u'"'));
    });
}

void SignFinder::compare(const Document &document, const Guess &sign)
{
    if (!document.annotations.map())
        return;
    for (const Member &member : *document.annotations.map()) {
        const QString *value = member.value.text();
        if (!value || isSilent(member.key))
            continue;
        const Reason reason{Ground::Annotation, sign.reason.clue, sign.name, member.key};
        const bool isKnown = isOperational(member.key);
        if (member.key.endsWith(u"-selector"_s) && value->contains(u'=')) {
            const bool isPlain = value->endsWith(u'=' + document.ref.section(u'/', 1), Qt::CaseInsensitive);
            if (isSelected(*value))
                m_hits.push_back({document.ref,
                                  isPlain ? ofOwnName : ofSelector,
                                  {Ground::Selector, *value, *value, member.key}});
            else if (value->endsWith(u'=' + sign.name, Qt::CaseInsensitive))
                m_hits.push_back({document.ref, sign.weight - lessForOther, reason});
            continue;
        }
        const QStringList parts = value->split(u',', Qt::SkipEmptyParts);
        const bool isSame = std::ranges::any_of(parts, [&](const QString &part) {
            return part.trimmed().compare(sign.name, Qt::CaseInsensitive) == 0;
        });
        if (!isSame)
            continue;
        // That it is called so says the same in fewer words.
        const bool isOwnName = document.ref.endsWith(u'/' + sign.name);
        const int weight = isOwnName ? sign.weight - 1
                           : isKnown ? std::min(ofKnownAnnotation, sign.weight + moreForKnown)
                                     : sign.weight - lessForOther;
        m_hits.push_back({document.ref, weight, reason});
    }
}

Result<void> SignFinder::findAnnotation(const Guess &sign)
{
    const Result<Slots> found = candidates(sign.name);
    if (!found)
        return std::unexpected(found.error());
    for (const size_t slot : *found) {
        const Result<const Document *> read = document(slot);
        if (!read)
            return std::unexpected(read.error());
        compare(**read, sign);
    }
    return {};
}

Result<void> SignFinder::findLinks(const Clue &clue)
{
    const bool isHost = clue.kind == Clue::Kind::Host;
    const PageAddress wanted = addressOf(clue);
    if (wanted.host.isEmpty())
        return {};
    // Where many share the host, the beginning of the path tells.
    Result<Slots> found = candidates(wanted.host);
    const bool isRareHost = found && !found->empty();
    for (const int parts : {-1, 2}) {
        if (found && found->empty() && !isHost)
            found = candidates(wanted.host + wanted.path.section(u'/', 0, parts));
    }
    if (!found)
        return std::unexpected(found.error());
    std::vector<SignHit> ofPath;
    std::vector<SignHit> ofHost;
    for (const size_t slot : *found) {
        const Result<const Document *> read = document(slot);
        if (!read)
            return std::unexpected(read.error());
        if (!(*read)->links.list())
            continue;
        for (const Value &link : *(*read)->links.list()) {
            const PageAddress address(QUrl(link.textAt({u"url"})));
            if (address.host != wanted.host)
                continue;
            const QString title = link.textAt({u"title"});
            const Reason reason{Ground::Link, clue.text, wanted.host,
                                title.isEmpty() ? link.textAt({u"url"}) : title};
            const bool isPage = !address.path.isEmpty() && !wanted.path.isEmpty()
                                && (wanted.isBelow(address) || address.isBelow(wanted));
            (isPage ? ofPath : ofHost).push_back({(*read)->ref, isPage ? ofLink : ofLinkedHost, reason});
        }
    }
    const auto keepOwn = [this](std::vector<SignHit> &hits) {
        QStringList refs;
        for (const SignHit &hit : hits) {
            if (!refs.contains(hit.ref))
                refs += hit.ref;
        }
        if (refs.size() <= qsizetype(mostSharers))
            std::ranges::move(hits, std::back_inserter(m_hits));
    };
    keepOwn(ofPath);
    if (clue.kind != Clue::Kind::ToolUrl && isRareHost && !isToolHost(wanted.host))
        keepOwn(ofHost);
    return {};
}

Result<Slots> SignFinder::candidatesOf(const PageAddress &address)
{
    Slots all;
    for (const int parts : {0, 1, 2, -1}) {
        const Result<Slots> found = candidates(address.host + address.path.section(u'/', 0, parts));
        if (!found)
            return found;
        all.insert(all.end(), found->begin(), found->end());
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

Result<const SignFinder::Api *> SignFinder::api(size_t slot)
{
    if (const auto known = m_apis.find(slot); known != m_apis.end())
        return &known->second;
    Api &api = m_apis[slot];
    if (m_apis.size() > mostRead || !m_reader.rank(slot))
        return &api;
    const Result<void> read = m_catalog.query(
        "SELECT entity.ref, entity.label, entity_body.body FROM entity "
        "JOIN entity_body ON entity_body.entity = entity.id "
        "WHERE entity.id = ? AND entity.is_winner AND entity.kind = 'API'",
        {m_reader.number(slot)}, [&](const Row &row) {
            const QByteArrayView spec = jsonMember(row.blob(2), "spec");
            m_definitions += spec.size();
            if (m_definitions <= mostDefinitions)
                api = {row.text(0), row.text(1), apiServers(valueOf(spec).textAt({u"definition"}))};
            return false;
        });
    if (!read)
        return std::unexpected(read.error());
    return &api;
}

Result<void> SignFinder::addServed(const Served &served, int weight, const QString &clue)
{
    const Reason reason{Ground::Server, clue, served.server.host + served.server.path, served.api->title};
    m_hits.push_back({served.api->ref, weight, reason});
    return m_catalog.query("SELECT entity.ref FROM relation JOIN entity ON entity.id = relation.entity "
                           "WHERE relation.target = ? AND relation.type = 'providesApi' AND entity.is_winner",
                           {served.api->ref}, [&](const Row &row) {
                               m_hits.push_back({row.text(0), weight, reason});
                               return true;
                           });
}

/// The APIs with the longest address that the clue is at or below; of a host alone, all at it.
Result<void> SignFinder::findServers(const Clue &clue)
{
    const bool isHost = clue.kind == Clue::Kind::Host;
    const PageAddress wanted = addressOf(clue);
    if (wanted.host.isEmpty())
        return {};
    const Result<Slots> nearby = candidatesOf(wanted);
    if (!nearby)
        return std::unexpected(nearby.error());
    std::vector<Served> served;
    for (const size_t slot : *nearby) {
        const Result<const Api *> found = api(slot);
        if (!found)
            return std::unexpected(found.error());
        for (const PageAddress &server : (*found)->servers) {
            if (isHost ? server.host == wanted.host : wanted.isBelow(server))
                served.push_back({*found, server});
        }
    }
    const auto longer = [](const Served &one, const Served &other) {
        return one.server.path.size() > other.server.path.size();
    };
    std::ranges::stable_sort(served, longer);
    const auto end =
        isHost ? served.end()
               : std::ranges::find_if(served, [&](const Served &one) { return longer(served.front(), one); });
    served.erase(end, served.end());
    QSet<QString> apis;
    for (const Served &one : served)
        apis += one.api->ref;
    if (apis.size() > qsizetype(mostSharers))
        return {};
    for (const Served &one : served) {
        if (const Result<void> added = addServed(one, isHost ? ofLinkedHost : ofServer, clue.text); !added)
            return added;
    }
    return {};
}

} // namespace

Result<std::vector<SignHit>> findSigns(Database &catalog, const AlertText &alert,
                                       const std::vector<Guess> &signs)
{
    Result<SearchReader> reader = SearchReader::open(catalog);
    if (!reader)
        return std::unexpected(reader.error());
    SignFinder finder(catalog, *reader, alert);
    for (const Guess &sign : signs) {
        if (const Result<void> done = finder.findAnnotation(sign); !done)
            return std::unexpected(done.error());
    }
    for (const Clue &clue : alert.clues) {
        if (clue.kind != Clue::Kind::Url && clue.kind != Clue::Kind::ToolUrl && clue.kind != Clue::Kind::Host)
            continue;
        if (const Result<void> done = finder.findLinks(clue); !done)
            return std::unexpected(done.error());
        if (clue.kind == Clue::Kind::ToolUrl)
            continue;
        if (const Result<void> done = finder.findServers(clue); !done)
            return std::unexpected(done.error());
    }
    return std::move(finder).hits();
}

} // namespace cairn
