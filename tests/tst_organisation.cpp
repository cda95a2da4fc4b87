// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/organisation.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

class OrganisationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void standsAsBothSidesDeclareIt();
    void findsTheWayUpAndDown();
    void takesAGroupOfACircleForARoot();
    void endsInCircles();
    void countsAMembershipOnce();
    void listsDirectMembersAndThoseBelow();
    void saysSoWhereThereIsNoSuchGroup();

private:
    size_t at(const QString &name) const { return m_organisation->indexOf(u"group:default/"_s + name); }
    QStringList names(const std::vector<size_t> &groups) const
    {
        QStringList names;
        for (const size_t group : groups)
            names += m_organisation->groups()[group].title;
        return names;
    }
    QStringList ways(const QString &top) const
    {
        QStringList lines;
        for (const OrganisationWay &way : m_organisation->waysDown(at(top)))
            lines += way.titles.join(u" > ");
        return lines;
    }
    QStringList members(const QString &group, bool isDeep)
    {
        QStringList lines;
        const auto found = loadMembers(*m_catalog, u"group:default/"_s + group, isDeep);
        for (const OrganisationMember &member : found.value_or(std::vector<OrganisationMember>()))
            lines += member.title
                     + (member.through.isEmpty() ? QString() : u" by "_s + member.through.join(u" > "));
        return lines;
    }

    std::unique_ptr<Database> m_catalog;
    std::unique_ptr<Organisation> m_organisation;
};

namespace {

QByteArray group(const QByteArray &name, const QByteArray &spec)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: " + name
           + "}\nspec: {type: team, " + spec + "}\n";
}

QByteArray user(const QByteArray &name, const QByteArray &memberOf)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: " + name
           + "}\nspec: {memberOf: [" + memberOf + "], profile: {email: " + name + "@example.com}}\n";
}

} // namespace

void OrganisationTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put(
        {{u"a.yaml"_s, group("root", "children: [west, nowhere, root]") + group("west", "children: []")
                           + group("east", "parent: root, children: [deep]")
                           + group("deep", "children: [], members: [ada, eve]")
                           + group("both", "parent: east, children: []")
                           + group("west2", "children: [both], parent: root")
                           + group("circle-b", "parent: circle-a, children: []")
                           + group("circle-a", "parent: circle-b, children: []") + user("ada", "deep, east")
                           + user("eve", "deep") + user("bob", "root") + user("zoe", "both, nowhere")}});
    m_organisation = std::make_unique<Organisation>(Organisation::load(*m_catalog).value());
}

void OrganisationTest::standsAsBothSidesDeclareIt()
{
    QCOMPARE(names(m_organisation->groups()[at(u"root"_s)].children),
             (QStringList{u"east"_s, u"west"_s, u"west2"_s}));
    // What a group says of itself comes before what another says of it.
    QCOMPARE(names(m_organisation->groups()[at(u"both"_s)].parents), (QStringList{u"east"_s, u"west2"_s}));
    QVERIFY(!m_organisation->find(u"group:default/nowhere"_s));
}

void OrganisationTest::findsTheWayUpAndDown()
{
    QCOMPARE(names(m_organisation->pathUp(at(u"deep"_s))), (QStringList{u"east"_s, u"root"_s}));
    QCOMPARE(names(m_organisation->pathUp(at(u"root"_s))), QStringList());
    QCOMPARE(ways(u"root"_s),
             (QStringList{u"east"_s, u"west"_s, u"west2"_s, u"east > both"_s, u"east > deep"_s}));
    QCOMPARE(ways(u"west"_s), QStringList());
}

void OrganisationTest::takesAGroupOfACircleForARoot()
{
    QCOMPARE(names(m_organisation->roots()), (QStringList{u"root"_s, u"circle-a"_s}));
}

void OrganisationTest::endsInCircles()
{
    QCOMPARE(names(m_organisation->pathUp(at(u"circle-a"_s))), QStringList{u"circle-b"_s});
    QCOMPARE(ways(u"circle-a"_s), QStringList{u"circle-b"_s});
}

void OrganisationTest::countsAMembershipOnce()
{
    QCOMPARE(m_organisation->find(u"group:default/deep"_s)->members, 2);
    QCOMPARE(m_organisation->find(u"group:default/west"_s)->members, 0);
}

void OrganisationTest::listsDirectMembersAndThoseBelow()
{
    QCOMPARE(members(u"root"_s, false), QStringList{u"bob"_s});
    QCOMPARE(members(u"root"_s, true),
             (QStringList{u"bob"_s, u"ada by east"_s, u"eve by east > deep"_s, u"zoe by east > both"_s}));
    QCOMPARE(members(u"deep"_s, true), (QStringList{u"ada"_s, u"eve"_s}));
    QCOMPARE(loadMembers(*m_catalog, u"group:default/deep"_s, false)->front().email, u"ada@example.com"_s);
}

void OrganisationTest::saysSoWhereThereIsNoSuchGroup()
{
    QCOMPARE(loadMembers(*m_catalog, u"group:default/nowhere"_s, true).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(OrganisationTest)
#include "tst_organisation.moc"
