// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "jsonata/jsonata.h"

#include <QFile>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class JsonataTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void staysWithinItsLimits_data();
    void staysWithinItsLimits();
    void endsWhereTextsAreTooLong();
    void endsWhenCancelled();
    void isReadOnceAndEvaluatedOften();
    void callsWithoutAStackWhereTheyAreTheLastThing();
    void takesDeepThingsApart();
    void answersQuickly();
    void groupsWhatWasOrderedWithItsNames();
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(QFINDTESTDATA("data/jsonata/") + name);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return file.readAll();
}

Value json(const QByteArray &text)
{
    const Result<Value> value = readJson(text);
    if (!value)
        qFatal("%s: %s", qPrintable(value.error().message), text.constData());
    return *value;
}

JsonataResult<std::optional<Value>> evaluated(const QString &expression, const Value &input,
                                              const JsonataLimits &limits = {}, std::stop_token stop = {})
{
    const JsonataResult<Jsonata> parsed = Jsonata::parse(expression);
    if (!parsed)
        return std::unexpected(parsed.error());
    return parsed->evaluate(input, limits, std::move(stop));
}

/// The result as JSON, `nothing`, or the code of the error.
QString told(const JsonataResult<std::optional<Value>> &result)
{
    if (!result)
        return u"error %1"_s.arg(result.error().code.isEmpty() ? result.error().error.message
                                                               : result.error().code);
    return *result ? QString::fromUtf8(writeJson(**result)) : u"nothing"_s;
}

QString errorOf(const JsonataResult<std::optional<Value>> &result)
{
    if (result)
        return u"no error: "_s + told(result);
    const Error error = result.error().toError();
    return error.hint.isEmpty() ? error.message : error.message + u" | "_s + error.hint;
}

} // namespace

void JsonataTest::agreesWithTheReference_data()
{
    QTest::addColumn<Value>("input");
    QTest::addColumn<QString>("expected");
    const Value common = json(contentOf(u"input.json"_s));
    for (const QByteArray &line : contentOf(u"cases.jsonl"_s).trimmed().split('\n')) {
        const Value entry = json(line);
        const Value *input = entry.find(u"input");
        const Value *result = entry.find(u"result");
        const QString expected = result                   ? QString::fromUtf8(writeJson(*result))
                                 : entry.find(u"nothing") ? u"nothing"_s
                                                          : u"error "_s + entry.textAt({u"error"});
        QTest::newRow(entry.textAt({u"expression"}).toUtf8().constData())
            << (input ? *input : common) << expected;
    }
}

void JsonataTest::agreesWithTheReference()
{
    QFETCH(const Value, input);
    QFETCH(const QString, expected);
    QCOMPARE(told(evaluated(QString::fromUtf8(QTest::currentDataTag()), input)), expected);
}

void JsonataTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &expression, const QString &message) {
        QTest::newRow(name) << expression << message;
    };
    row("the text", u"{\n  \"a\": (1 + 2\n}"_s, u"3:1: ) should be here, not }, in }"_s);
    row("the end", u"a +"_s,
        u"1:4: the expression ends too early, in a + | Write what is missing at its end"_s);
    row("an unknown function", u"name & $upercase(name)"_s,
        u"1:8: there is no function $upercase, in name & $upercase(name) | Did you mean $uppercase?"_s);
    row("a name without its sign", u"uppercase(name)"_s,
        u"1:1: uppercase is no function, in uppercase(name) | Did you mean $uppercase?"_s);
    row("a function of the expression", u"($twice := function($x){$x * 2}; $twize(2))"_s,
        u"1:34: there is no function $twize, in …wice := function($x){$x * 2}; $twize(2)) | Did you mean $twice?"_s);
    row("an operand", u"a.b\n  + \"x\""_s,
        u"2:3: what stands behind + is \"x\" and no number, in + \"x\" | Make it one with $number(), or join texts with &"_s);
    row("an argument", u"$substring(\"a\", \"b\")"_s,
        u"1:11: argument 2 of $substring is not what it takes, in $substring(\"a\", \"b\") | docs/jsonata.md says what it takes"_s);
    row("code points", u"\"😀\" + 1"_s,
        u"1:5: what stands before + is \"😀\" and no number, in \"😀\" + 1 | Make it one with $number(), or join texts with &"_s);
    row("a regular expression", u"$match(\"a\", /(?<x/)"_s,
        u"1:13: the regular expression has no end, in $match(\"a\", /(?<x/) | Write / behind it"_s);
    row("a regular expression that PCRE cannot read", u"/a{2}{3}*+/"_s,
        u"1:1: the regular expression cannot be read: missing closing parenthesis, in /a{2}{3}*+/ | Write it as JavaScript has it"_s);
}

void JsonataTest::saysWhatIsWrong()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, message);
    QCOMPARE(errorOf(evaluated(expression, json(R"({"name": "x", "a": {"b": 1}})"))), message);
}

