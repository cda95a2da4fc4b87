// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// What a plan makes of steps, conditions, values and faults.

#include "base/json.h"
#include "scaffolder/pathcache.h"
#include "scaffolder/run.h"
#include "scaffolder/runrecord.h"
#include "scaffolder/secrets.h"
#include "support/pathworld.h"
#include "support/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::pathOf;
using test::PathWorld;

namespace {

/// A run as lines: each step with its state and reason or error, and its output.
QStringList linesOf(const RunRecord &record)
{
    QStringList lines;
    for (const StepRecord &step : record.steps) {
        QString line = step.id + u' ' + stateName(step.state);
        if (!step.reason.isEmpty())
            line += u" ("_s + step.reason + u')';
        if (!step.error.message.isEmpty())
            line += u": "_s + step.error.message;
        else if (!step.output.isNull())
            line += u' ' + QString::fromUtf8(writeJson(step.output));
        lines += line;
    }
    return lines;
}

Value::Map values(const QByteArray &json)
{
    const Result<Value> value = readJson(json);
    return value && value->map() ? *value->map() : Value::Map();
}

} // namespace

class RunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsSteps_data();
    void runsSteps();
    void namesActionsThatAreMissing();
    void leavesNoHalfOfAFailedStep();
    void showsWhatExpressionsSee();
    void rendersNamesAndOutput();
    void rendersNoOutputOfAFailedRun();
    void leavesNothingOfAnEachThatFailed();
    void endsWithTheFirstError();
    void namesEffectsAndTheStepThatReachesOutFirst();
    void addsTheOriginToWhatIsPublished();
    void endsAtItsLimits();
    void keepsSecretsOutOfTheRecord();
    void sealsEachFormOfASecret();
    void isTheSameWithACache();
    void canBeCancelled();
    void keepsARecordWhole();

private:
    Result<PathRun> plan(const QByteArray &steps, const Value::Map &parameters = {},
                         const Value::Map &secrets = {}, const QByteArray &more = {}) const
    {
        return planPath(pathOf(steps, more), environment(), {parameters, secrets});
    }
    PathEnvironment environment() const
    {
        PathEnvironment made;
        made.home = *m_home;
        made.actions = &m_world.actions();
        return made;
    }

    test::ScratchHome m_home;
    PathWorld m_world{m_home.folder() + u"/world"_s};
};

void RunTest::runsSteps_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("lines");

    const QByteArray none = "{}";
    QTest::newRow("native types")
        << QByteArray(R"(
    - id: a
      action: note:say
      input:
        list: ${{ parameters.list }}
        number: ${{ parameters.number }}
        text: "x${{ parameters.number }}"
        gone: ${{ parameters.nothing }}
        deep: { truth: "${{ parameters.number > 1 }}", items: ["${{ parameters.nothing }}", 3] }
)") << QByteArray(R"({"list": [1, "b"], "number": 2})")
        << uR"(a done {"list":[1,"b"],"number":2,"text":"x2","deep":{"truth":true,"items":[null,3]}})"_s;
    QTest::newRow("outputs") << QByteArray(R"(
    - id: my-step
      action: note:tell
      input: { who: world }
    - action: note:say
      input: { hello: "${{ steps['my-step'].output.who }}", gone: "${{ steps.none.output.who }}" }
)") << none << u"my-step done {\"who\":\"world\"}\nstep-2 done {\"hello\":\"world\"}"_s;
    QTest::newRow("conditions") << QByteArray(R"(
    - { id: a, if: "${{ parameters.off }}", action: note:say }
    - { id: b, if: "${{ parameters.empty }}", action: note:say }
    - { id: c, if: "${{ parameters.list }}", action: note:say }
    - { id: d, if: "${{ parameters.zero }}", action: note:say }
    - { id: e, if: "${{ parameters.nothing }}", action: note:say }
    - { id: f, if: "false", action: note:say }
    - { id: g, if: false, action: note:say }
    - { id: h, if: "${{ parameters.object }}", action: note:say }
    - { id: i, if: "${{ failure() }}", action: note:say }
    - { id: j, if: "${{ always() }}", action: note:say }
)") << QByteArray(R"({"off": false, "empty": "", "list": [], "zero": 0, "object": {}})")
                                << uR"(a skipped (${{ parameters.off }} is false)
b skipped (${{ parameters.empty }} is "")
c skipped (${{ parameters.list }} is a list)
d skipped (${{ parameters.zero }} is 0)
e skipped (${{ parameters.nothing }} is not set)
f done {}
g skipped (if is false)
h done {}
i skipped (${{ failure() }} is false)
j done {})"_s;
    QTest::newRow("each of a list") << QByteArray(R"(
    - id: a
      each: ${{ parameters.names }}
      if: ${{ each.value != "b" }}
      action: note:say
      input: { at: "${{ each.key }}", name: "${{ each.value }}" }
    - { action: note:say, input: { all: "${{ steps.a.output.name }}" } }
)") << QByteArray(R"({"names": ["a", "b", "c"]})")
                                    << uR"(a done {"at":[0,2],"name":["a","c"]}
