// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/apioutline.h"

#include "base/yaml.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString kindName(OutlineGroup::Kind kind)
{
    static const QStringList names{u"operations"_s, u"webhooks"_s,   u"channels"_s,   u"messages"_s,
                                   u"schemas"_s,    u"queries"_s,    u"mutations"_s,  u"subscriptions"_s,
                                   u"types"_s,      u"interfaces"_s, u"unions"_s,     u"inputs"_s,
                                   u"enums"_s,      u"scalars"_s,    u"directives"_s, u"service"_s};
    return names.value(int(kind));
}

QString lineOf(const OutlineEntry &entry)
{
    QString text =
        u"  %1 "_s.arg(entry.line) + (entry.badge.isEmpty() ? QString() : entry.badge + u' ') + entry.name;
    if (!entry.summary.isEmpty())
        text += u" | "_s + entry.summary;
    return entry.isDeprecated ? text + u" (deprecated)"_s : text;
}

/// The outline as a text: format, title and version, then the groups with their entries.
QString dump(const ApiOutline &outline)
{
    QStringList lines{QStringList{outline.format, outline.title, outline.version}.join(u" / ")};
    if (!outline.fault.isEmpty())
        lines += u"fault at %1: %2"_s.arg(outline.faultPlace.line).arg(outline.fault);
    for (const OutlineGroup &group : outline.groups) {
        lines += QString(u"%1 %2 %3"_s.arg(kindName(group.kind), group.name)
                             .arg(group.line == 0 ? QString() : QString::number(group.line)))
                     .simplified();
        for (const OutlineEntry &entry : group.entries)
            lines += lineOf(entry);
    }
    return lines.join(u'\n');
}

QString fileText(const QString &path)
{
    QFile file(QStringLiteral(CAIRN_SOURCE "/") + path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The definition of an API entity's file: the text below `spec.definition`.
QString definitionIn(const QString &path)
{
    const std::vector<YamlDocument> documents = readYaml(fileText(path).toUtf8());
    return documents.empty() ? QString() : documents.front().root.textAt({u"spec", u"definition"});
}

/// How many entries each group has.
QString counts(const ApiOutline &outline)
{
    QStringList lines{outline.format};
    for (const OutlineGroup &group : outline.groups)
        lines += QString(u"%1 %2 %3"_s.arg(kindName(group.kind), group.name).arg(group.entries.size()))
                     .simplified();
    return lines.join(u", ");
}

} // namespace

class ApiOutlineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDefinitions_data();
    void readsDefinitions();
    void groupsOperationsByTheirPaths();
    void readsTheDemo_data();
    void readsTheDemo();
    void readsTheCorpus_data();
    void readsTheCorpus();
    void pointsAtTheLinesOfTheText();
    void staysWithinItsLimits();
    void survivesHostileTexts_data();
    void survivesHostileTexts();
};

void ApiOutlineTest::readsDefinitions_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outline");

    QTest::newRow("OpenAPI 3 by tag") << u"openapi"_s << uR"(openapi: 3.0.3
info: {title: Shop, version: 1.2}
tags:
  - name: orders
  - name: unused
paths:
  /carts:
    parameters: []
    post: {tags: [carts], operationId: newCart}
  /orders/{id}:
    get: {tags: [orders, more], summary: One order}
    delete: {tags: [orders], deprecated: true, description: "Cancels it.\nNow."}
  /free:
    get: {summary: Nobody's}
  /else: {$ref: ./else.yaml}
webhooks:
  paid:
    post: {summary: Someone paid}
components:
  schemas:
    Order: {title: An order}
    Old: {deprecated: true}
)"_s << uR"(OpenAPI 3.0.3 / Shop / 1.2
operations orders 4
  11 GET /orders/{id} | One order
  12 DELETE /orders/{id} | Cancels it. (deprecated)
operations carts
  9 POST /carts | newCart
operations
  14 GET /free | Nobody's
  15 /else | ./else.yaml
webhooks
  18 POST paid | Someone paid
schemas
  21 Order | An order
  22 Old (deprecated))"_s;
    QTest::newRow("Swagger 2 in JSON with tabs")
        << u"openapi"_s
        << u"{\n\t\"swagger\": \"2.0\",\n\t\"paths\": {\n\t\t\"/a\": {\n\t\t\t\"get\": {}\n\t\t}\n\t},\n\t\"definitions\": {\"A\": {}}\n}"_s
        << u"OpenAPI 2.0 /  / \noperations /a 4\n  5 GET /a\nschemas\n  8 A"_s;
    QTest::newRow("not OpenAPI")
        << u"openapi"_s << u"hello: world"_s
        << u"OpenAPI /  / \nfault at 1: The text has neither \"openapi\" nor \"swagger\", so it is no OpenAPI definition"_s;
    QTest::newRow("faulty YAML") << u"openapi"_s << u"openapi: 3.0.0\npaths: \"/a\n"_s
                                 << u"OpenAPI /  / \nfault at 2: The quote that opens here is not closed"_s;
    QTest::newRow("AsyncAPI 2") << u"asyncapi"_s << uR"(asyncapi: 2.6.0
