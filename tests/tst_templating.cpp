// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "support/expressions.h"
#include "templating/numbertext.h"
#include "templating/scaffolderfunctions.h"

#include <QTest>

#include <cmath>
#include <thread>

using namespace cairn;
using namespace Qt::StringLiterals;

class TemplatingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTypeOfAValue_data();
    void keepsTheTypeOfAValue();
    void readsOperatorsAsNunjucksDoes_data();
    void readsOperatorsAsNunjucksDoes();
    void filtersValues_data();
    void filtersValues();
    void callsMethods_data();
    void callsMethods();
    void rendersStatements_data();
    void rendersStatements();
    void takesBlanksAwayWhereAsked_data();
    void takesBlanksAwayWhereAsked();
    void readsTemplatesOfCookiecutter_data();
    void readsTemplatesOfCookiecutter();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void printsNumbersAsJavaScriptDoes_data();
    void printsNumbersAsJavaScriptDoes();
    void endsAtItsLimits_data();
    void endsAtItsLimits();
    void endsWhenItIsCancelled();
    void leavesValuesAsTheyWere();
    void isRenderedByManyThreads();
    void callsWhatTheProgramLends();
    void readsPlacesOfRepositories_data();
    void readsPlacesOfRepositories();
};

namespace {

const QByteArray valuesJson = R"({"values": {
    "name": "My Service", "slug": "my-service", "n": 3, "f": 1.5, "t": true, "no": false, "nul": null, "empty": "",
    "arr": ["b", "a", "c"], "tags": [], "obj": {"x": 1, "y": "two", "5": "five"}, "html": "<b>&\"'</b>",
    "users": [{"name": "zoe", "age": 30, "admin": true}, {"name": "al", "age": 25}],
    "deep": {"a": {"b": [1, {"c": "found"}]}}, "multi": "l1\nl2", "ref": "Component:NS/Thing",
    "repo": "github.com?owner=acme&repo=my-repo"}})";

const Value::Map &values()
{
    static const Value read = readJson(valuesJson).value_or(Value());
    return *read.map();
}

/// The value as JSON, `undefined`, or what went wrong and where.
QString outcome(const QString &text, const TemplateSyntax &syntax = {}, bool keepsType = true,
                const RenderLimits &limits = {})
{
    const auto rendering =
        test::renderExpression(text, values(), syntax, keepsType, scaffolderFilters(), limits);
    if (rendering.fault) {
        const Error error = rendering.fault->toError();
        return u"FAULT "_s + error.message + (error.hint.isEmpty() ? QString() : u" | "_s + error.hint);
    }
    if (!rendering.value)
        return u"undefined"_s;
    return keepsType ? QString::fromUtf8(writeJson(*rendering.value)) : *rendering.value->text();
}

void row(const char *text, const char *result)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(result);
}

} // namespace

void TemplatingTest::keepsTheTypeOfAValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("${{ values.n }}", "3");
    row("${{values.f}}", "1.5");
    row("  ${{- values.t -}}  ", "true");
    row("${{ values.nul }}", "null");
    row("${{ values.missing }}", "undefined");
    row("${{ values.missing.deeper.still }}", "undefined");
    row("${{ values.obj }}", R"({"5":"five","x":1,"y":"two"})");
    row("${{ [1, values.missing, {a: values.missing, b: 2}] }}", R"([1,null,{"b":2}])");
    row("${{ values.deep.a.b[1]['c'] }}", R"("found")");
    row("{# a note #}${{ values.arr }}", R"(["b","a","c"])");
    row("${{ values.arr }} ", R"("b,a,c ")");
    row("${{ values.n }}${{ values.n }}", R"("33")");
    row("{% if values.t %}true{% endif %}", R"("true")");
    row("{% set a = 5 %}${{ a }}", R"("5")");
    row("${{ values.missing }}x${{ none }}", R"("x")");
    row("plain $ { {{ values.n }}", R"("plain $ { {{ values.n }}")");
    row("", R"("")");
}

void TemplatingTest::keepsTheTypeOfAValue()
{
    QFETCH(const QString, text);
    QTEST(outcome(text), "result");
}

