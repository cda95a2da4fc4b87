// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"
#include "base/yaml.h"
#include "scaffolder/form.h"
#include "scaffolder/formkeywords.h"
#include "scaffolder/formvalue.h"

#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class FormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatASchemaSays_data();
    void showsWhatASchemaSays();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesWordsOfTheTemplateFirst();
    void knowsFormats_data();
    void knowsFormats();
    void dropsValuesOfFieldsThatABranchHides();
    void keepsWhatWasTypedInAHiddenField();
    void fillsDefaults_data();
    void fillsDefaults();
    void bringsNoDefaultBackThatWasTakenAway();
    void changesLists();
    void keepsSecretsOutOfTheAnswers();
    void asksForTokensOfTheChosenHost();
    void asksForTheScopesOfItsForge();
    void followsAChosenSchema();
    void showsOnePropertyOfTwoPagesOnce();
    void hidesWhatIsBehindAFlag();
    void reviewsWhatWasEntered();
    void readsWhatIsTyped();
    void endsWhatGoesInCircles_data();
    void endsWhatGoesInCircles();
    void endsPatternsThatTakeForEver();
};

namespace {

ScaffolderTemplate pathOf(const QByteArray &parameters)
{
    QByteArray text = "metadata:\n  name: t\nspec:\n  type: service\n  steps: []\n  parameters:\n";
    for (const QByteArray &line : parameters.split('\n'))
        text += "    " + line + "\n";
    const std::vector<YamlDocument> documents = readYaml(text);
    if (documents.front().fault)
        qFatal("%s", qPrintable(documents.front().fault->message));
    return readScaffolderTemplate(documents.front().root, text, {});
}

Value read(const QByteArray &yaml)
{
    return readYaml(yaml).front().root;
}

QString widgetName(FieldWidget widget)
{
    static const QStringList names{
        u"line"_s,     u"lines"_s,      u"password"_s,  u"email"_s,    u"address"_s,    u"date"_s,
        u"time"_s,     u"datetime"_s,   u"colour"_s,    u"number"_s,   u"updown"_s,     u"range"_s,
        u"checkbox"_s, u"switch"_s,     u"select"_s,    u"radio"_s,    u"checkboxes"_s, u"multi"_s,
        u"items"_s,    u"group"_s,      u"accordion"_s, u"markdown"_s, u"entity"_s,     u"entities"_s,
        u"tags"_s,     u"repository"_s, u"branch"_s,    u"owner"_s,    u"choice"_s,     u"hidden"_s};
    return names[int(widget)];
}

void dump(const std::vector<FormField> &fields, const QString &indent, QString &out)
{
    for (const FormField &field : fields) {
        out += indent + field.path + u' ' + widgetName(field.widget);
        if (field.title != field.name)
            out += u" \"%1\""_s.arg(field.title);
        if (field.isRequired)
            out += u'*';
        QStringList choices;
        for (const FieldChoice &choice : field.choices)
            choices += choice.label + (choice.isDisabled ? u"-"_s : QString());
        if (!choices.isEmpty() && field.type != FieldType::Boolean)
            out += u" ("_s + choices.join(u'|') + u')';
        if (!field.value.isNull() && field.widget != FieldWidget::Items)
            out += u" = "_s + QString::fromUtf8(writeJson(field.value));
        if (!field.note.isEmpty())
            out += u" ~ "_s + field.note;
        if (!field.error.isEmpty())
            out += u" ! "_s + field.error;
        out += u'\n';
        dump(field.fields, indent + u"  "_s, out);
    }
}

QString dumped(const Form &form)
{
    QString out;
    for (const FormSheet &page : form.pages()) {
        if (form.pages().size() > 1)
            out += u"# "_s + page.title + u'\n';
        dump(page.fields, {}, out);
        if (!page.note.isEmpty())
            out += u"~ "_s + page.note + u'\n';
        if (!page.error.isEmpty())
            out += u"! "_s + page.error + u'\n';
    }
    return out;
}

QString answersOf(const Form &form)
{
    return QString::fromUtf8(writeJson({form.answers(), {}}));
}

} // namespace

void FormTest::showsWhatASchemaSays_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *schema, const char *answers, const char *shown) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(answers) << QString::fromUtf8(shown);
    };
    row("types", R"(properties:
  component_id: {type: string, title: Name}
  replicas: {type: integer}
  ratio: {type: number, ui:widget: updown}
  lombok: {type: boolean, default: false}
  about: {type: string, ui:widget: textarea, ui:options: {rows: 5}}
  note: {type: "null", description: "**Read** this"}
  anything: {})",
        "{}", R"(/component_id line "Name"
