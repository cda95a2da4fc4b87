// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"

#include "base/json.h"
#include "base/yamlscalar.h"
#include "support/dump.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::dump;

class YamlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsScalarsByTheCoreSchema_data();
    void readsScalarsByTheCoreSchema();
    void readsStructures_data();
    void readsStructures();
    void keepsPlacesInCodePoints_data();
    void keepsPlacesInCodePoints();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void keepsGoodDocumentsAroundABadOne();
    void knowsTheLinesOfDocuments();
    void readsMultiLineQuotedTexts_data();
    void readsMultiLineQuotedTexts();
    void findsADuplicateAmongManyKeys();
    void countsWhatAliasesExpandTo();
    void stopsAtTheDepthLimit_data();
    void stopsAtTheDepthLimit();
    void stopsAtTheSizeLimit();
    void stopsAtTheDocumentLimit();
    void letsLimitsBeReachedExactly();
    void dropsForeignTags();
    void keepsForeignTagsWhenAsked();
};

void YamlTest::readsScalarsByTheCoreSchema_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *yaml, const char *expected) {
        QTest::addRow("%s", yaml) << QString::fromUtf8(yaml) << QString::fromUtf8(expected);
    };
    row("~", "null");
    row("null", "null");
    row("Null", "null");
    row("nULL", R"("nULL")");
    row("", "null");
    row("true", "true");
    row("TRUE", "true");
    row("False", "false");
    row("yes", R"("yes")");
    row("on", R"("on")");
    row("0", "0");
    row("-1", "-1");
    row("+12", "12");
    row("017", "17");
    row("0o17", "15");
    row("0x1F", "31");
    row("0b1", R"("0b1")");
    row("1_000", R"("1_000")");
    row("9223372036854775807", "9223372036854775807");
    row("1.5", "1.5");
    row(".5", "0.5");
    row("5.", "5.0");
    row("1e3", "1000.0");
    row("-2.5E-1", "-0.25");
    row("1e", R"("1e")");
    row(".", R"(".")");
    row("-", R"([null])");
    row("1.2.3", R"("1.2.3")");
    row("2024-05-06", R"("2024-05-06")");
    row("12:30", R"("12:30")");
    row("\"1\"", R"("1")");
    row("'true'", R"("true")");
    row("!!str 1", R"("1")");
    row("!!int '1'", "1");
    row("'it''s'", R"("it's")");
    row(R"("a\tb\u00e9\x41\n")", R"("a\tbéA\n")");
    row("plain with 'quotes' \"inside\"", R"("plain with 'quotes' \"inside\"")");
}

void YamlTest::readsScalarsByTheCoreSchema()
{
    QFETCH(const QString, yaml);
    QFETCH(const QString, expected);
    const QByteArray text = yaml == u"-" ? "a:\n  -\n"_ba : "a: "_ba + yaml.toUtf8() + '\n';
    QCOMPARE(dump(readYaml(text)), u"{a: %1}"_s.arg(expected));
}

