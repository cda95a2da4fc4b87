// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

#include "forge/forge.h"
#include "formtokens.h"
#include "pathruns.h"
#include "pathview.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "support/fakegithub.h"
#include "support/scratch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Golden paths that ask a forge: what it offers, and the user's token for it.
class PathTokensTest final : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForTheTokenAndKeepsItToItself();
    void asksBeforeAnythingHappens();
    void offersWhatThisMachineKnowsWithoutAServer();

private:
    void writePath(const QString &host, const QString &credentials) const;
    void open();
    QString folder() const { return driver().folder() + u"/golden"_s; }
    QString target() const { return driver().folder() + u"/made"_s; }
    FormView *form() const { return window()->findChild<PathView *>()->form(); }
    QString answer(const QString &name) const
    {
        const Value answers{form()->form().answers(), {}};
        const Value *value = answers.find(name);
        return value && value->text() ? *value->text() : QString();
    }
    QString text(const QString &name) const
    {
        return item(name) ? item(name)->property("text").toString() : QString();
    }
    int count(const QString &name) const { return item(name) ? item(name)->property("count").toInt() : -1; }
    void press(Qt::Key key) const { QTest::keyClick(window(), key); }
    /// Whether any file of the home holds the text.
    bool isWrittenDown(const QString &secret) const;

    test::FakeGitHub m_fake;
};

void PathTokensTest::initTestCase()
{
    QVERIFY(m_fake.isRunning());
    const test::ScratchHome home;
    m_fake.configure(*home);
    const auto forge = openForge(*home, m_fake.host(), {m_fake.credentials(), {}, {}});
    QVERIFY(forge && (*forge)->createRepository({{u"acme"_s, u"ledger"_s}, Visibility::Private, {}, {}}));
    m_fake.pushAsSomebody(u"acme/ledger"_s);
    test::git(m_fake.folder() + u"/acme/ledger.git"_s, {u"branch"_s, u"feature/rates"_s, u"main"_s});
}

void PathTokensTest::writePath(const QString &host, const QString &credentials) const
{
    test::writeFile(
        folder() + u"/template.yaml"_s,
        u"apiVersion: scaffolder.backstage.io/v1beta3\n"
        "kind: Template\nmetadata: {name: change, title: A change}\nspec:\n  type: service\n"
        "  parameters:\n    properties:\n"
        "      repoUrl: {type: string, title: Repository, ui:field: RepoUrlPicker, ui:options: {allowedHosts: ['%1'], "
        "allowedOwners: [acme]%2}}\n"
        "      branch: {type: string, title: Branch, ui:field: RepoBranchPicker}\n"
        "  steps:\n    - {id: say, name: Say, action: 'debug:log', input: {message: 'I am ${{ secrets.USER_TOKEN }}'}}\n"
        "    - {id: write, name: Write, action: 'roadiehq:utils:fs:write', input: {path: a.txt, content: 'Of ${{ "
        "parameters.branch }}'}}\n"
        "    - {id: publish, name: Publish, action: 'publish:file', input: {path: '%3'}}\n"_s
            .arg(host, credentials, target())
            .toUtf8());
}

void PathTokensTest::open()
{
    start(u"cairn://path-file?file="_s + folder() + u"/template.yaml"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formPart/repoUrl/repo"_s), patience);
    form()->setPart(u"/repoUrl"_s, u"owner"_s, u"acme"_s);
    click(u"formPart/repoUrl/repo"_s);
    Driver::type(window(), u"ledger"_s);
}

bool PathTokensTest::isWrittenDown(const QString &secret) const
{
    QDirIterator files(driver().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly) && file.readAll().contains(secret.toUtf8()))
            return true;
    }
    return false;
}

