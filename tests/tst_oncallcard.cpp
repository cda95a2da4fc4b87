// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/oncallcard.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class OnCallCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gathersWhatIsNeededAtNight();
    void namesTheConsumersOfItsApis();
    void isTheCardOfATeam();
    void survivesWhatIsMissing();
    void failsForWhatIsNotThere();

private:
    std::unique_ptr<Database> m_catalog;
};

namespace {

const QByteArray text = R"(
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  links:
    - {url: "https://x/wiki", title: Wiki}
    - {url: "https://x/board", title: Numbers, icon: dashboard}
    - {url: "https://x/runbook", title: What to do, type: runbook}
    - {url: "https://x/chat", title: Shop room, type: chat}
spec: {type: service, lifecycle: production, owner: team, providesApis: [shop-api], consumesApis: [bank-api], dependsOn: ["resource:db", "resource:gone"]}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: shop-api, title: The shop API}
spec: {type: openapi, lifecycle: production, owner: team, definition: x}
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: bank-api}
spec: {type: openapi, lifecycle: production, owner: bank, definition: x}
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: {name: db}
spec: {type: database, owner: area}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: app}
spec: {type: website, lifecycle: production, owner: nobody, consumesApis: [shop-api]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: team, title: The team}
spec: {type: team, parent: area, children: [], members: [ada, ben], profile: {email: team@example.com}}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: area, links: [{url: "https://x/area", title: Area room, type: chat}]}
spec: {type: area, children: [], profile: {email: area@example.com}}
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada, title: Ada L.}
spec: {memberOf: [team], profile: {email: ada@example.com}}
)";

QStringList refs(const std::vector<OnCallNeighbour> &neighbours)
{
    QStringList refs;
    for (const OnCallNeighbour &neighbour : neighbours)
        refs += neighbour.entity.target + (neighbour.entity.isMissing ? u" missing"_s : QString())
                + (neighbour.via.isEmpty() ? QString() : u" via "_s + neighbour.via) + u' ' + neighbour.owner;
    return refs;
}

} // namespace

void OnCallCardTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, text}});
}

void OnCallCardTest::gathersWhatIsNeededAtNight()
{
    const Result<OnCallCard> card = loadOnCallCard(*m_catalog, u"component:default/shop"_s);
    QVERIFY(card);
    QCOMPARE(card->owner->title, u"The team"_s);
    QCOMPARE(card->members,
             (std::vector<OnCallMember>{{u"user:default/ada"_s, u"Ada L."_s, u"ada@example.com"_s}}));
    QStringList contacts;
    for (const Contact &contact : card->contacts)
        contacts += contact.text;
    QCOMPARE(contacts, (QStringList{u"Shop room"_s, u"team@example.com"_s}));
    QCOMPARE(card->escalation.size(), size_t(1));
    QCOMPARE(card->escalation[0].title, u"area"_s);
    QCOMPARE(card->escalation[0].contacts.size(), size_t(2));
    QStringList links;
    for (const OnCallLink &link : card->links)
        links += link.title;
    QCOMPARE(links, (QStringList{u"What to do"_s, u"Numbers"_s, u"Shop room"_s, u"Wiki"_s}));
    QCOMPARE(refs(card->needs), (QStringList{u"api:default/bank-api bank"_s, u"resource:default/db area"_s,
                                             u"resource:default/gone missing "_s}));
}

void OnCallCardTest::namesTheConsumersOfItsApis()
{
    const Result<OnCallCard> card = loadOnCallCard(*m_catalog, u"component:default/shop"_s);
    QCOMPARE(refs(card->neededBy), QStringList{u"component:default/app via The shop API nobody"_s});
}

void OnCallCardTest::isTheCardOfATeam()
{
    const Result<OnCallCard> card = loadOnCallCard(*m_catalog, u"group:default/team"_s);
    QVERIFY(card);
    QCOMPARE(card->owner->ref, u"group:default/team"_s);
    QCOMPARE(card->members.size(), size_t(1));
    QCOMPARE(card->escalation.size(), size_t(1));
}

void OnCallCardTest::survivesWhatIsMissing()
{
    const Result<OnCallCard> card = loadOnCallCard(*m_catalog, u"component:default/app"_s);
    QVERIFY(card);
    QVERIFY(!card->owner);
    QCOMPARE(card->entity.row.owner, u"group:default/nobody"_s);
    QVERIFY(card->contacts.empty() && card->escalation.empty() && card->members.empty());
}

void OnCallCardTest::failsForWhatIsNotThere()
{
    QCOMPARE(loadOnCallCard(*m_catalog, u"component:default/none"_s).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(OnCallCardTest)
#include "tst_oncallcard.moc"