info: {title: Events, version: '1'}
channels:
  a/b:
    subscribe: {summary: Something happened}
    publish: {operationId: tell}
  quiet: {description: No operation}
components:
  messages:
    Happened: {title: It happened}
  schemas:
    Thing: {}
)"_s << uR"(AsyncAPI 2.6.0 / Events / 1
channels
  5 SUBSCRIBE a/b | Something happened
  6 PUBLISH a/b | tell
  7 quiet | No operation
messages
  10 Happened | It happened
schemas
  12 Thing)"_s;
    QTest::newRow("AsyncAPI 3") << u"asyncapi"_s << uR"(asyncapi: 3.0.0
channels:
  orders:
    address: shop.orders
    messages:
      placed: {$ref: '#/components/messages/Placed'}
      odd: {summary: Only here}
operations:
  onOrder: {action: receive, channel: {$ref: '#/channels/orders'}}
  tell: {action: send, summary: Tells, deprecated: true}
components:
  messages:
    Placed: {}
)"_s << uR"(AsyncAPI 3.0.0 /  / 
channels
  3 shop.orders
operations
  9 RECEIVE onOrder | orders
  10 SEND tell | Tells (deprecated)
messages
  13 Placed
  7 odd | Only here)"_s;
    QTest::newRow("GraphQL") << u"graphql"_s << uR"(# The schema
"""
What it is.
More.
"""
type Film implements Node & Other @key(fields: "{ id }") {
  id: ID!
  """Not a type { """
  title: String
}
union Found = Film | Person
"A moment" scalar Time
directive @fast(ms: Int = 5) repeatable on FIELD | OBJECT
enum Old @deprecated { A B }
input Where { a: Int = 3, b: [String!] = ["{"] }
interface Node { id: ID! }
extend type Root { more: Int }
type Root {
  # By its number
  film(id: ID!, at: Time = "now"): Film
  films(first: Int): [Film!]! @deprecated(reason: "Use film")
}
type Mutation { add(a: Where): Film }
type Subscription { added: Film }
schema @link(url: "x") { query: Root mutation: Mutation }
)"_s << uR"(GraphQL /  / 
queries
  17 more | Int
  20 film | By its number
  21 films | (first: Int): [Film!]! (deprecated)
mutations
  23 add | (a: Where): Film
subscriptions
  24 added | Film
types
  6 Film | What it is.
interfaces
  16 Node
unions
  11 Found
inputs
  15 Where
enums
  14 Old (deprecated)
scalars
  12 Time | A moment
directives
  13 @fast)"_s;
    QTest::newRow("not GraphQL")
        << u"graphql"_s << u"{ films { title } }"_s
        << u"GraphQL /  / \nfault at 1: The text defines no types, so it is no GraphQL schema"_s;
    QTest::newRow("protocol buffers") << u"grpc"_s << uR"(syntax = "proto3";
package shop.v1;
import "a.proto";
option (thing) = { a: "}" };
/* Where
 * orders go. */
