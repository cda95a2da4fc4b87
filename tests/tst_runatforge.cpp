// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Whole runs that reach a forge: what stands outside after them, and after they were taken back.

#include "scaffolder/run.h"
#include "scaffolder/runstore.h"
#include "store/schema.h"
#include "store/userdata.h"

#include "support/fakegithub.h"
#include "support/pathworld.h"
#include "support/scratch.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString shown(const Error &error)
{
    return error.message + u'\n' + error.hint;
}

/// A line for each effect: what it is, what became of it, and why.
QString effectsOf(const RunRecord &record)
{
    static const QStringList states{u"planned"_s, u"begun"_s, u"done"_s, u"failed"_s, u"undone"_s};
    QStringList lines;
    for (const EffectRecord &effect : record.effects)
        lines += u"%1 %2 %3"_s.arg(effect.step, effect.effect.key, states.value(int(effect.state)))
                 + (effect.error.isEmpty() ? QString() : u": "_s + effect.error);
    return lines.join(u'\n');
}

} // namespace

class RunAtForgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void takesARepositoryBackWithWhatWasPushed();
    void saysWhatStaysInARepositoryThatWasThere();
    void countsNothingThatWasLeftOut();
    void goesOnWithEachStepOnce();

private:
    QString act(const QByteArray &steps);
    QByteArray repoUrl(const QByteArray &name) const
    {
        return "repoUrl: \"" + m_fake.repoUrl(QString::fromLatin1(name)).toUtf8() + '"';
    }

    test::FakeGitHub m_fake;
    std::unique_ptr<test::ScratchHome> m_home;
    PathEnvironment m_environment;
};

void RunAtForgeTest::initTestCase()
{
    QVERIFY(m_fake.isRunning());
}

void RunAtForgeTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_fake.configure(**m_home);
    m_environment = PathEnvironment();
    m_environment.home = **m_home;
    m_environment.author = {u"Ada"_s, u"ada@example.com"_s};
    m_environment.credentials = m_fake.credentials();
}

void RunAtForgeTest::cleanup()
{
    m_fake.calmDown();
    QCOMPARE(m_fake.breaches().join(u'\n'), QString());
}

/// Plans and acts; the id of the run, or what went wrong before.
QString RunAtForgeTest::act(const QByteArray &steps)
{
    const Result<PathRun> plan = planPath(test::pathOf(steps), m_environment, {});
    if (!plan)
        return shown(plan.error());
    if (const Result<void> kept = keepPlan(*plan, m_environment); !kept)
        return shown(kept.error());
    const Result<PathRun> run = actPath(plan->record.id, m_environment, {});
    return run ? run->record.id : shown(run.error());
}

/// A server lets its default branch go with the repository alone.
void RunAtForgeTest::takesARepositoryBackWithWhatWasPushed()
{
    const QString id =
        act("    - { id: file, action: 'roadiehq:utils:fs:write', input: { path: a, content: b } }\n"
            "    - { id: make, action: 'github:repo:create', input: { "
            + repoUrl("both") + " } }\n    - { id: push, action: 'github:repo:push', input: { "
            + repoUrl("both") + " } }\n");
    const Result<RunRecord> done = loadRun(**m_home, id);
    QVERIFY2(done, qPrintable(id));
    QCOMPARE(done->state, RunState::Done);
    QVERIFY(!m_fake.repository(u"acme/both"_s).isEmpty());
    QCOMPARE(undoWords(*done, m_environment).join(u'\n'),
             u"leave as it is, unless acme/both goes: protect the branch main\n"
             "delete the branch main of %1.git, unless that is its default branch\n"
             "delete repository acme/both on %2"_s.arg(m_fake.page(u"acme/both"_s), m_fake.host()));
    const Result<RunRecord> undone = undoRun(id, m_environment);
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QCOMPARE(effectsOf(*undone), u"make repository undone\npush push undone\npush protection undone"_s);
    QCOMPARE(undone->state, RunState::Undone);
    QVERIFY(m_fake.repository(u"acme/both"_s).isEmpty());
}

void RunAtForgeTest::saysWhatStaysInARepositoryThatWasThere()
{
    QVERIFY(loadRun(**m_home, act("    - { id: make, action: 'github:repo:create', input: { "
                                  + repoUrl("there") + " } }\n")));
    const QString id =
        act("    - { id: file, action: 'roadiehq:utils:fs:write', input: { path: a, content: b } }\n"
            "    - { id: push, action: 'github:repo:push', input: { "
            + repoUrl("there") + " } }\n");
    QVERIFY2(loadRun(**m_home, id), qPrintable(id));
    const Result<RunRecord> undone = undoRun(id, m_environment);
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QCOMPARE(undone->state, RunState::Done);
    const QString page = m_fake.page(u"acme/there"_s);
    QCOMPARE(undone->effects.size(), size_t(2));
    const QString push = undone->effects[0].error;
    QVERIFY2(
        push.startsWith(page + u".git does not let its branch main be deleted (deletion of the current"_s),
        qPrintable(push));
    QVERIFY2(
        push.endsWith(u". Where it is the default branch, delete the whole repository, or choose another "
                      "default first"_s),
        qPrintable(push));
    QCOMPARE(undone->effects[1].error, u"acme/there keeps it. Take it back at %1/settings"_s.arg(page));
    QVERIFY(!m_fake.branch(u"acme/there"_s, u"main"_s).isEmpty());
    // Somebody deletes it there: nothing is outside any more.
    m_fake.remove(u"acme/there"_s);
    const Result<RunRecord> again = undoRun(id, m_environment);
    QVERIFY2(again, again ? "" : qPrintable(shown(again.error())));
    QCOMPARE(again->state, RunState::Undone);
}

