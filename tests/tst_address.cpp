// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/address.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class AddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsUrlsFromFolders_data();
    void tellsUrlsFromFolders();
    void comparesRepositories_data();
    void comparesRepositories();
    void readsPagesOfForges_data();
    void readsPagesOfForges();
    void writesPagesOfForges_data();
    void writesPagesOfForges();
    void writesPagesOfCommits();
    void showsNoSecretOfAnAddress_data();
    void showsNoSecretOfAnAddress();
    void keepsTheServerAndTheCaseOfAPage();
};

void AddressTest::tellsUrlsFromFolders_data()
{
    QTest::addColumn<bool>("isUrl");
    for (const char *url : {"https://github.com/acme/catalog", "http://127.0.0.1:8080/a.git",
                            "ssh://git@host:22/a/b", "git://host/a", "file:///srv/git/a.git",
                            "git@github.com:acme/catalog.git", "github.com:acme/catalog", "HTTPS://host/a"})
        QTest::newRow(url) << true;
    for (const char *folder : {"/srv/catalog", "./catalog", "../catalog", "catalog", "C:/catalog",
                               "C:\\catalog", "~/catalog", "ftp://host/a", "", "/srv/a:b/c", "a/b:c"})
        QTest::newRow(folder) << false;
}

void AddressTest::tellsUrlsFromFolders()
{
    QFETCH(const bool, isUrl);
    QCOMPARE(isGitUrl(QString::fromUtf8(QTest::currentDataTag())), isUrl);
}

void AddressTest::comparesRepositories_data()
{
    QTest::addColumn<QString>("expected");
    for (const char *same : {"https://github.com/acme/catalog", "https://github.com/Acme/Catalog.git",
                             "git@github.com:acme/catalog.git", "ssh://git@github.com/acme/catalog",
                             "https://token@github.com/acme/catalog/", "github.com:acme/catalog"})
        QTest::newRow(same) << u"github.com/acme/catalog"_s;
    QTest::newRow("https://gitlab.com/group/sub/repo.git") << u"gitlab.com/group/sub/repo"_s;
    QTest::newRow("file:///srv/git/a.git") << u"/srv/git/a"_s;
    QTest::newRow("ssh://git@host:2222/a/b.git") << u"host/a/b"_s;
}

void AddressTest::comparesRepositories()
{
    QFETCH(const QString, expected);
    QCOMPARE(comparableRepository(QString::fromUtf8(QTest::currentDataTag())), expected);
}

void AddressTest::readsPagesOfForges_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("path");

    const QString github = u"github.com/acme/catalog"_s;
    QTest::newRow("https://github.com/Acme/Catalog/blob/main/a/b.yaml")
        << github << u"main"_s << u"a/b.yaml"_s;
    QTest::newRow("https://github.com/acme/catalog/tree/main/services/*.yaml")
        << github << u"main"_s << u"services/*.yaml"_s;
    QTest::newRow("https://github.com/acme/catalog/tree/main") << github << u"main"_s << QString();
    QTest::newRow("https://github.com/acme/catalog/blob/main/a%20b.yaml")
        << github << u"main"_s << u"a b.yaml"_s;
    QTest::newRow("https://raw.githubusercontent.com/acme/catalog/main/a/b.yaml")
        << github << u"main"_s << u"a/b.yaml"_s;
    QTest::newRow("https://gitlab.com/g/s/r/-/blob/main/a.yaml")
        << u"gitlab.com/g/s/r"_s << u"main"_s << u"a.yaml"_s;
    QTest::newRow("https://gitlab.com/g/r/-/raw/v1/a.yaml") << u"gitlab.com/g/r"_s << u"v1"_s << u"a.yaml"_s;
    QTest::newRow("https://bitbucket.org/a/b/src/main/a.yaml")
        << u"bitbucket.org/a/b"_s << u"main"_s << u"a.yaml"_s;
    QTest::newRow("https://gitea.example.com/a/b/src/branch/main/a.yaml")
        << u"gitea.example.com/a/b"_s << u"main"_s << u"a.yaml"_s;
    QTest::newRow("http://127.0.0.1:8080/a/b/blob/main/a.yaml")
        << u"127.0.0.1/a/b"_s << u"main"_s << u"a.yaml"_s;
    QTest::newRow("https://example.com/a.yaml") << QString() << QString() << QString();
    QTest::newRow("https://github.com/acme/catalog") << QString() << QString() << QString();
    QTest::newRow("./a.yaml") << QString() << QString() << QString();
    QTest::newRow("file:///srv/blob/main/a.yaml") << QString() << QString() << QString();
}