service Orders {
  // One of them.
  // Or none.
  rpc Get (GetRequest) returns (.shop.v1.Order);
  rpc Watch (WatchRequest) returns (stream Order) { option deprecated = true; }
  rpc Put (stream Order) returns (Nothing) {}
  rpc Talk (stream A) returns (stream B);
}
service Old {
  option deprecated = true;
  rpc Gone (A) returns (B);
}
message Order { // behind it
  string message = 1 [deprecated = true];
  oneof which { int32 a = 2; }
  map<string, Order> more = 3;
  enum State { UNKNOWN = 0; }
  message Line { int32 n = 1; }
}
// Not used.
enum Colour { option allow_alias = true; option deprecated = true; RED = 0; }
)"_s << uR"(Protocol Buffers (proto3) / shop.v1 / 
service Orders 7
  10 Get | One of them.
  11 server stream Watch | WatchRequest → Order (deprecated)
  12 client stream Put | Order → Nothing
  13 two-way stream Talk | A → B
service Old 15
  17 Gone | A → B (deprecated)
messages
  19 Order
  24 Order.Line
enums
  23 Order.State
  27 Colour | Not used. (deprecated))"_s;
    QTest::newRow("tRPC") << u"trpc"_s << u"export const router = {}"_s << u" /  / "_s;
    QTest::newRow("nothing") << u"openapi"_s << u" \n"_s << u"OpenAPI /  / "_s;
}

void ApiOutlineTest::readsDefinitions()
{
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    QTEST(dump(readApiOutline(type, text)), "outline");
}

void ApiOutlineTest::groupsOperationsByTheirPaths()
{
    const QString text =
        u"openapi: 3.0.0\npaths:\n  /a:\n    get: {tags: [x]}\n    put: {tags: [y]}\n  /b:\n    get: {}\n"_s;
    const ApiOutline outline = readApiOutline(u"openapi"_s, text, OperationOrder::ByPath);
    QVERIFY(outline.hasTags);
    QCOMPARE(dump(outline),
             u"OpenAPI 3.0.0 /  / \noperations /a 3\n  4 GET /a\n  5 PUT /a\noperations /b 6\n  7 GET /b"_s);
}

void ApiOutlineTest::readsTheDemo_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outline");
    const QString services = u"resources/demo/tree/services/"_s;
    QTest::newRow("OpenAPI") << services + u"payment-service/openapi.yaml"_s << u"openapi"_s
                             << u"OpenAPI 3.0.3, operations payments 5, operations refunds 2, schemas 7"_s;
    QTest::newRow("AsyncAPI 2") << services + u"payment-service/asyncapi.yaml"_s << u"asyncapi"_s
                                << u"AsyncAPI 2.6.0, channels 2, messages 5, schemas 4"_s;
    QTest::newRow("AsyncAPI 3") << services + u"order-service/asyncapi.yaml"_s << u"asyncapi"_s
                                << u"AsyncAPI 3.0.0, channels 1, operations 1, messages 4, schemas 3"_s;
    QTest::newRow("GraphQL")
        << services + u"catalog-service/schema.graphql"_s << u"graphql"_s
        << u"GraphQL, queries 6, mutations 2, subscriptions 1, types 13, interfaces 1, inputs 2, enums 2, scalars 1"_s;
    QTest::newRow("protocol buffers")
        << services + u"stock-service/stock.proto"_s << u"grpc"_s
        << u"Protocol Buffers (proto3), service Stock 6, messages 15, enums 2"_s;
}

void ApiOutlineTest::readsTheDemo()
{
    QFETCH(const QString, file);
    QFETCH(const QString, type);
    QTEST(counts(readApiOutline(type, fileText(file))), "outline");
}

void ApiOutlineTest::readsTheCorpus_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outline");
    const QString apis = u"../shared/corpus/acme/apis/"_s;
    if (fileText(apis + u"petstore.oas.yaml"_s).isEmpty())
        QSKIP("The corpus is not beside this checkout");
    QTest::newRow("petstore")
        << u"openapi"_s << fileText(apis + u"petstore.oas.yaml"_s)
        << u"OpenAPI 3.1.0, operations pet 8, operations store 4, operations user 7, schemas 8"_s;
    QTest::newRow("webhook") << u"openapi"_s << fileText(apis + u"petstore-webhook.oas.yaml"_s)
                             << u"OpenAPI 3.1.0, webhooks 1, schemas 1"_s;
    QTest::newRow("streetlights") << u"asyncapi"_s << definitionIn(apis + u"streetlights-api.yaml"_s)
                                  << u"AsyncAPI 2.0.0, channels 4, messages 3, schemas 4"_s;
    QTest::newRow("star wars") << u"graphql"_s << definitionIn(apis + u"swapi-graphql.yaml"_s)
                               << u"GraphQL, queries 13, types 51, interfaces 1"_s;
    QTest::newRow("hello world") << u"grpc"_s << definitionIn(apis + u"hello-world-api.yaml"_s)
                                 << u"Protocol Buffers (proto3), service Greeter 1, messages 2"_s;
    QTest::newRow("tRPC") << u"trpc"_s << definitionIn(apis + u"hello-world-trpc-api.yaml"_s) << QString();
}

