// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "scaffolder/schemacheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class SchemaCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesWhatIsNoSchema();
    void holdsNoEndlessTextAgainstAPattern();
};

void SchemaCheckTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("words");

    const QByteArray action = R"({"type": "object", "required": ["url"], "additionalProperties": false,
        "properties": {"url": {"type": "string", "minLength": 1}, "count": {"type": "integer", "minimum": 1},
        "mode": {"enum": ["a", "b"]}, "files": {"type": "array", "items": {"type": "object",
        "properties": {"from": {"type": "string"}}}}}})";
    QTest::newRow("fits") << action << QByteArray(R"({"url": "x", "files": [{"from": "a"}]})") << QString();
    QTest::newRow("missing") << action << QByteArray("{}") << u"input.url is missing"_s;
    QTest::newRow("empty") << action << QByteArray(R"({"url": ""})") << u"input.url is empty"_s;
    QTest::newRow("unknown") << action << QByteArray(R"({"url": "x", "ulr": "y"})")
                             << u"input.ulr is not known here"_s;
    QTest::newRow("type") << action << QByteArray(R"({"url": 3})")
                          << u"input.url is a number; it must be a text"_s;
    QTest::newRow("deep") << action << QByteArray(R"({"url": "x", "files": [{}, {"from": []}]})")
                          << u"input.files[1].from is a list; it must be a text"_s;
    QTest::newRow("bound") << action << QByteArray(R"({"url": "x", "count": 0})")
                           << u"input.count is 0; it must be at least 1"_s;
    QTest::newRow("choice") << action << QByteArray(R"({"url": "x", "mode": "c"})")
                            << u"input.mode is \"c\"; it must be one of \"a\", \"b\""_s;
    QTest::newRow("root") << action << QByteArray("[]") << u"input is a list; it must be an object"_s;
    QTest::newRow("pattern") << QByteArray(R"({"properties": {"a/b": {"pattern": "^[a-z]+$"}}})")
                             << QByteArray(R"({"a/b": "B1"})")
                             << u"input.a/b is \"B1\"; it must match ^[a-z]+$"_s;
    QTest::newRow("reference") << QByteArray(R"({"definitions": {"n": {"type": "string"}},
        "properties": {"n": {"$ref": "#/definitions/n"}}})")
                               << QByteArray(R"({"n": 1})") << u"input.n is a number; it must be a text"_s;
    QTest::newRow("several types") << QByteArray(R"({"type": ["string", "integer"]})") << QByteArray("true")
                                   << u"input is a boolean; it must be a text or a whole number"_s;
    QTest::newRow("any of") << QByteArray(R"({"anyOf": [{"type": "string"}, {"type": "null"}]})")
                            << QByteArray("1") << u"input is none of what it may be"_s;
    QTest::newRow("condition") << QByteArray(
        R"({"if": {"properties": {"a": {"const": 1}}}, "then": {"required": ["b"]}})")
                               << QByteArray(R"({"a": 1})") << u"input.b is missing"_s;
    QTest::newRow("dependency") << QByteArray(R"({"dependencies": {"a": ["b"]}})")
                                << QByteArray(R"({"a": 1})") << u"input.b is missing"_s;
}

void SchemaCheckTest::saysWhatIsWrong()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, words);

    const Result<SchemaCheck> check = SchemaCheck::compile(schema);
    QVERIFY(check);
    QStringList said;
    for (const SchemaBreach &breach : check->check(*readJson(value)))
        said += breach.toText(u"input"_s);
    QCOMPARE(said.join(u'\n'), words);
}

void SchemaCheckTest::refusesWhatIsNoSchema()
{
    for (const char *schema :
         {"[]", "3", R"({"type": "strnig"})", R"({"pattern": "("})", R"({"$ref": "#/definitions/none"})",
          R"({"$ref": "https://a.example/b"})", R"({"$schema": "https://a.example/c"})"}) {
        const Result<SchemaCheck> check = SchemaCheck::compile(QByteArray(schema));
        QVERIFY2(!check || !check->check({}).empty(), schema);
    }
}

void SchemaCheckTest::holdsNoEndlessTextAgainstAPattern()
{
    const Result<SchemaCheck> check =
        SchemaCheck::compile(QByteArray(R"({"items": {"pattern": "^(a|b)*$"}})"));
    QVERIFY(check);
    const Value value{Value::List{Value{u"a"_s, {}}, Value{QString(1'000'000, u'a'), {}}}, {}};
    const std::vector<SchemaBreach> breaches = check->check(value);
    QCOMPARE(breaches.size(), 1);
    QVERIFY(breaches[0].toText(u"x"_s).startsWith(u"x[1] is longer than"));
}

QTEST_GUILESS_MAIN(SchemaCheckTest)
#include "tst_schemacheck.moc"