step-2 done {"all":["a","c"]})"_s;
    QTest::newRow("each of an object") << QByteArray(R"(
    - { id: a, each: { x: 1, y: 2 }, action: note:say, input: { "k": "${{ each.key }}${{ each.value }}" } }
)") << none << u"a done {\"k\":[\"x1\",\"y2\"]}"_s;
    QTest::newRow("each of nothing") << QByteArray(R"(
    - { id: a, each: [], action: note:say }
    - { id: b, each: [1, 2], if: false, action: note:say }
    - { id: c, each: "${{ parameters.none }}", action: note:say }
)") << none << uR"(a done {}
b skipped (no item fits: if is false)
c failed: template.yaml:11:22: each is undefined)"_s;
    QTest::newRow("each of a text") << QByteArray("    - { id: a, each: abc, action: note:say }\n") << none
                                    << u"a failed: template.yaml:8:22: each is string \"abc\""_s;
    QTest::newRow("failure") << QByteArray(R"(
    - { id: a, action: note:fail, input: { message: "no luck" } }
    - { id: b, action: note:say }
    - { id: c, if: "${{ always() }}", action: note:say }
    - { id: d, if: "${{ failure() }}", action: note:say }
    - { id: e, if: "${{ true }}", action: note:say }
    - { id: f, if: "${{ failure() and false }}", action: note:say }
    - { id: g, if: "${{ always() }}", action: note:fail, input: { message: "again" } }
)") << none << uR"(a failed: no luck
b skipped (an earlier step failed)
c done {}
d done {}
e skipped (an earlier step failed)
f skipped (${{ failure() and false }} is false)
g failed: again)"_s;
    QTest::newRow("input")
        << QByteArray(R"(
    - id: a
      action: note:write
      input:
        path: ${{ parameters.path }}
)") << QByteArray(R"({"path": 3})")
        << u"a failed: template.yaml:12:15: note:write cannot begin: input.path is a number; "
           "it must be a text"_s;
    QTest::newRow("missing input")
        << QByteArray(R"(
    - id: a
      action: note:write
      input: { path: "${{ parameters.pth }}", contnet: x }
)") << none
        << u"a failed: template.yaml:11:22: note:write cannot begin: input.path is missing; "
           "input.contnet is not known here"_s;
    QTest::newRow("fault")
        << QByteArray(R"(
    - id: a
      action: note:say
      input:
        text: |
          first
          second ${{ parameters.name | uper }}
)") << none
        << u"a failed: template.yaml:14:40: there is no filter \"uper\", in ${{ parameters.name | uper }}"_s;
    QTest::newRow("a step that was skipped has no output") << QByteArray(R"(
    - { id: a, if: false, action: note:say, input: { x: 1 } }
    - { id: b, action: note:say, input: { x: "${{ steps.a.output.x }}", t: "[${{ steps.a.output.x }}]" } }
    - { id: c, if: "${{ steps.a.output.x }}", action: note:say }
    - { id: d, if: "${{ not steps.a.output.x }}", action: note:say }
)") << none << uR"(a skipped (if is false)
b done {"t":"[]"}
c skipped (${{ steps.a.output.x }} is not set)
d done {})"_s;
    QTest::newRow("each with members that some items lack") << QByteArray(R"(
    - { id: a, each: [{ x: 1 }, {}, { x: 3 }], action: note:say, input: { x: "${{ each.value.x }}", k: "${{ each.key }}" } }
)") << none << u"a done {\"x\":[1,3],\"k\":[0,1,2]}"_s;
    QTest::newRow("each with a condition of its key") << QByteArray(R"(
    - { id: a, each: { x: 1, y: 2 }, if: "${{ each.key == 'y' }}", action: note:say, input: { v: "${{ each.value }}" } }
    - { id: b, each: { x: 0 }, if: "${{ each.value }}", action: note:say }
)") << none << uR"(a done {"v":[2]}
b skipped (${{ each.value }} is 0))"_s;
    QTest::newRow("each is known in its own step alone") << QByteArray(R"(
    - { id: a, each: [1], action: note:say, input: { v: "${{ each.value }}" } }
    - { id: b, action: note:say, input: { v: "${{ each.value }}", w: 1 } }
)") << none << uR"(a done {"v":[1]}
b done {"w":1})"_s;
    QTest::newRow("each of a number") << QByteArray("    - { id: a, each: 3, action: note:say }\n") << none
                                      << u"a failed: template.yaml:8:22: each is number 3"_s;
    QTest::newRow("names of steps") << QByteArray(R"(
    - { action: note:say, input: { a: 1 } }
    - { id: with-dash_9, action: note:say, input: { a: "${{ steps['step-1'].output.a }}" } }
    - { action: note:say, input: { a: "${{ steps['with-dash_9'].output.a }}" } }
)") << none << uR"(step-1 done {"a":1}
with-dash_9 done {"a":1}
step-3 done {"a":1})"_s;
    QTest::newRow("secrets are for inputs") << QByteArray(R"(
    - { id: a, if: "${{ secrets.token }}", action: note:say }
)") << none << u"a skipped (${{ secrets.token }} is not set)"_s;
}

void RunTest::runsSteps()
{
    QFETCH(const QByteArray, steps);
    QFETCH(const QByteArray, parameters);
    QFETCH(const QString, lines);

    const Result<PathRun> run = plan(steps, values(parameters));
    QVERIFY(run);
    QCOMPARE(linesOf(run->record).join(u'\n'), lines);
    const bool fails = lines.contains(u"failed:");
    QCOMPARE(run->record.state, fails ? RunState::Failed : RunState::Planned);
}

void RunTest::namesActionsThatAreMissing()
{
    const QByteArray steps = R"(    - { id: a, action: note:wirte }
    - { id: b, action: "aws:s3:cp" }
)";
    QStringList lacks;
    for (const Error &error : pathLacks(pathOf(steps), environment()))
        lacks += error.message + u" | "_s + error.hint;
    QCOMPARE(lacks.join(u'\n'),
             u"template.yaml:8:7: there is no action \"note:wirte\" here, which the step a needs | "
             "Did you mean note:write? Or run this path where note:wirte is installed\n"
             "template.yaml:9:7: there is no action \"aws:s3:cp\" here, which the step b needs | "
             "Run this path where it is installed, or take the step away"_s);
    const Result<PathRun> run = plan(steps);
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Failed);
    QVERIFY(!keepPlan(*run, environment()));
    QVERIFY(!plan("    []\n"));
}

