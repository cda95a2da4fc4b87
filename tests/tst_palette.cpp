// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "affected.h"
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
    void saysWhomAFailureConcerns();
    void offersToExplainWhatIsMissing();
    void knowsARepositoryFromAQuery();
    void knowsAnAlertFromAQuery_data();
    void knowsAnAlertFromAQuery();
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
    QCOMPARE(wish.actions, (QStringList{u"runbook page"_s, u"runbook"_s}));
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

void PaletteTest::saysWhomAFailureConcerns()
{
    Database catalog = openTemporaryCatalog().value();
    test::ScratchSource{catalog}.put({{u"catalog-info.yaml"_s, R"(
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: db}
spec: {type: database, owner: keepers}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: near}
spec: {type: service, lifecycle: production, owner: shop, dependsOn: ["resource:db"]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: far}
spec: {type: service, lifecycle: production, owner: desk, dependsOn: ["component:near"]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: beside}
spec: {type: service, lifecycle: production, owner: shop, dependsOn: ["resource:db"]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: shop, title: Shop, links: [{url: "https://chat.example.org/shop", title: "#shop", type: chat}]}
spec: {type: team, children: [], profile: {email: shop@example.org}}
)"}});
    const auto owners = loadAffectedOwners(catalog, u"resource:default/db"_s);
    QVERIFY(owners.has_value());
    QCOMPARE(owners->size(), size_t(2));
    QCOMPARE(owners->front().affected, 2);
    QCOMPARE(affectedText(*owners), u"Shop: #shop <https://chat.example.org/shop>, shop@example.org\n"
                                    "desk: group:default/desk"_s);
    const auto offers = offersForEntity(catalog, u"resource:default/db"_s, {u"affected"_s});
    QCOMPARE(titlesOf(*offers), QStringList{u"Copy the contacts of everyone who needs db"_s});
    QCOMPARE(offers->front().subject, affectedText(*owners));
    QVERIFY(offersForEntity(catalog, u"component:default/far"_s, {u"affected"_s})->empty());
}

void PaletteTest::offersToExplainWhatIsMissing()
{
    const auto offer =
        absenceOffer(u" gift-card-batch"_s, {u"gift cards"_s, u"component:default/gift-card"_s});
    QVERIFY(offer);
    QCOMPARE(offer->subject, u"cairn://component/default/gift-card-batch"_s);
    QVERIFY(!absenceOffer(u"gift-card"_s, {u"component:default/gift-card-desk"_s}));
    QVERIFY(!absenceOffer(u"two words"_s, {}));
    QVERIFY(!absenceOffer(u"kind:api"_s, {}));
}

void PaletteTest::knowsARepositoryFromAQuery()
{
    QVERIFY(looksLikeRepository(u" https://git.example.org/platform/catalog.git"_s));
    QVERIFY(looksLikeRepository(u"git@git.example.org:platform/catalog"_s));
    QVERIFY(!looksLikeRepository(u"https://git.example.org/platform/catalog"_s));
    QVERIFY(!looksLikeRepository(u"catalog.git"_s));
    QVERIFY(!looksLikeRepository(u"see https://git.example.org/catalog.git"_s));
    const std::vector<Offer> offers = offersFor(u"file:///srv/catalog.git"_s);
    QCOMPARE(titlesOf(offers), QStringList{u"Add this repository as a source…"_s});
    QCOMPARE(offers.front().subject, u"add-source:file:///srv/catalog.git"_s);
}

void PaletteTest::knowsAnAlertFromAQuery_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAlert");
    QTest::newRow("a pod") << u"payment-service-7d9f8b6c4-x2x9z"_s << true;
    QTest::newRow("a host") << u"payment-service.payments.svc.cluster.local:8443"_s << true;
    QTest::newRow("a message") << u"[FIRING:1] HighErrorRate {service=\"payment-service\"}"_s << true;
    QTest::newRow("an address") << u"https://grafana.example.org/d/payments"_s << true;
    QTest::newRow("a name") << u"payment-service"_s << false;
    QTest::newRow("words") << u"open runbook payment"_s << false;
    QTest::newRow("conditions") << u"kind:component owner:team-payments"_s << false;
    QTest::newRow("a reference") << u"component:default/payment-service"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void PaletteTest::knowsAnAlertFromAQuery()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAlert);
    QCOMPARE(looksLikeAlert(text), isAlert);
    QCOMPARE(titlesOf(offersFor(text)).contains(u"Look up this alert"_s), isAlert);
}

void PaletteTest::marksWhatMatchesAndEscapesTheRest()
{
    QCOMPARE(markedMatches(u"<i>pay & go"_s, u"PAY"_s), u"&lt;i&gt;<b>pay</b> &amp; go"_s);
    QCOMPARE(markedMatches(u"a<b"_s, u"<"_s), u"a<b>&lt;</b>b"_s);
    QCOMPARE(markedMatches(u"order-desk"_s, u"desk order x"_s), u"<b>order</b>-<b>desk</b>"_s);
}

QTEST_GUILESS_MAIN(PaletteTest)
#include "tst_palette.moc"
