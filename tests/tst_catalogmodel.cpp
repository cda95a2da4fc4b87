// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalogmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The rows of the table without a store behind them.
class CatalogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAllRowsAndAsksForThoseThatAreLookedAt();
    void showsHeadsOfGroupsAndFoldsThem();
    void keepsWhatIsSelectedWhereTheListChanges();
    void selectsAllRowsAndNotOnlyTheLoadedOnes();
    void keepsPlacesThroughAChangeOfTheList_data();
    void keepsPlacesThroughAChangeOfTheList();
};

namespace {

std::shared_ptr<const EntityList> listOf(int count, std::vector<EntityGroup> groups = {}, qint64 first = 0)
{
    EntityList list{{}, std::move(groups)};
    for (int at = 0; at < count; ++at)
        list.ids.push_back(first + at);
    return std::make_shared<const EntityList>(std::move(list));
}

CatalogModel::Page pageOf(int first, int count)
{
    CatalogModel::Page page;
    for (int at = first; at < first + count; ++at) {
        CatalogRow row;
        row.ref = row.title = QString::number(at);
        page.push_back(row);
    }
    return page;
}

QVariant role(const CatalogModel &model, int row, const char *name)
{
    return model.index(row, 0).data(model.roleNames().key(name));
}

QString titles(const CatalogModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(role(model, row, "title").toString());
    return titles.join(u' ');
}

} // namespace

void CatalogModelTest::knowsAllRowsAndAsksForThoseThatAreLookedAt()
{
    CatalogModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(listOf(1'000), {{0, pageOf(0, 200)}});
    QCOMPARE(model.rowCount(), 1'000);
    QSignalSpy wanted(&model, &CatalogModel::pageWanted);
    QVERIFY(role(model, 10, "loaded").toBool());
    QCOMPARE(wanted.count(), 0);
    QVERIFY(role(model, 190, "loaded").toBool());
    QCOMPARE(wanted.takeFirst().front().toInt(), 1); // the next one is near
    QVERIFY(!role(model, 990, "loaded").toBool());
    QCOMPARE(wanted.takeFirst().front().toInt(), 4);
    QCOMPARE(role(model, 990, "title").toString(), QString());
    model.addPage(4, pageOf(800, 200));
    QVERIFY(role(model, 990, "loaded").toBool());
    QCOMPARE(role(model, 990, "title").toString(), u"990"_s);
}

void CatalogModelTest::showsHeadsOfGroupsAndFoldsThem()
{
    CatalogModel model;
    const QAbstractItemModelTester tester(&model);
    const std::vector<EntityGroup> groups{
        {u"a"_s, u"A"_s, 2}, {u"b"_s, u"B"_s, 3}, {QString(), u"none"_s, 1}};
    model.show(listOf(6, groups), {{0, pageOf(0, 6)}});
    QCOMPARE(titles(model), u"A 0 1 B 2 3 4 none 5"_s);
    QVERIFY(role(model, 3, "head").toBool());
    QCOMPARE(role(model, 3, "headCount").toInt(), 3);
    QCOMPARE(model.entityAt(4), std::optional(2));
    QCOMPARE(model.entityAt(3), std::nullopt);
    QCOMPARE(model.rowOf(5), 8);
    QCOMPARE(model.headOf(5), 3);

    model.setFolded(5, true);
    QCOMPARE(titles(model), u"A 0 1 B none 5"_s);
    QVERIFY(role(model, 3, "folded").toBool());
    QCOMPARE(model.rowOf(3), 3);
    QCOMPARE(model.entityAt(5), std::optional(5));

    // The same group stays folded in another list.
    model.show(listOf(4, {{u"b"_s, u"B"_s, 3}, {u"c"_s, u"C"_s, 1}}), {{0, pageOf(0, 4)}});
    QCOMPARE(titles(model), u"B C 3"_s);
    model.foldAll(true);
    QCOMPARE(titles(model), u"B C"_s);
    model.foldAll(false);
    QCOMPARE(titles(model), u"B 0 1 2 C 3"_s);
}

void CatalogModelTest::keepsWhatIsSelectedWhereTheListChanges()
{
    CatalogModel model;
    model.show(listOf(10), {{0, pageOf(0, 10)}});
    model.select(2, 4, true);
    model.select(3, 3, false);
    QCOMPARE(model.selectedIds(), (std::vector<qint64>{2, 4}));
    model.show(listOf(10, {}, 3), {{0, pageOf(3, 10)}}); // ids 3 to 12
    QCOMPARE(model.selectedIds(), std::vector<qint64>{4});
    QVERIFY(role(model, 1, "selected").toBool());
    model.clearSelection();
    QCOMPARE(model.selectedCount(), 0);
}

void CatalogModelTest::selectsAllRowsAndNotOnlyTheLoadedOnes()
{
    CatalogModel model;
    model.show(listOf(5'000), {{0, pageOf(0, 200)}});
    model.selectAll();
    QCOMPARE(model.selectedCount(), 5'000);
    QCOMPARE(model.selectedIds().size(), size_t(5'000));
}

void CatalogModelTest::keepsPlacesThroughAChangeOfTheList_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("more") << 3 << 7;
    QTest::newRow("fewer") << 7 << 3;
    QTest::newRow("none") << 7 << 0;
    QTest::newRow("some at last") << 0 << 4;
    QTest::newRow("as many") << 4 << 4;
}

void CatalogModelTest::keepsPlacesThroughAChangeOfTheList()
{
    QFETCH(int, before);
    QFETCH(int, after);
    CatalogModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(listOf(before), {{0, pageOf(0, before)}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(listOf(after, {}, 100), {{0, pageOf(100, after)}});
    QCOMPARE(model.rowCount(), after);
    QCOMPARE(model.count(), after);
    QCOMPARE(reset.count(), 0); // views keep what they made
    if (after > 0)
        QCOMPARE(role(model, after - 1, "title").toString(), QString::number(100 + after - 1));
}

QTEST_GUILESS_MAIN(CatalogModelTest)
#include "tst_catalogmodel.moc"
