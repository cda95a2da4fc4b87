// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// What is done after the yes: written down, resumed after failures and kills, undone, remembered.

#include "base/filelock.h"
#include "base/json.h"
#include "scaffolder/runrecord.h"
#include "scaffolder/runstore.h"
#include "scaffolder/runwriter.h"
#include "store/schema.h"
#include "support/pathworld.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::pathOf;
using test::PathWorld;
using test::ScratchHome;

namespace {

const QByteArray threeThings =
    R"(    - { id: a, action: note:write, input: { path: one, content: "plan ${{ parameters.n }}" } }
    - { id: b, action: world:make, input: { name: x, content: "${{ secrets.token }}" } }
    - { id: c, action: note:write, input: { path: two, content: "${{ steps.b.output.where }}" } }
    - { id: d, each: [y, z], action: world:make, input: { name: "${{ each.value }}" } }
    - { id: e, if: "${{ failure() }}", action: note:write, input: { path: sorry, content: s } }
    - { id: f, action: note:write, input: { path: three, content: "${{ steps.d.output.where | join(',') }}" } }
)";

const Value::Map secrets{{u"token"_s, {}, Value{u"sesame-open"_s, {}}}};

/// One home with a world outside.
struct Spot {
    ScratchHome home;
    PathWorld world{home.folder() + u"/world"_s};

    PathEnvironment environment() const
    {
        PathEnvironment made;
        made.home = *home;
        made.actions = &world.actions();
        return made;
    }
    /// Plans and keeps; the id of the run.
    QString kept(const QByteArray &steps = threeThings) const
    {
        const Result<PathRun> plan =
            planPath(pathOf(steps), environment(), {{{u"n"_s, {}, Value{qint64(7), {}}}}, secrets});
        if (!plan || !keepPlan(*plan, environment()))
            return {};
        return plan->record.id;
    }
    Result<PathRun> act(const QString &id, const Value::Map &given = secrets) const
    {
        return actPath(id, environment(), given);
    }
};

QString statesOf(const RunRecord &record)
{
    QStringList states{stateName(record.state)};
    for (const StepRecord &step : record.steps)
        states += step.id + u'=' + stateName(step.state);
    return states.join(u' ');
}

QString effectsOf(const RunRecord &record)
{
    QStringList states;
    for (const EffectRecord &effect : record.effects)
        states += effect.step + u'=' + stateName(effect.state);
    return states.join(u' ');
}

/// What a child process does: acts, and is killed by the world.
int actAsChild(const QString &home, const QString &id)
{
    const PathWorld world(home + u"/world"_s);
    PathEnvironment environment;
    environment.home = Home::locate(home);
    environment.actions = &world.actions();
    const Result<PathRun> run = actPath(id, environment, secrets);
    return run && run->record.state == RunState::Done ? 0 : 1;
}

} // namespace

class RunStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesWhatWasPlanned();
    void goesOnWhereItFailed_data();
    void goesOnWhereItFailed();
    void asksTheWorldWhereNoAnswerCame();
    void goesOnAfterAKill_data();
    void goesOnAfterAKill();
    void goesOnAfterACancel();
    void takesBackTheNewestFirst();
    void saysWhatCannotBeTakenBack();
    void writesNoSecretDown();
    void keepsThePlannedFilesAndTemplate();
    void doesNothingTwice();
    void letsOneAtATime();
    void remembersRuns();
    void forgetsOldFilesAndPlans();
};

void RunStoreTest::doesWhatWasPlanned()
{
    const Spot place;
    const QString id = place.kept();
    QCOMPARE(loadRun(*place.home, id)->state, RunState::Planned);
    QVERIFY(place.world.deeds().isEmpty());

    const Result<PathRun> run = place.act(id);
    QVERIFY(run);
    QCOMPARE(statesOf(run->record), u"done a=done b=done c=done d=done e=skipped f=done"_s);
    QCOMPARE(effectsOf(run->record), u"b=done d[0]=done d[1]=done"_s);
    QCOMPARE(place.world.things().join(u' '), u"x y z"_s);
    QCOMPARE(run->workspace.find(u"one"_s)->content, "plan 7");
    // What really came out, not what was expected.
    QCOMPARE(run->workspace.find(u"two"_s)->content, "world/x");
    QCOMPARE(run->workspace.find(u"three"_s)->content, "world/y,world/z");
    QCOMPARE(run->record.files.size(), 3);
    QCOMPARE(*loadRun(*place.home, id), run->record);
    QCOMPARE(loadRunFiles(*place.home, id)->files(), run->workspace.files());
}

