// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/texttable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// A table on its way to other programs.
class TextTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsvByRfc4180();
    void keepsSpreadsheetsFromRunningFormulas_data();
    void keepsSpreadsheetsFromRunningFormulas();
    void keepsOneLineForEachRowOfText();
    void escapesMarkup();
};

void TextTableTest::writesCsvByRfc4180()
{
    const TextTable table{{u"Name"_s, u"Owner"_s},
                          {{u"a, \"b\""_s, u"team-a"_s}, {u"two\nlines"_s, QString()}}};
    QCOMPARE(toCsv(table), u"Name,Owner\r\n\"a, \"\"b\"\"\",team-a\r\n\"two\nlines\",\r\n"_s);
}

void TextTableTest::keepsSpreadsheetsFromRunningFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");

    QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("a command") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("a plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("a minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("behind spaces") << u"  =1"_s << u"'  =1"_s;
    QTest::newRow("behind a tab") << u"\t1"_s << u"'\t1"_s;
    QTest::newRow("inside a word") << u"a=b"_s << u"a=b"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TextTableTest::keepsSpreadsheetsFromRunningFormulas()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    const TextTable table{{u"x"_s}, {{cell}}};
    QCOMPARE(toCsv(table), u"x\r\n"_s + written + u"\r\n"_s);
    QCOMPARE(toTabbedText(table), cell.trimmed() == u"1" ? u"1"_s : written.simplified().remove(u' '));
}

void TextTableTest::keepsOneLineForEachRowOfText()
{
    const TextTable table{{u"Name"_s, u"Text"_s}, {{u"a"_s, u"one\ttwo\nthree"_s}, {u"b"_s, u"c"_s}}};
    QCOMPARE(toTabbedText(table), u"a\tone two three\nb\tc"_s);
}

void TextTableTest::escapesMarkup()
{
    const TextTable table{{u"Name"_s, u"Text"_s}, {{u"a|b"_s, u"<b>*x*\ny"_s}}};
    QCOMPARE(toMarkdown(table), u"| Name | Text |\n| --- | --- |\n| a\\|b | \\<b\\>\\*x\\* y |\n"_s);
}

QTEST_GUILESS_MAIN(TextTableTest)
#include "tst_texttable.moc"
