// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/candidates.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class CandidatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void keepsToOwners();
    void findsByWhatIsTyped_data();
    void findsByWhatIsTyped();
    void countsTags();
    void namesGroupsOfAUser();
    void copiesShareWhatTheyHold();

private:
    std::unique_ptr<Database> m_catalog;
};

namespace {

QString refsOf(const std::vector<Candidate> &candidates)
{
    QStringList refs;
    for (const Candidate &one : candidates)
        refs += one.ref.section(u'/', -1);
    return refs.join(u' ');
}

} // namespace

void CandidatesTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, R"(
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada, title: Ada Lovelace}
spec: {memberOf: [payments]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: payments, title: Payments}
spec: {type: team, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: accounts, title: Team of accounts}
spec: {type: team, children: [], members: [ada]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: area}
spec: {type: area, children: [payments]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: pay-api, tags: [go, grpc], annotations: {example.com/tier.name: gold}}
spec: {type: service, lifecycle: production, owner: payments}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: site, tags: [go]}
spec: {type: Website, lifecycle: production, owner: accounts}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: billing, tags: [core]}
spec: {owner: area}
)"}});
}

void CandidatesTest::filters_data()
{
    QTest::addColumn<CatalogFilter>("filter");
    QTest::addColumn<QString>("found");
    const auto is = [](const QString &path, const QStringList &values) {
        return CatalogCondition{path, values, {}};
    };
    const auto exists = [](const QString &path, bool isThere) { return CatalogCondition{path, {}, isThere}; };
    const QString tier = u"metadata.annotations.example.com/tier.name"_s;
    QTest::newRow("kind") << CatalogFilter{{is(u"kind"_s, {u"system"_s})}} << u"billing"_s;
    QTest::newRow("kinds") << CatalogFilter{{is(u"kind"_s, {u"System"_s, u"User"_s})}} << u"ada billing"_s;
    QTest::newRow("any of several") << CatalogFilter{{is(u"kind"_s, {u"System"_s})},
                                                     {is(u"kind"_s, {u"User"_s})}}
                                    << u"ada billing"_s;
    QTest::newRow("type without case")
        << CatalogFilter{{is(u"kind"_s, {u"Component"_s}), is(u"spec.type"_s, {u"website"_s})}} << u"site"_s;
    QTest::newRow("type without kind") << CatalogFilter{{is(u"spec.type"_s, {u"area"_s})}} << u"area"_s;
    QTest::newRow("item of a list") << CatalogFilter{{is(u"metadata.tags"_s, {u"grpc"_s})}} << u"pay-api"_s;
    QTest::newRow("dots in a key") << CatalogFilter{{is(tier, {u"gold"_s})}} << u"pay-api"_s;
    QTest::newRow("is there") << CatalogFilter{{exists(tier, true)}} << u"pay-api"_s;
    QTest::newRow("is not there") << CatalogFilter{{is(u"kind"_s, {u"Component"_s}), exists(tier, false)}}
                                  << u"site"_s;
    QTest::newRow("nothing") << CatalogFilter{{is(u"kind"_s, {u"Nothing"_s})}} << QString();
    QTest::newRow("everything") << CatalogFilter() << u"ada area billing pay-api payments site accounts"_s;
}

void CandidatesTest::filters()
{
    QFETCH(CatalogFilter, filter);
    QFETCH(QString, found);
    const auto list = CandidateList::load(*m_catalog, filter);
    QVERIFY(list);
    QCOMPARE(refsOf(list->matching({}, 100)), found);
}

void CandidatesTest::keepsToOwners()
{
    const auto list = CandidateList::load(*m_catalog, {{{u"kind"_s, {u"Component"_s}, {}}}},
                                          QStringList{u"group:default/accounts"_s});
    QVERIFY(list);
    QCOMPARE(refsOf(list->matching({}, 100)), u"site"_s);
    const auto nobody = CandidateList::load(*m_catalog, {}, QStringList());
    QVERIFY(nobody);
    QCOMPARE(nobody->size(), size_t(0));
}

void CandidatesTest::findsByWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("the beginning first") << u"pay"_s << u"pay-api payments"_s;
    QTest::newRow("a word's beginning") << u"acc"_s << u"accounts"_s;
    QTest::newRow("inside") << u"ments"_s << u"payments"_s;
    QTest::newRow("all words") << u"team of"_s << u"accounts"_s;
    QTest::newRow("without case") << u"LOVE"_s << u"ada"_s;
    QTest::newRow("by reference") << u"system:"_s << u"billing"_s;
    QTest::newRow("nothing") << u"zzz"_s << QString();
}

void CandidatesTest::findsByWhatIsTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    const auto list = CandidateList::load(*m_catalog, {});
    QVERIFY(list);
    QCOMPARE(refsOf(list->matching(text, 100)), found);
    QVERIFY(list->matching(text, 1).size() <= 1);
}

void CandidatesTest::countsTags()
{
    const auto all = countTags(*m_catalog, {});
    QVERIFY(all);
    QCOMPARE(*all, (std::vector<TagCount>{{u"go"_s, 2}, {u"core"_s, 1}, {u"grpc"_s, 1}}));
    const auto systems = countTags(*m_catalog, {u"System"_s});
    QVERIFY(systems);
    QCOMPARE(*systems, (std::vector<TagCount>{{u"core"_s, 1}}));
}

void CandidatesTest::namesGroupsOfAUser()
{
    const auto groups = groupsOf(*m_catalog, u"user:default/ada"_s);
    QVERIFY(groups);
    QCOMPARE(refsOf(*groups), u"payments accounts"_s);
    QVERIFY(groupsOf(*m_catalog, {})->empty());
}

void CandidatesTest::copiesShareWhatTheyHold()
{
    const CandidateList list({{u"group:default/a"_s, u"Group"_s, u"A"_s, {}}});
    const CandidateList copy = list;
    QCOMPARE(copy.find(u"group:default/a"_s), list.find(u"group:default/a"_s));
    QVERIFY(!list.find(u"group:default/b"_s));
}

QTEST_GUILESS_MAIN(CandidatesTest)
#include "tst_candidates.moc"
