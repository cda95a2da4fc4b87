// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/catalogchanges.h"

#include "store/places.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "support/scratch.h"
#include "sync/sync.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;

class CatalogChangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatBecameOfEntities();
    void showsTheLastCommitsToWhoeverNeverLooked();
    void followsAnEntityToAnotherFile();
    void saysWhereNothingCanBeTold();
    void leavesOutFoldersWithoutGit();

private:
    void sync() { QVERIFY(syncSources(**m_home, {}, {}, {})); }
    QStringList changes() const;
    void add(const Source &source)
    {
        Result<Database> user = openUserData(**m_home);
        QVERIFY(user && addSource(*user, source));
    }

    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<test::ScratchRepository> m_repository;
};

void CatalogChangesTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->files = {{u"catalog-info.yaml"_s, component("one") + "---\n" + component("two")},
                           {u"x/catalog-info.yaml"_s, component("three")},
                           {u"README.md"_s, "hello"}};
    m_repository->commit(u"Start"_s);
    add({u"s"_s, m_repository->url(), {}, {}});
    sync();
}

QStringList CatalogChangesTest::changes() const
{
    static const QStringList kinds{u"added"_s, u"changed"_s, u"removed"_s};
    QStringList lines;
    const Result<CatalogChanges> all = changesSinceLook(**m_home, {});
    for (const EntityChange &change : all.value_or(CatalogChanges()).changes)
        lines += u"%1 %2 (%3)"_s.arg(kinds[int(change.kind)], change.title, change.commit.subject());
    return lines;
}

void CatalogChangesTest::tellsWhatBecameOfEntities()
{
    QVERIFY(noteLook(**m_home, 1000));
    QCOMPARE(changes(), QStringList());
    m_repository->files[u"catalog-info.yaml"_s] =
        "# only a comment\n" + component("one") + "---\n" + component("two", "  system: new\n");
    m_repository->commit(u"Give two a system"_s);
    m_repository->files.remove(u"x/catalog-info.yaml"_s);
    m_repository->commit(u"Drop three"_s);
    m_repository->files[u"y/catalog-info.yaml"_s] = component("four");
    m_repository->files[u"README.md"_s] = "other";
    m_repository->commit(u"Add four"_s);
    QCOMPARE(changes(), QStringList()); // not synced yet
    sync();
    QCOMPARE(changes(), (QStringList{u"added four (Add four)"_s, u"removed three (Drop three)"_s,
                                     u"changed two (Give two a system)"_s}));
    const Result<CatalogChanges> all = changesSinceLook(**m_home, {});
    QCOMPARE(all->since, 1000);
    QVERIFY(!all->isCut && !all->lacksAuthors && all->unknown.isEmpty());
    QVERIFY(noteLook(**m_home, 2000));
    QCOMPARE(changes(), QStringList());
}

void CatalogChangesTest::showsTheLastCommitsToWhoeverNeverLooked()
{
    QCOMPARE(changes(), QStringList()); // all of it is new
    m_repository->files[u"y/catalog-info.yaml"_s] = component("four");
    m_repository->commit(u"Add four"_s);
    sync();
    QCOMPARE(changes(), QStringList{u"added four (Add four)"_s});
    QCOMPARE(changesSinceLook(**m_home, {})->since, 0);
}

void CatalogChangesTest::followsAnEntityToAnotherFile()
{
    QVERIFY(noteLook(**m_home, 1000));
    m_repository->files.remove(u"x/catalog-info.yaml"_s);
    m_repository->files[u"z/catalog-info.yaml"_s] = component("three");
    m_repository->commit(u"Move three"_s);
    sync();
    QCOMPARE(changes(), QStringList{u"changed three (Move three)"_s});
}

void CatalogChangesTest::saysWhereNothingCanBeTold()
{
    Result<Database> user = openUserData(**m_home);
    QVERIFY(setLook(*user, {u"s"_s, QString(40, u'a'), 1000}));
    const Result<CatalogChanges> all = changesSinceLook(**m_home, {});
    QVERIFY(all);
    QCOMPARE(all->unknown, QStringList{u"s"_s});
    QVERIFY(all->changes.empty());
}

void CatalogChangesTest::leavesOutFoldersWithoutGit()
{
    const QString folder = m_home->folder() + u"/plain"_s;
    test::writeFile(folder + u"/catalog-info.yaml"_s, component("five"));
    add({u"plain"_s, folder, {}, {}});
    sync();
    QVERIFY(noteLook(**m_home, 1000));
    QVERIFY(changesSinceLook(**m_home, {}));
}

QTEST_GUILESS_MAIN(CatalogChangesTest)
#include "tst_catalogchanges.moc"