void TemplatingTest::readsOperatorsAsNunjucksDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("1 + 2 * 3", "7");
    row("(1 + 2) * 3", "9");
    row("7 // 2 * 3", "9");
    row("7 * 3 // 2", "7");
    row("2 ** 3 ** 2", "64");
    row("-2 ** 2", "4");
    row("'3' * '4'", "12");
    row("'a' + 1 + 2", "\"a12\"");
    row("values.name ~ none", "\"My Servicenull\"");
    row("not values.t == false", "true");
    row("1 < 2 and 'a' < 'b'", "true");
    row("3 > 2 > 1", "false");
    row("'3' == 3 and '3' !== 3 and none == values.missing", "true");
    row("'a' in values.arr and 'x' in values.obj and 'Serv' in values.name and 9 not in [1]", "true");
    row("values.empty or 'other'", "\"other\"");
    row("values.n and 'both'", "\"both\"");
    row("'yes' if values.no else 'no'", "\"no\"");
    row("'yes' if values.no", "\"\"");
    row("values.arr[1:]", R"(["a","c"])");
    row("values.arr[::-1]", R"(["c","a","b"])");
    row("values.slug[0:2]", R"(["m","y"])");
    row("values.n is odd and values.n is not even", "true");
    row("values.n is divisibleby(3) and values.missing is undefined and values.nul is none", "true");
    row("values.name is string and values.obj is mapping and values.arr is iterable", "true");
    row("3 is sameas(3) and 3 is gt(2) and 3 is le(3) and 'a' is lower and 3 is ne('3')", "true");
    row("0.1 + 0.2", "0.30000000000000004");
    row("(1, 2, 3)", "3");
    row("r/a+/g ~ ''", "\"/a+/g\"");
    row("range(2, 10, 3)", "[2,5,8]");
    row("range(3, 0, -1)", "[3,2,1]");
}

void TemplatingTest::readsOperatorsAsNunjucksDoes()
{
    QFETCH(const QString, text);
    QTEST(outcome(u"${{ %1 }}"_s.arg(text)), "result");
}