void YamlTest::readsStructures_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("comment") << "# nothing\n"_ba << u""_s;
    QTest::newRow("empty documents") << "---\n---\n# x\n---\na: 1\n---\n"_ba << u"{a: 1}"_s;
    QTest::newRow("two documents") << "a: 1\n---\nb: 2\n"_ba << u"{a: 1}\n{b: 2}"_s;
    QTest::newRow("document ends") << "a: 1\n...\n"_ba << u"{a: 1}"_s;
    QTest::newRow("content on the marker line") << "--- {a: 1}\n--- [2]\n"_ba << u"{a: 1}\n[2]"_s;
    QTest::newRow("directive") << "%YAML 1.2\n---\na: 1\n"_ba << u"{a: 1}"_s;
    QTest::newRow("no newline at the end") << "a: 1"_ba << u"{a: 1}"_s;
    QTest::newRow("CRLF") << "a: 1\r\nb:\r\n  - x\r\n---\r\nc: |\r\n  t\r\n"_ba
                          << u"{a: 1, b: [\"x\"]}\n{c: \"t\\n\"}"_s;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a: 1\n"_ba
                                     << u"{a: 1}"_s;
    QTest::newRow("JSON") << R"({"a": [1, true, null, "x"], "b": {}})"_ba
                          << u"{a: [1, true, null, \"x\"], b: {}}"_s;
    QTest::newRow("literal") << "a: |\n  x\n\n  y: z\nb: >-\n  p\n  q\n"_ba
                             << u"{a: \"x\\n\\ny: z\\n\", b: \"p q\"}"_s;
    QTest::newRow("markers inside a literal") << "a: |\n  ---\n  b\n"_ba << u"{a: \"---\\nb\\n\"}"_s;
    QTest::newRow("alias") << "a: &x [1, 2]\nb: *x\n"_ba << u"{a: [1, 2], b: [1, 2]}"_s;
    QTest::newRow("anchor set anew") << "a: &x 1\nb: &x 2\nc: *x\n"_ba << u"{a: 1, b: 2, c: 2}"_s;
    QTest::newRow("merge") << "base: &b {x: 1, y: 2}\nall:\n  <<: *b\n  y: 3\n"_ba
                           << u"{base: {x: 1, y: 2}, all: {y: 3, x: 1}}"_s;
    QTest::newRow("merge of several") << "a: &a {x: 1}\nb: &b {x: 2, y: 3}\nc: {<<: [*a, *b]}\n"_ba
                                      << u"{a: {x: 1}, b: {x: 2, y: 3}, c: {x: 1, y: 3}}"_s;
    QTest::newRow("quoted merge key") << "a: {'<<': {b: 1}}\n"_ba << u"{a: {<<: {b: 1}}}"_s;
    QTest::newRow("custom tags") << "a: !env NAME\nb: !list [1]\nc: !x {d: 1}\n"_ba
                                 << u"{a: \"NAME\", b: [1], c: {d: 1}}"_s;
    QTest::newRow("custom tag before an apostrophe") << "a: !env it's\nb: 1\n"_ba << u"{a: \"it's\", b: 1}"_s;
    QTest::newRow("custom tag before a literal")
        << "a: !x |\n  it's\nb: 1\n"_ba << u"{a: \"it's\\n\", b: 1}"_s;
    QTest::newRow("keys of other types")
        << "1: a\ntrue: b\n1.5: c\n~: d\n"_ba << u"{1: \"a\", true: \"b\", 1.5: \"c\", : \"d\"}"_s;
    QTest::newRow("explicit key") << "? a\n: 1\n"_ba << u"{a: 1}"_s;
    QTest::newRow("tab between key and value") << "a:\t1\n"_ba << u"{a: 1}"_s;
    QTest::newRow("tab in a literal") << "a: |\n  \tx\n"_ba << u"{a: \"\\tx\\n\"}"_s;
    QTest::newRow("apostrophes in plain texts")
        << "a: it's\nb: the dogs'\nc: 5\"\n"_ba << u"{a: \"it's\", b: \"the dogs'\", c: \"5\\\"\"}"_s;
    QTest::newRow("list as a key") << "? [a]\n: 1\n"_ba << u"{[ a ]: 1}"_s;
    QTest::newRow("object as a key") << "{{a: b}: 1}\n"_ba << u"{{ a: b }: 1}"_s;
    QTest::newRow("template braces") << "a: {{ name }}\n"_ba << u"{a: {{ name }: null}}"_s;
    QTest::newRow("unknown tag of the core's name space") << "a: !!foo 12\n"_ba << u"{a: \"12\"}"_s;
    QTest::newRow("tabs in several literals")
        << "a: |\n  \tx\nb: |\n  \ty\n  \tz\n"_ba << u"{a: \"\\tx\\n\", b: \"\\ty\\n\\tz\\n\"}"_s;
    QTest::newRow("tab behind a dash") << "a:\n  -\tb\n"_ba << u"{a: [\"b\"]}"_s;
    QTest::newRow("literal without a newline at the end") << "a: |\n  x"_ba << u"{a: \"x\\n\"}"_s;
    QTest::newRow("documents behind an end") << "a: 1\n...\nb: 2\n"_ba << u"{a: 1}\n{b: 2}"_s;
    QTest::newRow("tag directive") << "%TAG ! tag:example.com,2025:\n---\na: !x 1\n---\nb: 2\n"_ba
                                   << u"{a: \"1\"}\n{b: 2}"_s;
    QTest::newRow("empty keys") << "a: 1\n: 2\nb: {: 3}\n"_ba << u"{a: 1, : 2, b: {: 3}}"_s;
    QTest::newRow("colon before a brace") << "a: {b:}\n"_ba << u"{a: {b: null}}"_s;
    QTest::newRow("line and paragraph separators")
        << "a: x\u2028y\nb: |\n  p\u2029q\nc: \"\u0085\"\n"_ba
        << u"{a: \"x\u2028y\", b: \"p\u2029q\\n\", c: \"\u0085\"}"_s;
    QTest::newRow("control characters") << "a: x\x07y\x7F\n"_ba << u"{a: \"x\\u0007y\\u007F\"}"_s;
    QTest::newRow("brackets closed below their key")
        << "a: [\n  b\n]\nc: {\n}\n"_ba << u"{a: [\"b\"], c: {}}"_s;
    QTest::newRow("number too large")
        << "a: 1e400\nb: -1e400\nc: 1e-400\n"_ba << u"{a: null, b: null, c: 0.0}"_s;
}