/replicas number
/ratio updown
/lombok checkbox = false
/about lines
/note markdown
/anything line
)");
    row("choices", R"(properties:
  database: {type: string, enum: [postgres, none], enumNames: [PostgreSQL, No database], default: none}
  size: {type: integer, enum: [1, 2], ui:widget: radio, ui:enumDisabled: [2]}
  named: {type: string, ui:enumNames: {a: Apple}, enum: [a, b]}
  tier: {oneOf: [{const: gold, title: Gold}, {const: tin}]}
  flag: {type: boolean, ui:widget: radio})",
        "{}",
        R"(/database select (PostgreSQL|No database) = "none"
/size radio (1|2-)
/named select (Apple|b)
/tier select (Gold|tin)
/flag switch
)");
    row("widgets", R"(properties:
  a: {type: string, format: email}
  b: {type: string, format: date}
  c: {type: string, ui:widget: password}
  d: {type: string, ui:widget: hidden, default: x}
  e: {type: integer, ui:widget: range, minimum: 1, maximum: 9}
  f: {type: string, ui:widget: color}
  g: {type: string, format: date-time}
  h: {type: string, format: uri}
  i: {type: string, ui:widget: sparkle})",
        "{}", R"(/a email
/b date
/c password
/d hidden = "x"
/e range
/f colour
/g datetime
/h address
/i line ~ The template asks for the widget "sparkle", which Cairn does not have.
)");
    row("lists", R"(properties:
  langs: {type: array, uniqueItems: true, items: {type: string, enum: [go, java]}}
  boxes: {type: array, uniqueItems: true, ui:widget: checkboxes, items: {type: string, enum: [a, b]}}
  ports: {type: array, title: Ports, minItems: 1, items: {type: object, required: [number], properties: {number: {type: integer}, protocol: {type: string, default: tcp}}}})",
        "{ports: [{number: 80}, {}]}", R"(/langs multi (go|java) = []
/boxes checkboxes (a|b) = []
/ports items "Ports"
  /ports/0 group "1"*
    /ports/0/number number* = 80
    /ports/0/protocol line = "tcp"
  /ports/1 group "2"*
    /ports/1/number number* ! number is required
    /ports/1/protocol line = "tcp"
)");
    row("groups and order", R"(ui:order: [b, "*", a]
properties:
  a: {type: object, ui:order: [y, x], properties: {x: {type: string}, y: {type: string}}}
  b: {type: string}
  c: {type: object, ui:field: AccordionField, ui:options: {accordionTitle: More}, properties: {z: {type: string}}})",
        "{}", R"(/b line
/c accordion "More"
  /c/z line
/a group
  /a/y line
  /a/x line
)");
    row("anything", R"(properties:
  labels: {type: object, additionalProperties: {type: string}})",
        "{labels: {a: b}}",
        R"(/labels lines = {"a":"b"} ~ Any value, written as YAML.
)");
    const char *dependencies = R"(properties:
  ci: {type: string, enum: [github, jenkins]}
dependencies:
  ci:
    oneOf:
      - properties: {ci: {const: github}}
      - properties:
          ci: {enum: [jenkins]}
          jenkinsUrl: {type: string, title: Jenkins}
        required: [jenkinsUrl])";
    row("a schema dependency, nothing chosen", dependencies, "{}", "/ci select (github|jenkins)\n");
    row("a schema dependency without fields", dependencies, "{ci: github}",
        "/ci select (github|jenkins) = \"github\"\n");
    row("a schema dependency with fields", dependencies, "{ci: jenkins}",
        R"(/ci select (github|jenkins) = "jenkins"
/jenkinsUrl line "Jenkins"* ! Jenkins is required
)");
    const char *property = R"(properties: {card: {type: string}, address: {type: string}}
dependencies: {card: [address]})";
    row("a property dependency", property, "{card: x}", R"(/card line = "x"
/address line* ! address is required
)");
    row("a property dependency of nothing", property, "{}", "/card line\n/address line\n");
    const char *conditions = R"(properties: {kind: {type: string, enum: [a, b, c]}}
