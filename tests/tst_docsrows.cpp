// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docslayout.h"
#include "docsrows.h"
#include "docsselection.h"

#include "docs/blockbuilder.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

DocsRows rowsOf(const QString &markdown)
{
    Result<MarkdownPage> page = readMarkdown(markdown);
    return page ? docsRows(blocksOf(*page)) : DocsRows();
}

int closed(int)
{
    return 0;
}

QStringList shownTexts(const DocsRows &page, const DocsChoice &choice)
{
    QStringList texts;
    for (const DocsEntry &entry : layOut(page, 0, choice))
        texts += entry.text;
    return texts;
}

} // namespace

/// How blocks become the rows of a list.
class DocsRowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flattensBlocks_data();
    void flattensBlocks();
    void leadsToEveryAnchor();
    void partsLongCode();
    void partsAParagraphThatIsTooLong();
    void partsNoFormula();
    void hidesWhatIsFoldedAndWhatIsInOtherTabs();
    void drawsABoxOnceOverAllRowsInIt();
    void endsABoxWhereItsFoldedPartWouldFollow();
    void copiesWhatIsSelected();
    void leavesOutWhatIsNotShown();
    void findsTextWhateverItsCase();
    void givesColumnsTheWidthOfTheirWords();
};

void DocsRowsTest::flattensBlocks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("rows");
    QTest::newRow("a heading and a text")
        << u"# Title\n\nSome *text*."_s << u"0 heading1 #title: Title\n1 text: Some text.\n"_s;
    QTest::newRow("a list in a list")
        << u"- a\n    - b\n- c\n"_s
        << u"0 text [item •]: a\n1 text [item • > item ◦]: b\n2 text [item •]: c\n"_s;
    QTest::newRow("numbers") << u"1. a\n2. b\n"_s << u"0 text [item 1.]: a\n1 text [item 2.]: b\n"_s;
    QTest::newRow("tasks") << u"- [x] a\n- [ ] b\n"_s << u"0 text [item ☑]: a\n1 text [item ☐]: b\n"_s;
    QTest::newRow("a quote") << u"> a\n>\n> > b\n"_s << u"0 text [quote]: a\n1 text [quote > quote]: b\n"_s;
    QTest::newRow("an admonition")
        << u"!!! warning\n    Hot.\n"_s
        << u"0 title [admonition-warning]: Warning\n1 text [admonition-warning]: Hot.\n"_s;
    QTest::newRow("details")
        << u"??? note \"More\"\n    Deep.\n"_s
        << u"0 details [details-info]: More\n1 text [details-info > panel of 0/0]: Deep.\n"_s;
    QTest::newRow("tabs") << u"=== \"A\"\n\n    One.\n\n=== \"B\"\n\n    Two.\n"_s
                          << u"0 tabs #__tabbed_1_1 #__tabbed_1_2 A/B\n1 text [panel of 0/0]: One.\n"
                             "2 text [panel of 0/1]: Two.\n"_s;
    QTest::newRow("code") << u"```py\na\nb\n```\n"_s << u"0 code lines 1-2\n"_s;
    QTest::newRow("a table") << u"| A | B |\n| - | - |\n| c | `d` |\n"_s
                             << u"0 table: A / B\n1 table: c / d\n"_s;
    QTest::newRow("a table whose head is empty")
        << u"| | |\n| - | - |\n| c | `d` |\n"_s << u"0 table: c / d\n"_s;
    QTest::newRow("definitions") << u"Term\n:   Meaning\n"_s
                                 << u"0 text: Term\n1 text [definition]: Meaning\n"_s;
    QTest::newRow("a note beside a text")
        << u"!!! note inline end\n    Short.\n\nA text.\n\nAnother one.\n"_s
        << u"0 grid right\n1 title in cell 1 [admonition-info]: Note\n2 text in cell 1 [admonition-info]: Short.\n"
           "3 text in cell 2: A text.\n4 text in cell 2: Another one.\n"_s;
    QTest::newRow("a note beside a long text")
        << u"!!! note inline\n    Short.\n\n%1\n\nBelow.\n"_s.arg(u"word "_s.repeated(80).trimmed())
        << u"0 grid left\n1 title in cell 1 [admonition-info]: Note\n2 text in cell 1 [admonition-info]: Short.\n"
           "3 text in cell 2: %1\n4 text: Below.\n"_s.arg(u"word "_s.repeated(80).trimmed());
    QTest::newRow("a note beside nothing")
        << u"!!! note inline\n    Short.\n\n## Heading\n"_s
        << u"0 title [admonition-info]: Note\n1 text [admonition-info]: Short.\n2 heading2 #heading: Heading\n"_s;
    QTest::newRow("a picture beside a text")
        << u"![A](a.png){ align=right }\n\nA text.\n"_s
        << u"0 grid right\n1 figure in cell 1\n2 text in cell 2: A text.\n"_s;
    QTest::newRow("pictures for each theme")
        << u"![A](a.png#only-light)\n![B](b.png#only-dark)\n"_s << u"0 figure\n1 figure\n"_s;
    QTest::newRow("a rule") << u"a\n\n---\n\nb"_s << u"0 text: a\n1 rule\n2 text: b\n"_s;
}

