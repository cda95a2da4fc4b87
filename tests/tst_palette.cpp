// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "palette.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What the search offers to do.
class PaletteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatBeginsLikeTheWords_data();
    void offersWhatBeginsLikeTheWords();
    void tellsWishesFromWhatTheyAreAbout();
    void offersAnEntityOnlyWhatItHas();
    void marksWhatMatchesAndEscapesTheRest();
};

namespace {

QStringList titlesOf(const std::vector<Offer> &offers)
{
    QStringList titles;
    for (const Offer &offer : offers)
        titles.append(offer.title);
    return titles;
}

} // namespace

void PaletteTest::offersWhatBeginsLikeTheWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("its title") << u"sync"_s << QStringList{u"Sync now"_s};
    QTest::newRow("parts of it") << u"THE dark"_s << QStringList{u"Dark theme"_s};
    QTest::newRow("another word for it") << u"night"_s << QStringList{u"Dark theme"_s};
    QTest::newRow("a page") << u"go to prob"_s << QStringList{u"Go to Problems"_s};
    QTest::newRow("an entity's name") << u"payment"_s << QStringList();
    QTest::newRow("a letter") << u"s"_s << QStringList();
    QTest::newRow("nothing") << u"  "_s << QStringList();
}

void PaletteTest::offersWhatBeginsLikeTheWords()
{
    QFETCH(QString, query);
    QFETCH(QStringList, titles);
    QCOMPARE(titlesOf(offersFor(query)), titles);
}

void PaletteTest::tellsWishesFromWhatTheyAreAbout()
{
    const EntityWish wish = entityWish(u"runb payment-service"_s);
    QCOMPARE(wish.actions, QStringList{u"runbook"_s});
    QCOMPARE(wish.query, u"payment-service"_s);
    QVERIFY(entityWish(u"payment-service"_s).actions.isEmpty());
}

void PaletteTest::offersAnEntityOnlyWhatItHas()
{
    Database catalog = openTemporaryCatalog().value();
    test::ScratchSource{catalog}.put({{u"catalog-info.yaml"_s, R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: pay
  title: Payments
  links: [{url: "https://wiki.example.org/pay", title: Runbook, type: runbook}]
spec: {type: service, lifecycle: production, owner: shop}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: bare}
spec: {type: service, lifecycle: production, owner: shop}
)"}});
    const auto offers = offersForEntity(catalog, u"component:default/pay"_s, {u"runbook"_s, u"dashboard"_s});
    QVERIFY(offers.has_value());
    QCOMPARE(titlesOf(*offers), QStringList{u"Open the runbook of Payments"_s});
    QCOMPARE(offers->front().subject, u"https://wiki.example.org/pay"_s);
    QCOMPARE(offers->front().verb, Offer::Verb::OpenUrl);
    QVERIFY(offersForEntity(catalog, u"component:default/bare"_s, {u"runbook"_s})->empty());
    QVERIFY(!offersForEntity(catalog, u"component:default/none"_s, {}));
}

void PaletteTest::marksWhatMatchesAndEscapesTheRest()
{
    QCOMPARE(markedMatches(u"<i>pay & go"_s, u"PAY"_s), u"&lt;i&gt;<b>pay</b> &amp; go"_s);
    QCOMPARE(markedMatches(u"a<b"_s, u"<"_s), u"a<b>&lt;</b>b"_s);
    QCOMPARE(markedMatches(u"order-desk"_s, u"desk order x"_s), u"<b>order</b>-<b>desk</b>"_s);
}

QTEST_GUILESS_MAIN(PaletteTest)
#include "tst_palette.moc"