void RunTest::leavesNoHalfOfAFailedStep()
{
    const Result<PathRun> run = plan(R"(    - { action: note:write, input: { path: whole, content: "1" } }
    - { action: note:fail, input: { message: "no" } }
)");
    QVERIFY(run);
    QCOMPARE(run->workspace.files().size(), 1);
    QCOMPARE(run->record.error.message, u"no"_s);
}

void RunTest::showsWhatExpressionsSee()
{
    const Result<PathRun> run = plan(R"(    - id: a
      action: note:say
      input:
        user: ${{ user.ref }}
        task: ${{ context.task.id }}
        secret: ${{ secrets.token | length }}
        environment: ${{ environment.parameters }}
)",
                                     {}, {{u"token"_s, {}, Value{u"abcdef"_s, {}}}});
    QVERIFY(run);
    const Value &output = run->record.steps[0].output;
    QVERIFY(!output.find(u"user"));
    QCOMPARE(output.textAt({u"task"}), run->record.id);
    QCOMPARE(*output.find(u"secret"), (Value{qint64(6), {}}));
}

void RunTest::rendersNamesAndOutput()
{
    const Result<PathRun> run =
        plan("    - { id: a, name: \"Say ${{ parameters.name }}\", action: note:say, input: { n: 3 } }\n",
             values(R"({"name": "hi"})"), {}, R"(  output:
    links:
      - { title: "To ${{ parameters.name }}", url: "https://a.example/${{ steps.a.output.n }}", if: "${{ steps.a.output.n == 3 }}" }
      - { title: "no", url: "https://a.example", if: "${{ steps.a.output.n == 4 }}" }
      - { title: entity, entityRef: hi }
    text:
      - { title: T, content: "**${{ parameters.name }}**" }
    count: ${{ steps.a.output.n }}
)");
    QVERIFY(run);
    QCOMPARE(run->record.steps[0].name, u"Say hi"_s);
    QCOMPARE(run->record.links.size(), 2);
    QCOMPARE(run->record.links[0], (OutputLink{u"To hi"_s, {}, u"https://a.example/3"_s, {}}));
    QCOMPARE(run->record.links[1].entityRef, u"component:default/hi"_s);
    QCOMPARE(run->record.texts.at(0).content, u"**hi**"_s);
    QCOMPARE(writeJson(run->record.results), "{\"count\":3}");

    const Result<PathRun> faulty =
        plan("    - { id: a, action: note:say }\n", {}, {}, "  output:\n    x: \"${{ 1 | uper }}\"\n");
    QVERIFY(faulty);
    QCOMPARE(faulty->record.state, RunState::Failed);
    QVERIFY2(faulty->record.error.message.startsWith(u"template.yaml:8:17: "),
             qPrintable(faulty->record.error.message));
}