void RunStoreTest::goesOnWhereItFailed_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("things");

    for (const ErrorKind kind : {ErrorKind::Denied, ErrorKind::Unreachable, ErrorKind::Invalid}) {
        const QByteArray name = QByteArray::number(int(kind));
        QTest::newRow("x " + name) << u"x"_s << int(kind)
                                   << u"failed a=done b=failed c=skipped d=skipped e=done f=skipped"_s
                                   << QString();
        QTest::newRow("y " + name) << u"y"_s << int(kind)
                                   << u"failed a=done b=done c=done d=failed e=done f=skipped"_s << u"x"_s;
        QTest::newRow("z " + name) << u"z"_s << int(kind)
                                   << u"failed a=done b=done c=done d=failed e=done f=skipped"_s << u"x y"_s;
    }
}

void RunStoreTest::goesOnWhereItFailed()
{
    QFETCH(const QString, thing);
    QFETCH(const int, kind);
    QFETCH(const QString, states);
    QFETCH(const QString, things);

    const Spot place;
    const QString id = place.kept();
    place.world.refuse(thing, ErrorKind(kind));
    const Result<PathRun> failed = place.act(id);
    QVERIFY(failed);
    QCOMPARE(statesOf(failed->record), states);
    QCOMPARE(failed->record.error.message, u"the world refuses "_s + thing);
    QCOMPARE(place.world.things().join(u' '), things);

    place.world.mend(thing);
    const Result<PathRun> run = place.act(id);
    QVERIFY(run);
    QCOMPARE(statesOf(run->record), u"done a=done b=done c=done d=done e=skipped f=done"_s);
    QCOMPARE(place.world.deeds().filter(u"make"_s).join(u' '), u"make x make y make z"_s);
    QVERIFY(!run->workspace.find(u"sorry"_s));
    QVERIFY(run->record.error.message.isEmpty());
    // A second yes changes nothing.
    QVERIFY(!place.act(id));
}

void RunStoreTest::asksTheWorldWhereNoAnswerCame()
{
    const Spot place;
    const QString id = place.kept();
    place.world.loseAnswer(u"y"_s);
    const Result<PathRun> failed = place.act(id);
    QVERIFY(failed);
    QCOMPARE(effectsOf(failed->record), u"b=done d[0]=begun d[1]=planned"_s);
    place.world.mend(u"y"_s);
    QCOMPARE(place.act(id)->record.state, RunState::Done);
    QCOMPARE(place.world.deeds().join(u' '), u"make x make y find y make z"_s);
}

void RunStoreTest::goesOnAfterAKill_data()
{
    QTest::addColumn<QString>("thing");
    QTest::addColumn<QString>("moment");

    for (const char *thing : {"x", "y", "z"}) {
        for (const char *moment : {"before", "after"})
            QTest::newRow(QByteArray(thing) + ' ' + moment)
                << QString::fromLatin1(thing) << QString::fromLatin1(moment);
    }
}

void RunStoreTest::goesOnAfterAKill()
{
    QFETCH(const QString, thing);
    QFETCH(const QString, moment);

    const Spot place;
    const QString id = place.kept();
    place.world.killAt(thing, moment);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), QStringList{u"--act"_s, place.home.folder(), id});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(loadRun(*place.home, id)->state, RunState::Running);
    QVERIFY(!isRunNow(*place.home, id));
    QCOMPARE(place.world.things().contains(thing), moment == u"after");

    place.world.mend(thing);
    const Result<PathRun> run = place.act(id);
    QVERIFY(run);
    QCOMPARE(statesOf(run->record), u"done a=done b=done c=done d=done e=skipped f=done"_s);
    QCOMPARE(place.world.things().join(u' '), u"x y z"_s);
    QCOMPARE(place.world.deeds().filter(u"make"_s).join(u' '), u"make x make y make z"_s);
    QCOMPARE(run->workspace.find(u"two"_s)->content, "world/x");
}

void RunStoreTest::goesOnAfterACancel()
{
    const Spot place;
    const QString id = place.kept();
    std::stop_source stop;
    const auto stopAtC = [&](const RunRecord &record) {
        if (record.steps[2].state == StepState::Done)
            stop.request_stop();
    };
    const Result<PathRun> cancelled =
        actPath(id, place.environment(), secrets, stopAtC, {stop.get_token(), {}});
    QVERIFY(cancelled);
    QCOMPARE(statesOf(cancelled->record),
             u"cancelled a=done b=done c=done d=cancelled e=waiting f=waiting"_s);
    QCOMPARE(place.act(id)->record.state, RunState::Done);
    QCOMPARE(place.world.deeds().join(u' '), u"make x make y make z"_s);
}