void PathTokensTest::asksForTheTokenAndKeepsItToItself()
{
    m_fake.configure(driver().home());
    writePath(
        m_fake.host(),
        u", requestUserCredentials: {secretsKey: USER_TOKEN, additionalScopes: {github: [workflow]}}"_s);
    open();
    // Without a token the branches stay untold, and are typed.
    QTRY_COMPARE_WITH_TIMEOUT(form()->tokens()->missing(), m_fake.host(), patience);
    click(u"formInput/branch"_s);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"formOffersNote/branch"_s).contains(u"type the name"_s), patience);
    click(u"formTokenEnter/repoUrl"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"tokenField"_s) && item(u"tokenField"_s)->hasActiveFocus(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"tokenTest"_s), patience);
    Driver::type(window(), m_fake.token());
    QVERIFY(!item(u"tokenField"_s)->property("displayText").toString().contains(m_fake.token()));
    click(u"tokenKeep"_s);
    click(u"tokenTest"_s);
    const auto *asked = window()->findChild<QObject *>(u"tokenForm"_s);
    QVERIFY(asked);
    QTRY_COMPARE_WITH_TIMEOUT(asked->property("testState").toString(), u"ready"_s, patience);
    QVERIFY(asked->property("testMessage").toString().contains(u"ada"_s));
    QCOMPARE(asked->property("scopes").toStringList(), (QStringList{u"repo"_s, u"workflow"_s}));
    click(u"tokenUse"_s);
    QTRY_VERIFY(text(u"formToken/repoUrl"_s).contains(u"entered"_s));
    // With it they are offered.
    click(u"formInput/branch"_s);
    press(Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"formOffers"_s), 2, patience);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(answer(u"branch"_s), u"feature/rates"_s);
    for (int at = 0; at < 2; ++at)
        click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathSave"_s) && item(u"pathNext"_s)->isEnabled(), patience);
    click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(address().startsWith(u"cairn://path-run/"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathRunState"_s), u"Done"_s, patience);
    const RunRecord *record = PathRuns::instance().record(address().section(u'/', -1));
    QVERIFY(record);
    QVERIFY2(record->log.join(u'\n').contains(u"I am ***"_s), qPrintable(record->log.join(u'\n')));
    close();
    QVERIFY(!isWrittenDown(m_fake.token()));
}

void PathTokensTest::asksBeforeAnythingHappens()
{
    m_fake.configure(driver().home());
    writePath(m_fake.host(), u", requestUserCredentials: {secretsKey: USER_TOKEN}"_s);
    open();
    for (int at = 0; at < 2; ++at)
        click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"pathTokenMissing"_s) && item(u"pathNext"_s)->isEnabled(), patience);
    click(u"pathNext"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"tokenDecline"_s), patience);
    QCOMPARE(PathRuns::instance().running(), 0);
    QVERIFY(!QFile::exists(target()));
    click(u"tokenDecline"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!item(u"tokenDecline"_s) && item(u"pathNext"_s)->isEnabled(), patience);
    click(u"pathNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"pathRunState"_s), u"Done"_s, patience);
    QVERIFY(QFile::exists(target() + u"/a.txt"_s));
}

void PathTokensTest::offersWhatThisMachineKnowsWithoutAServer()
{
    const QString clone = driver().folder() + u"/clone"_s;
    test::writeFile(clone + u"/catalog-info.yaml"_s, test::component("ledger"));
    test::git(clone, {u"init"_s, u"-q"_s, u"-b"_s, u"trunk"_s});
    test::git(clone, {u"remote"_s, u"add"_s, u"origin"_s, u"https://localhost:9/acme/ledger"_s});
    test::git(clone, {u"add"_s, u"."_s});
    test::git(clone, {u"commit"_s, u"-q"_s, u"-m"_s, u"First"_s});
    Result<Database> user = openUserData(driver().home());
    QVERIFY(user && addSource(*user, {u"ledger"_s, clone, {}, {}}));
    const Result<ForgeHost> silent = makeForgeHost(u"localhost:9"_s, {}, {});
    QVERIFY(silent && addForgeHost(*user, *silent));
    writePath(u"localhost:9"_s, {});
    start(u"cairn://path-file?file="_s + folder() + u"/template.yaml"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"formPart/repoUrl/repo"_s), patience);
    form()->setText(u"/repoUrl"_s, u"localhost:9?owner=acme&repo=ledger"_s);
    click(u"formInput/branch"_s);
    press(Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"formOffers"_s), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"formOffersNote/branch"_s).contains(u"does not answer"_s), patience);
    QCOMPARE(count(u"formOffers"_s), 1);
    press(Qt::Key_Escape);
    // What is typed is as good.
    Driver::type(window(), u"mine"_s);
    QTRY_COMPARE(answer(u"branch"_s), u"mine"_s);
}

QTEST_MAIN(PathTokensTest)
#include "tst_pathtokens.moc"
