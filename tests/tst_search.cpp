// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/schema.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class SearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void survivesAnyText_data();
    void survivesAnyText();
    void givesWhatAListShows();
    void showsWhereAWordStands_data();
    void showsWhereAWordStands();
    void suggestsWhatWasMeant_data();
    void suggestsWhatWasMeant();
    void saysWhatIsOddAboutAQuery_data();
    void saysWhatIsOddAboutAQuery();
    void keepsToTheLimit();
    void comparesManyMatches();
    void listsManyMatchesInOrder();
    void leavesOutWhatDoesNotWin();
    void givesRowsForAList();

private:
    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray catalogText = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payment-service
  description: Takes money. It talks to the bank.
  tags: [java]
  annotations: {example.com/pager: albatross}
  links: [{url: "https://wiki.example.com/runbook", title: Night watch}]
spec: {type: service, lifecycle: production, owner: money}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: payment, description: The library}
spec: {type: library, lifecycle: production, owner: money}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: checkout, title: Payment page, description: "Küche und Bäder, Straße"}
spec: {type: website, lifecycle: production, owner: shop}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: ledger, description: Knows each each payment}
spec: {type: service, lifecycle: production, owner: money}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: money-api}
spec: {type: openapi, lifecycle: production, owner: money, definition: "paths: /refunds"}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: money}
spec: {type: team, profile: {displayName: Money people, email: money@example.com}, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: {name: files, description: Of each payment}
spec: {}
)";

} // namespace

void SearchTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, catalogText}});
}

void SearchTest::finds_data()
{
    QTest::addColumn<QStringList>("names");
    // The exact name, then names that begin so, then titles, then texts; a Location last.
    QTest::newRow("payment") << QStringList{u"payment"_s, u"payment-service"_s, u"checkout"_s, u"ledger"_s,
                                            u"files"_s};
    QTest::newRow("PAYMENT-SER") << QStringList{u"payment-service"_s, u"ledger"_s};
    QTest::newRow("Payment Service") << QStringList{u"payment-service"_s, u"ledger"_s};
    QTest::newRow("service payment") << QStringList{u"payment-service"_s, u"ledger"_s};
    QTest::newRow("component:default/payment")
        << QStringList{u"payment"_s, u"payment-service"_s, u"checkout"_s, u"ledger"_s};
    QTest::newRow("albatross") << QStringList{u"payment-service"_s};
    QTest::newRow("refunds") << QStringList{u"money-api"_s};
    QTest::newRow("kuche") << QStringList{u"checkout"_s};
    QTest::newRow("bäder") << QStringList{u"checkout"_s};
    QTest::newRow("strasse") << QStringList{u"checkout"_s};
    QTest::newRow("money@example.com") << QStringList{u"money"_s, u"payment-service"_s};
    QTest::newRow("ayment") << QStringList{u"payment"_s, u"payment-service"_s, u"checkout"_s};
    QTest::newRow("y") << QStringList{u"money"_s, u"payment"_s, u"money-api"_s, u"payment-service"_s,
                                      u"checkout"_s};
    QTest::newRow("payment page") << QStringList{u"checkout"_s, u"payment-service"_s}; // a pager
    QTest::newRow("night watch") << QStringList{u"payment-service"_s};
    QTest::newRow("\"night watch\"") << QStringList{u"payment-service"_s};
    QTest::newRow("\"watch night\"") << QStringList{};
    QTest::newRow("\"kuche und\"") << QStringList{u"checkout"_s};
    QTest::newRow("\"knows each each payment\"") << QStringList{u"ledger"_s};
    QTest::newRow("\"each payment\" OR albatross")
        << QStringList{u"ledger"_s, u"payment-service"_s, u"files"_s};
    QTest::newRow("payment -\"each payment\"")
        << QStringList{u"payment"_s, u"payment-service"_s, u"checkout"_s};
    QTest::newRow("\"payment\" kind:location") << QStringList{u"files"_s};
    QTest::newRow("owner") << QStringList{}; // the name of a condition is no word
    QTest::newRow("-payment type:service") << QStringList{};
    QTest::newRow("-paymen type:service") << QStringList{u"ledger"_s, u"payment-service"_s};
    QTest::newRow("kind:group") << QStringList{u"money"_s};
    QTest::newRow("kind:group -kind:group") << QStringList{};
    QTest::newRow("has:links") << QStringList{u"payment-service"_s};
    QTest::newRow("-has:owner") << QStringList{u"money"_s, u"files"_s};
    QTest::newRow("source:s kind:api") << QStringList{u"money-api"_s};
    QTest::newRow("owner:money type:library OR kind:group") << QStringList{u"payment"_s};
    QTest::newRow("name:money") << QStringList{u"money"_s, u"money-api"_s};
    QTest::newRow("payment nothing") << QStringList{};
    QTest::newRow("") << QStringList{};
    QTest::newRow("   ") << QStringList{};
}