allOf:
  - if: {properties: {kind: {const: a}}, required: [kind]}
    then: {properties: {forA: {type: string}}, required: [forA]}
  - if: {properties: {kind: {const: b}}, required: [kind]}
    then: {properties: {forB: {type: string}}}
    else: {properties: {notB: {type: string}}})";
    row("conditions", conditions, "{kind: a}", R"(/kind select (a|b|c) = "a"
/forA line* ! forA is required
/notB line
)");
    row("other conditions", conditions, "{kind: b}", "/kind select (a|b|c) = \"b\"\n/forB line\n");
    row("a dependency with conditions", R"(properties: {a: {type: boolean, default: true}}
dependencies:
  a:
    allOf:
      - if: {properties: {a: {const: true}}}
        then: {properties: {b: {type: string}}})",
        "{}", "/a checkbox = true\n/b line\n");
    row("defaults that show more", R"(properties: {a: {type: string, default: x}}
dependencies:
  a: {oneOf: [{properties: {a: {const: x}, b: {type: string, default: y}}}]}
if: {properties: {b: {const: y}}, required: [b]}
then: {properties: {c: {type: string, default: z}}})",
        "{}", "/a line = \"x\"\n/c line = \"z\"\n/b line = \"y\"\n");
    row("references", R"(definitions: {port: {type: integer, minimum: 1, title: Port}}
properties: {http: {$ref: "#/definitions/port"}, grpc: {$ref: "#/definitions/port", title: gRPC}})",
        "{http: 0}", "/http number \"Port\" = 0 ! Port must be at least 1\n/grpc number \"gRPC\"\n");
    row("a reference to nothing", "properties: {a: {$ref: '#/definitions/no'}}", "{}",
        "/a line\n~ $ref \"#/definitions/no\" leads nowhere. References lead to a place of the same page, such as "
        "#/definitions/name\n");
    row("a value that may be nothing",
        "properties: {a: {anyOf: [{type: integer}, {type: 'null'}]}, b: {type: [string, "
        "'null']}}",
        "{}", "/a number\n/b line\n");
    row("extensions", R"(properties:
  owner: {type: string, title: Owner, ui:field: OwnerPicker}
  system: {type: string, ui:field: EntityPicker}
  parts: {type: array, ui:field: MultiEntityPicker}
  mine: {type: string, ui:field: OwnedEntityPicker}
  team: {type: string, ui:field: MyGroupsPicker}
  name: {type: string, ui:field: EntityNamePicker}
  tags: {type: array, ui:field: EntityTagsPicker}
  repoUrl: {type: string, ui:field: RepoUrlPicker}
  branch: {type: string, ui:field: RepoBranchPicker}
  org: {type: string, ui:field: RepoOwnerPicker}
  token: {type: string, ui:field: Secret}
  odd: {type: string, ui:field: OwnerPicked}
  far: {type: string, ui:field: SelectFieldFromApi})",
        "{}", R"(/owner entity "Owner"
/system entity
/parts entities = []
/mine entity
/team entity
/name line
/tags tags = []
/repoUrl repository
/branch branch
/org owner
/token password
/odd line ~ The template asks for the field "OwnerPicked", which Cairn does not have. Did it mean OwnerPicker?
/far line ~ Its choices come from a server of Backstage's own, which Cairn does not ask. Write the value.
)");
    row("a rule of the whole page", R"(properties: {a: {type: string}, b: {type: string}}
anyOf: [{required: [a]}, {required: [b]}])",
        "{}", "/a line\n/b line\n! One of these must be given: a, b\n");
    row("a required name without a field", "required: [a]\nproperties: {b: {type: string}}", "{}",
        "/b line\n! The template asks for \"a\", but has no field of that name here\n");
}

void FormTest::showsWhatASchemaSays()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, answers);
    QFETCH(QString, shown);
    QCOMPARE(dumped(Form(pathOf(schema), {*read(answers).map(), {}})), shown);
}

void FormTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *property, const char *value, const char *error) {
        QTest::newRow(name) << QByteArray(property) << QByteArray(value) << QString::fromUtf8(error);
    };
    row("right", "{type: string, pattern: '^[a-z]+$'}", "abc", "");
    row("pattern", "{type: string, title: Name, pattern: '^[a-z]+$'}", "ABC", "Name must match ^[a-z]+$");
    row("pattern with a line's end", "{type: string, pattern: '^[a-z]+$'}", "\"abc\\n\"",
        "field must match ^[a-z]+$");
    row("pattern of Unicode", "{type: string, pattern: '^\\p{L}+$'}", "Äé", "");
    row("bad pattern", "{type: string, pattern: '['}", "a",
        "the regular expression \"[\" cannot be read: missing terminating ] for character class");
    row("short", "{type: string, minLength: 3}", "ab", "field needs at least 3 characters; it has 2");
    row("long", "{type: string, maxLength: 1}", "ab", "field may have at most 1 character; it has 2");
    row("no number", "{type: number}", "x", "field must be a number");
    row("no whole number", "{type: integer}", "1.5", "field must be a whole number");
    row("whole enough", "{type: integer}", "2.0", "");
    row("small", "{type: integer, minimum: 5}", "4", "field must be at least 5");
    row("large", "{type: number, exclusiveMaximum: 5}", "5", "field must be less than 5");
    row("multiple", "{type: number, multipleOf: 0.5}", "0.7", "field must be a multiple of 0.5");
    row("choice", "{type: string, enum: [a, b], enumNames: [Apple, Banana]}", "c",
        "field must be one of Apple, Banana");
    row("const", "{type: boolean, const: true}", "false", "field must be ticked");
    row("few", "{type: array, minItems: 2, uniqueItems: true, items: {enum: [a, b]}}", "[a]",
        "field needs at least 2 entries; it has 1");
    row("twice", "{type: array, uniqueItems: true, items: {type: string}}", "[a, a]",
        "field may hold each entry once");
    row("not", "{type: string, not: {const: admin}}", "admin",
        "field does not fit the template's rule \"not\"");
    row("format", "{type: string, format: email}", "me",
        "field must be an e-mail address such as name@example.org");
    row("name", "{type: string, title: Name, ui:field: EntityNamePicker}", "a b",
        "Name must be 1 to 63 letters, digits, - _ . with a letter or digit at both ends");
    row("tags", "{type: array, ui:field: EntityTagsPicker}", "[go, Go]",
        "field: \"Go\" is no tag; write small letters, digits, : + # with single - between them, at most 63");
    row("host", "{type: string, ui:field: RepoUrlPicker, ui:options: {allowedHosts: [github.com]}}",
        "gitlab.com?owner=a&repo=b", "field: the host must be one of github.com");
    row("owner", "{type: string, ui:field: RepoUrlPicker, ui:options: {allowedOwners: [acme]}}",
        "github.com?owner=a&repo=b", "field: the owner must be one of acme");
    row("repository", "{type: string, ui:field: RepoUrlPicker}", "github.com?owner=acme&repo=payments", "");
    row("own forge", "{type: string, ui:field: RepoUrlPicker, ui:options: {allowedHosts: [git.acme.test]}}",
        "git.acme.test?owner=acme&repo=payments", "");
    row("reference", "{type: string, ui:field: EntityPicker, ui:options: {defaultKind: Component}}",
        "'a:b:c'", "");
    row("free text", "{type: string, ui:field: EntityPicker}", "whatever", "");
    row("excluded", "{type: string, ui:field: RepoOwnerPicker, ui:options: {excludedOwners: [x]}}", "x",
        "field: \"x\" cannot be chosen");
}

void FormTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, property);
    QFETCH(QByteArray, value);
    QFETCH(QString, error);
    const Form form(pathOf("properties:\n  field: " + property), {{{u"field"_s, {}, read(value)}}, {}});
    QCOMPARE(form.find(u"/field"_s)->error, error);
    QCOMPARE(form.isComplete(), error.isEmpty());
}

