// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/cells.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn::terminal;

class CellsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsCells_data();
    void countsCells();
    void showsNothingThatSteersATerminal_data();
    void showsNothingThatSteersATerminal();
};

void CellsTest::countsCells_data()
{
    QTest::addColumn<uint>("character");
    QTest::addColumn<int>("cells");
    QTest::newRow("letter") << uint(U'a') << 1;
    QTest::newRow("umlaut") << uint(U'ü') << 1;
    QTest::newRow("ellipsis") << uint(U'…') << 1;
    QTest::newRow("kanji") << uint(U'漢') << 2;
    QTest::newRow("hiragana") << uint(U'ひ') << 2;
    QTest::newRow("hangul") << uint(U'한') << 2;
    QTest::newRow("full-width letter") << uint(U'Ａ') << 2;
    QTest::newRow("half-width katakana") << uint(0xFF71) << 1;
    QTest::newRow("emoji") << uint(U'😀') << 2;
    QTest::newRow("combining accent") << 0x301u << 0;
    QTest::newRow("joiner") << 0x200Du << 0;
}

void CellsTest::countsCells()
{
    QFETCH(const uint, character);
    QFETCH(const int, cells);
    QCOMPARE(cellsOf(character), cells);
}

void CellsTest::showsNothingThatSteersATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"a ü 漢"_s << u"a ü 漢"_s;
    QTest::newRow("escape") << u"a\u001b[31mb"_s << u"a\uFFFD[31mb"_s;
    QTest::newRow("bell and backspace") << u"a\a\b"_s << u"a\uFFFD\uFFFD"_s;
    QTest::newRow("second set of controls") << u"a\u009bb"_s << u"a\uFFFDb"_s;
    QTest::newRow("turned direction") << u"a\u202Eb\u2066"_s << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("lines") << u"a\nb\tc"_s << u"a b c"_s;
}

void CellsTest::showsNothingThatSteersATerminal()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(shownText(text), expected);
}

QTEST_GUILESS_MAIN(CellsTest)
#include "tst_cells.moc"
