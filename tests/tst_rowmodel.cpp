// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "rowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

struct LetterRow {
    Q_GADGET
    Q_PROPERTY(QString letter MEMBER letter)
    Q_PROPERTY(int number MEMBER number)

public:
    QString letter;
    int number = 0;

    friend bool operator==(const LetterRow &, const LetterRow &) = default;
};

namespace {

std::vector<LetterRow> rowsOf(const QString &letters)
{
    std::vector<LetterRow> rows;
    for (const QChar letter : letters)
        rows.push_back({QString(letter), letter.unicode()});
    return rows;
}

QString textOf(const QAbstractItemModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row)
        text += model.index(row, 0).data(model.roleNames().key("letter")).toString();
    return text;
}

} // namespace

class tst_rowmodel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesWhatItIsGiven_data();
    void becomesWhatItIsGiven();
    void touchesOnlyWhatChanged();
    void fetchesMoreWhileThereIsMore();
};

void tst_rowmodel::becomesWhatItIsGiven_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("filled") << u""_s << u"abc"_s;
    QTest::newRow("emptied") << u"abc"_s << u""_s;
    QTest::newRow("same") << u"abc"_s << u"abc"_s;
    QTest::newRow("inserted in the middle") << u"abc"_s << u"abxyc"_s;
    QTest::newRow("removed at the head") << u"abc"_s << u"c"_s;
    QTest::newRow("removed at the tail") << u"abc"_s << u"a"_s;
    QTest::newRow("all other") << u"abc"_s << u"xyz"_s;
    QTest::newRow("longer and other") << u"abc"_s << u"axyzc"_s;
    QTest::newRow("shorter and other") << u"abcde"_s << u"axe"_s;
    QTest::newRow("repeated") << u"aaa"_s << u"aaaa"_s;
}

void tst_rowmodel::becomesWhatItIsGiven()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    RowModel<LetterRow> model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.assign(rowsOf(before));
    QCOMPARE(textOf(model), before);
    model.assign(rowsOf(after));
    QCOMPARE(textOf(model), after);
    QCOMPARE(model.property("count").toInt(), after.size());
}

void tst_rowmodel::touchesOnlyWhatChanged()
{
    RowModel<LetterRow> model;
    model.assign(rowsOf(u"abcde"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.assign(rowsOf(u"abXde"_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(inserted.count() + removed.count() + reset.count(), 0);
}

void tst_rowmodel::fetchesMoreWhileThereIsMore()
{
    RowModel<LetterRow> model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.assign(rowsOf(u"ab"_s));
    QVERIFY(!model.canFetchMore({}));
    model.setMore([&] {
        model.setMore(nullptr);
        model.append(rowsOf(u"c"_s));
    });
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(textOf(model), u"abc"_s);
    QVERIFY(!model.canFetchMore({}));
}

QTEST_GUILESS_MAIN(tst_rowmodel)
#include "tst_rowmodel.moc"