void TemplatingTest::filtersValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("values.name | lower | replace(' ', '-')", "\"my-service\"");
    row("'aaa' | replace('a', 'b', 2)", "\"bba\"");
    row("'Ab1' | replace(r/[a-z]/gi, '[$&]')", "\"[A][b]1\"");
    row("'ab' | replace('', '-')", "\"-a-b-\"");
    row("values.missing | default('d')", "\"d\"");
    row("values.empty | d('d', true)", "\"d\"");
    row("values.users | sort(attribute='age') | join(',', 'name')", "\"al,zoe\"");
    row("[3, 'x', 1] | sort(true)", "[3,\"x\",1]");
    row("values.users | groupby('age') | dump",
        R"("{\"25\":[{\"name\":\"al\",\"age\":25}],\"30\":[{\"name\":\"zoe\",\"age\":30,\"admin\":true}]}")");
    row("values.users | selectattr('admin') | length", "1");
    row("values.users | sum('age', 5)", "60");
    row("[1, 2, 3, 4, 5] | batch(2, 'x')", R"([[1,2],[3,4],[5,"x"]])");
    row("[1, 2, 3, 4, 5] | slice(3)", "[[1,2],[3,4],[5]]");
    row("[1, 'a', 2] | reject('string')", "[1,2]");
    row("values.obj | dictsort", R"([["5","five"],["x",1],["y","two"]])");
    row("values.html | e", R"("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;")");
    row("values.html | e | e", R"("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;")");
    row("values.html | striptags", R"("&\"'")");
    row("values.multi | indent(2, true)", R"("  l1\n  l2")");
    row("values.multi | nl2br", R"("l1<br />\nl2")");
    row("values.name | truncate(5)", "\"My...\"");
    row("values.name | truncate(5, true, '!')", "\"My Se!\"");
    row("'x' | center(4)", "\" x  \"");
    row("'see www.a.org, b@c.de' | urlize",
        R"("see <a href=\"http://www.a.org\">www.a.org</a> <a href=\"mailto:b@c.de\">b@c.de</a>")");
    row("{a: 'ü &', b: 1} | urlencode", "\"a=%C3%BC%20%26&b=1\"");
    row("values.obj | dump(2)", R"("{\n  \"5\": \"five\",\n  \"x\": 1,\n  \"y\": \"two\"\n}")");
    row("[1/0, values.missing, 'a\nb'] | dump", R"("[null,null,\"a\\nb\"]")");
    row("2.5 | round", "3");
    row("-2.5 | round", "-2");
    row("1.234 | round(2, 'ceil')", "1.24");
    row("'12px' | int", "12");
    row("'ff' | int(0, 16)", "255");
    row("'x' | int(7)", "7");
    row("'a b_c, d' | wordcount", "3");
    row("'hello wORLD' | title", "\"Hello World\"");
    row("values.ref | parseEntityRef | pick('name')", "\"Thing\"");
    row("values.slug | parseEntityRef({defaultKind: 'Component'})",
        R"({"kind":"Component","namespace":"default","name":"my-service"})");
    row("values.repo | parseRepoUrl", R"({"host":"github.com","owner":"acme","repo":"my-repo"})");
    row("values.repo | projectSlug", "\"acme/my-repo\"");
    row("values.deep | pick('a.b[1].c')", "\"found\"");
    row("values.deep | pick('a.z', 'else')", "\"else\"");
    row("[7] | random", "7");
}

void TemplatingTest::filtersValues()
{
    QFETCH(const QString, text);
    QTEST(outcome(u"${{ %1 }}"_s.arg(text)), "result");
}

void TemplatingTest::callsMethods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("values.name.toUpperCase()", "\"MY SERVICE\"");
    row("values.name.split(' ')[1].slice(-3)", "\"ice\"");
    row("'a-b-c'.split(r/-/)", R"(["a","b","c"])");
    row("'aXbX'.replace('X', '[$&]')", "\"a[X]bX\"");
    row("'2026-11'.replace(r/(\\d+)-(\\d+)/, '$2/$1')", "\"11/2026\"");
    row("r/^my/.test(values.slug)", "true");
    row("'abcabc'.lastIndexOf('c', 3)", "2");
    row("' x '.trim().concat('y', 1)", "\"xy1\"");
    row("values.arr.concat(['z'], 1).indexOf('z')", "3");
    row("[[1, [2]], 3].flat(2)", "[1,2,3]");
    row("[10, 9, 1].sort()", "[1,10,9]");
    row("[1, 2, 3].at(-1)", "3");
    row("(255).toString(16)", "\"ff\"");
    row("(1.005).toFixed(2)", "\"1.00\"");
    row("(2.5).toFixed(0)", "\"3\"");
    row("(1234.5678).toPrecision(6)", "\"1234.57\"");
    row("(1000).toExponential(2)", "\"1.00e+3\"");
}

void TemplatingTest::callsMethods()
{
    QFETCH(const QString, text);
    QTEST(outcome(u"${{ %1 }}"_s.arg(text)), "result");
}

void TemplatingTest::rendersStatements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("{% if values.no %}a{% elif values.n == 3 %}b{% else %}c{% endif %}", "b");
    row("{% for x in values.arr %}${{ loop.index }}${{ x }}{% if not loop.last %},{% endif %}{% endfor %}",
        "1b,2a,3c");
    row("{% for k, v in values.obj %}${{ k }}=${{ v }};{% endfor %}", "5=five;x=1;y=two;");
    row("{% for a, b in [[1, 2], [3, 4]] %}${{ a + b }} {% endfor %}", "3 7 ");
    row("{% for x in values.tags %}x{% else %}none{% endfor %}", "none");
    row("{% for x in values.obj %}x{% else %}none{% endfor %}", "none");
    row("{% set z = 0 %}{% for i in range(4) %}{% set z = z + i %}{% endfor %}${{ z }}", "6");
    row("{% for i in range(2) %}{% set inner = i %}{% endfor %}[${{ inner }}]", "[]");
    row("{% set b %}body ${{ values.n }}{% endset %}${{ b | upper }}", "BODY 3");
    row("{% macro m(a, b=2) %}[${{ a }}-${{ b }}]{% endmacro %}${{ m(1) }}${{ m(1, b=3) }}${{ m(4, 5) }}",
        "[1-2][1-3][4-5]");
    row("{% macro m(n) %}${{ n }}{% if n > 0 %}${{ m(n - 1) }}{% endif %}{% endmacro %}${{ m(3) }}", "3210");
    row("{% for x in [1] %}{% macro q() %}(${{ x }}){% endmacro %}${{ q() }}{% endfor %}", "()");
    row("{% macro m() %}<${{ caller('i') }}>{% endmacro %}{% call(y) m() %}${{ y }}${{ values.n }}{% endcall %}",
        "<i3>");
    row("{% filter upper %}a${{ values.slug }}{% endfilter %}", "AMY-SERVICE");
    row("{% switch values.n %}{% case 2 %}two{% case 3 %}{% case 4 %}many{% default %}other{% endswitch %}",
        "many");
    row("{% block a %}x{% endblock a %}", "x");
    row("{% raw %}{{ helm }} ${{ x }}{% raw %}{% endraw %}{% endraw %}",
        "{{ helm }} ${{ x }}{% raw %}{% endraw %}");
    row("{% verbatim %}${{ x }}{% endverbatim %}", "${{ x }}");
    row("${{ '}}' }}{% set x = '%}' %}${{ x }}", "}}%}");
    row("{% set c = cycler('a', 'b') %}${{ c.next() }}${{ c.next() }}${{ c.next() }}${{ c.current }}",
        "abaa");
    row("{% set j = joiner('|') %}{% for x in values.arr %}${{ j() }}${{ x }}{% endfor %}", "b|a|c");
    row("{% set l = [1] %}{% set n = l.push(2) %}${{ l }}", "1,2");
    row("{% for x in [1, 2] %}{% for y in [x] if true %}${{ loop.index }}{% endfor %}${{ loop.index }};{% endfor %}",
        "11;12;");
}