void RunTest::rendersNoOutputOfAFailedRun()
{
    const QByteArray output = R"(  output:
    links:
      - { title: "${{ secrets.token }}|${{ steps.a.output.n }}", url: "https://a.example", if: true }
      - { title: never, url: "https://a.example", if: false }
    text:
      - { title: T, content: c, if: "${{ steps.b.output.n }}" }
    who: ${{ user.ref }}
    all: ${{ steps.a.output }}
)";
    const Value::Map secrets{{u"token"_s, {}, Value{u"abcdef"_s, {}}}};
    const Result<PathRun> run =
        plan("    - { id: a, action: note:say, input: { n: 3 } }\n", {}, secrets, output);
    QVERIFY(run);
    QCOMPARE(run->record.links.size(), size_t(1));
    QCOMPARE(run->record.links.front().title, u"|3"_s); // secrets are in no output
    QVERIFY(run->record.texts.empty());
    QCOMPARE(QString::fromUtf8(writeJson(run->record.results)), u"{\"all\":{\"n\":3}}"_s);
    const Result<PathRun> failed = plan("    - { id: a, action: note:say, input: { n: 3 } }\n"
                                        "    - { action: note:fail, input: { message: no } }\n",
                                        {}, secrets, output);
    QVERIFY(failed);
    QVERIFY(failed->record.links.empty() && failed->record.results.isNull());
}

void RunTest::leavesNothingOfAnEachThatFailed()
{
    const Result<PathRun> run = plan(R"(    - { action: note:write, input: { path: before, content: x } }
    - { id: a, each: [one, ../two, three], action: note:write, input: { path: "${{ each.value }}", content: x } }
    - { id: b, action: note:say }
)");
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Failed);
    QCOMPARE(run->record.steps[2].reason, u"an earlier step failed"_s);
    QCOMPARE(run->workspace.files().size(), size_t(1));
    QVERIFY(run->workspace.find(u"before"_s));
}

void RunTest::endsWithTheFirstError()
{
    const Result<PathRun> run = plan(R"(    - { action: note:fail, input: { message: first } }
    - { if: "${{ always() }}", action: note:fail, input: { message: second } }
    - { if: "${{ failure() }}", action: note:write, input: { path: told, content: x } }
)");
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Failed);
    QCOMPARE(run->record.error.message, u"first"_s);
    QVERIFY(run->workspace.find(u"told"_s));
}

void RunTest::namesEffectsAndTheStepThatReachesOutFirst()
{
    const Result<PathRun> run =
        plan(R"(    - { id: a, action: note:write, input: { path: one, content: "1" } }
    - { id: b, if: false, action: world:make, input: { name: never } }
    - { id: c, each: [x, y], action: world:make, input: { name: "${{ each.value }}" } }
    - { id: d, action: note:write, input: { path: two, content: "${{ steps.c.output.where | join(',') }}" } }
)");
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Planned);
    QCOMPARE(run->firstEffect, 2);
    QCOMPARE(run->atFirstEffect.files().size(), 1);
    QCOMPARE(run->workspace.find(u"two"_s)->content, "expected/x,expected/y");
    QStringList effects;
    for (const EffectRecord &effect : run->record.effects)
        effects += effect.step + u": "_s + effect.effect.words + u' ' + stateName(effect.state);
    QCOMPARE(effects.join(u'\n'), u"c[0]: make the thing x planned\nc[1]: make the thing y planned"_s);
    QVERIFY(m_world.deeds().isEmpty());
}

