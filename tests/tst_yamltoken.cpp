// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yamltoken.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class YamlTokenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrittenAtAPlace_data();
    void findsWhatIsWrittenAtAPlace();
    void goesFromPlacesToOffsetsAndBack_data();
    void goesFromPlacesToOffsetsAndBack();
    void knowsNoPlaceBeyondTheText_data();
    void knowsNoPlaceBeyondTheText();
    void givesLinesWithoutTheirEnds();
};

void YamlTokenTest::findsWhatIsWrittenAtAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &text, int line, int column,
                        const QByteArray &expected) {
        QTest::newRow(name) << text << line << column << expected;
    };
    row("key", "owner: a b\n", 1, 1, "owner");
    row("plain value", "owner: a b\n", 1, 8, "a b");
    row("value before a comment", "owner: a b  # c\n", 1, 8, "a b");
    row("hash without a space", "tag: c#d\n", 1, 6, "c#d");
    row("colon without a space", "ref: component:a/b\n", 1, 6, "component:a/b");
    row("comma of a plain value", "a: b, c\n", 1, 4, "b, c");
    row("item of a list in brackets", "a: [b c, d]\n", 1, 5, "b c");
    row("last item", "a: [b c, d]\n", 1, 10, "d");
    row("item on a line of its own", "a: [\n  b,\n  c ]\n", 3, 3, "c");
    row("item behind quoted brackets", "a: ['[', b]\n", 1, 10, "b");
    row("member in braces", "a: {b: c}\n", 1, 8, "c");
    row("double quotes", "a: \"b \\\" c\" # d\n", 1, 4, "\"b \\\" c\"");
    row("single quotes", "a: 'b '' c' # d\n", 1, 4, "'b '' c'");
    row("open quote", "a: \"b\nc\n", 1, 4, "\"b");
    row("bracket", "a: [b]\n", 1, 4, "[");
    row("brace", "a: {}\n", 1, 4, "{");
    row("block mark", "a: |\n  b\n", 1, 4, "|");
    row("dash", "- a\n", 1, 1, "- a");
    row("tab", "\ta: b\n", 1, 1, "\t");
    row("wide characters before", "ключ: b\n", 1, 7, "b");
    row("wide characters within", "a: ключ\n", 1, 4, "ключ");
    row("DOS line ends", "a: b\r\nc: d\r\n", 2, 4, "d");
    row("last line without an end", "a: b", 1, 4, "b");
    row("behind a byte order mark", "\xEF\xBB\xBF"_ba + "a: b\n", 1, 4, "b");
    row("end of the line", "a: b\n", 1, 5, "");
    row("no such line", "a: b\n", 7, 1, "");
}

void YamlTokenTest::findsWhatIsWrittenAtAPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const QByteArray, expected);
    const std::optional<YamlToken> token = tokenAt(text, {line, column});
    QCOMPARE(token ? token->in(text).toByteArray() : QByteArray(), expected);
    if (token)
        QCOMPARE(token->quote, expected.startsWith('"') ? '"' : expected.startsWith('\'') ? '\'' : '\0');
}

void YamlTokenTest::goesFromPlacesToOffsetsAndBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << "ab\ncd\n\ne"_ba;
    QTest::newRow("wide") << "äb\n…漢😀x\n"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBFä\nb\n"_ba;
}

void YamlTokenTest::goesFromPlacesToOffsetsAndBack()
{
    QFETCH(const QByteArray, text);
    const qsizetype start = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    for (qsizetype offset = start; offset < text.size(); ++offset) {
        if ((uchar(text[offset]) & 0xC0) != 0x80)
            QCOMPARE(offsetOf(text, placeOf(text, offset)), std::optional(offset));
    }
    QCOMPARE(placeOf(text, start), (Place{1, 1}));
}

void YamlTokenTest::knowsNoPlaceBeyondTheText_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("line 0") << 0 << 1;
    QTest::newRow("column 0") << 1 << 0;
    QTest::newRow("beyond the line") << 1 << 5;
    QTest::newRow("beyond the last line") << 4 << 1;
}

void YamlTokenTest::knowsNoPlaceBeyondTheText()
{
    QFETCH(const int, line);
    QFETCH(const int, column);
    QCOMPARE(offsetOf("abc\nd\n", {line, column}), std::nullopt);
    QVERIFY(!tokenAt("abc\nd\n", {line, column}));
}

void YamlTokenTest::givesLinesWithoutTheirEnds()
{
    const QByteArray text = "a\r\n\r\nb";
    QCOMPARE(lineOf(text, 1).toByteArray(), "a"_ba);
    QCOMPARE(lineOf(text, 2).toByteArray(), ""_ba);
    QCOMPARE(lineOf(text, 3).toByteArray(), "b"_ba);
    QCOMPARE(lineOf(text, 4).toByteArray(), ""_ba);
}

QTEST_GUILESS_MAIN(YamlTokenTest)
#include "tst_yamltoken.moc"