void DocsRowsTest::flattensBlocks()
{
    QFETCH(QString, markdown);
    QFETCH(QString, rows);
    QCOMPARE(printRows(rowsOf(markdown)), rows);
}

void DocsRowsTest::leadsToEveryAnchor()
{
    const DocsRows page = rowsOf(u"# One\n\nText[^1].\n\n## Two\n\n[^1]: Note.\n"_s);
    QCOMPARE(page.anchors.value(u"one"_s, -1), 0);
    QCOMPARE(page.anchors.value(u"two"_s, -1), 2);
    QCOMPARE(page.anchors.value(u"fnref:1"_s, -1), 1);
    QCOMPARE(textOf(page, page.rows[size_t(page.anchors.value(u"fn:1"_s))]), u"Note.\u00A0↩"_s);
}

void DocsRowsTest::partsLongCode()
{
    QStringList lines;
    for (int at = 0; at < 100; ++at)
        lines += QString::number(at);
    const DocsRows page = rowsOf(u"```\n"_s + lines.join(u'\n') + u"\n```\n"_s);
    QStringList texts;
    for (const DocsRow &row : page.rows) {
        QVERIFY(row.lines <= codeRowLines);
        texts += textOf(page, row);
    }
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.join(u'\n'), lines.join(u'\n'));
    const std::vector<DocsEntry> entries = layOut(page, 0, closed);
    QVERIFY(entries.front().isFirst && !entries.front().isLast);
    QVERIFY(!entries.back().isFirst && entries.back().isLast);
}

