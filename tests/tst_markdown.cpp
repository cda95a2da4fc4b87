// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Each construct by itself: tests/data/docs holds a page and the blocks that it becomes. CAIRN_ACCEPT=1
// writes them anew.

#include "docs/blockbuilder.h"
#include "docs/htmlwriter.h"
#include "docs/markdown.h"
#include "docs/markdowntext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString dataPath(const QString &name)
{
    return QStringLiteral(CAIRN_DATA "/docs/") + name;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

MarkdownOptions optionsFor(const QString &name)
{
    MarkdownOptions options;
    options.blocks = name.startsWith("blocks"_L1);
    options.trulySaneLists = name.startsWith("saneLists"_L1);
    options.keys = options.math = options.mermaid = options.alerts = true;
    options.emoji = name.startsWith("icons"_L1) ? EmojiIndex::Material : EmojiIndex::EmojiOne;
    options.readSnippet = [](const QString &path) -> Result<QString> {
        if (path == u"part.md")
            return u"Included **text**.\n\n--8<-- \"part.md\"\n"_s;
        return failure(ErrorKind::NotFound, u"%1 is not there"_s.arg(path));
    };
    return options;
}

MarkdownPage pageOf(const QString &text, const MarkdownOptions &options = {})
{
    Result<MarkdownPage> page = readMarkdown(text, options);
    return page ? std::move(*page) : MarkdownPage();
}

QString htmlOf(const QString &text, const MarkdownOptions &options = {})
{
    return writeHtml(pageOf(text, options).tree.root());
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesBlocksOfEachConstruct_data();
    void makesBlocksOfEachConstruct();
    void knowsTheLinesOfHeadings();
    void cutsTheTextAtHeadings();
    void resolvesLinksOfMarkdownAndNotOfHtml();
    void refusesAPageBeyondItsLimit();
    void endsWhateverIsNested_data();
    void endsWhateverIsNested();
    void endsWhateverIsLeftOpen_data();
    void endsWhateverIsLeftOpen();
    void cutsAHugeTable();
    void ignoresASnippetInItself();
    void confinesSnippets();
    void letsNothingActiveThrough_data();
    void letsNothingActiveThrough();
};

void MarkdownTest::makesBlocksOfEachConstruct_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(dataPath(QString())).entryList({u"*.md"_s});
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(3);
}

void MarkdownTest::makesBlocksOfEachConstruct()
{
    QFETCH(const QString, name);
    const QString expected = dataPath(name + u".blocks"_s);
    const MarkdownPage page = pageOf(contentOf(dataPath(name + u".md"_s)), optionsFor(name));
    const QString printed = printBlocks(blocksOf(page));
    QVERIFY(!printed.isEmpty());
    if (qEnvironmentVariableIsSet("CAIRN_ACCEPT")) {
        QFile file(expected);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(printed.toUtf8());
    }
    QCOMPARE(printed, contentOf(expected));
}

void MarkdownTest::knowsTheLinesOfHeadings()
{
    const MarkdownPage page = pageOf(u"# A\n\ntext\n\n```sh\nx\ny\n```\n\n- item\n\n    ## B\n\nC\n=\n"_s);
    QCOMPARE(page.headings.size(), 3);
    QCOMPARE(page.headings[0], (HeadingEntry{1, u"a"_s, u"A"_s, 1}));
    QCOMPARE(page.headings[1], (HeadingEntry{2, u"b"_s, u"B"_s, 12}));
    QCOMPARE(page.headings[2], (HeadingEntry{1, u"c"_s, u"C"_s, 14}));
}

void MarkdownTest::cutsTheTextAtHeadings()
{
    const std::vector<PageSection> sections = sectionsOf(pageOf(
        u"before *it*\n\n# One `x`\n\n- a\n- b\n\n```sh title=\"t\"\nls  -l\n```\n\n## Two\n\n<script>no()</script>\n"_s));
    QCOMPARE(sections.size(), 3);
    QCOMPARE(sections[0], (PageSection{{}, 0, {}, u"before it"_s, 0}));
    QCOMPARE(sections[1], (PageSection{u"one-x"_s, 1, u"One x"_s, u"a\nb\nt\nls  -l"_s, 3}));
    QCOMPARE(sections[2], (PageSection{u"two"_s, 2, u"Two"_s, {}, 12}));
}