void RunStoreTest::takesBackTheNewestFirst()
{
    const Spot place;
    const QString id = place.kept();
    QVERIFY(!undoRun(id, place.environment()));
    QVERIFY(place.act(id));
    const RunRecord record = *loadRun(*place.home, id);
    QCOMPARE(undoWords(record, place.environment()).join(u'|'), u"remove z|remove y|remove x"_s);

    place.world.refuse(u"y"_s, ErrorKind::Denied);
    const Result<RunRecord> half = undoRun(id, place.environment());
    QVERIFY(half);
    QCOMPARE(half->state, RunState::Done);
    QCOMPARE(effectsOf(*half), u"b=undone d[0]=done d[1]=undone"_s);
    QCOMPARE(half->effects[1].error, u"the world keeps y"_s);
    QCOMPARE(place.world.things().join(u' '), u"y"_s);

    place.world.mend(u"y"_s);
    const Result<RunRecord> all = undoRun(id, place.environment());
    QVERIFY(all);
    QCOMPARE(all->state, RunState::Undone);
    QCOMPARE(*loadRun(*place.home, id), *all);
    QCOMPARE(place.world.deeds().join(u' '), u"make x make y make z remove z remove x remove y"_s);
    QVERIFY(!undoRun(id, place.environment()));
    QVERIFY(!place.act(id));
}

void RunStoreTest::saysWhatCannotBeTakenBack()
{
    const Spot place;
    const QString id = place.kept(R"(    - { id: a, action: world:make, input: { name: x } }
    - { id: b, action: world:ring, input: { name: bell } }
    - { id: c, action: world:make, input: { name: y } }
)");
    place.world.refuse(u"y"_s, ErrorKind::Unreachable);
    const RunRecord before = place.act(id)->record;
    QCOMPARE(undoWords(before, place.environment()).join(u'|'), u"remove x"_s);
    QCOMPARE(stayingWords(before, place.environment()).join(u'|'), u"make the thing bell|make the thing y"_s);
    const Result<RunRecord> undone = undoRun(id, place.environment());
    QVERIFY(undone);
    QCOMPARE(effectsOf(*undone), u"a=undone b=done c=begun"_s);
    QCOMPARE(undone->effects[1].error, u"it cannot be taken back from here"_s);
    QCOMPARE(undone->effects[2].error, u"whether it happened is not known. Resume the run, which finds out; "
                                       "or look for it there"_s);
    QVERIFY(undone->log.contains(u"undo: make the thing bell: it cannot be taken back from here"_s));
    QCOMPARE(undone->state, RunState::Failed);
}

void RunStoreTest::writesNoSecretDown()
{
    const Spot place;
    const QString id = place.kept(R"(    - { id: a, action: note:say, input: { s: "${{ secrets.token }}" } }
    - { id: b, action: note:write, input: { path: f, content: "in a file: ${{ steps.a.output.s }}" } }
    - { id: c, action: world:make, input: { name: "x", content: "${{ steps.a.output.s }}" } }
    - { id: d, action: note:fail, input: { message: "${{ steps.a.output.s }}" } }
    - { id: e, if: "${{ failure() }}", action: world:make, input: { name: "${{ steps.a.output.s }}" } }
)");
    QVERIFY(id.isEmpty()); // it fails in the plan: nothing is kept of it
    const QString kept = place.kept(R"(    - { id: a, action: note:say, input: { s: "${{ secrets.token }}" } }
    - { id: b, action: note:write, input: { path: f, content: "in a file: ${{ steps.a.output.s }}" } }
    - { id: c, action: world:make, input: { name: "x", content: "${{ steps.a.output.s }}" } }
    - { id: d, action: note:write, input: { path: g, content: "${{ steps.a.output.s }}" } }
)");
    place.world.refuse(u"x"_s, ErrorKind::Denied);
    QCOMPARE(place.act(kept)->record.state, RunState::Failed);
    const Result<PathRun> without = place.act(kept, {});
    QVERIFY(!without);
    QVERIFY(without.error().message.contains(u"needs the secret token"));
    place.world.mend(u"x"_s);
    const Result<PathRun> run = place.act(kept);
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Done);
    QCOMPARE(run->workspace.find(u"f"_s)->content, "in a file: sesame-open");
    QCOMPARE(run->workspace.find(u"g"_s)->content, "sesame-open");
    for (const QString &name : {u"user.db"_s, u"user.db-wal"_s}) {
        QFile file(place.home->state + u'/' + name);
        QVERIFY(!file.open(QFile::ReadOnly) || !file.readAll().contains("sesame"));
    }
}