void TemplatingTest::rendersStatements()
{
    QFETCH(const QString, text);
    QTEST(outcome(text, {}, false), "result");
}

void TemplatingTest::takesBlanksAwayWhereAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("trim");
    QTest::addColumn<bool>("lstrip");
    QTest::addColumn<QString>("result");
    const QString block = u"a\n  {% if values.t %}\n  b\n  {% endif %}\nc\n"_s;
    QTest::newRow("as it is") << block << false << false << u"a\n  \n  b\n  \nc\n"_s;
    QTest::newRow("end of line") << block << true << false << u"a\n    b\n  c\n"_s;
    QTest::newRow("indentation") << block << false << true << u"a\n\n  b\n\nc\n"_s;
    QTest::newRow("both") << block << true << true << u"a\n  b\nc\n"_s;
    QTest::newRow("dashes") << u"a \n {%- if values.t -%} \n b {%- endif %} c"_s << false << false
                            << u"ab c"_s;
    QTest::newRow("dash in output") << u"a  ${{- values.n -}}  b"_s << true << true << u"a3b"_s;
    QTest::newRow("Windows") << u"{% if values.t %}\r\nb\r\n{% endif %}\r\n"_s << true << false << u"b\r\n"_s;
    QTest::newRow("comments keep their line") << u"  {# c #}\nx"_s << true << true << u"  \nx"_s;
    QTest::newRow("text before") << u"x  {% if values.t %}y{% endif %}"_s << false << true << u"x  y"_s;
}

void TemplatingTest::takesBlanksAwayWhereAsked()
{
    QFETCH(const QString, text);
    QFETCH(const bool, trim);
    QFETCH(const bool, lstrip);
    QTEST(outcome(text, {false, trim, lstrip}, false), "result");
}

void TemplatingTest::readsTemplatesOfCookiecutter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("{{ values.name }} ${{ values.n }}", "My Service $3");
    row("{{ True }}{{ False }}[{{ None }}]", "truefalse[]");
    row("{{ values.obj | jsonify }}", R"({"5":"five","x":1,"y":"two"})");
    row("{{ values.obj.get('x') }}{{ values.obj.get('q', 'd') }}", "1d");
    row("{% for k, v in values.obj.items() %}{{ k }}{{ v }};{% endfor %}", "5five;x1;ytwo;");
    row("{{ values.obj.keys() }} {{ values.obj.has_key('x') }}", "5,x,y true");
    row("{{ values.arr.append('z') }}{{ values.arr }}", "4b,a,c,z");
    row("{{ values.arr.pop(0) }}{{ values.arr.count('a') }}", "b1");
    row("{{ values.missing }}", "");
}

