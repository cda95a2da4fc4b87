// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/diagnostic.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using terminal::diagnostic;

class DiagnosticTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeACompilersOutput();
    void leavesOutWhatIsNotKnown();
    void marksWhatIsWrong_data();
    void marksWhatIsWrong();
    void cutsLongLinesAroundThePlace_data();
    void cutsLongLinesAroundThePlace();
    void staysInTheWidth();
    void letsNoTextSteerTheTerminal();

private:
    /// The line's text and the mark below it, without the gutter.
    static QStringList marked(const QByteArray &text, Place place, int width = 80)
    {
        Problem problem;
        problem.rule = u"limit"_s;
        problem.path = u"a"_s;
        problem.place = place;
        const QStringList lines = diagnostic(problem, text, width).split(u'\n');
        return {lines.value(1).sliced(7), lines.value(2).sliced(7)};
    }
};

void DiagnosticTest::readsLikeACompilersOutput()
{
    const Problem problem{Severity::Warning,
                          u"link-scheme"_s,
                          u"the link is odd"_s,
                          u"Did you mean https?"_s,
                          u"x/a.yaml"_s,
                          {2, 6},
                          {}};
    QCOMPARE(diagnostic(problem, "a: b\nurl: htps://c # d\n", 80),
             u"x/a.yaml:2:6: warning: the link is odd [link-scheme]\n"
             u"   2 | url: htps://c # d\n"
             u"     |      ^~~~~~~~\n"
             u"     = help: Did you mean https?"_s);
}

void DiagnosticTest::leavesOutWhatIsNotKnown()
{
    Problem problem{Severity::Info, u"unused-api"_s, u"nobody"_s, {}, u"a.yaml"_s, {2, 1}, {}};
    QCOMPARE(diagnostic(problem, {}, 80), u"a.yaml:2:1: info: nobody [unused-api]"_s);
    QCOMPARE(diagnostic(problem, "one line", 80), u"a.yaml:2:1: info: nobody [unused-api]"_s);
    problem.place = {};
    QCOMPARE(diagnostic(problem, "a\n", 80), u"a.yaml: info: nobody [unused-api]"_s);
    problem.path.clear();
    problem.severity = Severity::Error;
    QCOMPARE(diagnostic(problem, {}, 80), u"error: nobody [unused-api]"_s);
}

void DiagnosticTest::marksWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("value") << "a: bcd\n"_ba << 4 << QStringList{u"a: bcd"_s, u"   ^~~"_s};
    QTest::newRow("one character") << "a: b\n"_ba << 4 << QStringList{u"a: b"_s, u"   ^"_s};
    QTest::newRow("end of the line") << "a: b\n"_ba << 5 << QStringList{u"a: b"_s, u"    ^"_s};
    QTest::newRow("wide characters before")
        << "漢字: b c\n"_ba << 5 << QStringList{u"漢字: b c"_s, u"      ^~~"_s};
    QTest::newRow("wide characters") << "a: 漢字\n"_ba << 4 << QStringList{u"a: 漢字"_s, u"   ^~~~"_s};
    QTest::newRow("combining accent") << "e\u0301: b\n"_ba << 5 << QStringList{u"e\u0301: b"_s, u"   ^"_s};
    QTest::newRow("tab before") << "a:\tb\n"_ba << 4 << QStringList{u"a:  b"_s, u"    ^"_s};
    QTest::newRow("tab") << "\ta: b\n"_ba << 1 << QStringList{u"    a: b"_s, u"^~~~"_s};
    QTest::newRow("DOS line end") << "a: b\r\n"_ba << 4 << QStringList{u"a: b"_s, u"   ^"_s};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"_ba + "a: b\n"
                                     << 4 << QStringList{u"a: b"_s, u"   ^"_s};
}

void DiagnosticTest::marksWhatIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, column);
    QFETCH(const QStringList, expected);
    QCOMPARE(marked(text, {1, column}), expected);
}

void DiagnosticTest::cutsLongLinesAroundThePlace_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("expected");
    // 30 cells are left beside the gutter; a third of them for what stands before the place.
    QTest::newRow("start") << 1
                           << QStringList{u"word1, word2, word3, word4, …"_s,
                                          u"^~~~~~~~~~~~~~~~~~~~~~~~~~~~"_s};
    QTest::newRow("middle") << 36
                            << QStringList{u"…, word5, word6, word7, word8…"_s,
                                           u"          ^~~~~~~~~~~~~~~~~~~"_s};
    QTest::newRow("end") << 64 << QStringList{u"…, word9, word10"_s, u"          ^~~~~~"_s};
}

void DiagnosticTest::cutsLongLinesAroundThePlace()
{
    QFETCH(const int, column);
    QFETCH(const QStringList, expected);
    const QByteArray text = "word1, word2, word3, word4, word5, word6, word7, word8, word9, word10\n";
    const QStringList lines = marked(text, {1, column}, 37);
    QCOMPARE(lines, expected);
}

void DiagnosticTest::staysInTheWidth()
{
    const QByteArray text = "a: " + QByteArray("漢字 ").repeated(40) + '\n';
    for (int column = 1; column < 120; column += 7) {
        for (const QString &line : marked(text, {1, column}, 50)) {
            int cells = 0;
            for (const QChar c : line)
                cells += c.unicode() > 0x3000 ? 2 : 1;
            QVERIFY2(cells <= 50 - 7, qPrintable(line));
        }
    }
}

void DiagnosticTest::letsNoTextSteerTheTerminal()
{
    const Problem problem{Severity::Error, u"limit"_s, u"bad \u001b[2J"_s, u"see\nthat"_s, u"a\u001b.yaml"_s,
                          {1, 1},          {}};
    const QString shown = diagnostic(problem, "\x1b[31mred\n", 80);
    QVERIFY(!shown.contains(u'\u001b'));
    QCOMPARE(shown.count(u'\n'), 3);
}

QTEST_GUILESS_MAIN(DiagnosticTest)
#include "tst_diagnostic.moc"