void MarkdownTest::resolvesLinksOfMarkdownAndNotOfHtml()
{
    MarkdownOptions options;
    options.resolveLink = [](const QString &address) { return u"to/"_s + address; };
    options.resolveImage = [](const QString &address) { return u"seen/"_s + address; };
    const QString html = htmlOf(u"[a](b.md) ![c](d.png) <a href=\"e.md\">f</a>"_s, options);
    QVERIFY2(html.contains("src=\"seen/d.png\""_L1), qPrintable(html));
    QVERIFY2(html.contains("<a href=\"to/b.md\">"_L1), qPrintable(html));
    QVERIFY2(html.contains("<a href=\"e.md\">"_L1), qPrintable(html));
}

void MarkdownTest::refusesAPageBeyondItsLimit()
{
    const Result<MarkdownPage> page = readMarkdown(QString(100'000'000, u'x'));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Limit);
    QVERIFY(!page.error().hint.isEmpty());
}

void MarkdownTest::endsWhateverIsNested_data()
{
    QTest::addColumn<QString>("text");
    constexpr int levels = 10'000;
    QString lists;
    for (int level = 0; level < 400; ++level)
        lists += QString(4 * level, u' ') + u"- x\n"_s;
    QTest::newRow("quotes") << u"> "_s.repeated(levels) + u"x"_s;
    QTest::newRow("lists") << u"- "_s.repeated(levels) + u"x"_s;
    QTest::newRow("indented lists") << lists;
    QTest::newRow("emphasis") << u"*a **b "_s.repeated(levels) + u"x** d*"_s.repeated(levels);
    QTest::newRow("links") << u"["_s.repeated(levels) + u"x"_s + u"](y)"_s.repeated(levels);
    QTest::newRow("HTML") << u"<div>\n"_s.repeated(levels) + u"x\n"_s + u"</div>\n"_s.repeated(levels);
    QTest::newRow("HTML with Markdown") << u"<div markdown>\n"_s.repeated(levels) + u"x\n"_s;
    QTest::newRow("HTML in a line") << u"a "_s + u"<b>"_s.repeated(levels) + u"x"_s;
}

void MarkdownTest::endsWhateverIsNested()
{
    QFETCH(const QString, text);
    const Result<MarkdownPage> page = readMarkdown(text);
    QVERIFY(page.has_value());
    QVERIFY(writeHtml(page->tree.root()).contains(u'x'));
    QVERIFY(!printBlocks(blocksOf(*page)).isEmpty());
}

void MarkdownTest::endsWhateverIsLeftOpen_data()
{
    QTest::addColumn<QString>("text");
    constexpr int times = 50'000;
    const QStringList pieces{
        u"*a "_s,    u"_a "_s,      u"**a"_s,           u"[a"_s,         u"![a]("_s,       u"[a]("_s,
        u"`"_s,      u"``` "_s,     u"<a "_s,           u"<!-- "_s,      u"{++ "_s,        u"{~~ a ~> "_s,
        u"&a"_s,     u"$a "_s,      u"++a+"_s,          u":a"_s,         u"==a "_s,        u"^a "_s,
        u"~~a"_s,    u"</x>"_s,     u"<div>\n</p>\n"_s, u"[^a]: "_s,     u"*[a"_s,         u"| "_s,
        u"a@"_s,     u"http://"_s,  u"<a b=\""_s,       u"{ .a "_s,      u"\\"_s,          u"# a\n"_s,
        u": a\n"_s,  u"a\n: b\n"_s, u"***\n"_s,         u"!!! note\n"_s, u"=== \"a\"\n"_s, u"```\n> "_s,
        u"1. a\n"_s, u"[a]: b\n"_s, u"> a\n\n"_s,       u"<script>"_s};
    for (const QString &piece : pieces)
        QTest::newRow(qPrintable(piece.simplified())) << piece.repeated(times);
}