void TemplatingTest::readsTemplatesOfCookiecutter()
{
    QFETCH(const QString, text);
    QTEST(outcome(text, {true, false, false}, false), "result");
}

void TemplatingTest::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("a\n é ${{ values.n | uper }}",
        "FAULT t:2:19: there is no filter \"uper\", in ${{ values.n | uper }} | Did you mean upper?");
    row("${{ values.n is od }}",
        "FAULT t:1:17: there is no test \"od\", in ${{ values.n is od }} | Did you mean odd?");
    row("{% fro x in y %}",
        "FAULT t:1:1: there is no statement \"fro\", in {% fro x in y %} | Did you mean for?");
    row("${{ values.name.startswith('M') }}",
        "FAULT t:1:17: \"values.name.startswith\" is undefined and cannot be called, in ${{ values.name.startswith('M') }} | Did you mean startsWith?");
    row("${{ values.name.lower() }}",
        "FAULT t:1:17: \"values.name.lower\" is undefined and cannot be called, in ${{ values.name.lower() }} | Write it as a filter: | lower");
    row("${{ values.n", "FAULT t:1:1: this tag does not end | End it with }}");
    row("${{ }}", "FAULT t:1:5: the tag ends where a value is to stand, in ${{ }}");
    row("${{ values. }}",
        "FAULT t:1:13: the end of the tag stands where a name is to stand, in ${{ values. }}");
    row("${{ 1e3 }}",
        "FAULT t:1:5: \"1e\" is no number, in ${{ 1e3 }} | Write digits, and perhaps a point and more of them");
    row("${{ a && b }}",
        "FAULT t:1:7: \"&\" has no meaning in an expression, in ${{ a && b }} | Write and, or, not for &&, || and !");
    row("${{ 'a }}", "FAULT t:1:1: this tag does not end | End it with }}");
    row("${{ values.constructor }}",
        "FAULT t:1:12: the name \"constructor\" is reserved, in ${{ values.constructor }} | Choose another name");
    row("${{ values.__proto__ }}",
        "FAULT t:1:12: the name \"__proto__\" is reserved, in ${{ values.__proto__ }} | Choose another name");
    row("{% if values.t %}",
        "FAULT t:1:1: if has no endif, in {% if values.t %} | Write {% endif %} where it is to end");
    row("{% endif %}",
        "FAULT t:1:1: \"endif\" stands where nothing is open that it could end, in {% endif %}");
    row("{% include 'x' %}",
        "FAULT t:1:1: \"include\" would read another template, in {% include 'x' %} | A template is one text: write it here");
    row("{% raw %}x", "FAULT t:1:1: raw has no end | End it with {% endraw %}");
    row("x #}", "FAULT t:1:3: #} ends a comment that did not begin | Begin it with {#");
    row("${{ r/(/ }}",
        "FAULT t:1:5: the regular expression \"(\" cannot be read: missing closing parenthesis | Write it as JavaScript has it");
    row("${{ values.n | join }}",
        "FAULT t:1:16: this filter takes a list, not number, in ${{ values.n | join }} | Write | default([]) before it");
    row("${{ values.missing | first }}",
        "FAULT t:1:22: this filter takes a list, not undefined, in ${{ values.missing | first }} | Write | default([]) before it");
    row("${{ values.missing | parseRepoUrl }}",
        "FAULT t:1:22: parseRepoUrl takes a text, not undefined, in ${{ values.missing | parseRepoUrl }} | Look whether the parameter is required and has this name");
    row("${{ range }}",
        "FAULT t:1:1: a function has no value of its own, in ${{ range }} | Call it: write () behind its name");
    row("{% set l = [1] %}${{ l.push(l) }}",
        "FAULT t:1:24: a list cannot hold itself, in ${{ l.push(l) }} | Append something else");
}

void TemplatingTest::saysWhatIsWrongAndWhere()
{
    QFETCH(const QString, text);
    QTEST(outcome(text), "result");
}