void YamlTest::readsStructures()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    QCOMPARE(dump(readYaml(yaml)), expected);
}

void YamlTest::keepsPlacesInCodePoints_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("value") << "a: 1\nb:   x\n"_ba << u"b"_s << 2 << 6;
    QTest::newRow("behind two bytes") << "é: 1\nküche: {ö: ü, x: y}\n"_ba << u"küche x"_s << 2 << 18;
    QTest::newRow("behind four bytes") << "\"😀\": x\n"_ba << u"😀"_s << 1 << 6;
    QTest::newRow("quoted") << "a: 'ä'\n"_ba << u"a"_s << 1 << 4;
    QTest::newRow("in the second document") << "a: 1\n---\n# c\nb:\n  c: d\n"_ba << u"b c"_s << 5 << 6;
    QTest::newRow("CRLF") << "a: 1\r\n\r\nb:\r\n  ü: d\r\n"_ba << u"b ü"_s << 4 << 6;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a: 1\n"_ba
                                     << u"a"_s << 1 << 4;
    QTest::newRow("object") << "a:\n  b: 1\n"_ba << u"a"_s << 2 << 3;
    QTest::newRow("literal") << "a: |\n  x\n"_ba << u"a"_s << 1 << 4;
    QTest::newRow("alias") << "a: &x 1\nb:  *x\n"_ba << u"b"_s << 2 << 5;
    QTest::newRow("null") << "a:   ~\nb: {c: null, d: 1}\n"_ba << u"a"_s << 1 << 6;
    QTest::newRow("null in flow") << "a: ~\nb: {c: null, d: 1}\n"_ba << u"b c"_s << 2 << 8;
    QTest::newRow("null on the next line") << "a:\n  null # x\nb: 1\n"_ba << u"a"_s << 2 << 3;
    QTest::newRow("nothing before a key like null") << "b: 1\na:\nnull: 1\n"_ba << u"a"_s << 2 << 1;
    QTest::newRow("nothing at the end") << "b: 1\na:\n"_ba << u"a"_s << 2 << 1;
    QTest::newRow("nothing in an object") << "a:\n  b:\n    c:\n  d: 1\n"_ba << u"a b c"_s << 3 << 5;
    QTest::newRow("nothing behind the key") << "a:\nb: 1\n"_ba << u"a"_s << 1 << 1;
}

void YamlTest::keepsPlacesInCodePoints()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, path);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const std::vector<YamlDocument> documents = readYaml(yaml);
    QVERIFY(!documents.empty() && !documents.back().fault);
    const Value *value = &documents.back().root;
    for (const QString &key : path.split(u' ')) {
        value = value->find(key);
        QVERIFY(value);
    }
    QCOMPARE(value->place.line, line);
    QCOMPARE(value->place.column, column);
}