void RunTest::addsTheOriginToWhatIsPublished()
{
    const QByteArray steps = R"(    - { action: note:write, input: { path: repo/one, content: "1" } }
    - { id: p, action: "publish:world", input: { name: p, sourcePath: ./repo } }
    - { id: q, action: "publish:world:pull-request", input: { name: q } }
    - { id: r, action: "publish:world", input: { name: r, baseBranch: main } }
)";
    const Value::Map parameters = values(R"({"name": "hi there", "pass": "open sesame"})");
    const Result<PathRun> run = plan(steps, parameters, {{u"token"_s, {}, Value{u"sesame"_s, {}}}});
    QVERIFY(run);
    QCOMPARE(run->workspace.files().size(), 2);
    const WorkspaceFile *file = run->workspace.find(u"repo/.cairn/provenance.yaml"_s);
    QVERIFY(file);
    const QString text = QString::fromUtf8(file->content);
    QVERIFY2(text.contains(u"template: \"template:default/t\"\n") && text.contains(u"  name: \"hi there\"\n")
                 && text.contains(u"  pass: \"open ***\"\n")
                 && text.contains(
                     u"  \"one\": 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b\n"),
             qPrintable(text));
    PathEnvironment never = environment();
    never.provenance = ProvenanceFile::Never;
    QCOMPARE(planPath(pathOf(steps), never, {parameters, {}})->workspace.files().size(), 1);
}

void RunTest::endsAtItsLimits()
{
    PathEnvironment small = environment();
    small.limits.items = 2;
    small.limits.logLines = 3;
    small.limits.logLine = 20;
    small.limits.inputCharacters = 1'000;
    small.limits.outputCharacters = 100;
    const auto planned = [&](const QByteArray &steps) { return planPath(pathOf(steps), small, {}); };
    QVERIFY(planned("    - { each: [1, 2, 3], action: note:say }\n")
                ->record.error.message.contains(u"3 items, more than 2"));
    QVERIFY(planned("    - { action: note:say, input: { a: \"${{ range(2000) | join }}\" } }\n")
                ->record.error.message.contains(u"more than 1000 characters"));
    QVERIFY(planned("    - { action: note:say, input: { a: \"${{ range(100) | join }}\" } }\n")
                ->record.error.message.contains(u"more than 100 characters"));
    const Result<PathRun> logged = planned(
        "    - { id: a, action: note:write, input: { path: a, content: \"1\\n2\\n3\\n${{ range(50) | join }}\" } }\n");
    QCOMPARE(logged->record.log.join(u'|'), u"a: 2|a: 3|a: 01234567891011121314…"_s);
    small.limits.steps = 1;
    const Result<PathRun> many = planned("    - { action: note:say }\n    - { action: note:say }\n");
    QVERIFY(!many && many.error().kind == ErrorKind::Limit);
    small.limits.steps = 10;
    small.limits.milliseconds = -1;
    QVERIFY(planned("    - { action: note:say }\n")->record.error.message.contains(u"took longer"));
}

void RunTest::keepsSecretsOutOfTheRecord()
{
    const QString secret = u"s3cret/with \"quotes\""_s;
    const QByteArray steps = R"(    - id: a
      action: note:say
      input: { plain: "${{ secrets.token }}", url: "${{ secrets.token | urlencode }}", "${{ secrets.token }}": 1 }
    - id: b
      action: note:write
      input: { path: a, content: "${{ secrets.token }}" }
    - id: c
      action: world:make
      input: { name: "n-${{ secrets.token }}" }
    - id: d
      if: ${{ steps.a.output.plain == "x" }}
      action: note:say
    - id: e
      name: ${{ steps.a.output.plain }}
      action: note:fail
      input: { message: "bad ${{ secrets.token }}" }
)";
    QString seen;
    const auto watch = [&](const RunRecord &record) {
        seen += QString::fromUtf8(writeJson(recordValue(record)));
    };
    const PathAnswers answers{{{u"same"_s, {}, Value{secret, {}}}}, {{u"token"_s, {}, Value{secret, {}}}}};
    const Result<PathRun> run = planPath(pathOf(steps), environment(), answers, watch);
    QVERIFY(run);
    QCOMPARE(run->record.state, RunState::Failed);
    QVERIFY(!seen.contains(u"s3cret"));
    QVERIFY(run->record.log.contains(u"b: writing ***"_s));
    QCOMPARE(run->record.error.message, u"bad ***"_s);
    QCOMPARE(run->record.secretNames, QStringList{u"token"_s});
    // What is made has it all the same, as the template wants it.
    QCOMPARE(run->workspace.find(u"a"_s)->content, secret.toUtf8());
    const QByteArray base64 = ("user:" + secret.toUtf8()).toBase64();
    const SecretKeeper keeper(answers.secrets, u"id"_s);
    QVERIFY(
        !keeper.redacted(QString::fromLatin1(base64)).contains(QString::fromLatin1(base64.sliced(8, 16))));
    QCOMPARE(keeper.unsealed(keeper.sealed(u"a "_s + secret)), u"a "_s + secret);
}