void SearchTest::finds()
{
    QFETCH(const QStringList, names);
    QStringList found;
    const auto hits = searchCatalog(*m_catalog, QString::fromUtf8(QTest::currentDataTag()), 20);
    QVERIFY(hits);
    for (const SearchHit &hit : hits->hits)
        found += hit.ref.section(u'/', -1);
    QCOMPARE(found, names);
}

void SearchTest::survivesAnyText_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"\"", "\"\"", "*", "-", "a AND", "NEAR(a b)", "name:payment", "(", "a OR b)",
                              "^a", "'", "%", "_", "\\", "😀", "é*", "{a b}: c", "a\nb\tc"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void SearchTest::survivesAnyText()
{
    QFETCH(const QString, query);
    QVERIFY(searchCatalog(*m_catalog, query, 20));
}

void SearchTest::givesWhatAListShows()
{
    const auto hits = searchCatalog(*m_catalog, u"albatross"_s, 20);
    QCOMPARE(hits->hits.size(), size_t(1));
    const SearchHit &hit = hits->hits.front();
    QCOMPARE(hit.ref, u"component:default/payment-service"_s);
    QCOMPARE(hit.kind, u"Component"_s);
    QCOMPARE(hit.title, u"payment-service"_s);
    QCOMPARE(hit.path, u"a.yaml"_s);
    QCOMPARE(hit.owner, u"Money people"_s);
    QVERIFY(!hit.snippet.isEmpty());
}

void SearchTest::showsWhereAWordStands_data()
{
    QTest::addColumn<QString>("snippet");
    QTest::newRow("bank") << u"Takes money. It talks to the bank."_s;
    QTest::newRow("java payment") << u"Takes money. It talks to the bank."_s;
    QTest::newRow("albatross") << u"example.com/pager: albatross"_s;
    QTest::newRow("watch") << u"Night watch https://wiki.example.com/runbook"_s;
    QTest::newRow("refunds") << u"paths: /refunds"_s;
}

void SearchTest::showsWhereAWordStands()
{
    QFETCH(const QString, snippet);
    const auto answer = searchCatalog(*m_catalog, QString::fromUtf8(QTest::currentDataTag()), 1);
    QCOMPARE(answer->hits.at(0).snippet, snippet);
}

void SearchTest::suggestsWhatWasMeant_data()
{
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *query, const QString &suggestion, const QString &first) {
        QTest::newRow(query) << suggestion << first;
    };
    row("paymnt", u"payment"_s, u"payment"_s);
    row("serivce paymnt", u"service payment"_s, u"payment-service"_s);
    row("PAYMNT-serv", u"payment-serv"_s, u"payment-service"_s);
    row("paymentservice", u"payment service"_s, u"payment-service"_s);
    row("paymnt kind:api,component", u"payment kind:api,component"_s, u"payment"_s);
    row("kind:grup mony", u"kind:group money"_s, u"money"_s);
    row("\"paymen\"", u"\"payment\""_s, u"payment"_s);
    row("kind:grup", u"kind:group"_s, u"money"_s);
    row("onwer:money kind:api", u"owner:money kind:api"_s, u"money-api"_s);
    row("payment", {}, u"payment"_s);
    row("payment albatros zzzz", {}, {});
    row("xq", {}, {});
    row("-paymnt kind:user", {}, {});
}

void SearchTest::suggestsWhatWasMeant()
{
    QFETCH(const QString, suggestion);
    QFETCH(const QString, first);
    const auto answer = searchCatalog(*m_catalog, QString::fromUtf8(QTest::currentDataTag()), 20);
    QVERIFY(answer);
    QCOMPARE(answer->suggestion, suggestion);
    QCOMPARE(answer->hits.empty() ? QString() : answer->hits.front().ref.section(u'/', -1), first);
}

void SearchTest::saysWhatIsOddAboutAQuery_data()
{
    using enum SearchNote::What;
    QTest::addColumn<QList<int>>("notes");
    QTest::newRow("payment kind:component") << QList<int>{};
    QTest::newRow("lang:x payment") << QList<int>{int(UnknownQualifier)};
    QTest::newRow("type:serv payment") << QList<int>{int(OnlyBeginning)};
    QTest::newRow("-type:serv payment") << QList<int>{int(UnknownValue)};
    QTest::newRow("kind:api,robot") << QList<int>{int(UnknownValue)};
    QTest::newRow("a a a a a a a a a a a a a a a a a a a a a a a a a") << QList<int>{int(TooManyTerms)};
}

