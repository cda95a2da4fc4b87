// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "searchbench.h"

#include "base/home.h"
#include "store/alertlookup.h"
#include "store/schema.h"
#include "store/search.h"
#include "store/searchcompletion.h"
#include "store/searchentry.h"
#include "store/searchphrase.h"

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr int writtenEntities = 2'000;

/// What people type, one key after the other, and some whole queries.
QStringList typedQueries()
{
    QStringList queries;
    for (const QString &text : {u"payment gateway core"_s, u"kind:api owner:team tag:java"_s,
                                u"\"event driven\" -deprecated"_s, u"lovelace"_s}) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            queries += text.first(length);
    }
    for (char16_t letter = u'a'; letter <= u'z'; ++letter)
        queries += QString(QChar(letter));
    queries += {u"service"_s,        u"handles requests"_s, u"https"_s,
                u"zzzz"_s,           u"ervice"_s,           u"paymnt"_s,
                u"paymentgateway"_s, u"kind:component"_s,   u"type:service -lifecycle:production"_s,
                u"java OR go"_s,     u"-deprecated"_s,      u"\"for the\""_s,
                u"owner:tem-core"_s, u"tag:jav"_s,          u"listCompliance"_s};
    return queries;
}

/// Alerts about some components of the catalog: their pods, hosts and names with a typing error, and
/// messages.
QStringList alerts(Database &catalog)
{
    QStringList texts{u"nginx-6c8b9d7f5d-bcdfg"_s};
    expect(catalog.query(
        "SELECT name FROM entity WHERE kind = 'Component' AND id % 97 = 0 LIMIT 12", {}, [&](const Row &row) {
            const QString name = row.text(0);
            texts << name << name + u"-7d9f8b6c4-x2x9z"_s << name.chopped(1)
                  << u"https://%1.example.com/health"_s.arg(name)
                  << u"{\"status\": \"firing\", \"alerts\": [{\"labels\": {\"alertname\": "
                     "\"HighErrorRate\", \"namespace\": \"shop\", \"pod\": \"%1-0\", \"severity\": "
                     "\"critical\"}, \"annotations\": {\"summary\": \"Errors of %1 are above four per "
                     "cent for ten minutes, see the runbook of the service\"}}]}"_s.arg(name);
            return true;
        }));
    return texts;
}

/// Each as the window asks it: from opening the catalog on.
template <typename Ask>
double percentileOf(const Home &home, const QStringList &queries, Ask ask)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &query : queries) {
            times.push_back(milliseconds([&] {
                Database catalog = expect(openCatalog(home));
                ask(catalog, query);
            }));
        }
    }
    return percentile95(times);
}

/// Microseconds for one entity, from its document to the index, as a first sync does it.
double writingTime(Database &catalog)
{
    std::vector<Entity> entities;
    std::vector<qint64> rows;
    expect(catalog.query("SELECT id FROM entity LIMIT ?", {qint64(writtenEntities)}, [&](const Row &row) {
        rows.push_back(row.integer(0));
        return true;
    }));
    for (const qint64 row : rows)
        entities.push_back(expect(loadForSearch(catalog, row)));
    const double spent = medianOf([&] {
        Database temporary = expect(openTemporaryCatalog());
        SearchIndex index(temporary);
        for (const Entity &entity : entities)
            expect(index.put(searchEntry(entity)));
        expect(index.finish());
    });
    return spent * 1000 / double(entities.size());
}

} // namespace

std::vector<Figure> benchSearch(const CatalogHome &home, int count)
{
    const Home folders{home.folder() + u"/cache"_s, home.folder() + u"/state"_s};
    const QStringList queries = typedQueries();
    const double limit = count <= 10'000 ? 5 : 20;
    Database catalog = expect(openCatalog(folders));
    return {
        {u"search as one types, 95 %"_s, u"ms"_s,
         percentileOf(folders, queries,
                      [](Database &asked, const QString &query) { expect(searchCatalog(asked, query, 20)); }),
         limit},
        {u"completion as one types, 95 %"_s, u"ms"_s,
         percentileOf(folders, queries,
                      [](Database &asked, const QString &query) {
                          expect(completeQuery(asked, query, query.size(), 6));
                      }),
         limit},
        {u"look-up of an alert, 95 %"_s, u"ms"_s,
         percentileOf(folders, alerts(catalog),
                      [](Database &asked, const QString &text) { expect(lookUpAlert(asked, text)); }),
         count <= 10'000 ? 20.0 : 60.0},
        {u"search index, one entity"_s, u"us"_s, writingTime(catalog)}};
}

} // namespace cairn::bench
