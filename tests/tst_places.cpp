// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/places.h"

#include "store/schema.h"
#include "store/userdata.h"
#include "support/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PlacesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsStarsNewestFirst();
    void keepsEachPlaceOnceWithItsNewestVisit();
    void keepsAtMostTwoHundredVisits();
    void keepsOneLookForEachSource();
    void takesTheLookAlongWithItsSource();
    void bringsAFileOfTheFirstVersionAlong();

private:
    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<Database> m_user;
};

void PlacesTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_user = std::make_unique<Database>(openUserData(**m_home).value());
}

void PlacesTest::keepsStarsNewestFirst()
{
    const QString one = u"component:default/one"_s;
    const QString two = u"api:default/two"_s;
    QVERIFY(setStar(*m_user, one, true, 1));
    QVERIFY(setStar(*m_user, two, true, 2));
    QVERIFY(setStar(*m_user, one, true, 3)); // is starred already: keeps its place
    QCOMPARE(listStars(*m_user).value(), (QStringList{two, one}));
    QVERIFY(setStar(*m_user, two, false, 4));
    QVERIFY(setStar(*m_user, u"component:default/never"_s, false, 4));
    QCOMPARE(listStars(*m_user).value(), QStringList{one});
}

void PlacesTest::keepsEachPlaceOnceWithItsNewestVisit()
{
    const Visit old{u"cairn://component/default/a"_s, u"a"_s, u"component"_s, 10};
    const Visit other{u"cairn://api/default/b"_s, u"b"_s, u"api"_s, 20};
    const Visit renamed{u"cairn://component/default/a"_s, u"A renamed"_s, u"component"_s, 30};
    QVERIFY(noteVisit(*m_user, renamed));
    QVERIFY(noteVisit(*m_user, other));
    QVERIFY(noteVisit(*m_user, old)); // written late
    QCOMPARE(listVisits(*m_user, 10).value(), (std::vector<Visit>{renamed, other}));
    QCOMPARE(listVisits(*m_user, 1).value(), std::vector<Visit>{renamed});
}

void PlacesTest::keepsAtMostTwoHundredVisits()
{
    for (int at = 1; at <= 210; ++at)
        QVERIFY(noteVisit(*m_user, {u"cairn://component/default/c%1"_s.arg(at), u"c"_s, u"component"_s, at}));
    const std::vector<Visit> visits = listVisits(*m_user, 1000).value();
    QCOMPARE(visits.size(), size_t(200));
    QCOMPARE(visits.front().at, 210);
    QCOMPARE(visits.back().at, 11);
}

void PlacesTest::keepsOneLookForEachSource()
{
    QVERIFY(setLook(*m_user, {u"shop"_s, u"aaa"_s, 1}));
    QVERIFY(setLook(*m_user, {u"Shop"_s, u"bbb"_s, 2}));
    QVERIFY(setLook(*m_user, {u"bank"_s, u"ccc"_s, 3}));
    QCOMPARE(listLooks(*m_user).value(),
             (std::vector<Look>{{u"bank"_s, u"ccc"_s, 3}, {u"Shop"_s, u"bbb"_s, 2}}));
}

void PlacesTest::takesTheLookAlongWithItsSource()
{
    QVERIFY(addSource(*m_user, {u"shop"_s, u"/x"_s, {}, {}}));
    QVERIFY(setLook(*m_user, {u"shop"_s, u"aaa"_s, 1}));
    QVERIFY(updateSource(*m_user, u"shop"_s, {u"store"_s, u"/x"_s, {}, {}}));
    QCOMPARE(listLooks(*m_user).value(), (std::vector<Look>{{u"store"_s, u"aaa"_s, 1}}));
    QVERIFY(removeSource(*m_user, u"store"_s));
    QCOMPARE(listLooks(*m_user)->size(), size_t(0));
}

void PlacesTest::bringsAFileOfTheFirstVersionAlong()
{
    QVERIFY(addSource(*m_user, {u"s"_s, u"/x"_s, {}, {}}));
    QVERIFY(m_user->script("DROP TRIGGER source_removed; DROP TRIGGER source_renamed; "
                           "DROP TABLE star; DROP TABLE visit; DROP TABLE look; DROP TABLE draft; "
                           "DROP TABLE pending_entity; DROP TABLE path_run_file; DROP TABLE path_run; "
                           "PRAGMA user_version = 1"));
    m_user.reset();
    Result<Database> user = openUserData(**m_home);
    QVERIFY(user);
    QVERIFY(setStar(*user, u"component:default/one"_s, true, 1));
    QCOMPARE(listSources(*user)->size(), size_t(1));
    QCOMPARE(listStars(*user)->size(), 1);
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