void FormTest::takesWordsOfTheTemplateFirst()
{
    Form form(pathOf(R"(required: [name]
properties:
  name: {type: string, pattern: '^[a-z]+$'}
  size: {type: integer, minimum: 2, errorMessage: {minimum: Two at least}}
errorMessage:
  properties: {name: Small letters only}
  required: {name: Give it a name})"));
    QCOMPARE(form.find(u"/name"_s)->error, u"Give it a name"_s);
    QVERIFY(form.find(u"/name"_s)->isMissing);
    QVERIFY(form.setText(u"/name"_s, u"X"_s));
    QCOMPARE(form.find(u"/name"_s)->error, u"Small letters only"_s);
    QVERIFY(!form.find(u"/name"_s)->isMissing);
    QVERIFY(form.setText(u"/size"_s, u"1"_s));
    QCOMPARE(form.find(u"/size"_s)->error, u"Two at least"_s);
}

void FormTest::knowsFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("good");
    QTest::addColumn<QStringList>("bad");
    const auto row = [](const char *format, const QStringList &good, const QStringList &bad) {
        QTest::newRow(format) << QString::fromUtf8(format) << good << bad;
    };
    row("email", {u"a@b.org"_s, u"a.b+c@x-y.example"_s}, {u"a"_s, u"a@"_s, u"a b@c"_s, u".a@b"_s});
    row("uri", {u"https://a.b/c?d#e"_s, u"mailto:a@b"_s}, {u"a.b"_s, u"https://a b"_s, u"/a"_s});
    row("date", {u"2024-02-29"_s}, {u"2023-02-29"_s, u"2024-2-1"_s, u"today"_s});
    row("time", {u"13:45:00Z"_s, u"01:02:03.5+02:00"_s}, {u"25:00:00Z"_s, u"13:45"_s});
    row("date-time", {u"2024-02-29T13:45:00Z"_s}, {u"2024-02-29"_s, u"2024-02-30T13:45:00Z"_s});
    row("hostname", {u"a.example"_s, u"localhost"_s}, {u"-a"_s, u"a..b"_s, u"a_b"_s});
    row("ipv4", {u"192.0.2.1"_s}, {u"256.0.0.1"_s, u"1.2.3"_s, u"1.2.3.4."_s});
    row("ipv6", {u"::"_s, u"2001:db8::1"_s, u"::ffff:192.0.2.1"_s, u"1:2:3:4:5:6:7:8"_s},
        {u"1:2"_s, u"1::2::3"_s, u":::"_s, u"12345::"_s, u"1:2:3:4:5:6:7:8:9"_s});
    row("uuid", {u"123e4567-e89b-12d3-a456-426614174000"_s}, {u"123e4567"_s});
    row("regex", {u"^a+$"_s}, {u"("_s});
    row("color", {u"#fff"_s, u"#0b6b63"_s}, {u"#ff"_s});
    row("made up", {u"anything"_s}, {});
}

void FormTest::knowsFormats()
{
    QFETCH(QString, format);
    QFETCH(QStringList, good);
    QFETCH(QStringList, bad);
    for (const QString &text : good)
        QVERIFY2(isOfFormat(format, text), qPrintable(text));
    for (const QString &text : bad)
        QVERIFY2(!isOfFormat(format, text), qPrintable(text));
}

namespace {

const QByteArray hiding = R"(properties: {kind: {type: string, enum: [a, b]}}
dependencies:
  kind: {oneOf: [{properties: {kind: {const: a}, x: {type: string}}}, {properties: {kind: {const: b}}}]}
  x: {oneOf: [{properties: {x: {type: string}, y: {type: string, default: why}}}]})";

} // namespace

void FormTest::dropsValuesOfFieldsThatABranchHides()
{
    Form form(pathOf(hiding));
    QVERIFY(form.setText(u"/kind"_s, u"a"_s));
    QVERIFY(form.setText(u"/x"_s, u"1"_s));
    QCOMPARE(answersOf(form), uR"({"kind":"a","x":"1","y":"why"})"_s);
    QVERIFY(form.setText(u"/kind"_s, u"b"_s));
    QCOMPARE(answersOf(form), uR"({"kind":"b"})"_s);
    QVERIFY(!form.setText(u"/x"_s, u"2"_s));
}

void FormTest::keepsWhatWasTypedInAHiddenField()
{
    Form form(pathOf(hiding));
    for (const auto &[path, text] : {std::pair(u"/kind"_s, u"a"_s), std::pair(u"/x"_s, u"1"_s),
                                     std::pair(u"/kind"_s, u"b"_s), std::pair(u"/kind"_s, u"a"_s)})
        QVERIFY(form.setText(path, text));
    QCOMPARE(answersOf(form), uR"({"kind":"a","x":"1","y":"why"})"_s);
}