void DocsRowsTest::partsAParagraphThatIsTooLong()
{
    const QString words = u"word "_s.repeated(10'000).trimmed();
    const DocsRows page = rowsOf(words);
    QVERIFY(page.rows.size() > 5);
    QString all;
    for (const DocsRow &row : page.rows) {
        QVERIFY(textOf(page, row).size() <= textRowCharacters + 1);
        all += textOf(page, row);
    }
    QCOMPARE(all, words);
}

void DocsRowsTest::partsNoFormula()
{
    Run words, formula;
    words.text = u"word "_s.repeated(1'150);
    formula.kind = Run::Kind::Math;
    formula.text = u"a + "_s.repeated(100) + u'b';
    Blocks blocks;
    blocks.push_back({ParagraphBlock{{words, formula, words}}, {}, {}, 1});
    int formulas = 0;
    for (const DocsRow &row : docsRows(std::move(blocks)).rows)
        formulas += int(std::ranges::count(row.cells.front(), formula));
    QCOMPARE(formulas, 1);
}

void DocsRowsTest::hidesWhatIsFoldedAndWhatIsInOtherTabs()
{
    const DocsRows page =
        rowsOf(u"??? note \"D\"\n    In.\n\n=== \"A\"\n\n    One.\n\n=== \"B\"\n\n    Two.\n"_s);
    QCOMPARE(shownTexts(page, closed), (QStringList{u"D"_s, u"A, B"_s, u"One."_s}));
    QCOMPARE(shownTexts(page, [](int) { return 1; }), (QStringList{u"D"_s, u"In."_s, u"A, B"_s, u"Two."_s}));
}

void DocsRowsTest::drawsABoxOnceOverAllRowsInIt()
{
    const DocsRows page = rowsOf(u"a\n\n!!! note\n    One.\n\n    Two.\n\nb\n"_s);
    const std::vector<DocsEntry> entries = layOut(page, 0, closed);
    QCOMPARE(entries.size(), size_t(5));
    QVERIFY(entries[0].frames.empty());
    QVERIFY(entries[1].frames.front().isFirst && !entries[1].frames.front().isLast);
    QVERIFY(!entries[2].frames.front().isFirst && !entries[2].frames.front().isLast);
    QVERIFY(entries[3].frames.front().isLast);
    QCOMPARE(entries[2].frames.front().top, 0.0);
    QVERIFY(entries[1].frames.front().top > 0);
    QVERIFY(entries[3].bottom > 0);
    QVERIFY(entries[4].frames.empty());
}

void DocsRowsTest::endsABoxWhereItsFoldedPartWouldFollow()
{
    const DocsRows page = rowsOf(u"??? note \"D\"\n    In.\n"_s);
    const std::vector<DocsEntry> folded = layOut(page, 0, closed);
    QVERIFY(folded.front().frames.front().isFirst && folded.front().frames.front().isLast);
    const std::vector<DocsEntry> open = layOut(page, 0, [](int) { return 1; });
    QVERIFY(!open.front().frames.front().isLast);
    QVERIFY(open.back().frames.front().isLast);
}

void DocsRowsTest::copiesWhatIsSelected()
{
    const DocsRows page =
        rowsOf(u"# Head\n\nFirst text.\n\n- a\n- b ![pic](x.png) c\n\n| A | B |\n| - | - |\n| c | d |\n"_s);
    const auto all = [](int) { return true; };
    const int last = int(page.rows.size()) - 1;
    QCOMPARE(selectedText(page, {{0, 2}, {1, 5}}, all), u"ad\n\nFirst"_s);
    QCOMPARE(selectedText(page, {{1, 5}, {0, 2}}, all), u"ad\n\nFirst"_s);
    QCOMPARE(selectedText(page, {{1, 6}, {last, 100}}, all), u"text.\n\n• a\n• b pic c\n\nA\tB\nc\td"_s);
    QCOMPARE(selectedText(page, {{1, 3}, {1, 3}}, all), QString());
}

void DocsRowsTest::leavesOutWhatIsNotShown()
{
    const DocsRows page = rowsOf(u"??? note \"D\"\n    In.\n\nEnd.\n"_s);
    const auto shown = [&](int row) { return isShown(page, page.rows[size_t(row)], closed); };
    QCOMPARE(selectedText(page, {{0, 0}, {2, 4}}, shown), u"D\n\nEnd."_s);
}

void DocsRowsTest::findsTextWhateverItsCase()
{
    const DocsRows page = rowsOf(u"Text and TEXT.\n\n```\nmore text\n```\n"_s);
    const std::vector<DocsMatch> expected{{0, 0, 4}, {0, 9, 4}, {1, 5, 4}};
    QCOMPARE(findText(page, u"text"_s), expected);
    QVERIFY(findText(page, {}).empty());
}

void DocsRowsTest::givesColumnsTheWidthOfTheirWords()
{
    const DocsRows page =
        rowsOf(u"| Short | B |\n| - | -: |\n| a longer cell | %1 |\n"_s.arg(u"x"_s.repeated(500)));
    QCOMPARE(page.tables.size(), size_t(1));
    QCOMPARE(page.tables[0].natural[0], 13);
    QCOMPARE(page.tables[0].smallest[0], 6);
    QVERIFY(page.tables[0].natural[1] < 100); // what is longer wraps
    QCOMPARE(page.tables[0].alignments[1], Alignment::Right);
    QCOMPARE(page.tables[0].headerRows, 1);
}

QTEST_GUILESS_MAIN(DocsRowsTest)
#include "tst_docsrows.moc"
