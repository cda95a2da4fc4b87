// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsmarkers.h"
#include "docsobjects.h"
#include "docsrows.h"
#include "docsselection.h"

#include "docs/blockbuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

DocsRows rowsOf(const QString &markdown, bool isAnnotated = true)
{
    Result<MarkdownPage> page = readMarkdown(markdown);
    return page ? docsRows(blocksOf(*page, isAnnotated)) : DocsRows();
}

} // namespace

/// Markers of annotations in code.
class DocsMarkersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMarkersInComments_data();
    void findsMarkersInComments();
    void givesBackWhatIsWritten();
    void marksCodeWhoseAnnotationsFollow();
    void listsAnnotationsThatNothingLeadsTo();
    void leavesListsAloneWhereCodeIsNotAnnotated();
    void findsAndCopiesAnnotations();
    void foldsTheListBehindAnnotatedText_data();
    void foldsTheListBehindAnnotatedText();
    void aimsMarkersOfText();
};

void DocsMarkersTest::findsMarkersInComments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shown"); // with @ for a marker
    QTest::newRow("a comment stays") << u"a: b # (1)"_s << u"a: b # @"_s;
    QTest::newRow("a comment that goes") << u"a: b # (1)!"_s << u"a: b @"_s;
    QTest::newRow("words stay") << u"a: b # some words (1)!"_s << u"a: b # some words @"_s;
    QTest::newRow("two") << u"x() // (1) (2)"_s << u"x() // @ @"_s;
    QTest::newRow("slashes behind a word") << u"x();// (1)!"_s << u"x();@"_s;
    QTest::newRow("with an end") << u"a { /* (1)! */ }"_s << u"a { @ }"_s;
    QTest::newRow("of HTML") << u"<p> <!-- (2)! -->"_s << u"<p> @"_s;
    QTest::newRow("of SQL") << u"SELECT 1 -- (1)"_s << u"SELECT 1 -- @"_s;
    QTest::newRow("at the beginning") << u"; (1)!"_s << u"@"_s;
    QTest::newRow("behind a comment") << u"a /* b */ f(1)"_s << u"a /* b */ f(1)"_s;
    QTest::newRow("behind a comment that goes") << u"a /* (1)! */ + f(2)"_s << u"a @ + f(2)"_s;
    QTest::newRow("no comment") << u"f(1)"_s << u"f(1)"_s;
    QTest::newRow("an address") << u"http://x/(1)"_s << u"http://x/(1)"_s;
    QTest::newRow("a second statement") << u"f();g(1)"_s << u"f();g(1)"_s;
    QTest::newRow("a part of a word") << u"C#(1)"_s << u"C#(1)"_s;
    QTest::newRow("no such annotation") << u"a # (3)"_s << u"a # (3)"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void DocsMarkersTest::findsMarkersInComments()
{
    QFETCH(QString, line);
    QFETCH(QString, shown);
    QStringList lines{line};
    const std::vector<DocsMarker> markers = takeMarkers(lines, 2);
    QCOMPARE(QString(lines.front()).replace(imageCharacter, u'@'), shown);
    QCOMPARE(int(markers.size()), int(shown.count(u'@')));
    QCOMPARE(writtenLines(lines, 0, markers), QStringList{line});
}

void DocsMarkersTest::givesBackWhatIsWritten()
{
    const QStringList written{u"a"_s, u"b # (1)! (2)"_s, u"c // (2)!"_s};
    QStringList lines = written;
    const std::vector<DocsMarker> markers = takeMarkers(lines, 2);
    QCOMPARE(int(markers.size()), 3);
    QCOMPARE(writtenLines(lines, 0, markers), written);
    QCOMPARE(writtenLines(lines.mid(1, 1), 1, markers), written.mid(1, 1));
}

void DocsMarkersTest::marksCodeWhoseAnnotationsFollow()
{
    const DocsRows page = rowsOf(
        u"```py\na = 1  # (1)!\nb = 2  # (1) and (2)\n```\n\n1. One\n\n    - More\n\n2. Two\n\nText.\n"_s);
    QCOMPARE(printRows(page),
             u"0 code lines 1-2\n1 text in cell 1 [item ①]: One\n2 text in cell 1 [item ① > item •]: More\n"
             "3 text in cell 2 [item ②]: Two\n4 text: Text.\n"_s);
    QCOMPARE(page.codeLines.front(),
             (QStringList{u"a = 1  "_s + imageCharacter,
                          u"b = 2  # "_s + imageCharacter + u" and "_s + imageCharacter}));
    QCOMPARE(page.codes.front().text, u"a = 1  # (1)!\nb = 2  # (1) and (2)"_s);
    const std::vector<DocsMarker> &markers = page.markers.front();
    QCOMPARE(int(markers.size()), 3);
    QCOMPARE(page.annotations[size_t(markers[0].annotation)].sequence, 1);
    QCOMPARE(markers[0].annotation, markers[1].annotation);
    QCOMPARE(page.annotations[size_t(markers[2].annotation)].number, 2);
}

void DocsMarkersTest::listsAnnotationsThatNothingLeadsTo()
{
    const DocsRows page = rowsOf(u"```py\na = 1  # (1)\n```\n\n1. One\n2. Two\n"_s);
    QCOMPARE(printRows(page), u"0 code lines 1-1\n1 text in cell 1 [item ①]: One\n2 text [item ②]: Two\n"_s);
}

