// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/http.h"

#include "support/fakegithub.h"

#include <QTest>
#include <QTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace cairn;

class HttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersWithStatusHeadersAndBody();
    void sendsABodyOnceWhereTheLineDrops_data();
    void sendsABodyOnceWhereTheLineDrops();
    void sendsNoTokenInTheOpen();
    void followsNobodyToAnotherHost();
    void followsOnTheSameHost();
    void endsAtTheLimit();
    void givesASilentServerUp();
    void stopsWhenCancelled();
    void saysWhereNobodyListens();
    void trustsNoUnknownAuthority();

private:
    WebRequest request(const QByteArray &method, const QString &path, const QByteArray &body = {});

    test::FakeGitHub m_github;
};

WebRequest HttpTest::request(const QByteArray &method, const QString &path, const QByteArray &body)
{
    return {method,
            QUrl(u"https://%1/api/v3%2"_s.arg(m_github.host(), path)),
            {{"Accept", "application/vnd.github+json"},
             {"X-GitHub-Api-Version", "2022-11-28"},
             {"User-Agent", "Cairn"},
             {"Content-Type", "application/json"},
             {"Authorization", "Bearer " + m_github.token().toUtf8()}},
            body};
}

void HttpTest::initTestCase()
{
    QVERIFY(m_github.isRunning());
}

void HttpTest::answersWithStatusHeadersAndBody()
{
    const Result<WebAnswer> found = askWeb(request("GET", u"/user"_s), {});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->status, 200);
    QVERIFY(found->headers.value("content-type").startsWith("application/json"));
    QVERIFY2(found->body.contains("\"login\": \"ada\""), found->body.constData());
    QCOMPARE(askWeb(request("GET", u"/repos/acme/none"_s), {})->status, 404);
    QCOMPARE(askWeb(request("POST", u"/orgs/acme/repos"_s, R"({"name": "made"})"), {})->status, 201);
    QCOMPARE(askWeb(request("DELETE", u"/repos/acme/made"_s), {})->status, 204);
}

void HttpTest::sendsABodyOnceWhereTheLineDrops_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("before") << u"drop"_s;
    QTest::newRow("after") << u"drop-after"_s;
}

void HttpTest::sendsABodyOnceWhereTheLineDrops()
{
    QFETCH(const QString, how);
    const int before = m_github.requests(u"^POST .*/orgs/acme/repos"_s);
    m_github.fail("POST", u"/orgs/acme/repos"_s, how, {{u"times"_s, 10}});
    const QByteArray body = "{\"name\": \"" + how.toUtf8() + "\"}";
    const Result<WebAnswer> answer = askWeb(request("POST", u"/orgs/acme/repos"_s, body), {});
    m_github.calmDown();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(m_github.requests(u"^POST .*/orgs/acme/repos"_s), before + 1);
    QCOMPARE(!m_github.repository(u"acme/"_s + how).isEmpty(), how == u"drop-after");
}

void HttpTest::sendsNoTokenInTheOpen()
{
    WebRequest open = request("GET", u"/user"_s);
    open.url.setScheme(u"http"_s);
    const Result<WebAnswer> answer = askWeb(open, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Denied);
    QVERIFY(!answer.error().message.contains(m_github.token()));
}

void HttpTest::followsNobodyToAnotherHost()
{
    const QByteArray ours = qgetenv("SSL_CERT_FILE");
    test::FakeGitHub other;
    qputenv("SSL_CERT_FILE", ours);
    m_github.fail("GET", u"/user$"_s, u"redirect"_s,
                  {{u"to"_s, u"https://%1/api/v3/user"_s.arg(other.host())}});
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {});
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(other.host()), qPrintable(answer.error().message));
    QCOMPARE(other.requests(u"."_s), 0);
}

void HttpTest::followsOnTheSameHost()
{
    m_github.fail("GET", u"/user$"_s, u"redirect"_s, {{u"to"_s, u"/api/v3/users/acme"_s}});
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {});
    QVERIFY(answer);
    QVERIFY(answer->body.contains("Organization"));
}

void HttpTest::endsAtTheLimit()
{
    m_github.fail("GET", u"/user$"_s, u"long"_s, {{u"bytes"_s, 3'000'000}});
    WebLimits limits;
    limits.bytes = 1'000'000;
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {}, limits);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Limit);
}

void HttpTest::givesASilentServerUp()
{
    m_github.fail("GET", u"/user$"_s, u"silent"_s, {{u"seconds"_s, 30}});
    WebLimits limits;
    limits.silence = std::chrono::milliseconds(300);
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {}, limits);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QVERIFY2(answer.error().message.contains(u"silent"_s), qPrintable(answer.error().message));
}

void HttpTest::stopsWhenCancelled()
{
    m_github.fail("GET", u"/user$"_s, u"silent"_s, {{u"seconds"_s, 30}});
    std::stop_source source;
    QTimer::singleShot(200, [&source] { source.request_stop(); });
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {source.get_token(), {}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    // From another thread, as a window does it.
    m_github.fail("GET", u"/user$"_s, u"silent"_s, {{u"seconds"_s, 30}});
    std::stop_source another;
    std::jthread presses([&another] { another.request_stop(); });
    const Result<WebAnswer> second = askWeb(request("GET", u"/user"_s), {another.get_token(), {}});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Cancelled);
}

void HttpTest::saysWhereNobodyListens()
{
    WebRequest wanted = request("GET", u"/user"_s);
    wanted.url = QUrl(u"https://localhost:1/user"_s);
    const Result<WebAnswer> answer = askWeb(wanted, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
    QCOMPARE(answer.error().message, u"Nobody answers at localhost:1"_s);
}

void HttpTest::trustsNoUnknownAuthority()
{
    const QByteArray file = qgetenv("SSL_CERT_FILE");
    qunsetenv("SSL_CERT_FILE");
    const Result<WebAnswer> answer = askWeb(request("GET", u"/user"_s), {});
    qputenv("SSL_CERT_FILE", file);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Denied);
    QVERIFY2(answer.error().message.contains(u"prove"_s), qPrintable(answer.error().message));
}

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
