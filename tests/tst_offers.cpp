// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/offers.h"

#include "store/schema.h"
#include "store/userdata.h"
#include "support/scratch.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What a form can offer without asking a forge.
class OffersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheBranchesOfASourcesFolder();
    void knowsTheBranchesOfAMirror();
    void knowsNothingOfOtherRepositories();
    void leadsToATokenOfEachForge();

private:
    static void add(const Home &home, const Source &source)
    {
        Result<Database> user = openUserData(home);
        QVERIFY(user && addSource(*user, source));
    }
};

void OffersTest::knowsTheBranchesOfASourcesFolder()
{
    const test::ScratchHome home;
    const QString folder = home.folder() + u"/clone"_s;
    test::writeFile(folder + u"/catalog-info.yaml"_s, "x\n");
    test::git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"trunk"_s});
    test::git(folder, {u"remote"_s, u"add"_s, u"origin"_s, u"git@github.com:acme/payments.git"_s});
    test::git(folder, {u"add"_s, u"."_s});
    test::git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    test::git(folder, {u"branch"_s, u"feature/a"_s});
    test::git(folder, {u"update-ref"_s, u"refs/remotes/origin/release"_s, u"trunk"_s});
    test::git(folder, {u"symbolic-ref"_s, u"refs/remotes/origin/HEAD"_s, u"refs/remotes/origin/release"_s});
    add(*home, {u"payments"_s, folder, {}, {}});
    QCOMPARE(branchesHere(*home, u"github.com?owner=acme&repo=payments"_s),
             (QStringList{u"trunk"_s, u"feature/a"_s, u"release"_s}));
}

void OffersTest::knowsTheBranchesOfAMirror()
{
    const test::ScratchHome home;
    const Source source{u"payments"_s, u"https://github.com/acme/payments"_s, {}, {}};
    test::ScratchRepository mirror(mirrorFolder(*home, source));
    mirror.files.insert(u"a"_s, "a\n");
    mirror.commit();
    add(*home, source);
    QCOMPARE(branchesHere(*home, u"github.com?owner=Acme&repo=payments"_s), QStringList{u"main"_s});
}

void OffersTest::knowsNothingOfOtherRepositories()
{
    const test::ScratchHome home;
    add(*home, {u"gone"_s, home.folder() + u"/gone"_s, {}, {}});
    add(*home, {u"never"_s, u"https://github.com/acme/never-synced"_s, {}, {}});
    for (const QString &asked : {u"github.com?owner=acme&repo=other"_s, u"github.com?owner=acme&repo="_s,
                                 u"github.com?owner=acme&repo=never-synced"_s, QString()})
        QCOMPARE(branchesHere(*home, asked), QStringList());
}

void OffersTest::leadsToATokenOfEachForge()
{
    const std::vector<TemplateHost> hosts = publicHosts();
    const TokenHelp gitHub = tokenHelp(u"github.com"_s, hosts, {u"workflow"_s, u"repo"_s});
    QCOMPARE(gitHub.scopes, (QStringList{u"repo"_s, u"workflow"_s}));
    QCOMPARE(gitHub.page.toString(),
             u"https://github.com/settings/tokens/new?description=Cairn&scopes=repo,workflow"_s);
    QCOMPARE(tokenHelp(u"git.acme.example"_s, hosts, {}).page.path(), u"/settings/tokens/new"_s);
    for (const TemplateHost &host : hosts) {
        const TokenHelp help = tokenHelp(host.host, hosts, {});
        QVERIFY2(help.page.isValid() && help.page.scheme() == u"https", qPrintable(host.host));
        QVERIFY2(!help.scopes.isEmpty(), qPrintable(host.host));
    }
}

QTEST_GUILESS_MAIN(OffersTest)
#include "tst_offers.moc"
