// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "base/yaml.h"
#include "base/yamlwriter.h"

#include "support/dump.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class YamlWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsBackstageDoes_data();
    void writesAsBackstageDoes();
    void indentsAsIsWanted();
    void sortsKeys();
    void isReadAgain_data();
    void isReadAgain();
    void isReadAgainWhateverItHolds();
};

namespace {

Value json(const QByteArray &text)
{
    const Result<Value> value = readJson(text);
    if (!value)
        qFatal("%s", qPrintable(value.error().message));
    return *value;
}

/// What is wrong with reading it again; empty where it is the same.
QString difference(const Value &value, const YamlStyle &style = {})
{
    const QString text = writeYaml(value, style);
    const std::vector<YamlDocument> read = readYaml(text.toUtf8());
    if (read.size() != 1 || read.front().fault)
        return u"cannot be read: %1\n%2"_s.arg(read.empty() ? u"nothing"_s : read.front().fault->message,
                                               text);
    return read.front().root == value
               ? QString()
               : u"%1 became %2:\n%3"_s.arg(test::dump(value), test::dump(read.front().root), text);
}

} // namespace

void YamlWriterTest::writesAsBackstageDoes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("yaml");
    QTest::newRow("an entity")
        << R"({"apiVersion": "backstage.io/v1alpha1", "kind": "Component", "metadata": {"name": "a",
            "annotations": {"github.com/project-slug": "acme/a"}, "tags": ["go", "x"], "links": [{"url": "https://x", "title": "X"}]},
            "spec": {"type": "service", "owner": "group:default/team"}})"_ba
        << uR"(apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: a
  annotations:
    github.com/project-slug: acme/a
  tags:
    - go
    - x
  links:
    - url: https://x
      title: X
spec:
  type: service
  owner: group:default/team
)"_s;
    QTest::newRow("texts that look like others")
        << R"(["true", "1", "1.5", "null", "~", "", "yes", "0x1f", "0o7", "1e3", ".inf", "-", "- a", "a: b", "a #b", "#a", "a#b", "a:", "*a", "@a", "%a", " a", "a "])"_ba
        << uR"(- "true"
- "1"
- "1.5"
- "null"
- "~"
- ""
- yes
- "0x1f"
- "0o7"
- "1e3"
- ".inf"
- "-"
- "- a"
- "a: b"
- "a #b"
- "#a"
- a#b
- "a:"
- "*a"
- "@a"
- "%a"
- " a"
- "a "
)"_s;
    QTest::newRow("quotes") << R"(["say \"x\": y", "it's: x", "both \" and ': x", "a \"b\" c"])"_ba
                            << u"- 'say \"x\": y'\n- \"it's: x\"\n- \"both \\\" and ': x\"\n- a \"b\" c\n"_s;
    QTest::newRow("values") << R"({"a": true, "b": null, "c": 12, "d": 1.5, "e": [], "f": {}, "g": -3})"_ba
                            << u"a: true\nb: null\nc: 12\nd: 1.5\ne: []\nf: {}\ng: -3\n"_s;
    QTest::newRow("lines")
        << R"({"a": "x\ny\n", "b": "x\ny", "c": "x\n\n", "d": "\n  x\ny\n", "e": ["p\nq\n"]})"_ba
        << u"a: |\n  x\n  y\nb: |-\n  x\n  y\nc: |+\n  x\n\nd: |2\n\n    x\n  y\ne:\n  - |\n    p\n    q\n"_s;
    QTest::newRow("lists in lists") << R"([[1, 2], [[3]], [{"a": 1, "b": [4]}]])"_ba
                                    << u"- - 1\n  - 2\n- - - 3\n- - a: 1\n    b:\n      - 4\n"_s;
    QTest::newRow("keys") << R"({"a b": 1, "true": 2, "": 3, "x: y": 4, "<<": 5})"_ba
                          << u"a b: 1\n\"true\": 2\n\"\": 3\n\"x: y\": 4\n\"<<\": 5\n"_s;
    QTest::newRow("a text alone") << R"("a")"_ba << u"a\n"_s;
    QTest::newRow("lines alone") << R"("a\nb\n")"_ba << u"|\n  a\n  b\n"_s;
}

void YamlWriterTest::writesAsBackstageDoes()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, yaml);
    QCOMPARE(writeYaml(json(value)), yaml);
    QCOMPARE(difference(json(value)), QString());
}

void YamlWriterTest::indentsAsIsWanted()
{
    const Value value = json(R"({"a": {"b": ["x", {"c": " l\nm"}]}})");
    QCOMPARE(writeYaml(value, {4, false}),
             u"a:\n    b:\n        - x\n        - c: |4-\n               l\n              m\n"_s);
    for (int indent = 1; indent <= 8; ++indent)
        QCOMPARE(difference(value, {indent, false}), QString());
}

void YamlWriterTest::sortsKeys()
{
    QCOMPARE(writeYaml(json(R"({"b": 1, "a": {"d": 2, "c": 3}})"), {2, true}),
             u"a:\n  c: 3\n  d: 2\nb: 1\n"_s);
}

void YamlWriterTest::isReadAgain_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u"\tindented\nby a tab\n"_s,
                            u"a\n\tb"_s,
                            u"x\n   \n"_s,
                            u"\n"_s,
                            u"\n\n"_s,
                            u"  \n  "_s,
                            u"a\r\nb"_s,
                            u"\u0085"_s,
                            u"a\u2028b"_s,
                            u"a\ufeff"_s,
                            u"a\u0000b"_s,
                            u"---"_s,
                            u"--- a"_s,
                            u"...\nb"_s,
                            u"a\n---\nb\n"_s,
                            u"\\n"_s,
                            u"{{ x }}"_s,
                            u"${{ values.a }}"_s,
                            u"? a"_s,
                            u"a ?"_s,
                            u"!tag"_s,
                            u"&a"_s,
                            u"`a`"_s,
                            u"😀: x"_s,
                            u"2020-01-01"_s,
                            u"12:30"_s,
                            u"a\n #b\n"_s,
                            u"="_s,
                            u"<<"_s,
                            u"key: |\n  x"_s,
                            QString(3000, u'k'),
                            u"'"_s,
                            u"\""_s};
    for (const QString &text : texts)
        QTest::addRow("%s", qPrintable(text.left(20).toHtmlEscaped())) << text;
}

void YamlWriterTest::isReadAgain()
{
    QFETCH(const QString, text);
    const Value one{text, {}};
    QCOMPARE(difference(one), QString());
    QCOMPARE(difference(Value{Value::List{one, one}, {}}), QString());
    QCOMPARE(difference(Value{Value::Map{{text, {}, one}, {u"z"_s, {}, one}}, {}}), QString());
    QCOMPARE(
        difference(Value{Value::List{Value{Value::Map{{u"a"_s, {}, Value{Value::List{one}, {}}}}, {}}}, {}}),
        QString());
}

void YamlWriterTest::isReadAgainWhateverItHolds()
{
    QRandomGenerator random(7);
    static constexpr QStringView letters = u"ab \n\t:#-?!&*{}[],'\"|>%@`\\=~01.e\u00e9";
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int left = random.bounded(12); left > 0; --left)
            text += letters[random.bounded(int(letters.size()))];
        const Value one{text, {}};
        const Value value{Value::Map{{text, {}, one},
                                     {u"l"_s, {}, Value{Value::List{one, Value{Value::List{one}, {}}}, {}}}},
                          {}};
        if (text == u"l")
            continue;
        QCOMPARE(difference(value), QString());
    }
}

QTEST_GUILESS_MAIN(YamlWriterTest)
#include "tst_yamlwriter.moc"
