// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/schema.h"
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
    void keepsToTheLimit();

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
metadata: {name: checkout, title: Payment page, description: Küche und Bäder}
spec: {type: website, lifecycle: production, owner: shop}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: ledger, description: Knows each payment}
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
    QTest::newRow("PAYMENT-SER") << QStringList{u"payment-service"_s};
    QTest::newRow("service payment") << QStringList{u"payment-service"_s, u"ledger"_s};
    QTest::newRow("component:default/payment") << QStringList{};
    QTest::newRow("albatross") << QStringList{u"payment-service"_s};
    QTest::newRow("night watch") << QStringList{u"payment-service"_s};
    QTest::newRow("refunds") << QStringList{u"money-api"_s};
    QTest::newRow("kuche") << QStringList{u"checkout"_s};
    QTest::newRow("bäder") << QStringList{u"checkout"_s};
    QTest::newRow("money@example.com") << QStringList{u"money"_s};
    QTest::newRow("ayment") << QStringList{};
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
    for (const SearchHit &hit : *hits)
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
    QCOMPARE(hits->size(), size_t(1));
    const SearchHit &hit = hits->front();
    QCOMPARE(hit.ref, u"component:default/payment-service"_s);
    QCOMPARE(hit.kind, u"Component"_s);
    QCOMPARE(hit.title, u"payment-service"_s);
    QCOMPARE(hit.path, u"a.yaml"_s);
    QCOMPARE(hit.owner, u"Money people"_s);
    QVERIFY(!hit.snippet.isEmpty());
}

void SearchTest::keepsToTheLimit()
{
    QCOMPARE(searchCatalog(*m_catalog, u"payment"_s, 2)->size(), size_t(2));
    QCOMPARE(searchCatalog(*m_catalog, u"payment"_s, 0)->size(), size_t(0));
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
