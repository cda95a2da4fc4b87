// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/hosts.h"

#include "store/schema.h"
#include "support/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class HostsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasGitHubAlone();
    void keepsWhatIsAdded();
    void changesAndRemoves();
    void readsWhatAUserWrites_data();
    void readsWhatAUserWrites();
    void namesTheNearestHost();
    void letsTemplatesNameThem();
};

void HostsTest::hasGitHubAlone()
{
    const test::ScratchHome home;
    const auto hosts = loadForgeHosts(*home);
    QVERIFY(hosts);
    QCOMPARE(hosts->size(), size_t(1));
    QCOMPARE(hosts->front().host, u"github.com"_s);
    QCOMPARE(hosts->front().api, QUrl(u"https://api.github.com"_s));
    QVERIFY(loadForgeHosts(Home{}));
}

void HostsTest::keepsWhatIsAdded()
{
    const test::ScratchHome home;
    Result<Database> user = openUserData(*home);
    QVERIFY(user);
    const Result<ForgeHost> host = makeForgeHost(u"Git.Example.com:443"_s, {}, {});
    QVERIFY(host);
    QCOMPARE(host->host, u"git.example.com"_s);
    QCOMPARE(host->api, QUrl(u"https://git.example.com/api/v3"_s));
    QVERIFY(addForgeHost(*user, *host));
    const auto hosts = loadForgeHosts(*home);
    QVERIFY(hosts);
    QCOMPARE(hosts->size(), size_t(2));
    QCOMPARE(hosts->back(), *host);
    QVERIFY(!addForgeHost(*user, *makeForgeHost(u"github.com"_s, {}, u"https://elsewhere.example"_s)));
}

void HostsTest::changesAndRemoves()
{
    const test::ScratchHome home;
    Result<Database> user = openUserData(*home);
    QVERIFY(user);
    QVERIFY(addForgeHost(*user, *makeForgeHost(u"git.example.com"_s, {}, {})));
    QVERIFY(addForgeHost(*user, *makeForgeHost(u"git.example.com"_s, {}, u"https://api.example.com/v3/"_s)));
    QCOMPARE(loadForgeHosts(*user)->back().api, QUrl(u"https://api.example.com/v3"_s));
    QCOMPARE(loadForgeHosts(*user)->size(), size_t(2));
    QVERIFY(removeForgeHost(*user, u"GIT.example.com"_s));
    QCOMPARE(loadForgeHosts(*user)->size(), size_t(1));
    QCOMPARE(removeForgeHost(*user, u"git.example.com"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(removeForgeHost(*user, u"github.com"_s).error().kind, ErrorKind::Invalid);
}

void HostsTest::readsWhatAUserWrites_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("message");
    QTest::newRow("port") << u"git.example.com:8443"_s << QString() << QString() << QString();
    QTest::newRow("address") << u"https://git.example.com"_s << QString() << QString()
                             << u"\"https://git.example.com\" is no name of a host"_s;
    QTest::newRow("user") << u"ada@git.example.com"_s << QString() << QString()
                          << u"\"ada@git.example.com\" is no name of a host"_s;
    QTest::newRow("empty") << QString() << QString() << QString() << u"\"\" is no name of a host"_s;
    QTest::newRow("kind") << u"git.example.com"_s << u"sourcehut"_s << QString()
                          << u"There is no kind of forge \"sourcehut\" here"_s;
    QTest::newRow("plain http")
        << u"git.example.com"_s << u"github"_s << u"http://git.example.com/api/v3"_s
        << u"\"http://git.example.com/api/v3\" is no address of a forge's interface"_s;
    QTest::newRow("a secret in it")
        << u"git.example.com"_s << u"github"_s << u"https://ada:x@git.example.com/api/v3"_s
        << u"\"https://ada:x@git.example.com/api/v3\" is no address of a forge's interface"_s;
}

void HostsTest::readsWhatAUserWrites()
{
    QFETCH(const QString, host);
    QFETCH(const QString, kind);
    QFETCH(const QString, api);
    QFETCH(const QString, message);
    const Result<ForgeHost> made = makeForgeHost(host, kind, api);
    QCOMPARE(made ? QString() : made.error().message, message);
}

void HostsTest::namesTheNearestHost()
{
    const Result<ForgeHost> found =
        findForgeHost({*makeForgeHost(u"git.example.com"_s, {}, {})}, u"git.exampel.com"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
    QVERIFY2(found.error().hint.contains(u"git.example.com?"_s), qPrintable(found.error().hint));
}

void HostsTest::letsTemplatesNameThem()
{
    const std::vector<TemplateHost> hosts = templateHosts({*makeForgeHost(u"git.example.com"_s, {}, {})});
    const Result<RepositoryPlace> place =
        parseRepositoryPlace(u"git.example.com?owner=acme&repo=payments"_s, hosts);
    QVERIFY(place);
    QCOMPARE(place->owner, u"acme"_s);
    QVERIFY(!parseRepositoryPlace(u"other.example.com?owner=acme&repo=payments"_s, hosts));
}

QTEST_GUILESS_MAIN(HostsTest)
#include "tst_hosts.moc"