void RunAtForgeTest::countsNothingThatWasLeftOut()
{
    const QString id =
        act("    - { id: file, action: 'roadiehq:utils:fs:write', input: { path: a, content: b } }\n"
            "    - { id: make, action: 'publish:github', input: { "
            + repoUrl("left") + ", secrets: { KEY: hunter2 } } }\n");
    const Result<RunRecord> done = loadRun(**m_home, id);
    QVERIFY2(done, qPrintable(id));
    QVERIFY2(effectsOf(*done).contains(u"make secrets done"), qPrintable(effectsOf(*done)));
    QVERIFY(stayingWords(*done, m_environment).isEmpty());
    const Result<RunRecord> undone = undoRun(id, m_environment);
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QVERIFY2(undone->state == RunState::Undone, qPrintable(effectsOf(*undone)));
    QVERIFY2(!undone->log.join(u' ').contains(u"undo: leave out"), qPrintable(undone->log.join(u'\n')));
}

/// The first golden path of the demo in small: publish, then register, each cut off once after the server did
/// it.
void RunAtForgeTest::goesOnWithEachStepOnce()
{
    QVERIFY(loadRun(**m_home, act("    - { id: make, action: 'github:repo:create', input: { "
                                  + repoUrl("chain-catalog") + " } }\n")));
    m_fake.pushAsSomebody(u"acme/chain-catalog"_s);
    {
        Result<Database> user = openUserData(**m_home);
        QVERIFY(addSource(*user, {u"catalog"_s, m_fake.page(u"acme/chain-catalog"_s) + u".git"_s, {}, {}}));
    }
    const QByteArray steps =
        "    - { id: file, action: 'roadiehq:utils:fs:write', input: { path: catalog-info.yaml, content: "
        "\"apiVersion: backstage.io/v1alpha1\\nkind: Component\\nmetadata: {name: chain}\\n\" } }\n"
        "    - { id: make, action: 'publish:github', input: { "
        + repoUrl("chain")
        + " } }\n    - { id: tell, action: 'catalog:register', input: { repoContentsUrl: "
          "\"${{ steps.make.output.repoContentsUrl }}\", catalogInfoPath: /catalog-info.yaml } }\n";
    const Result<PathRun> plan = planPath(test::pathOf(steps), m_environment, {});
    QVERIFY2(plan, plan ? "" : qPrintable(shown(plan.error())));
    QVERIFY2(keepPlan(*plan, m_environment), qPrintable(shown(plan->record.error)));
    const QString id = plan->record.id;
    for (const auto &[method, path] :
         std::vector<std::pair<QByteArray, QString>>{{"POST", u"/orgs/acme/repos$"_s},
                                                     {"POST", u"chain.git/git-receive-pack$"_s},
                                                     {"PUT", u"/protection$"_s},
                                                     {"POST", u"chain-catalog.git/git-receive-pack$"_s},
                                                     {"POST", u"/pulls$"_s}}) {
        m_fake.fail(method, path, u"drop-after"_s);
        const Result<PathRun> cut = actPath(id, m_environment, {});
        QVERIFY2(cut, cut ? "" : qPrintable(shown(cut.error())));
        QVERIFY2(cut->record.state == RunState::Failed, qPrintable(path));
    }
    const Result<PathRun> run = actPath(id, m_environment, {});
    QVERIFY2(run, run ? "" : qPrintable(shown(run.error())));
    QVERIFY2(run->record.state == RunState::Done, qPrintable(shown(run->record.error)));
    QCOMPARE(m_fake.repository(u"acme/chain"_s).value(u"activity"_s).toArray().size(), 1);
    const QJsonArray pulls = m_fake.repository(u"acme/chain-catalog"_s).value(u"pulls"_s).toArray();
    QCOMPARE(pulls.size(), 1);
    QCOMPARE(pulls.first()[u"body"_s].toString(),
             u"Adds a Location for %1/blob/main/catalog-info.yaml"_s.arg(m_fake.page(u"acme/chain"_s)));
    const Result<RunRecord> undone = undoRun(id, m_environment);
    QVERIFY2(undone, undone ? "" : qPrintable(shown(undone.error())));
    QVERIFY2(undone->state == RunState::Undone, qPrintable(effectsOf(*undone)));
    QVERIFY(m_fake.repository(u"acme/chain"_s).isEmpty());
    QCOMPARE(m_fake.repository(u"acme/chain-catalog"_s)[u"pulls"_s][0][u"state"_s].toString(), u"closed"_s);
    QCOMPARE(m_fake.branch(u"acme/chain-catalog"_s, u"cairn/register-chain"_s), QString());
    Result<Database> user = openUserData(**m_home);
    QCOMPARE(listSources(*user)->size(), size_t(1));
}

QTEST_GUILESS_MAIN(RunAtForgeTest)
#include "tst_runatforge.moc"