void FormTest::fillsDefaults_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("answers");
    QTest::newRow("plain") << QByteArray("properties: {a: {type: string, default: x}, b: {type: integer}}")
                           << uR"({"a":"x"})"_s;
    QTest::newRow("nested") << QByteArray(
        "properties: {g: {type: object, default: {b: 7}, properties: {a: {type: "
        "string, default: x}, b: {type: integer, default: 1}}}}")
                            << uR"({"g":{"a":"x","b":7}})"_s;
    QTest::newRow("of a page") << QByteArray("default: {a: y}\nproperties: {a: {type: string, default: x}}")
                               << uR"({"a":"y"})"_s;
    QTest::newRow("const") << QByteArray("properties: {a: {const: fixed}}") << uR"({"a":"fixed"})"_s;
    QTest::newRow("required box") << QByteArray(
        "required: [a]\nproperties: {a: {type: boolean}, b: {type: boolean}}")
                                  << uR"({"a":false})"_s;
    QTest::newRow("list") << QByteArray(
        "properties: {a: {type: array, items: {type: string}}, b: {type: array, "
        "default: [x], items: {type: string}}}")
                          << uR"({"a":[],"b":["x"]})"_s;
    QTest::newRow("least items") << QByteArray(
        "properties: {a: {type: array, minItems: 2, items: {type: string, "
        "default: x}}}") << uR"({"a":["x","x"]})"_s;
    QTest::newRow("tuple") << QByteArray(
        "properties: {a: {type: array, items: [{type: string, default: x}, {type: "
        "integer, default: 1}]}}")
                           << uR"({"a":["x",1]})"_s;
    QTest::newRow("empty group") << QByteArray(
        "properties: {g: {type: object, properties: {a: {type: string}}}}")
                                 << uR"({"g":{}})"_s;
}

void FormTest::fillsDefaults()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, answers);
    QCOMPARE(answersOf(Form(pathOf(schema))), answers);
}

void FormTest::bringsNoDefaultBackThatWasTakenAway()
{
    Form form(pathOf("properties: {a: {type: string, default: x}, b: {type: string, ui:emptyValue: none}}"));
    QVERIFY(form.setText(u"/a"_s, {}));
    QVERIFY(form.setText(u"/b"_s, u"y"_s));
    QCOMPARE(answersOf(form), uR"({"b":"y"})"_s);
    QVERIFY(form.setText(u"/b"_s, {}));
    QCOMPARE(answersOf(form), uR"({"b":"none"})"_s);
}

