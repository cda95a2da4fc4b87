// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/frontmatter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class FrontMatterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPageSaysOfItself();
    void leavesTheTextBehindIt_data();
    void leavesTheTextBehindIt();
    void findsTheHeadingThatAPageBeginsWith_data();
    void findsTheHeadingThatAPageBeginsWith();
};

void FrontMatterTest::readsWhatAPageSaysOfItself()
{
    const PageSource page =
        readPageSource("---\ntitle: 2026\ndescription: Two\n  lines\ntags: [a, b]\nstatus: new\n"
                       "hide:\n  - toc\nsearch:\n  exclude: yes\n  boost: 2\n---\n\n# A\n");
    QCOMPARE(page.meta.title, u"2026"_s);
    QCOMPARE(page.meta.description, u"Two lines"_s);
    QCOMPARE(page.meta.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(page.meta.hide, QStringList{u"toc"_s});
    QCOMPARE(page.meta.status, u"new"_s);
    QVERIFY(!page.meta.isSearched);
    QCOMPARE(page.meta.boost, 2.0);
    QCOMPARE(page.text, u"# A\n"_s);
    QCOMPARE(page.firstLine, 14);
}

void FrontMatterTest::leavesTheTextBehindIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");

    const auto row = [](const char *name, const QByteArray &bytes, const QString &title, const QString &text,
                        int line) { QTest::newRow(name) << bytes << title << text << line; };
    row("none", "# A\ntext\n", {}, u"# A\ntext\n"_s, 1);
    row("empty page", "", {}, {}, 1);
    row("ends with dots", "---\ntitle: T\n...\nx\n", u"T"_s, u"x\n"_s, 4);
    row("nothing behind", "---\ntitle: T\n---", u"T"_s, {}, 3);
    row("broken YAML is text", "---\ntitle: [\n---\nx\n", {}, u"---\ntitle: [\n---\nx\n"_s, 1);
    row("a list is text", "---\n- a\n---\nx\n", {}, u"---\n- a\n---\nx\n"_s, 1);
    row("a rule is no front matter", "x\n\n---\n\ny\n", {}, u"x\n\n---\n\ny\n"_s, 1);
    row("older form", "Title: T\n    more\nauthor: me\n\nx\n", u"T more"_s, u"x\n"_s, 5);
    row("windows", "\xEF\xBB\xBF---\r\ntitle: T\r\n---\r\nx\r\n", u"T"_s, u"x\n"_s, 4);
    row("bad bytes", "a\xFF\n", {}, u"a\uFFFD\n"_s, 1);
}

void FrontMatterTest::leavesTheTextBehindIt()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, title);
    QFETCH(const QString, text);
    QFETCH(const int, line);
    const PageSource page = readPageSource(bytes);
    QCOMPARE(page.meta.title, title);
    QCOMPARE(page.text, text);
    QCOMPARE(page.firstLine, line);
}

void FrontMatterTest::findsTheHeadingThatAPageBeginsWith_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("heading");

    const auto row = [](const char *name, const QString &text, const QString &heading) {
        QTest::newRow(name) << text << heading;
    };
    row("hash", u"# One\n\n# Two\n"_s, u"One"_s);
    row("empty lines before", u"\n\n# One\n"_s, u"One"_s);
    row("underlined", u"One\n===\n"_s, u"One"_s);
    row("closed", u"# One #\n"_s, u"One"_s);
    row("with markup", u"# The `code` of *us* [here](x.md)\n"_s, u"The code of us here"_s);
    row("with an id", u"# One {#first}\n"_s, u"One"_s);
    row("second level", u"## One\n"_s, {});
    row("underlined second level", u"One\n---\n"_s, {});
    row("behind text", u"text\n\n# One\n"_s, {});
    row("in code", u"```\n# One\n```\n"_s, {});
    row("nothing", {}, {});
}

void FrontMatterTest::findsTheHeadingThatAPageBeginsWith()
{
    QFETCH(const QString, text);
    QFETCH(const QString, heading);
    QCOMPARE(firstHeading(text), heading);
}

QTEST_GUILESS_MAIN(FrontMatterTest)
#include "tst_frontmatter.moc"
