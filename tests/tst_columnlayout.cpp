// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "columnlayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What is remembered of the table's columns.
class ColumnLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suitsTheKind();
    void comesBackAsItWasWritten();
    void leavesOutWhatItDoesNotKnow_data();
    void leavesOutWhatItDoesNotKnow();
};

namespace {

QString shown(const std::vector<ColumnChoice> &columns)
{
    QStringList names;
    for (const ColumnChoice &choice : columns)
        names.append((choice.isShown ? QString() : u"-"_s) + choice.column
                     + (choice.width > 0 ? u'=' + QString::number(choice.width) : QString()));
    return names.join(u' ');
}

} // namespace

void ColumnLayoutTest::suitsTheKind()
{
    QCOMPARE(shown(defaultColumns(u"component"_s)), u"owner system type lifecycle -tags -namespace"_s);
    QCOMPARE(shown(defaultColumns(u"user"_s)), u"-owner -system -type -lifecycle -tags -namespace"_s);
}

void ColumnLayoutTest::comesBackAsItWasWritten()
{
    std::vector<ColumnChoice> columns = defaultColumns(u"component"_s);
    std::swap(columns[0], columns[4]);
    columns[0].isShown = true;
    columns[1].width = 200;
    QCOMPARE(readColumns(writeColumns(columns), u"component"_s), columns);
}

void ColumnLayoutTest::leavesOutWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("columns");
    const QString usual = u"owner system type lifecycle -tags -namespace"_s;
    QTest::newRow("nothing") << QByteArray() << usual;
    QTest::newRow("no JSON") << QByteArray("[") << usual;
    QTest::newRow("no list") << QByteArray("{\"a\":1}") << usual;
    QTest::newRow("too long") << QByteArray("[{\"column\":\"type\"}]") + QByteArray(5'000, ' ') << usual;
    QTest::newRow("another program's column")
        << QByteArray("[{\"column\":\"cost\"},{\"column\":\"type\"},{\"column\":\"type\"}]")
        << u"type owner system lifecycle -tags -namespace"_s;
    QTest::newRow("widths beyond the limits")
        << QByteArray("[{\"column\":\"type\",\"width\":1},{\"column\":\"owner\",\"width\":99999},"
                      "{\"column\":\"system\",\"width\":-3}]")
        << u"type=56 owner=800 system lifecycle -tags -namespace"_s;
}

void ColumnLayoutTest::leavesOutWhatItDoesNotKnow()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, columns);
    QCOMPARE(shown(readColumns(json, u"component"_s)), columns);
}

QTEST_GUILESS_MAIN(ColumnLayoutTest)
#include "tst_columnlayout.moc"