void AddressTest::readsPagesOfForges()
{
    QFETCH(const QString, repository);
    QFETCH(const QString, revision);
    QFETCH(const QString, path);
    const auto address = parseWebAddress(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(address.has_value(), !repository.isEmpty());
    if (address)
        QCOMPARE(*address, (WebAddress{repository, revision, path}));
}

void AddressTest::writesPagesOfForges_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("expected");
    QTest::newRow("GitHub") << u"git@github.com:acme/catalog.git"_s
                            << u"https://github.com/acme/catalog/blob/c0ffee/a%20b.yaml#L7"_s;
    QTest::newRow("GitLab") << u"https://gitlab.com/g/r.git"_s
                            << u"https://gitlab.com/g/r/-/blob/c0ffee/a%20b.yaml#L7"_s;
    QTest::newRow("Bitbucket") << u"https://bitbucket.org/a/b"_s
                               << u"https://bitbucket.org/a/b/src/c0ffee/a%20b.yaml#lines-7"_s;
    QTest::newRow("file") << u"file:///srv/git/a.git"_s << QString();
    QTest::newRow("folder") << u"/srv/catalog"_s << QString();
    QTest::newRow("this machine") << u"http://127.0.0.1/a/b"_s << QString();
    QTest::newRow("a host without a domain") << u"ssh://git@forge/a/b"_s << QString();
}

void AddressTest::writesPagesOfForges()
{
    QFETCH(const QString, location);
    QFETCH(const QString, expected);
    QCOMPARE(webPage(location, u"c0ffee"_s, u"a b.yaml"_s, 7), expected);
    if (!expected.isEmpty())
        QVERIFY(!webPage(location, u"c0ffee"_s, u"a.yaml"_s, 0).contains(u'#'));
    QCOMPARE(commitPage(location, u"c0ffee"_s).isEmpty(), expected.isEmpty());
}

void AddressTest::writesPagesOfCommits()
{
    QCOMPARE(commitPage(u"git@github.com:acme/catalog.git"_s, u"c0ffee"_s),
             u"https://github.com/acme/catalog/commit/c0ffee"_s);
    QCOMPARE(commitPage(u"https://gitlab.com/g/r.git"_s, u"c0ffee"_s),
             u"https://gitlab.com/g/r/-/commit/c0ffee"_s);
    QCOMPARE(commitPage(u"https://bitbucket.org/a/b"_s, u"c0ffee"_s),
             u"https://bitbucket.org/a/b/commits/c0ffee"_s);
}

void AddressTest::showsNoSecretOfAnAddress_data()
{
    QTest::addColumn<QString>("shown");
    for (const char *open : {"https://github.com/a/b.git", "https://ada@github.com/a/b", "git@github.com:a/b",
                             "ssh://git@host:22/a/b", "/srv/a"})
        QTest::newRow(open) << QString::fromUtf8(open);
    QTest::newRow("https://ada:secret@github.com/a/b") << u"https://ada@github.com/a/b"_s;
    QTest::newRow("https://ghp_0123456789abcdefghij@github.com/a/b") << u"https://github.com/a/b"_s;
    QTest::newRow("https://ghp_0123456789abcdefghij:x-oauth-basic@github.com/a/b")
        << u"https://github.com/a/b"_s;
    QTest::newRow("https://oauth2:glpat-0123456789@gitlab.com/a/b") << u"https://oauth2@gitlab.com/a/b"_s;
}

void AddressTest::showsNoSecretOfAnAddress()
{
    QFETCH(const QString, shown);
    QCOMPARE(shownUrl(QString::fromUtf8(QTest::currentDataTag())), shown);
}

void AddressTest::keepsTheServerAndTheCaseOfAPage()
{
    const auto written = [](const QString &url) { return writtenRepository(url, *parseWebAddress(url)); };
    QCOMPARE(written(u"https://Git.Example.com/Acme/Catalog/blob/main/a.yaml"_s),
             u"git.example.com/Acme/Catalog"_s);
    QCOMPARE(written(u"https://git.example.com:8443/Acme/Catalog.git/-/blob/main/a.yaml"_s),
             u"git.example.com:8443/Acme/Catalog"_s);
    QCOMPARE(written(u"https://ada@github.com:443/acme/catalog/tree/main"_s), u"github.com/acme/catalog"_s);
    QCOMPARE(written(u"https://raw.githubusercontent.com/Acme/Catalog/main/a.yaml"_s),
             u"github.com/Acme/Catalog"_s);
}

QTEST_GUILESS_MAIN(AddressTest)
#include "tst_address.moc"