void JsonataTest::staysWithinItsLimits_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &expression, const QString &message) {
        QTest::newRow(name) << expression << message;
    };
    const QString steps = u"the expression takes more than 1000000 steps"_s;
    const QString levels = u"expressions, calls or values are more than 1000 levels deep"_s;
    row("a loop", u"($f := function(){$f()}; $f())"_s, steps);
    row("a recursion", u"($f := function($n){1 + $f($n)}; $f(1))"_s, levels);
    row("a product", u"[1..10000].[1..10000]"_s, steps);
    row("a range", u"[1..9999999]"_s, steps);
    row("a text", u"($f := function($t, $n){$n = 0 ? $t : $f($t & $t, $n - 1)}; $f('0123456789', 40))"_s,
        u"the expression makes more than 1000000 characters of text"_s);
    row("padding", u"$pad('', 1000000000000)"_s, u"the text would be too long"_s);
    row("a list that holds itself twice, twice, ...",
        u"($f := function($l, $n){$n = 0 ? $l : $f([[$l], [$l]], $n - 1)}; $f([1], 60))"_s,
        u"the result has more than 10000 values"_s);
    row("its text",
        u"$string(($f := function($l, $n){$n = 0 ? $l : $f([[$l], [$l]], $n - 1)}; $f([1], 60)))"_s,
        u"the expression makes more than 1000000 characters of text"_s);
    row("a deep list", u"($f := function($l, $n){$n = 0 ? $l : $f([[$l]], $n - 1)}; $f([1], 450))"_s,
        u"the result is more than 400 levels deep"_s);
    row("a regular expression", u"$match('%1!', /^(a+)+$/)"_s.arg(QString(60, u'a')),
        u"the regular expression takes too long"_s);
    row("brackets", QString(300, u'(') + u'1' + QString(300, u')'),
        u"brackets are more than 250 levels deep"_s);
    row("a chain", u"1"_s + u"+1"_s.repeated(600), u"operations are more than 500 levels deep"_s);
    row("a long text", QString(200'000, u' '), u"the expression has more than 100000 characters"_s);
    row("a transform of itself",
        u"($f := function($o, $n){$n = 0 ? $o : $f($o ~> |$|{'a': $, 'b': $}|, $n - 1)}; $f({}, 60))"_s,
        steps);
    row("texts that are read", u"($f := function($n){$eval('$f(1)')}; $f(1))"_s, levels);
}

void JsonataTest::staysWithinItsLimits()
{
    QFETCH(const QString, expression);
    QFETCH(const QString, message);
    const auto result = evaluated(expression, Value(), {1'000'000, 1'000'000, 10'000, 1'000, 10'000});
    QVERIFY(!result);
    QCOMPARE(result.error().error.message, message);
    QCOMPARE(result.error().error.kind, ErrorKind::Limit);
    QVERIFY(!result.error().error.hint.isEmpty());
}

void JsonataTest::endsWhereTextsAreTooLong()
{
    const auto result =
        evaluated(u"$replace(a, 'x', a)"_s, json("{\"a\": \"" + QByteArray(20'000, 'x') + "\"}"));
    QVERIFY(!result);
    QCOMPARE(result.error().error.kind, ErrorKind::Limit);
}

void JsonataTest::endsWhenCancelled()
{
    std::stop_source source;
    source.request_stop();
    const auto result = evaluated(u"1 + 1"_s, Value(), {}, source.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().error.kind, ErrorKind::Cancelled);
}

void JsonataTest::isReadOnceAndEvaluatedOften()
{
    const auto parsed = Jsonata::parse(u"a ~> |$|{'n': n + 1}|"_s);
    QVERIFY(parsed);
    const Value input = json(R"({"a": {"n": 1}})");
    for (int time = 0; time < 3; ++time)
        QCOMPARE(told(parsed->evaluate(input)), uR"({"n":2})"_s);
    QCOMPARE(input, json(R"({"a": {"n": 1}})"));
}

void JsonataTest::callsWithoutAStackWhereTheyAreTheLastThing()
{
    QCOMPARE(told(evaluated(u"($f := function($n){$n = 0 ? 'end' : $f($n - 1)}; $f(100000))"_s, Value())),
             u"\"end\""_s);
}

/// Lists in lists, objects in objects and functions that see functions, each deeper than a stack.
void JsonataTest::takesDeepThingsApart()
{
    const QString loop = u"($f := function($x, $n){$n = 0 ? 'end' : $f(%1, $n - 1)}; $f(1, 100000))"_s;
    for (const QString &deeper : {u"[[$x]]"_s, u"{'a': $x}"_s, u"function(){$x}"_s, u"$append(?, $x)"_s})
        QCOMPARE(told(evaluated(loop.arg(deeper), Value())), u"\"end\""_s);
}

void JsonataTest::answersQuickly()
{
    QByteArray orders;
    for (int order = 0; order < 5'000; ++order)
        orders += "{\"id\": " + QByteArray::number(order) + ", \"c\": \"c" + QByteArray::number(order % 50)
                  + "\"},";
    orders.chop(1);
    const auto result = evaluated(u"$count($keys(o{c: $sum(id)})) & ':' & $count(o[id % 2 = 0]^(>id))"_s,
                                  json("{\"o\": [" + orders + "]}"));
    QCOMPARE(told(result), u"\"50:2500\""_s);
}

/// The reference loses the names behind an order.
void JsonataTest::groupsWhatWasOrderedWithItsNames()
{
    QCOMPARE(
        told(evaluated(u"a#$i^(x){k: $i}"_s, json(R"({"a": [{"x": 2, "k": "p"}, {"x": 1, "k": "q"}]})"))),
        uR"({"q":1,"p":0})"_s);
}

QTEST_GUILESS_MAIN(JsonataTest)
#include "tst_jsonata.moc"