void TemplatingTest::printsNumbersAsJavaScriptDoes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    const auto number = [](double value, const char *text) {
        QTest::newRow(text) << value << QString::fromLatin1(text);
    };
    number(0, "0");
    QTest::newRow("minus zero") << -0.0 << u"0"_s;
    number(-1.5, "-1.5");
    number(1e20, "100000000000000000000");
    number(1e21, "1e+21");
    number(1.5e300, "1.5e+300");
    number(1e-6, "0.000001");
    number(1.25e-7, "1.25e-7");
    number(123456789.125, "123456789.125");
    number(1.0 / 3, "0.3333333333333333");
    number(9007199254740993.0, "9007199254740992");
    number(INFINITY, "Infinity");
    number(-INFINITY, "-Infinity");
    number(NAN, "NaN");
}

void TemplatingTest::printsNumbersAsJavaScriptDoes()
{
    QFETCH(const double, number);
    QTEST(templating::numberText(number), "text");
}

void TemplatingTest::endsAtItsLimits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    row("{% for i in range(2000) %}{% for j in range(2000) %}${{ i }}{% endfor %}{% endfor %}",
        "more than 1000000 steps");
    row("${{ range(1e) }}", "is no number");
    row("${{ range(9000000) }}", "more than 1000000 steps");
    row("${{ range(1, 2, 0.000000001) | length }}", "more than 1000000 steps");
    row("{% macro m() %}${{ m() }}{% endmacro %}${{ m() }}", "more than 400 levels deep");
    row("{% set s = 'abcdefgh' %}{% for i in range(99) %}{% set s = s ~ s %}{% endfor %}",
        "more than 67108864 characters");
    row("{% set s = 'x' | center(30000000) %}${{ s }}${{ s }}", "becomes longer than 16777216 characters");
    row("${{ 'x' | center(999999999999) }}", "more than 67108864 characters");
    row("{% set a = [1] %}{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}${{ a }}",
        "more than 1000000 steps");
    row("{% set a = [1] %}{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}${{ a | dump }}",
        "more than 1000000 steps");
    row("{% set a = [1] %}{% for i in range(100000) %}{% set a = [a] %}{% endfor %}${{ a | dump }}",
        "more than 400 levels deep");
    row("{% set l = [1] %}{% for x in l %}{% set n = l.push(x) %}{% endfor %}", "more than 1000000 steps");
    row("${{ ('a' | center(40) | replace(' ', 'a')).replace(r/(a+)+$/, 'x') ~ ('a' | center(60) | replace(r/ /g, 'a') ~ '!').replace(r/^(a+)+$/, 'x') }}",
        "takes too long");
    QTest::newRow("brackets") << u"${{ %1 }}"_s.arg(QString(500, u'(')) << u"levels deep"_s;
    QTest::newRow("not") << u"${{ %1 x }}"_s.arg(u"not "_s.repeated(5000)) << u"levels deep"_s;
    QTest::newRow("sum") << u"${{ 1%1 }}"_s.arg(u" + 1"_s.repeated(5000)) << u"levels deep"_s;
    QTest::newRow("statements") << u"{% if 1 %}"_s.repeated(500) << u"more than 100 levels deep"_s;
    QTest::newRow("conditions") << u"{% if 0 %}"_s + u"{% elif 0 %}"_s.repeated(500)
                                << u"more than 100 levels deep"_s;
    QTest::newRow("length") << QString(5'000'000, u'x') << u"longer than 4194304 characters"_s;
}

void TemplatingTest::endsAtItsLimits()
{
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    RenderLimits limits;
    limits.milliseconds = 300'000; // what a slow build would reach first
    const QString found = outcome(text, {}, true, limits);
    QVERIFY2(found.contains(message), qPrintable(found.left(500)));
}

void TemplatingTest::endsWhenItIsCancelled()
{
    const auto parsed = TextTemplate::parse(u"{% for i in range(1000) %}${{ i }}{% endfor %}"_s, u"t"_s);
    QVERIFY(parsed);
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = parsed->render(TemplateContext({}), {{}, {}, stop.get_token()});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().error.kind, ErrorKind::Cancelled);
    RenderLimits hurried;
    hurried.milliseconds = 0;
    const auto late = parsed->render(TemplateContext({}), {{}, hurried, {}});
    QVERIFY(!late);
    QCOMPARE(late.error().error.kind, ErrorKind::Limit);
}