void SearchTest::saysWhatIsOddAboutAQuery()
{
    QFETCH(const QList<int>, notes);
    const auto answer = searchCatalog(*m_catalog, QString::fromUtf8(QTest::currentDataTag()), 20);
    QVERIFY(answer);
    QList<int> found;
    for (const SearchNote &note : answer->notes)
        found += int(note.what);
    QCOMPARE(found, notes);
}

void SearchTest::keepsToTheLimit()
{
    QCOMPARE(searchCatalog(*m_catalog, u"payment"_s, 2)->hits.size(), size_t(2));
    QCOMPARE(searchCatalog(*m_catalog, u"payment"_s, 0)->hits.size(), size_t(0));
    QCOMPARE(searchCatalog(*m_catalog, u"payment"_s, -1)->hits.size(), size_t(0));
}

namespace {

/// Components of these names, in a source of its own.
Database catalogOf(const QStringList &names)
{
    Database catalog = openTemporaryCatalog().value();
    QByteArray text;
    for (const QString &name : names)
        text += test::component(name.toUtf8()) + "---\n";
    test::ScratchSource{catalog}.put({{u"a.yaml"_s, text}});
    return catalog;
}

QStringList namesFound(Database &catalog, const QString &query, int limit)
{
    QStringList names;
    const auto answer = searchCatalog(catalog, query, limit);
    for (const SearchHit &hit : answer->hits)
        names += hit.ref.section(u'/', -1);
    return names;
}

} // namespace

void SearchTest::comparesManyMatches()
{
    // More equally good words than are compared by their whole names.
    QStringList names;
    for (int at = 0; at < 300; ++at)
        names += u"b-a-%1"_s.arg(at, 3, 10, QChar(u'0'));
    names << u"a-b"_s << u"c-a-b"_s;
    Database catalog = catalogOf(names);
    QCOMPARE(namesFound(catalog, u"a b"_s, 2), (QStringList{u"a-b"_s, u"b-a-000"_s}));
    QCOMPARE(namesFound(catalog, u"a b"_s, 1000).last(), u"c-a-b"_s);
    QCOMPARE(namesFound(catalog, u"b a"_s, 3), (QStringList{u"b-a-000"_s, u"b-a-001"_s, u"b-a-002"_s}));
    QCOMPARE(namesFound(catalog, u"b a"_s, 1000).size(), 302);
    QCOMPARE(namesFound(catalog, u"\"b a 2\""_s, 10), QStringList());
    QCOMPARE(namesFound(catalog, u"\"a 299\""_s, 10), QStringList{u"b-a-299"_s});
}

void SearchTest::listsManyMatchesInOrder()
{
    QStringList names;
    for (int at = 0; at < 1500; ++at)
        names += u"n%1"_s.arg((at * 7) % 1500, 4, 10, QChar(u'0'));
    Database catalog = catalogOf(names);
    const QStringList first{u"n0000"_s, u"n0001"_s, u"n0002"_s};
    QCOMPARE(namesFound(catalog, u"kind:component"_s, 3), first);
    QCOMPARE(namesFound(catalog, u"-kind:api"_s, 3), first);
    QCOMPARE(namesFound(catalog, u"kind:component -name:n0001"_s, 2), (QStringList{u"n0000"_s, u"n0002"_s}));
    QCOMPARE(namesFound(catalog, u"-kind:api"_s, 2000).size(), 1500);
}

void SearchTest::leavesOutWhatDoesNotWin()
{
    Database catalog = openTemporaryCatalog().value();
    test::ScratchSource{catalog}.put(
        {{u"a.yaml"_s, test::component("same")}, {u"b.yaml"_s, test::component("same")}});
    const auto answer = searchCatalog(catalog, u"same"_s, 20);
    QCOMPARE(answer->hits.size(), size_t(1));
    QCOMPARE(answer->hits.front().path, u"a.yaml"_s);
}

void SearchTest::givesRowsForAList()
{
    const auto count = [this](const SearchQuery &query) {
        return m_catalog
            ->number("SELECT count(*) FROM json_each('" + **entitiesMatching(*m_catalog, query) + "')")
            .value();
    };
    QVERIFY(!*entitiesMatching(*m_catalog, plainSearchQuery(u" & "_s)));
    QCOMPARE(count(plainSearchQuery(u"zzzz"_s)), 0);
    QCOMPARE(count(plainSearchQuery(u"payment"_s)), 5);
    QCOMPARE(count(plainSearchQuery(u"payment kind:component"_s)), 0); // nothing says "kind"
    QCOMPARE(count(parseSearchQuery(u"payment kind:component"_s)), 4);
    QCOMPARE(count(parseSearchQuery(u"\"each payment\""_s)), 2);
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