void FormTest::changesLists()
{
    Form form(pathOf(R"(properties:
  ports: {type: array, maxItems: 3, items: {type: object, properties: {n: {type: integer}, p: {type: string, default: tcp}}}}
  fixed: {type: array, ui:options: {addable: false, removable: false, orderable: false}, items: {type: string}, default: [a, b]})"));
    const QString list = u"/ports"_s;
    QVERIFY(form.addItem(list) && form.addItem(list));
    QVERIFY(form.setText(u"/ports/0/n"_s, u"1"_s) && form.setText(u"/ports/1/n"_s, u"2"_s));
    QVERIFY(form.moveItem(list, 0, 1));
    QVERIFY(!form.moveItem(list, 0, 2));
    QCOMPARE(answersOf(form), uR"({"ports":[{"n":2,"p":"tcp"},{"n":1,"p":"tcp"}],"fixed":["a","b"]})"_s);
    QVERIFY(form.removeItem(list, 0));
    QVERIFY(!form.removeItem(list, 1));
    QVERIFY(form.addItem(list) && form.addItem(list));
    QVERIFY(!form.addItem(list));
    QVERIFY(!form.addItem(u"/fixed"_s) && !form.removeItem(u"/fixed"_s, 0)
            && !form.moveItem(u"/fixed"_s, 0, 1));
}

void FormTest::keepsSecretsOutOfTheAnswers()
{
    Form form(pathOf(R"(properties:
  token: {type: string, ui:field: Secret, default: never}
  group: {type: object, properties: {key: {type: string, ui:field: Secret}, plain: {type: string}}}
  masked: {type: string, ui:widget: password})"));
    QVERIFY(form.setText(u"/token"_s, u"s3cret"_s) && form.setText(u"/group/key"_s, u"k3y"_s)
            && form.setText(u"/group/plain"_s, u"p"_s) && form.setText(u"/masked"_s, u"m"_s));
    QCOMPARE(answersOf(form), uR"({"group":{"plain":"p"},"masked":"m"})"_s);
    QCOMPARE(writeJson({form.secrets(), {}}), QByteArray(R"({"token":"s3cret","key":"k3y"})"));
    for (const ReviewLine &line : form.review())
        QVERIFY2(!line.value.contains(u"3"), qPrintable(line.title));
}

void FormTest::asksForTokensOfTheChosenHost()
{
    Form form(pathOf("properties: {repoUrl: {type: string, ui:field: RepoUrlPicker, ui:options: "
                     "{requestUserCredentials: {secretsKey: USER_TOKEN}}}}"));
    QVERIFY(form.wantedTokens().empty());
    QVERIFY(form.setText(u"/repoUrl"_s, u"github.com?owner=a&repo=b"_s));
    QCOMPARE(form.wantedTokens(), (std::vector<WantedToken>{{u"USER_TOKEN"_s, u"github.com"_s}}));
}

void FormTest::asksForTheScopesOfItsForge()
{
    Form form(pathOf(R"(properties:
  where: {type: string, ui:field: RepoUrlPicker}
  branch:
    type: string
    ui:field: RepoBranchPicker
    ui:options: {requestUserCredentials: {secretsKey: T, additionalScopes: {github: [workflow], gitlab: [read_api]}}})"));
    QVERIFY(form.wantedTokens().empty());
    QVERIFY(form.setText(u"/where"_s, u"gitlab.com?owner=a&repo=b"_s));
    QCOMPARE(form.repositoryUrl(), u"gitlab.com?owner=a&repo=b"_s);
    QCOMPARE(form.wantedTokens(), (std::vector<WantedToken>{{u"T"_s, u"gitlab.com"_s, {u"read_api"_s}}}));
}

void FormTest::followsAChosenSchema()
{
    Form form(pathOf(R"(properties:
  target:
    type: object
    oneOf:
      - {title: Cluster, properties: {kind: {const: cluster}, cluster: {type: string}}, required: [cluster]}
      - {title: Function, properties: {kind: {const: function}, region: {type: string}}})"));
    QCOMPARE(dumped(form), uR"(/target group
  /target# choice "Which"* (Cluster|Function) = 0
  /target/kind line = "cluster"
  /target/cluster line* ! cluster is required
)"_s);
    QVERIFY(form.setValue(u"/target#"_s, {qint64(1), {}}));
    QVERIFY(!form.setValue(u"/target#"_s, {qint64(2), {}}));
    QVERIFY(form.find(u"/target/region"_s));
    QVERIFY(!form.find(u"/target/cluster"_s));
    QCOMPARE(answersOf(form), uR"({"target":{"kind":"function"}})"_s);
    const Form restored(pathOf(R"(properties:
  target:
    oneOf:
      - {title: Cluster, type: object, properties: {kind: {const: cluster}}, required: [kind]}
      - {title: Function, type: object, properties: {kind: {const: function}, region: {type: string}}})"),
                        {{{u"target"_s, {}, read("{kind: function, region: eu}")}}, {}});
    QCOMPARE(answersOf(restored), uR"({"target":{"kind":"function","region":"eu"}})"_s);
}

void FormTest::showsOnePropertyOfTwoPagesOnce()
{
    Form form(pathOf(R"(- title: One
  properties: {name: {type: string, default: first}}
- title: Two
  properties: {name: {type: string, default: second}})"));
    QCOMPARE(answersOf(form), uR"({"name":"second"})"_s);
    QVERIFY(form.setText(u"/name"_s, u"x"_s));
    QCOMPARE(dumped(form), u"# One\n/name line = \"x\"\n# Two\n/name line = \"x\"\n"_s);
}

void FormTest::hidesWhatIsBehindAFlag()
{
    const ScaffolderTemplate path = pathOf(R"(- title: One
  required: [b]
  properties: {a: {type: string}, b: {type: string, backstage:featureFlag: beta, default: x}}
- title: Two
  backstage:featureFlag: beta
  properties: {c: {type: string}})");
    const Form off(path);
    QCOMPARE(dumped(off), u"/a line\n"_s);
    QVERIFY(off.isComplete());
    const Form on(path, {}, {{u"beta"_s}, {}, {}, publicHosts()});
    QCOMPARE(dumped(on), u"# One\n/a line\n/b line* = \"x\"\n# Two\n/c line\n"_s);
}

void FormTest::reviewsWhatWasEntered()
{
    const Form form(pathOf(R"(properties:
  a: {type: string, title: First, enum: [x, y], enumNames: [Ex, Why], default: x}
  b: {type: string, default: gone, ui:backstage: {review: {show: false}}}
  c: {type: string, default: abc, ui:backstage: {review: {mask: '***', name: Sea}}}
  d: {type: object, title: Group, properties: {e: {type: boolean, default: true}}}
  f: {type: object, ui:backstage: {review: {explode: false}}, properties: {g: {type: integer, default: 1}}}
  h: {type: array, uniqueItems: true, items: {enum: [p, q], enumNames: [Pea, Queue]}, default: [p, q]})"));
    QStringList lines;
    for (const ReviewLine &line : form.review())
        lines += line.title + u": "_s + line.value;
    QCOMPARE(lines.join(u'\n'), uR"(First: Ex
Sea: ***
Group › e: Yes
f: {"g":1}
h: Pea, Queue)"_s);
}

void FormTest::readsWhatIsTyped()
{
    Form form(
        pathOf("properties: {n: {type: number}, i: {type: integer}, o: {type: object}, s: {type: string}}"));
    QVERIFY(form.setText(u"/n"_s, u" 1.5 "_s) && form.setText(u"/i"_s, u"7"_s)
            && form.setText(u"/o"_s, u"a: [1, b]"_s) && form.setText(u"/s"_s, u"7"_s));
    QCOMPARE(answersOf(form), uR"({"n":1.5,"i":7,"o":{"a":[1,"b"]},"s":"7"})"_s);
    QVERIFY(form.setText(u"/i"_s, u"-"_s));
    QCOMPARE(form.find(u"/i"_s)->error, u"i must be a whole number"_s);
    Form owner(pathOf(
        "properties: {o: {type: string, ui:field: OwnerPicker}, e: {type: string, ui:field: EntityPicker}}"));
    QVERIFY(owner.setText(u"/o"_s, u"Payments"_s) && owner.setText(u"/e"_s, u"whatever"_s));
    QCOMPARE(answersOf(owner), uR"({"o":"group:default/payments","e":"whatever"})"_s);
}

void FormTest::endsWhatGoesInCircles_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("hasNote");
    QTest::newRow("to itself") << QByteArray("definitions: {a: {$ref: '#/definitions/a'}}\n"
                                             "properties: {x: {$ref: '#/definitions/a'}}")
                               << true;
    QTest::newRow("the page in itself")
        << QByteArray("properties: {child: {$ref: '#'}, name: {type: string}}") << true;
    QTest::newRow("by two") << QByteArray(
        "definitions: {a: {type: object, properties: {b: {$ref: '#/definitions/b'}}}, "
        "b: {type: object, properties: {a: {$ref: '#/definitions/a'}}}}\n"
        "properties: {x: {$ref: '#/definitions/a'}}")
                            << true;
    QTest::newRow("in a condition") << QByteArray(
        "if: {$ref: '#'}\nthen: {properties: {a: {type: string}}}\nproperties: "
        "{b: {type: string}}") << true;
    QTest::newRow("a tree by a list")
        << QByteArray("definitions: {n: {type: object, properties: {c: {type: array, "
                      "items: {$ref: '#/definitions/n'}}}}}\nproperties: {x: {$ref: "
                      "'#/definitions/n'}}")
        << false;
    QTest::newRow("a tree that must have children") << QByteArray(
        "definitions: {n: {type: object, properties: {c: {type: array, minItems: 2, items: {$ref: "
        "'#/definitions/n'}}}}}\nproperties: {x: {$ref: '#/definitions/n'}}")
                                                    << true;
    QByteArray wide = "properties:\n";
    for (int at = 0; at < 3000; ++at)
        wide += "  f" + QByteArray::number(at) + ": {type: string}\n";
    QTest::newRow("very many fields") << wide << true;
    QByteArray deep = "{type: string}";
    for (int at = 0; at < 30; ++at)
        deep = "{type: object, properties: {a: " + deep + "}}";
    QTest::newRow("very deep") << "properties: {x: " + deep + "}" << true;
}

void FormTest::endsWhatGoesInCircles()
{
    QFETCH(QByteArray, schema);
    QFETCH(bool, hasNote);
    const Form form(pathOf(schema));
    QCOMPARE(!form.pages().front().note.isEmpty(), hasNote);
}

void FormTest::endsPatternsThatTakeForEver()
{
    Form form(pathOf("properties: {a: {type: string, pattern: '^(a+)+$'}}"));
    QVERIFY(form.setText(u"/a"_s, QString(60, u'a') + u'!'));
    QVERIFY(!form.find(u"/a"_s)->error.isEmpty());
    QVERIFY(form.setText(u"/a"_s, QString(200'000, u'a')));
}

QTEST_GUILESS_MAIN(FormTest)
#include "tst_form.moc"