void YamlTest::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");

    const QString openQuote = u"The quote that opens here is not closed before the next key"_s;
    QTest::newRow("open quote in a block map")
        << "a: 1\nb: \"open\nc: 3\nd: \"x\"\n"_ba << u"2:4: "_s + openQuote;
    QTest::newRow("open quote, another later, as a whole")
        << "b: \"open\nc: 3\nd: x\"\n"_ba << u"1:4: "_s + openQuote;
    QTest::newRow("open quote, none later")
        << "b: \"open\nc: 3\n"_ba << u"1:4: The quote that opens here is not closed"_s;
    QTest::newRow("open quote at the end")
        << "a: 1\nb: \"open\n"_ba << u"2:4: The quote that opens here is not closed"_s;
    QTest::newRow("open single quote") << "a: 'open\nb: it's\nc: 1\n"_ba << u"1:4: "_s + openQuote;
    QTest::newRow("open quote in a list")
        << "a:\n  - \"open\n  - b\n  - \"c\"\n"_ba << u"2:5: "_s + openQuote;
    QTest::newRow("open quote in a compact list") << "a:\n- 'open\n- b'\nc: 1\n"_ba << u"2:3: "_s + openQuote;
    QTest::newRow("open quote in an object of a list")
        << "a:\n  - b: 'open\n    c: d\n    e: 'f'\n"_ba << u"2:8: "_s + openQuote;
    QTest::newRow("open quote behind a tag") << "a: !!str 'open\nb: c'\n"_ba << u"1:10: "_s + openQuote;
    QTest::newRow("open quote behind umlauts") << "ä: \"öpen\nc: 3\nd: \"ö\""_ba << u"1:4: "_s + openQuote;
    QTest::newRow("duplicate key") << "a: 1\nb: 2\na: 3\n"_ba
                                   << u"3:1: The key \"a\" stands twice in the same object"_s;
    QTest::newRow("duplicate key in flow")
        << "x: {é: 1, é: 2}\n"_ba << u"1:11: The key \"é\" stands twice in the same object"_s;
    QTest::newRow("duplicate key in other words")
        << "1: a\n'1': b\n"_ba << u"2:1: The key \"1\" stands twice in the same object"_s;
    QTest::newRow("alias without anchor")
        << "a: *nowhere\n"_ba << u"1:4: The alias refers to an anchor that is not set before it"_s;
    QTest::newRow("alias inside its own anchor")
        << "a: &x [1, *x]\n"_ba << u"1:11: The alias refers to a value that contains the alias itself"_s;
    QTest::newRow("alias as a text") << "on: *.yaml\n"_ba
                                     << u"1:5: The alias refers to an anchor that is not set before it"_s;
    QTest::newRow("NUL") << QByteArray("a: 1\nb: x\0y\n", 12) << u"2:5: A NUL byte stands in the text"_s;
    QTest::newRow("invalid UTF-8") << "a: 1\nb: x\xFFy\n"_ba << u"2:5: The line is not valid UTF-8"_s;
    QTest::newRow("invalid UTF-8 behind valid")
        << "a: 1\nb: äöü\xC3\n"_ba << u"2:7: The line is not valid UTF-8"_s;
    QTest::newRow("Latin-1") << "owner: M\xFCller\n"_ba << u"1:9: The line is not valid UTF-8"_s;
    QTest::newRow("tab as indentation") << "a:\n\tb: 1\n"_ba << u"2:1: A tab is used as indentation"_s;
    QTest::newRow("tab behind spaces")
        << "a:\n  b: 1\n \tc: 2\n"_ba << u"3:2: A tab is used as indentation"_s;
    QTest::newRow("tab before a list's item") << "a:\n\t- 1\n"_ba << u"2:1: A tab is used as indentation"_s;
    QTest::newRow("tab before a second item")
        << "a:\n  - x\n\t- y\n"_ba << u"3:1: A tab is used as indentation"_s;
    QTest::newRow("merge of no object") << "a: {<<: 1}\n"_ba << u"1:9: What << merges is no object"_s;
    QTest::newRow("no blank behind the colon")
        << "a: 1\nowner:- b\nc: 2\n"_ba << u"2:1: The line is no key with a value: a \": \" is missing"_s;
    QTest::newRow("no colon") << "a: 1\nb\nc: 2\n"_ba
                              << u"2:1: The line is no key with a value: a \": \" is missing"_s;
    QTest::newRow("first line indented further")
        << "  a: 1\nb: 2\n"_ba << u"2:1: The line is indented less than the first line of the document"_s;
    QTest::newRow("text behind a block's mark")
        << "a: | x\n  y\n"_ba << u"1:6: Text stands behind the | or > that begins a block of text"_s;
    QTest::newRow("item in a bracket outdented")
        << "a: [\n  b,\nc]\n"_ba
        << u"3:1: The [ of line 1 is not closed, or this line is not indented deeper than the block around it"_s;
    QTest::newRow("bracket closed further out")
        << "a:\n  b: [\n    c\n]\n"_ba
        << u"4:1: The [ of line 2 is not closed, or this line is not indented deeper than the block around it"_s;
    QTest::newRow("text in a bracket outdented")
        << "a: [b\nc]\n"_ba
        << u"2:1: The [ of line 1 is not closed, or this line is not indented deeper than the block around it"_s;
    QTest::newRow("stray bracket") << "a: 1\n]\n"_ba
                                   << u"2:1: The indentation does not fit the lines before"_s;
    QTest::newRow("colon in a plain text")
        << "a: b: c\n"_ba << u"1:5: A \": \" stands inside a plain value, or the line is indented too far"_s;
    QTest::newRow("indented too little")
        << "a:\n    b: 1\n  c: 2\n"_ba << u"3:3: The indentation does not fit the lines before"_s;
    QTest::newRow("open bracket")
        << "a: [1, 2\nb: 3\n"_ba
        << u"2:1: The [ of line 1 is not closed, or this line is not indented deeper than the block around it"_s;
    QTest::newRow("open brace")
        << "a: {b: 1\nc: 3\n"_ba
        << u"2:1: The { of line 1 is not closed, or this line is not indented deeper than the block around it"_s;
    QTest::newRow("unknown escape")
        << "a: \"C:\\Windows\"\n"_ba
        << u"1:7: The text in double quotes has an escape that YAML does not know"_s;
    QTest::newRow("at sign") << "a: @b\n"_ba << u"1:4: A character stands here that cannot begin a value"_s;
    QTest::newRow("backtick") << "a: `b`\n"_ba << u"1:4: A character stands here that cannot begin a value"_s;
    QTest::newRow("percent") << "a: %b\n"_ba << u"1:4: A character stands here that cannot begin a value"_s;
}

