// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/apiservers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class ApiServersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsServers_data();
    void readsServers();
    void keepsItsLimits();
};

void ApiServersTest::readsServers_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QStringList>("servers");

    const auto row = [](const char *name, const QString &definition, const QStringList &servers) {
        QTest::newRow(name) << definition << servers;
    };
    row("OpenAPI",
        u"openapi: 3.1.0\nservers: [{url: 'https://API.example.com:8443/v1/'}, {url: 'http://b/%C3%A4'}]"_s,
        {u"api.example.com/v1"_s, u"b/ä"_s});
    row("OpenAPI in JSON with tabs",
        u"{\n\t\"openapi\": \"3.0.0\",\n\t\"servers\": [{\"url\": \"https://a.b\"}]\n}"_s, {u"a.b"_s});
    row("variables",
        u"openapi: 3.0.0\nservers:\n- url: https://{area}.a.b/{version}\n  variables:\n"
        "    area: {default: eu, enum: [eu, us]}\n    version: {default: v2}"_s,
        {u"eu.a.b/v2"_s, u"us.a.b/v2"_s});
    row("relative", u"openapi: 3.0.0\nservers: [{url: /v1}, {url: ''}, {}, 3]"_s, {});
    row("a server twice", u"openapi: 3.0.0\nservers: [{url: 'https://a.b/'}, {url: 'https://a.b'}]"_s,
        {u"a.b"_s});
    row("Swagger", u"swagger: '2.0'\nhost: a.b:81\nbasePath: /v1"_s, {u"a.b/v1"_s});
    row("Swagger without a host", u"swagger: '2.0'\nbasePath: /v1"_s, {});
    row("AsyncAPI 2",
        u"asyncapi: 2.6.0\nservers:\n  one: {url: 'a.b:9000/live', protocol: wss}\n"
        "  two: {url: 'https://c.d', protocol: https}\n  broker: {url: 'kafka.a.b:9093', protocol: kafka}"_s,
        {u"a.b/live"_s, u"c.d"_s});
    row("AsyncAPI 3",
        u"asyncapi: 3.0.0\nservers:\n  one: {host: 'a.b', pathname: /live, protocol: ws}\n"
        "  broker: {host: 'kafka.a.b:9093', protocol: kafka-secure}"_s,
        {u"a.b/live"_s});
    row("no servers", u"openapi: 3.0.0"_s, {});
    row("servers of another shape", u"openapi: 3.0.0\nservers: {url: 'https://a.b'}"_s, {});
    row("another format", u"type Query { a: Int }"_s, {});
    row("what cannot be read", u"openapi: 3.0.0\nservers: ["_s, {});
    row("nothing", {}, {});
}

void ApiServersTest::readsServers()
{
    QFETCH(const QString, definition);
    QStringList servers;
    for (const PageAddress &server : apiServers(definition))
        servers += server.host + server.path;
    QTEST(servers, "servers");
}

void ApiServersTest::keepsItsLimits()
{
    QString many = u"openapi: 3.0.0\nservers:\n"_s;
    for (int at = 0; at < 200; ++at)
        many += u"- url: https://a.b/%1\n"_s.arg(at);
    QCOMPARE(apiServers(many).size(), 100);
    // A thousand choices of three variables
    const QString choices = u"{default: '0', enum: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']}"_s;
    QCOMPARE(
        apiServers(
            u"openapi: 3.0.0\nservers:\n- url: https://{a}.{b}.{c}.d\n  variables: {a: %1, b: %1, c: %1}"_s
                .arg(choices))
            .size(),
        100);
    const QString good = u"openapi: 3.0.0\nservers: [{url: 'https://a.b'}]\ninfo: "_s;
    QCOMPARE(apiServers(good + QString(1'000'000, u'x')).size(), 1);
    QCOMPARE(apiServers(good + QString(2'000'000, u'x')).size(), 0);
}

QTEST_APPLESS_MAIN(ApiServersTest)

#include "tst_apiservers.moc"