void ApiOutlineTest::readsTheCorpus()
{
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    QTEST(counts(readApiOutline(type, text)), "outline");
}

/// Each entry of the demo's definitions stands in the line that it names.
void ApiOutlineTest::pointsAtTheLinesOfTheText()
{
    const std::pair<QString, QString> files[] = {
        {u"openapi"_s, u"payment-service/openapi.yaml"_s},
        {u"asyncapi"_s, u"payment-service/asyncapi.yaml"_s},
        {u"asyncapi"_s, u"order-service/asyncapi.yaml"_s},
        {u"graphql"_s, u"catalog-service/schema.graphql"_s},
        {u"grpc"_s, u"stock-service/stock.proto"_s},
    };
    for (const auto &[type, file] : files) {
        const QString text = fileText(u"resources/demo/tree/services/"_s + file);
        const QStringList lines = text.split(u'\n');
        const ApiOutline outline = readApiOutline(type, text);
        QVERIFY(!outline.groups.empty());
        for (const OutlineGroup &group : outline.groups) {
            for (const OutlineEntry &entry : group.entries) {
                const QString line = lines.value(entry.line - 1);
                const QString name = entry.name.section(u'.', -1).remove(u'@');
                const bool isThere =
                    line.contains(name) || line.trimmed().startsWith(entry.badge.toLower() + u':')
                    || line.trimmed().startsWith(u"orderEvents"_s) || line.trimmed().endsWith(u':');
                QVERIFY2(isThere, qPrintable(file + u": "_s + entry.name + u" is not in: "_s + line));
            }
        }
    }
}

void ApiOutlineTest::staysWithinItsLimits()
{
    QString text = u"openapi: 3.0.0\npaths:\n"_s;
    for (int at = 0; at < 12'000; ++at)
        text += u"  /path/%1:\n    get: {summary: s}\n"_s.arg(at);
    const ApiOutline outline = readApiOutline(u"openapi"_s, text);
    QVERIFY(outline.isCut);
    size_t entries = 0;
    for (const OutlineGroup &group : outline.groups)
        entries += group.entries.size();
    QCOMPARE(entries, outlineEntries);

    const ApiOutline odd = readApiOutline(u"grpc"_s, u"message "_s + QString(5'000, u'x')
                                                         + u" {}\n// a\u202Eb\u0007c\nenum E {}"_s);
    QCOMPARE(odd.groups.at(0).entries.at(0).name.size(), 200);
    QCOMPARE(odd.groups.at(1).entries.at(0).summary, u"a b c"_s);
}

void ApiOutlineTest::survivesHostileTexts_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    for (const QString &type : {u"openapi"_s, u"asyncapi"_s, u"graphql"_s, u"grpc"_s}) {
        const auto add = [&](const char *name, const QString &text) {
            QTest::newRow(qPrintable(type + u' ' + QString::fromLatin1(name))) << type << text;
        };
        add("brackets", QString(200'000, u'{'));
        add("closing", QString(200'000, u'}'));
        add("open text", u"\"\"\"type A"_s);
        add("open comment", u"/* message"_s);
        add("escape at the end", u"type A { a(b: \"\\"_s);
        add("nested messages", u"message A { "_s.repeated(20'000));
        add("words", u"type "_s.repeated(50'000));
        add("deep", u"openapi: "_s + QString(5'000, u'['));
        add("aliases", u"openapi: 3\npaths: &a\n  /x: *a\n"_s);
        add("wrong types",
            u"openapi: 3\nasyncapi: 2\npaths: 5\nchannels: [1]\ninfo: x\ncomponents: {schemas: 3}\ntags: 4\n"_s);
    }
}

void ApiOutlineTest::survivesHostileTexts()
{
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    const ApiOutline outline = readApiOutline(type, text);
    size_t entries = 0;
    for (const OutlineGroup &group : outline.groups)
        entries += group.entries.size();
    QVERIFY(entries <= outlineEntries);
}

QTEST_GUILESS_MAIN(ApiOutlineTest)
#include "tst_apioutline.moc"