void YamlTest::saysWhatIsWrongAndWhere()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    const std::vector<YamlDocument> documents = readYaml(yaml);
    QCOMPARE(dump(documents), expected);
    QVERIFY(!documents.front().fault->hint.isEmpty());
    QVERIFY(!documents.front().fault->isLimit);
}

void YamlTest::keepsGoodDocumentsAroundABadOne()
{
    QCOMPARE(dump(readYaml("a: 1\n---\nb: \"open\nc: 1\n---\nd: 2\n---\n\te: 3\n---\nf: 4\n")),
             u"{a: 1}\n3:4: The quote that opens here is not closed\n{d: 2}\n"
             "8:1: A tab is used as indentation\n{f: 4}"_s);
    // A text that is not UTF-8 in one place says nothing against the other documents.
    QCOMPARE(dump(readYaml("a: 1\n---\nb: \xFF\n---\nc: 2\n")),
             u"{a: 1}\n3:4: The line is not valid UTF-8\n{c: 2}"_s);
}

void YamlTest::knowsTheLinesOfDocuments()
{
    QStringList lines;
    for (const YamlDocument &document : readYaml("# head\na: 1\n---\n\nb: 2\n\n---\nc: 3"))
        lines += u"%1-%2"_s.arg(document.firstLine).arg(document.lastLine);
    QCOMPARE(lines, (QStringList{u"1-2"_s, u"3-6"_s, u"7-8"_s}));
}

void YamlTest::readsMultiLineQuotedTexts_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");

    QTest::newRow("deeper than the key")
        << "a: \"one\n  two: 2\n\n  three\"\nb: 1\n"_ba << u"{a: \"one two: 2\\nthree\", b: 1}"_s;
    QTest::newRow("by one") << "a: 'one\n two'\n"_ba << u"{a: \"one two\"}"_s;
    QTest::newRow("in a list") << "- 'one\n  two'\n- x\n"_ba << u"[\"one two\", \"x\"]"_s;
    QTest::newRow("in a compact list") << "a:\n- 'one\n  two'\n"_ba << u"{a: [\"one two\"]}"_s;
    QTest::newRow("in an object of a list") << "- a: 'one\n    two'\n"_ba << u"[{a: \"one two\"}]"_s;
    QTest::newRow("begun below the key") << "a:\n  \"one\n  two\"\n"_ba << u"{a: \"one two\"}"_s;
    QTest::newRow("as the document") << "\"one\ntwo\"\n"_ba << u"\"one two\""_s;
    QTest::newRow("in flow") << "a: [\"one\n  two\", 'x']\n"_ba << u"{a: [\"one two\", \"x\"]}"_s;
    QTest::newRow("escaped line ends") << "a: \"one\\\n  two\"\n"_ba << u"{a: \"onetwo\"}"_s;
    QTest::newRow("quotes inside") << "a: 'it''s\n  \"one\"'\nb: \"x\\\"\n  'y\"\n"_ba
                                   << u"{a: \"it's \\\"one\\\"\", b: \"x\\\" 'y\"}"_s;
}

void YamlTest::readsMultiLineQuotedTexts()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    QCOMPARE(dump(readYaml(yaml)), expected);
}