void DocsMarkersTest::leavesListsAloneWhereCodeIsNotAnnotated()
{
    const QString text = u"```py\na = 1  # (1)\n```\n\n1. One\n"_s;
    QCOMPARE(printRows(rowsOf(text, false)), u"0 code lines 1-1\n1 text [item 1.]: One\n"_s);
    QCOMPARE(rowsOf(text, false).codeLines.front(), QStringList{u"a = 1  # (1)"_s});
    const QString marked = u"``` { .py .annotate }\na = 1  # (1)\n```\n\n1. One\n"_s;
    QCOMPARE(printRows(rowsOf(marked, false)), u"0 code lines 1-1\n1 text in cell 1 [item ①]: One\n"_s);
}

void DocsMarkersTest::findsAndCopiesAnnotations()
{
    const DocsRows page = rowsOf(u"```py\na = 1  # (1)!\n```\n\n1. One\n"_s);
    QCOMPARE(int(findText(page, u"one"_s).size()), 1);
    const DocsSelection all{{0, 0}, {1, 3}};
    QCOMPARE(selectedText(page, all, [](int) { return true; }), u"a = 1  \n① One"_s);
}

void DocsMarkersTest::foldsTheListBehindAnnotatedText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("rows"); // with * for a marker
    QTest::newRow("a paragraph") << u"Some (1) text. (2)\n{ .annotate }\n\n1. One\n2. Two\n\nText.\n"_s
                                 << u"0 text: Some * text. *\n1 text in cell 1 [item ①]: One\n"
                                    "2 text in cell 2 [item ②]: Two\n3 text: Text.\n"_s;
    QTest::newRow("not marked") << u"Some (1) text.\n\n1. One\n"_s
                                << u"0 text: Some (1) text.\n1 text [item 1.]: One\n"_s;
    QTest::newRow("nothing leads there") << u"Some `(1)` text.\n{ .annotate }\n\n1. One\n"_s
                                         << u"0 text: Some (1) text.\n1 text [item 1.]: One\n"_s;
    QTest::newRow("one that nothing leads to")
        << u"Some (2) text.\n{ .annotate }\n\n1. One\n2. Two\n"_s
        << u"0 text: Some * text.\n1 text [item ①]: One\n2 text in cell 1 [item ②]: Two\n"_s;
    QTest::newRow("a number beyond") << u"In (2024), (1)!\n{ .annotate }\n\n1. One\n"_s
                                     << u"0 text: In (2024), *\n1 text in cell 1 [item ①]: One\n"_s;
    QTest::newRow("in emphasis and a link")
        << u"**Bold (1)** and [a (2)](b.md).\n{ .annotate }\n\n1. One\n2. Two\n"_s
        << u"0 text: Bold * and a *.\n1 text in cell 1 [item ①]: One\n"
           "2 text in cell 2 [item ②]: Two\n"_s;
    QTest::newRow("a box") << u"<div class=\"annotate\" markdown>\n\n> Said (1)\n\n</div>\n\n1. One\n"_s
                           << u"0 text [quote]: Said *\n1 text in cell 1 [item ①]: One\n"_s;
    QTest::newRow("a note") << u"!!! note annotate \"Title (1)\"\n\n    Text. (2)\n\n1. One\n2. Two\n"_s
                            << u"0 title [admonition-info]: Title *\n1 text [admonition-info]: Text. *\n"
                               "2 text in cell 1 [item ①]: One\n3 text in cell 2 [item ②]: Two\n"_s;
    QTest::newRow("in an annotation")
        << u"Text (1)\n{ .annotate }\n\n1.  One (1)\n    { .annotate }\n\n    1.  Inner\n"_s
        << u"0 text: Text *\n1 text in cell 1 [item ①]: One *\n2 text in cell 2 [item ①]: Inner\n"_s;
}

void DocsMarkersTest::foldsTheListBehindAnnotatedText()
{
    QFETCH(QString, markdown);
    QTEST(printRows(rowsOf(markdown, false)), "rows");
}

void DocsMarkersTest::aimsMarkersOfText()
{
    const DocsRows page =
        rowsOf(u"One (1)\n{ .annotate }\n\n1. A\n\nTwo (1)\n{ .annotate }\n\n1. B\n"_s, false);
    QStringList said;
    for (const DocsRow &row : page.rows) {
        for (const Run &run : row.cells.front()) {
            if (run.kind != Run::Kind::Annotation)
                continue;
            const int sequence = page.annotations.at(size_t(annotationOf(run.target))).sequence;
            const auto told = std::ranges::find(page.rows, sequence, &DocsRow::sequence);
            said += textOf(told->cells.front());
        }
    }
    QCOMPARE(said, (QStringList{u"A"_s, u"B"_s}));
    const DocsSelection all{{0, 0}, {0, int(textOf(page, page.rows[0]).size())}};
    QCOMPARE(selectedText(page, all, [](int) { return true; }).trimmed(), u"One"_s);
}

QTEST_MAIN(DocsMarkersTest)
#include "tst_docsmarkers.moc"
