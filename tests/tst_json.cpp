// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"

#include "support/dump.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOverSeveralLines();
    void takesTheLastOfTheSameKeys();
    void findsAMemberWithoutReadingTheRest();
    void readsAndWritesTheSame_data();
    void readsAndWritesTheSame();
    void saysWhereATextIsWrong_data();
    void saysWhereATextIsWrong();
    void stopsAtTheDepthLimit();
    void keepsTheOrderOfMembers();
    void writesNothingThatIsNoJson();
    void turnsIntoQtsType();
};

void JsonTest::readsAndWritesTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"null", "true", "false", "0", "-12", "9223372036854775807", "1.5", "\"\"",
                             "\"a\\\"b\\\\c\\n\"", "[]", "{}", R"([1,[2,{"a":null}],"x"])",
                             R"({"b":1,"a":{"d":2,"c":[]}})", "\"\xC3\xA9\xF0\x9F\x98\x80\""})
        QTest::newRow(text) << QByteArray(text);
}

void JsonTest::readsAndWritesTheSame()
{
    QFETCH(const QByteArray, text);
    const Result<Value> value = readJson(text);
    QVERIFY(value);
    QCOMPARE(writeJson(*value), text);
}

void JsonTest::saysWhereATextIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << ""_ba << u"1:"_s;
    QTest::newRow("cut off") << "{\"a\": 1"_ba << u"1:"_s;
    QTest::newRow("missing colon") << "{\n  \"a\" 1\n}"_ba << u"2:7"_s;
    QTest::newRow("comma at the end") << "[1,\n2,\n]"_ba << u"3:"_s;
    QTest::newRow("two values") << "1\n2"_ba << u"2:1"_s;
    QTest::newRow("YAML") << "a: 1"_ba << u"1:1"_s;
    QTest::newRow("single quotes") << "['a']"_ba << u"1:2"_s;
}

void JsonTest::saysWhereATextIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<Value> value = readJson(text);
    QVERIFY(!value);
    QCOMPARE(value.error().kind, ErrorKind::Invalid);
    QVERIFY2(value.error().message.startsWith(place), qPrintable(value.error().message));
}

void JsonTest::stopsAtTheDepthLimit()
{
    QVERIFY(readJson(QByteArray(200, '[') + QByteArray(200, ']')));
    QVERIFY(!readJson(QByteArray(201, '[') + QByteArray(201, ']')));
    QVERIFY(!readJson(QByteArray(1'000'000, '[')));
}

void JsonTest::keepsTheOrderOfMembers()
{
    QStringList keys;
    const Result<Value> value = readJson(R"({"z": 1, "a": 2, "m": 3})");
    for (const Member &member : *value->map())
        keys += member.key;
    QCOMPARE(keys, (QStringList{u"z"_s, u"a"_s, u"m"_s}));
}

void JsonTest::writesNothingThatIsNoJson()
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double number : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()})
        QCOMPARE(writeJson({number, {}}), "null"_ba);
    QCOMPARE(readJson(writeJson({u"\x01\x7f\u2028\xd83d\xde00"_s, {}}))->textAt({}),
             u"\x01\x7f\u2028\xd83d\xde00"_s);
}

void JsonTest::turnsIntoQtsType()
{
    const QByteArray text = R"({"a":[1,2.5,"x",true,null],"b":{"c":{}}})";
    QCOMPARE(QJsonDocument(toQJson(*readJson(text)).toObject()).toJson(QJsonDocument::Compact), text);
}

void JsonTest::findsAMemberWithoutReadingTheRest()
{
    const QByteArray text = R"({"a":"x\"}","b":{"c":[1,{"d":"]"}],"e":{}},"spec":{"b":2},"n":-1.5,"t":true})";
    QCOMPARE(jsonMember(text, "a"), "\"x\\\"}\"");
    QCOMPARE(jsonMember(text, "b"), R"({"c":[1,{"d":"]"}],"e":{}})");
    QCOMPARE(jsonMember(jsonMember(text, "b"), "e"), "{}");
    QCOMPARE(jsonMember(text, "n"), "-1.5");
    QCOMPARE(jsonMember(text, "t"), "true");
    for (const char *none : {"", "{}", "[1]", "1", "{\"a", "{\"a\"", "{\"a\":", "{\"a\\"})
        QVERIFY(jsonMember(none, "z").isEmpty());
    QVERIFY(jsonMember(text, "c").isEmpty());
    QVERIFY(jsonMember({}, "a").isEmpty());
}

void JsonTest::takesTheLastOfTheSameKeys()
{
    const Result<Value> value = readJson(R"({"a":0,"B":[1],"c":{"d":1,"d":2},"B":3,"a":{"b":4},"c":5})");
    QVERIFY(value);
    QCOMPARE(writeJson(*value), R"({"a":{"b":4},"B":3,"c":5})"_ba);
    QCOMPARE(*readJson("\"\xEF\xBB\xBF\xEF\xBB\xBF\"")->text(), u"\uFEFF\uFEFF"_s);
    QCOMPARE(writeJson(*readJson(R"([{"d":1,"d":2},18446744073709551615,1e400,null,true])")),
             writeJson(*readJson(R"([{"d":2},18446744073709551615,1e400,null,true])")));
}

void JsonTest::writesOverSeveralLines()
{
    const QByteArray text = R"({
  "b": [
    1,
    {
      "c": "x\\ny"
    },
    [],
    {}
  ],
  "a": null
})";
    const Result<Value> value = readJson(text);
    QVERIFY(value);
    QCOMPARE(writeJson(*value, "  "), text);
    QCOMPARE(writeJson(*value, "\t"), QByteArray(text).replace("  ", "\t"));
    QCOMPARE(writeJson(*value, {}), writeJson(*value));
    QCOMPARE(writeJson(Value{u"a"_s, {}}, "  "), QByteArray("\"a\""));
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