void YamlTest::findsADuplicateAmongManyKeys()
{
    for (const int count : {5, 11, 12, 13, 14, 100}) {
        QByteArray yaml;
        for (int at = 0; at < count; ++at)
            yaml += "key" + QByteArray::number(at) + ": 1\n";
        QCOMPARE(readYaml(yaml).front().root.map()->size(), size_t(count));
        for (const int repeated : {0, count - 1}) {
            const QByteArray key = "key" + QByteArray::number(repeated);
            QCOMPARE(dump(readYaml(yaml + key + ": 2\n")),
                     u"%1:1: The key \"%2\" stands twice in the same object"_s.arg(count + 1).arg(
                         QString::fromUtf8(key)));
        }
    }
}

void YamlTest::countsWhatAliasesExpandTo()
{
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int at = 1; at < 12; ++at) {
        const QByteArray before = "*a" + QByteArray::number(at - 1);
        const QByteArray name = "a" + QByteArray::number(at);
        bomb += name + ": &" + name + " [" + (before + ", ").repeated(9) + before + "]\n";
    }
    const std::vector<YamlDocument> documents = readYaml(bomb);
    QCOMPARE(documents.size(), size_t(1));
    QVERIFY(documents.front().fault && documents.front().fault->isLimit);
    QCOMPARE(documents.front().fault->message,
             u"The document has more than 500000 values, its aliases expanded"_s);
    QCOMPARE(documents.front().fault->place.line, 6);
}

void YamlTest::stopsAtTheDepthLimit_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QByteArray>("closing");
    QTest::newRow("lists in flow") << "["_ba << "]"_ba;
    QTest::newRow("objects in flow") << "{a: "_ba << "}"_ba;
    QTest::newRow("lists in block") << "- "_ba << ""_ba;
    QTest::newRow("explicit keys") << "? "_ba << ""_ba;
}

void YamlTest::stopsAtTheDepthLimit()
{
    QFETCH(const QByteArray, opening);
    QFETCH(const QByteArray, closing);
    constexpr int depths[] = {101, 1'000, 50'000};
    for (const int depth : depths) {
        const std::vector<YamlDocument> documents =
            readYaml(opening.repeated(depth) + "x" + closing.repeated(depth));
        QCOMPARE(documents.size(), size_t(1));
        QVERIFY(documents.front().fault && documents.front().fault->isLimit);
        QCOMPARE(documents.front().fault->message, u"Lists and objects are nested deeper than 100"_s);
        QCOMPARE(documents.front().fault->place.line, 1);
        QCOMPARE(documents.front().fault->place.column, int(opening.size()) * 100 + 1);
    }
}

void YamlTest::stopsAtTheSizeLimit()
{
    YamlLimits limits;
    limits.bytes = 1024 * 1024;
    const std::vector<YamlDocument> documents = readYaml("a: " + QByteArray(1024 * 1024, 'x'), limits);
    QCOMPARE(documents.size(), size_t(1));
    QVERIFY(documents.front().fault && documents.front().fault->isLimit);
    QCOMPARE(documents.front().fault->message, u"The file is larger than 1 MB"_s);
}

void YamlTest::stopsAtTheDocumentLimit()
{
    YamlLimits limits;
    limits.documents = 2;
    QCOMPARE(dump(readYaml("a: 1\n---\nb: 2\n---\nc: 3\n", limits)),
             u"{a: 1}\n{b: 2}\n4:1: The file has more than 2 documents; the rest was not read"_s);
}

void YamlTest::letsLimitsBeReachedExactly()
{
    YamlLimits limits;
    limits.documents = 2;
    limits.depth = 3;
    limits.values = 6;
    limits.bytes = 21;
    QCOMPARE(dump(readYaml("a: {b: [1]}\n---\nb: 2\n", limits)), u"{a: {b: [1]}}\n{b: 2}"_s);
}

constexpr QByteArrayView withTags = "a: !ENV X\nb: !!python/name:m.f\nc: !ENV [Y,\n  z]\nd: !!str 1\ne:\n"
                                    "  - !x\n    k: &here !y v\n  - *here\n";

void YamlTest::dropsForeignTags()
{
    QCOMPARE(dump(readYaml(withTags.toByteArray())),
             u"{a: \"X\", b: \"\", c: [\"Y\", \"z\"], d: \"1\", e: [{k: \"v\"}, \"v\"]}"_s);
}

void YamlTest::keepsForeignTagsWhenAsked()
{
    QCOMPARE(dump(readYaml(withTags.toByteArray(), {}, YamlTags::Kept)),
             u"{a: {!ENV: \"X\"}, b: {!!python/name:m.f: \"\"}, c: {!ENV: [\"Y\", \"z\"]}, d: \"1\", "
             "e: [{!x: {k: {!y: \"v\"}}}, {!y: \"v\"}]}"_s);
}

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