void RunStoreTest::keepsThePlannedFilesAndTemplate()
{
    // An expression that gives something else each time: what the user saw is what is made.
    const Spot place;
    const QString id = place.kept(
        R"(    - { id: a, action: note:write, input: { path: id, content: "${{ context.task.id }}" } }
    - { id: b, action: world:make, input: { name: x } }
)");
    const Result<PathRun> run = place.act(id);
    QVERIFY(run);
    QCOMPARE(run->workspace.find(u"id"_s)->content, id.toUtf8());
    const QString inner =
        place.kept("    - { id: a, action: note:write, input: { path: one, content: \"1\" } }\n");
    QCOMPARE(statesOf(place.act(inner)->record), u"done a=done"_s);
    QCOMPARE(loadRun(*place.home, inner)->log.size(), 1);
}

void RunStoreTest::doesNothingTwice()
{
    const Spot place;
    const QString id = place.kept();
    for (const char *thing : {"x", "y", "z"}) {
        place.world.loseAnswer(QString::fromLatin1(thing));
        QCOMPARE(place.act(id)->record.state, RunState::Failed);
        place.world.mend(QString::fromLatin1(thing));
    }
    QCOMPARE(place.act(id)->record.state, RunState::Done);
    QCOMPARE(place.world.deeds().filter(u"make"_s).join(u' '), u"make x make y make z"_s);
}

void RunStoreTest::letsOneAtATime()
{
    const Spot place;
    const QString id = place.kept();
    const Result<RunWriter> held = RunWriter::open(*place.home, id);
    QVERIFY(held);
    QVERIFY(isRunNow(*place.home, id));
    const Result<PathRun> second = place.act(id);
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(u"is running in another"));
    QVERIFY(!undoRun(id, place.environment()));
    QVERIFY(!forgetRun(*place.home, id));
    QVERIFY(!place.act(u"../../etc/x"_s));
    QVERIFY(!place.act(u"none"_s));
}

void RunStoreTest::remembersRuns()
{
    const Spot place;
    const QString first = place.kept();
    const QString second = place.kept();
    QVERIFY(place.act(first));
    const Result<std::vector<RunSummary>> runs = listRuns(*place.home, u"template:default/t"_s);
    QVERIFY(runs);
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->at(0).id, second);
    QCOMPARE(runs->at(1).state, RunState::Done);
    QCOMPARE(runs->at(1).templateTitle, u"t"_s);
    QVERIFY(runs->at(1).endedAt >= runs->at(1).startedAt && runs->at(1).startedAt > 0);
    QVERIFY(listRuns(*place.home, u"template:default/other"_s)->empty());
    QCOMPARE(countRuns(*place.home)->value(u"template:default/t"_s), 1);
    QVERIFY(forgetRun(*place.home, first));
    QVERIFY(!forgetRun(*place.home, first));
    QCOMPARE(listRuns(*place.home)->size(), 1);
    QVERIFY(!loadRun(*place.home, first));
    Result<Database> user = openUserData(*place.home);
    QCOMPARE(test::rows(*user, "SELECT count(*) FROM path_run_file WHERE run = '" + first.toUtf8() + "'"),
             QStringList{u"0"_s});
}

void RunStoreTest::forgetsOldFilesAndPlans()
{
    const Spot place;
    const QByteArray one = "    - { id: a, action: note:write, input: { path: one, content: \"1\" } }\n";
    QStringList done;
    for (int number = 0; number < 22; ++number) {
        done += place.kept(one);
        QVERIFY(place.act(done.last()));
    }
    for (int number = 0; number < 22; ++number)
        std::ignore = place.kept(one);
    QCOMPARE(listRuns(*place.home)->size(), 22 + 20);
    QVERIFY(loadRunFiles(*place.home, done.first())->files().empty());
    QCOMPARE(loadRun(*place.home, done.first())->files.size(), 1);
    QCOMPARE(loadRunFiles(*place.home, done.last())->files().size(), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--act")
        return actAsChild(arguments.value(2), arguments.value(3));
    RunStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_runstore.moc"
