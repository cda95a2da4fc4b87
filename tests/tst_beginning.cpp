// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/beginning.h"

#include "docs/blockbuilder.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString paragraphs(int count)
{
    return u"Some words that stand on a page, and some more of them.\n\n"_s.repeated(count);
}

QStringList linesOf(const QString &text)
{
    const Result<MarkdownPage> page = readMarkdown(text);
    return page ? printBlocks(blocksOf(*page)).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

/// The first part of a long page.
class BeginningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheWholeBegins();
    void endsBeforeAHeading();
    void endsBeforeAParagraphWhereThereIsNoHeading();
    void endsInNoCodeAndInNoList();
    void knowsWhatIsDefinedLater();
    void leavesShortPagesWhole_data();
    void leavesShortPagesWhole();
};

void BeginningTest::readsAsTheWholeBegins()
{
    QString text = u"# Page\n\nSee [there] and [^1], in HTML.\n\n"_s;
    for (int section = 0; text.size() < 100'000; ++section)
        text += u"## Section %1\n\n- one\n- two\n    - three\n\n| a | b |\n| - | - |\n| 1 | %1 |\n\n"
                "!!! note\n    Mind the gap.\n\n```\n# no heading\n```\n\n"_s.arg(section);
    text += u"[there]: https://example.com\n\n[^1]: A note.\n\n*[HTML]: Hypertext\n"_s;
    const QStringList whole = linesOf(text);
    QStringList beginning = linesOf(beginningOf(text));
    QVERIFY(beginning.size() > 100);
    const qsizetype notes = beginning.indexOf(QRegularExpression(u"^footnotes.*"_s));
    QVERIFY(notes > 0);
    beginning.resize(notes);
    QCOMPARE(beginning, whole.first(beginning.size()));
}

void BeginningTest::endsBeforeAHeading()
{
    const QString head = paragraphs(300);
    const QString beginning = beginningOf(head + u"## Here\n\n"_s + paragraphs(2000));
    QCOMPARE(beginning, head + u'\n');
}

void BeginningTest::endsBeforeAParagraphWhereThereIsNoHeading()
{
    const QString text = paragraphs(3000);
    const QString beginning = beginningOf(text);
    QVERIFY(beginning.size() > 12'000 && beginning.size() < 13'000);
    QVERIFY(text.startsWith(beginning.chopped(1)));
}

void BeginningTest::endsInNoCodeAndInNoList()
{
    const QString code = u"```\n"_s + u"# no heading\n\nx\n\n"_s.repeated(800) + u"```\n\n"_s;
    const QString list = u"- one\n\n    two\n\n"_s.repeated(800);
    for (const QString &block : {code, list}) {
        const QString beginning = beginningOf(block + u"# End\n\n"_s + paragraphs(2000));
        QCOMPARE(beginning, block + u'\n');
    }
}

void BeginningTest::knowsWhatIsDefinedLater()
{
    const QString rest =
        u"[a]: https://example.com\n\n```\n[b]: no\n```\n\n[^1]: A note\n\n    that goes on\n\n"
        "Text\n\n*[HTML]: Hypertext\n"_s;
    const QString beginning = beginningOf(paragraphs(2000) + rest);
    QVERIFY(beginning.endsWith(u"\n[a]: https://example.com\n\n[^1]: A note\n\n    that goes on\n\n"
                               "*[HTML]: Hypertext\n"_s));
}

void BeginningTest::leavesShortPagesWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"# A\n\n"_s + paragraphs(500);
    QTest::newRow("one line") << QString(200'000, u'x');
    QTest::newRow("one block of code") << u"```\n"_s + u"x\n\n"_s.repeated(100'000) + u"```\n"_s;
    QTest::newRow("a table of contents") << u"# A\n\n[TOC]\n\n"_s + paragraphs(3000);
    QTest::newRow("more definitions than text")
        << paragraphs(1000) + u"[a]: https://example.com/\n"_s.repeated(3000);
}

void BeginningTest::leavesShortPagesWhole()
{
    QFETCH(const QString, text);
    QCOMPARE(beginningOf(text), QString());
}

QTEST_APPLESS_MAIN(BeginningTest)
#include "tst_beginning.moc"