void TemplatingTest::leavesValuesAsTheyWere()
{
    const TemplateContext context(values());
    const auto changing =
        TextTemplate::parse(u"${{ values.arr.push('z') }}${{ values.arr.reverse() }}"_s, u"t"_s);
    const auto indirect =
        TextTemplate::parse(u"{% set f = values.arr['pu' ~ 'sh'] %}${{ f('q') }}${{ values.arr }}"_s, u"t"_s);
    const auto reading = TextTemplate::parse(u"${{ values.arr }}"_s, u"t"_s);
    QVERIFY(changing && indirect && reading);
    QCOMPARE(changing->render(context).value_or(QString()), u"4z,c,a,b"_s);
    QCOMPARE(indirect->render(context).value_or(QString()), u"4b,a,c,q"_s);
    QCOMPARE(reading->render(context).value_or(QString()), u"b,a,c"_s);
}

void TemplatingTest::isRenderedByManyThreads()
{
    const TemplateContext context(values());
    const auto parsed = TextTemplate::parse(
        u"{% for i in range(200) %}${{ values.arr.concat([i]) | sort | join('') }}{% endfor %}"_s, u"t"_s);
    QVERIFY(parsed);
    const QString expected = parsed->render(context).value_or(QString());
    QStringList texts(4);
    std::vector<std::jthread> threads;
    for (QString &text : texts)
        threads.emplace_back([&] { text = parsed->render(context).value_or(QString()); });
    threads.clear();
    for (const QString &text : texts)
        QCOMPARE(text, expected);
    QVERIFY(expected.startsWith(u"abc0abc1"));
}

void TemplatingTest::callsWhatTheProgramLends()
{
    TemplateFunctions functions;
    functions.filters[u"upper"_s] = [](const TemplateArguments &arguments) -> Result<std::optional<Value>> {
        return Value{qint64(arguments.size()), {}};
    };
    functions.globals[u"failure"_s] = [](const TemplateArguments &) -> Result<std::optional<Value>> {
        return failure(ErrorKind::Denied, u"not today"_s, u"Ask tomorrow"_s);
    };
    const auto result = [&](const QString &text) {
        return test::renderExpression(text, values(), {}, true, functions);
    };
    QCOMPARE(result(u"${{ 'a' | upper(1, 2) }}"_s).value, std::optional(Value{qint64(3), {}}));
    const auto failed = result(u"x ${{ failure() }}"_s);
    QVERIFY(failed.fault);
    QCOMPARE(failed.fault->error.kind, ErrorKind::Denied);
    QCOMPARE(failed.fault->toError().message, u"t:1:7: not today, in ${{ failure() }}"_s);
    QVERIFY(result(u"${{ 'a' | upper(range) }}"_s).fault);
    QVERIFY(result(u"${{ 'a' | upper(x=1) }}"_s).fault);
}

void TemplatingTest::readsPlacesOfRepositories_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    row("gitlab.com?owner=grp%2Fsub&repo=r1", R"({"host":"gitlab.com","owner":"grp/sub","repo":"r1"})");
    row("gitlab.com?project=12&repo=r", R"({"host":"gitlab.com","repo":"r","project":"12"})");
    row("dev.azure.com?organization=org&owner=proj&project=proj&repo=r2",
        R"({"host":"dev.azure.com","owner":"proj","repo":"r2","organization":"org","project":"proj"})");
    row("bitbucket.org?workspace=ws&project=pr&repo=r3",
        R"({"host":"bitbucket.org","repo":"r3","workspace":"ws","project":"pr"})");
    row("GITHUB.com:443/?owner=/a+b/&repo=c", R"({"host":"github.com","owner":"a b","repo":"c"})");
    row("github.com?repo=c", "says no owner");
    row("bitbucket.org?project=p&repo=c", "says no workspace");
    row("example.com?owner=a&repo=c", "is no forge that is known");
    row("not a url", "is no address of a repository");
    row("", "is no address of a repository");
}

void TemplatingTest::readsPlacesOfRepositories()
{
    QFETCH(const QString, text);
    QFETCH(const QString, result);
    const QString found = outcome(u"${{ \"%1\" | parseRepoUrl }}"_s.arg(text));
    if (result.startsWith(u'{'))
        QCOMPARE(found, result);
    else
        QVERIFY2(found.contains(result), qPrintable(found));
}

QTEST_GUILESS_MAIN(TemplatingTest)
#include "tst_templating.moc"