/// However a secret is written: nothing of it is kept, and all of it comes back.
void RunTest::sealsEachFormOfASecret()
{
    const QString key = u"-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA7\nbm90aGluZyBoZXJl\n-----END KEY-----\n"_s;
    const Value::Map secrets{{u"key"_s, {}, Value{key, {}}},
                             {u"word"_s, {}, Value{u"secret"_s, {}}}, // a part of the marks themselves
                             {u"pass"_s, {}, Value{u"p/s \"w\""_s, {}}}};
    const SecretKeeper keeper(secrets, u"id"_s);
    const QByteArray json = writeJson(Value{u"p/s \"w\""_s, {}});
    const QStringList texts{u"a secret in a secret"_s,
                            u"Bad line: MIIEpAIBAAKCAQEA7"_s,
                            key,
                            u"https://x.example/?t=p%2Fs%20%22w%22"_s,
                            QString::fromUtf8(json),
                            QString::fromLatin1(("user:" + key.toUtf8()).toBase64())};
    for (const QString &text : texts) {
        const QString sealed = keeper.sealed(text);
        for (const QString &part : {u"MIIEpAIBAAKCAQEA7"_s, u"p%2Fs"_s, u"p/s"_s, u"bm90aGluZyBoZXJl"_s,
                                    QString::fromLatin1(key.toUtf8().toBase64().mid(8, 40))}) {
            QVERIFY2(!sealed.contains(part), qPrintable(sealed));
            QVERIFY2(!keeper.redacted(text).contains(part), qPrintable(keeper.redacted(text)));
        }
        QCOMPARE(keeper.unsealed(sealed), text);
        QCOMPARE(keeper.unsealed(keeper.sealed(text.toUtf8())), text.toUtf8());
        QVERIFY2(!keeper.redacted(sealed).contains(u"[secret"), qPrintable(keeper.redacted(sealed)));
    }
}

void RunTest::isTheSameWithACache()
{
    const QByteArray steps = "    - { id: a, action: note:say, input: { a: \"${{ parameters.n }}\" } }\n";
    PathEnvironment cached = environment();
    cached.cache = std::make_shared<PathCache>();
    for (const char *n : {"1", "2", "2"}) {
        const Value::Map parameters = values("{\"n\": " + QByteArray(n) + "}");
        const Result<PathRun> run = planPath(pathOf(steps), cached, {parameters, {}});
        QVERIFY(run);
        QCOMPARE(linesOf(run->record), linesOf(plan(steps, parameters)->record));
    }
    int fetched = 0;
    for (int round = 0; round < 3; ++round) {
        const auto tree = cachedTree(cached.cache.get(), u"x"_s, [&]() -> Result<FileTree> {
            if (++fetched == 1)
                return failure(ErrorKind::Unreachable, u"not yet"_s);
            return FileTree{{u"a"_s, {"1"}}};
        });
        QCOMPARE(tree.has_value(), round > 0);
    }
    QCOMPARE(fetched, 2);
}

void RunTest::canBeCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<PathRun> run =
        planPath(pathOf("    - { action: note:say }\n"), environment(), {}, {}, {stop.get_token(), {}});
    QVERIFY(!run && run.error().kind == ErrorKind::Cancelled);
}

void RunTest::keepsARecordWhole()
{
    const Result<PathRun> run =
        plan(R"(    - { id: a, action: note:write, input: { path: one, content: "1" } }
    - { id: b, if: false, action: note:say }
    - { id: c, action: world:make, input: { name: x } }
    - { id: d, action: note:fail, input: { message: "no" } }
)",
             values(R"({"a": [1, null, {"b": 2.5}]})"));
    QVERIFY(run);
    const Result<Value> read = readJson(writeJson(recordValue(run->record)));
    QVERIFY(read);
    QCOMPARE(recordValue(recordOf(*read)), recordValue(run->record));
    QVERIFY(recordOf(*read) == run->record);
}

QTEST_GUILESS_MAIN(RunTest)
#include "tst_run.moc"