void MarkdownTest::endsWhateverIsLeftOpen()
{
    QFETCH(const QString, text);
    MarkdownOptions options;
    options.keys = options.math = options.alerts = true;
    const Result<MarkdownPage> page = readMarkdown(text, options);
    QVERIFY(page.has_value());
    blocksOf(*page);
    sectionsOf(*page);
}

void MarkdownTest::cutsAHugeTable()
{
    MarkdownOptions options;
    options.limits.tableCells = 1'000;
    const MarkdownPage page = pageOf(u"a | b\n--|--\n"_s + u"1 | 2\n"_s.repeated(100'000), options);
    QCOMPARE(page.remarks.size(), 1);
    const Blocks blocks = blocksOf(page);
    QCOMPARE(std::get<TableBlock>(blocks.at(0).content).rows.size(), 501);
}

void MarkdownTest::ignoresASnippetInItself()
{
    const MarkdownPage page = pageOf(u"--8<-- \"part.md\""_s, optionsFor(u"snippets"_s));
    QCOMPARE(page.snippets, QStringList{u"part.md"_s});
    QCOMPARE(writeHtml(page.tree.root()).trimmed(), u"<p>Included <strong>text</strong>.</p>"_s);
}

void MarkdownTest::confinesSnippets()
{
    MarkdownOptions options;
    QStringList asked;
    options.readSnippet = [&](const QString &path) -> Result<QString> {
        asked.append(path);
        return u"text"_s;
    };
    pageOf(u"--8<-- \"../a\"\n--8<-- \"/etc/b\"\n--8<-- \"c/../../d\"\n--8<-- \"https://example.org/e\"\n"
           "--8<-- \"f/../g\"\n"_s,
           options);
    QCOMPARE(asked, QStringList{u"g"_s});
}

void MarkdownTest::letsNothingActiveThrough_data()
{
    QTest::addColumn<QString>("text");
    const QStringList attacks{
        u"<script>alert(1)</script>"_s,
        u"<SCRIPT SRC=https://evil.example/x.js></SCRIPT>"_s,
        u"<scr<script>ipt>alert(1)</scr</script>ipt>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"<img src=x OnErRoR = alert(1)>"_s,
        u"<img/src=x/onerror=alert(1)>"_s,
        u"<img \"\"\"><script>alert(1)</script>\">"_s,
        u"<svg onload=alert(1)>"_s,
        u"<svg><script>alert(1)</script></svg>"_s,
        u"<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>"_s,
        u"<math><maction xlink:href=\"javascript:alert(1)\">x</maction></math>"_s,
        u"<a href=\"javascript:alert(1)\">x</a>"_s,
        u"<a href=\"JaVaScRiPt:alert(1)\">x</a>"_s,
        u"<a href=\"java\tscript:alert(1)\">x</a>"_s,
        u"<a href=\"&#106;avascript:alert(1)\">x</a>"_s,
        u"<a href=\" &#14; javascript:alert(1)\">x</a>"_s,
        u"<a href=\"vbscript:msgbox(1)\">x</a>"_s,
        u"<a href=\"data:text/html,<script>alert(1)</script>\">x</a>"_s,
        u"<a href=\"file:///etc/passwd\">x</a>"_s,
        u"[x](javascript:alert(1))"_s,
        u"[x](java&#115;cript:alert(1))"_s,
        u"[x](<javascript:alert(1)>)"_s,
        u"[x][r]\n\n[r]: javascript:alert(1)"_s,
        u"![x](javascript:alert(1))"_s,
        u"![x](x.png){ onerror=alert(1) }"_s,
        u"[x](y){ href=javascript:alert(1) }"_s,
        u"# x { onclick=alert(1) }"_s,
        u"<iframe src=\"javascript:alert(1)\"></iframe>"_s,
        u"<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"_s,
        u"<object data=\"x.swf\"></object>"_s,
        u"<embed src=\"x.swf\">"_s,
        u"<base href=\"https://evil.example/\">"_s,
        u"<link rel=stylesheet href=\"https://evil.example/x.css\">"_s,
        u"<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">"_s,
        u"<style>@import 'https://evil.example/x.css';</style>"_s,
        u"<div style=\"background:url(https://evil.example/x)\">x</div>"_s,
        u"<div style=\"width:expression(alert(1))\">x</div>"_s,
        u"<div style=\"position:fixed;top:0\">x</div>"_s,
        u"<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(2)\">x</button></form>"_s,
        u"<body onload=alert(1)>"_s,
        u"<input autofocus onfocus=alert(1)>"_s,
        u"<video><source onerror=\"alert(1)\"></video>"_s,
        u"<details open ontoggle=alert(1)>x</details>"_s,
        u"<frameset onload=alert(1)><frame src=\"javascript:alert(1)\"></frameset>"_s,
        u"<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>"_s,
        u"<template><script>alert(1)</script></template>"_s,
        u"<!--><script>alert(1)</script>-->"_s,
        u"<![CDATA[<script>alert(1)</script>]]>"_s,
        u"<?xml-stylesheet href=\"javascript:alert(1)\"?>"_s,
        u"<div markdown onclick=\"alert(1)\">\n*x*\n</div>"_s,
        u"<div markdown=\"span\"><script>alert(1)</script></div>"_s,
        u"`<script>alert(1)</script>`"_s,
        u"{++<script>alert(1)</script>++}"_s,
        u"{>><script>alert(1)</script><<}"_s,
        u"!!! note \"<script>alert(1)</script>\"\n    <img src=x onerror=alert(1)>"_s,
        u"*[x]: \"><script>alert(1)</script>\n\nx"_s,
        u"[^1]\n\n[^1]: <script>alert(1)</script>"_s,
        u"```js title=\"<script>alert(1)</script>\"\n<script>\n```"_s,
        u"<script>x</script/><script>alert(1)"_s,
        u"<style></style><script>alert(1)</script></style>"_s};
    for (const QString &attack : attacks)
        QTest::newRow(qPrintable(attack.left(60).simplified())) << attack;
}

namespace {

/// What could act in an element, however deep; empty: nothing.
QString dangerIn(const Element &element)
{
    const QStringList active{u"iframe"_s, u"frame"_s, u"frameset"_s, u"object"_s,
                             u"embed"_s,  u"base"_s,  u"link"_s,     u"meta"_s};
    if (active.contains(element.tag))
        return element.tag;
    const bool isData = element.tag == u"script" || element.tag == u"style";
    if (isData && (!element.attribute(u"type") || *element.attribute(u"type") != u"text/plain"))
        return element.tag;
    for (const Attribute &attribute : element.attributes) {
        const QString value = QString(attribute.value).remove(u'\t').remove(u' ').toLower();
        if (attribute.name.startsWith("on"_L1, Qt::CaseInsensitive) || attribute.name == u"srcdoc"
            || value.contains("script:"_L1) || value.startsWith("file:"_L1)
            || value.startsWith("data:text"_L1)
            || (attribute.name == u"style"
                && (value.contains("url("_L1) || value.contains("expression"_L1)
                    || value.contains("fixed"_L1))))
            return attribute.name + u'=' + attribute.value;
    }
    for (const Element *child : element.children) {
        if (const QString danger = dangerIn(*child); !danger.isEmpty())
            return danger;
    }
    return {};
}

} // namespace

void MarkdownTest::letsNothingActiveThrough()
{
    QFETCH(const QString, text);
    for (const QString &whole :
         {text, u"a "_s + text + u" b"_s, u"- "_s + text, u"<div>\n"_s + text + u"\n</div>"_s}) {
        const MarkdownPage page = pageOf(whole);
        QCOMPARE(dangerIn(page.tree.root()), QString());
        const QString html = writeHtml(page.tree.root());
        // Where HTML is read again, a script is data.
        for (qsizetype at = html.indexOf("<script"_L1); at >= 0; at = html.indexOf("<script"_L1, at + 1))
            QVERIFY2(QStringView(html).sliced(at).startsWith(u"<script type=\"text/plain\""),
                     qPrintable(html));
    }
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
