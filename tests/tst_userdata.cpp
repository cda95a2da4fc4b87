// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/userdata.h"

#include "store/schema.h"
#include "support/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class UserDataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSourcesInTheirOrder();
    void refusesANameThatIsTaken();
    void changesASourceInItsPlace();
    void renamesASource();
    void removesASource();
    void suggestsTheNearestName();
    void remembersSettings();

private:
    QStringList names();

    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<Database> m_user;
};

void UserDataTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_user = std::make_unique<Database>(openUserData(**m_home).value());
}

QStringList UserDataTest::names()
{
    QStringList names;
    const Result<std::vector<Source>> sources = listSources(*m_user);
    for (const Source &source : sources.value_or(std::vector<Source>()))
        names += source.name;
    return names;
}

void UserDataTest::keepsSourcesInTheirOrder()
{
    const Source full{u"z"_s, u"https://a.b/c.git"_s, u"next"_s, {u"*.yaml"_s, u"a b/{c,d}.yaml"_s}};
    QVERIFY(addSource(*m_user, full));
    QVERIFY(addSource(*m_user, {u"a"_s, u"/folder"_s, {}, {}}));
    QVERIFY(addSource(*m_user, {u"m"_s, u"/other"_s, {}, {}}));
    QCOMPARE(names(), (QStringList{u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(loadSource(*m_user, u"Z"_s).value(), full);
    QVERIFY(removeSource(*m_user, u"a"_s));
    QVERIFY(addSource(*m_user, {u"a"_s, u"/folder"_s, {}, {}}));
    QCOMPARE(names(), (QStringList{u"z"_s, u"m"_s, u"a"_s}));
}

void UserDataTest::refusesANameThatIsTaken()
{
    QVERIFY(addSource(*m_user, {u"one"_s, u"/x"_s, {}, {}}));
    const Result<void> again = addSource(*m_user, {u"ONE"_s, u"/y"_s, {}, {}});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
    QCOMPARE(loadSource(*m_user, u"one"_s)->location, u"/x"_s);
}

void UserDataTest::changesASourceInItsPlace()
{
    QVERIFY(addSource(*m_user, {u"one"_s, u"/x"_s, {}, {}}));
    QVERIFY(addSource(*m_user, {u"two"_s, u"/x"_s, {}, {}}));
    const Source changed{u"one"_s, u"/y"_s, u"b"_s, {u"*"_s}};
    QVERIFY(updateSource(*m_user, u"one"_s, changed));
    QCOMPARE(listSources(*m_user)->front(), changed);
    QCOMPARE(updateSource(*m_user, u"three"_s, {u"three"_s, u"/x"_s, {}, {}}).error().kind,
             ErrorKind::NotFound);
}

void UserDataTest::renamesASource()
{
    QVERIFY(addSource(*m_user, {u"one"_s, u"/x"_s, {}, {}}));
    QVERIFY(addSource(*m_user, {u"two"_s, u"/x"_s, {}, {}}));
    QVERIFY(updateSource(*m_user, u"one"_s, {u"One"_s, u"/x"_s, {}, {}}));
    QCOMPARE(names(), (QStringList{u"One"_s, u"two"_s}));
    QCOMPARE(updateSource(*m_user, u"One"_s, {u"TWO"_s, u"/x"_s, {}, {}}).error().kind, ErrorKind::Invalid);
}

void UserDataTest::removesASource()
{
    QVERIFY(addSource(*m_user, {u"one"_s, u"/x"_s, {}, {}}));
    QVERIFY(removeSource(*m_user, u"ONE"_s));
    QCOMPARE(names(), QStringList());
    QCOMPARE(removeSource(*m_user, u"one"_s).error().kind, ErrorKind::NotFound);
}

void UserDataTest::suggestsTheNearestName()
{
    QVERIFY(loadSource(*m_user, u"a"_s).error().hint.startsWith(u"There are no sources yet"_s));
    QVERIFY(addSource(*m_user, {u"platform"_s, u"/x"_s, {}, {}}));
    QVERIFY(addSource(*m_user, {u"shop"_s, u"/x"_s, {}, {}}));
    QCOMPARE(loadSource(*m_user, u"platfrom"_s).error().hint, u"Did you mean platform?"_s);
    QCOMPARE(loadSource(*m_user, u"zzzzzz"_s).error().hint, u"The sources are: platform, shop"_s);
}

void UserDataTest::remembersSettings()
{
    QVERIFY(loadSettings(*m_user)->isEmpty());
    QVERIFY(setSetting(*m_user, u"theme"_s, u"dark"_s));
    QVERIFY(setSetting(*m_user, u"theme"_s, u"äöü"_s));
    QCOMPARE(loadSettings(*m_user)->value(u"theme"_s), u"äöü"_s);
    QVERIFY(setSetting(*m_user, u"theme"_s, {}));
    QCOMPARE(loadSettings(*m_user)->value(u"theme"_s, u"light"_s), QString());
}

QTEST_GUILESS_MAIN(UserDataTest)
#include "tst_userdata.moc"
