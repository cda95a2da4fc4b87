// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: what its contract promises to scripts.

#include "support/scratch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;

namespace {

const QByteArray team =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: team\n  title: The team\nspec:\n"
    "  type: team\n  children: []\n";

/// What one run ended with.
struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return json().object(); }
};

QStringList keysOf(const QJsonValue &value)
{
    return value.toObject().keys(); // sorted
}

} // namespace

class TerminalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsListsAndRemovesSources();
    void syncsAndReports();
    void saysWhichSourceFailed();
    void listsEntities();
    void filtersAList_data();
    void filtersAList();
    void showsAnEntity();
    void findsAnEntityByPartsOfItsReference();
    void searches();
    void saysWhomToCall();
    void readsAnAlertFromStandardInput();
    void checksFiles();
    void showsTheLineAndTheMend();
    void listsWhatIsForInformationWhenAsked();
    void showsFixesAndWritesThemWhenAgreed();
    void explainsRules();
    void writesSarif();
    void parsesReferences_data();
    void parsesReferences();
    void explainsEachCommand();
    void endsWithStatusTwoOnWrongUsage_data();
    void endsWithStatusTwoOnWrongUsage();
    void endsWithStatusThreeWhereItCannot_data();
    void endsWithStatusThreeWhereItCannot();
    void takesItsHomeFromTheEnvironment();
    void printsNothingButJson_data();
    void printsNothingButJson();
    void readsTheCatalogWhileNothingWasSynced();

private:
    Run run(const QStringList &arguments, const QStringList &environment = {},
            const QByteArray &input = {}) const;
    Run runHere(const QStringList &arguments) const
    {
        return run(QStringList{u"--home"_s, home()} + arguments);
    }
    Run runJson(const QStringList &arguments) const { return runHere(arguments + QStringList{u"--json"_s}); }
    QString home() const { return m_folder->filePath(u"home"_s); }
    /// A synced source called `acme` with one problem.
    void fill();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScratchRepository> m_repository;
};

void TerminalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_repository = std::make_unique<test::ScratchRepository>();
}

Run TerminalTest::run(const QStringList &arguments, const QStringList &environment,
                      const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(CAIRN_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(),
                process.readAllStandardError() + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TerminalTest::fill()
{
    m_repository->files = {
        {u"catalog-info.yaml"_s, team + "---\n" + component("web", "  system: gone\n")},
        {u"b/catalog-info.yaml"_s,
         "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: store\n  description: Keeps "
         "parcels\n  tags: [java]\nspec:\n  type: library\n  lifecycle: experimental\n  owner: user:ada\n"
         "  dependsOn: [component:web]\n---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: "
         "ada}\nspec: {}\n"}};
    m_repository->commit();
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"acme"_s, m_repository->url()}).status, 0);
    QCOMPARE(runHere({u"sync"_s}).status, 1);
}

void TerminalTest::addsListsAndRemovesSources()
{
    const Run added = runJson({u"source"_s, u"add"_s, u"acme"_s, m_repository->url(), u"--branch"_s,
                               u"main"_s, u"--path"_s, u"a.yaml"_s, u"--path"_s, u"b/*.yaml"_s});
    QCOMPARE(added.status, 0);
    QCOMPARE(added.object(), (QJsonObject{{u"name"_s, u"acme"_s},
                                          {u"location"_s, m_repository->url()},
                                          {u"branch"_s, u"main"_s},
                                          {u"paths"_s, QJsonArray{u"a.yaml"_s, u"b/*.yaml"_s}}}));
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"here"_s, m_folder->path()}).status, 0);
    const Run listed = runJson({u"source"_s, u"list"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.json().array().size(), 2);
    QCOMPARE(listed.json()[0], QJsonValue(added.object()));
    QCOMPARE(listed.json()[1][u"branch"], QJsonValue(QJsonValue::Null));
    QCOMPARE(listed.json()[1][u"paths"],
             QJsonValue(QJsonArray{u"**/catalog-info.yaml"_s, u"**/catalog-info.yml"_s}));

    QCOMPARE(runHere({u"source"_s, u"add"_s, u"ACME"_s, m_folder->path()}).status, 3);
    QCOMPARE(runHere({u"source"_s, u"remove"_s, u"acme"_s}).status, 0);
    QCOMPARE(runHere({u"source"_s, u"remove"_s, u"acme"_s}).status, 3);
    QCOMPARE(runJson({u"source"_s, u"list"_s}).json().array().size(), 1);
}

void TerminalTest::syncsAndReports()
{
    m_repository->files = {{u"catalog-info.yaml"_s, team}};
    const QString commit = m_repository->commit();
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"acme"_s, m_repository->url()}).status, 0);
    Run synced = runJson({u"sync"_s});
    QCOMPARE(synced.status, 0);
    QJsonValue report = synced.json()[u"sources"][0];
    for (const QString &key : {u"name"_s, u"commit"_s, u"entities"_s, u"changed"_s, u"removed"_s,
                               u"problems"_s, u"fetchMs"_s, u"indexMs"_s, u"error"_s})
        QVERIFY2(keysOf(report).contains(key), qPrintable(key));
    QCOMPARE(report[u"commit"].toString(), commit);
    QCOMPARE(report[u"entities"].toInt(), 1);
    QCOMPARE(report[u"changed"].toInt(), 1);
    QVERIFY(report[u"error"].isNull());

    m_repository->files[u"catalog-info.yaml"_s] += "---\nkind: \"open\n";
    m_repository->commit();
    synced = runJson({u"sync"_s, u"ACME"_s});
    QCOMPARE(synced.status, 1);
    QCOMPARE(synced.json()[u"sources"][0][u"problems"].toInt(), 1);
    QVERIFY(synced.err.contains("catalog-info.yaml:10:7: error: "));
    QCOMPARE(runHere({u"sync"_s}).status, 1);
}

void TerminalTest::saysWhichSourceFailed()
{
    m_repository->files = {{u"catalog-info.yaml"_s, team}};
    m_repository->commit();
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"good"_s, m_repository->url()}).status, 0);
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"bad"_s, u"http://127.0.0.1:1/a.git"_s}).status, 0);
    const Run both = runJson({u"sync"_s});
    QCOMPARE(both.status, 1);
    QCOMPARE(both.json()[u"sources"].toArray().size(), 2);
    QVERIFY(both.json()[u"sources"][0][u"error"].isNull());
    QVERIFY(both.json()[u"sources"][1][u"error"].isString());
    const Run one = runHere({u"sync"_s, u"bad"_s});
    QCOMPARE(one.status, 3);
    QVERIFY(one.err.contains("bad: "));
}

void TerminalTest::listsEntities()
{
    fill();
    const Run listed = runJson({u"list"_s});
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.object()[u"total"].toInt(), 4);
    const QJsonArray items = listed.object()[u"items"].toArray();
    QStringList refs;
    for (const QJsonValue &item : items)
        refs += item[u"ref"].toString();
    QCOMPARE(refs, (QStringList{u"component:default/store"_s, u"component:default/web"_s,
                                u"group:default/team"_s, u"user:default/ada"_s}));
    QCOMPARE(items[0].toObject(), (QJsonObject{{u"ref"_s, u"component:default/store"_s},
                                               {u"kind"_s, u"Component"_s},
                                               {u"namespace"_s, u"default"_s},
                                               {u"name"_s, u"store"_s},
                                               {u"title"_s, u""_s},
                                               {u"description"_s, u"Keeps parcels"_s},
                                               {u"type"_s, u"library"_s},
                                               {u"owner"_s, u"user:default/ada"_s},
                                               {u"lifecycle"_s, u"experimental"_s},
                                               {u"system"_s, u""_s},
                                               {u"tags"_s, QJsonArray{u"java"_s}}}));
    QVERIFY(runHere({u"list"_s}).out.contains("component:default/store"));
}

void TerminalTest::filtersAList_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected"); // total: names
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"component"_s} << u"2: store web"_s;
    QTest::newRow("type") << QStringList{u"--type=library"_s} << u"1: store"_s;
    QTest::newRow("owner without kind") << QStringList{u"--owner"_s, u"team"_s} << u"1: web"_s;
    QTest::newRow("owner that is a user") << QStringList{u"--owner"_s, u"ada"_s} << u"1: store"_s;
    QTest::newRow("whole owner") << QStringList{u"--owner"_s, u"Group:default/Team"_s} << u"1: web"_s;
    QTest::newRow("lifecycle") << QStringList{u"--lifecycle"_s, u"production"_s} << u"1: web"_s;
    QTest::newRow("system") << QStringList{u"--system"_s, u"gone"_s} << u"1: web"_s;
    QTest::newRow("tag") << QStringList{u"--tag"_s, u"java"_s} << u"1: store"_s;
    QTest::newRow("text") << QStringList{u"--text"_s, u"parc"_s} << u"1: store"_s;
    QTest::newRow("limit") << QStringList{u"--limit"_s, u"1"_s} << u"4: store"_s;
    QTest::newRow("offset") << QStringList{u"--limit"_s, u"1"_s, u"--offset"_s, u"2"_s} << u"4: team"_s;
    QTest::newRow("nothing") << QStringList{u"--kind"_s, u"robot"_s} << u"0: "_s;
}

void TerminalTest::filtersAList()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, expected);
    fill();
    const Run listed = runJson(QStringList{u"list"_s} + options);
    QCOMPARE(listed.status, 0);
    QStringList names;
    for (const QJsonValue &item : listed.object()[u"items"].toArray())
        names += item[u"name"].toString();
    QCOMPARE(u"%1: %2"_s.arg(listed.object()[u"total"].toInt()).arg(names.join(u' ')), expected);
}

void TerminalTest::showsAnEntity()
{
    fill();
    const Run shown = runJson({u"show"_s, u"component:default/web"_s});
    QCOMPARE(shown.status, 0);
    const QJsonObject entity = shown.object();
    QCOMPARE(keysOf(entity), (QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"origin"_s,
                                          u"problems"_s, u"relations"_s, u"spec"_s}));
    QCOMPARE(entity[u"metadata"],
             QJsonValue(QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"default"_s}}));
    QCOMPARE(entity[u"spec"][u"type"].toString(), u"service"_s);
    QStringList relations;
    for (const QJsonValue &relation : entity[u"relations"].toArray()) {
        QCOMPARE(keysOf(relation), (QStringList{u"targetRef"_s, u"type"_s}));
        relations += relation[u"type"].toString() + u' ' + relation[u"targetRef"].toString();
    }
    QCOMPARE(relations, (QStringList{u"dependencyOf component:default/store"_s,
                                     u"ownedBy group:default/team"_s, u"partOf system:default/gone"_s}));
    QCOMPARE(entity[u"problems"].toArray().size(), 1);
    const QJsonValue problem = entity[u"problems"][0];
    QCOMPARE(problem[u"rule"].toString(), u"missing-target"_s);
    QCOMPARE(problem[u"severity"].toString(), u"warning"_s);
    QCOMPARE(problem[u"line"].toInt(), 18);
    QCOMPARE(problem[u"column"].toInt(), 11);
    const QJsonValue origin = entity[u"origin"];
    QCOMPARE(origin[u"source"].toString(), u"acme"_s);
    QCOMPARE(origin[u"path"].toString(), u"catalog-info.yaml"_s);
    QCOMPARE(origin[u"line"].toInt(), 10);
    QCOMPARE(origin[u"commit"].toString().size(), 40);
    QVERIFY(QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s)
                .match(origin[u"fetchedAt"].toString())
                .hasMatch());
    QVERIFY(runHere({u"show"_s, u"web"_s}).out.contains("system:default/gone  (not in the catalog)"));
}

void TerminalTest::findsAnEntityByPartsOfItsReference()
{
    fill();
    for (const QString &text : {u"web"_s, u"component:web"_s, u"default/WEB"_s})
        QCOMPARE(runJson({u"show"_s, text}).object()[u"metadata"][u"name"].toString(), u"web"_s);
    const Run missing = runHere({u"show"_s, u"stroe"_s});
    QCOMPARE(missing.status, 3);
    QVERIFY2(missing.err.contains("Did you mean component:default/store?"), missing.err);
}

void TerminalTest::searches()
{
    fill();
    const Run found = runJson({u"search"_s, u"parcels"_s});
    QCOMPARE(found.status, 0);
    const QJsonArray items = found.object()[u"items"].toArray();
    QCOMPARE(items.size(), 1);
    QCOMPARE(keysOf(items[0]),
             (QStringList{u"kind"_s, u"path"_s, u"ref"_s, u"score"_s, u"snippet"_s, u"title"_s}));
    QCOMPARE(items[0][u"kind"].toString(), u"entity"_s);
    QCOMPARE(items[0][u"ref"].toString(), u"component:default/store"_s);
    QVERIFY(items[0][u"score"].isDouble());
    QCOMPARE(runJson({u"search"_s, u"e"_s, u"--limit"_s, u"1"_s}).object()[u"items"].toArray().size(), 1);
    QCOMPARE(runJson({u"search"_s, u"nothing-like-it"_s}).object()[u"items"].toArray().size(), 0);
    QVERIFY(!found.object().contains(u"suggestion"_s));
    const Run meant = runJson({u"search"_s, u"stroe"_s});
    QCOMPARE(meant.status, 0);
    QCOMPARE(meant.object()[u"suggestion"_s].toString(), u"store"_s);
    QCOMPARE(meant.object()[u"items"_s][0][u"ref"_s].toString(), u"component:default/store"_s);
    QCOMPARE(meant.err, "Nothing was found for \"stroe\"; did you mean \"store\", as in store?\n"_ba);
    QCOMPARE(
        runHere({u"search"_s, u"kindly:api store"_s}).err,
        "\"kindly:\" is no condition and was looked for as text; did you mean kind?\nNothing was found\n"_ba);
    QCOMPARE(runHere({u"search"_s, u"store"_s, u"kind:robot"_s}).err,
             "Nothing has kind:robot\nNothing was found\n"_ba);
    QCOMPARE(runHere({u"search"_s, u"store"_s, u"kind:comp"_s}).err,
             "Nothing has kind:comp; what begins so was taken\n"_ba);
}

void TerminalTest::saysWhomToCall()
{
    fill();
    const Run found = runJson({u"who"_s, u"web-7d9f8b6c4-x2x9z"_s});
    QCOMPARE(found.status, 0);
    const QJsonObject card = found.object();
    QCOMPARE(keysOf(card),
             (QStringList{u"alternatives"_s, u"changes"_s, u"contacts"_s, u"dependents"_s, u"dependsOn"_s,
                          u"entity"_s, u"escalation"_s, u"links"_s, u"owner"_s, u"reason"_s, u"reasons"_s}));
    QCOMPARE(card[u"entity"][u"ref"].toString(), u"component:default/web"_s);
    QCOMPARE(card[u"owner"][u"ref"].toString(), u"group:default/team"_s);
    QCOMPARE(card[u"owner"][u"title"].toString(), u"The team"_s);
    QCOMPARE(card[u"reason"].toString(), u"the pod name web-7d9f8b6c4-x2x9z is of the deployment web"_s);
    QCOMPARE(card[u"dependents"][0][u"ref"].toString(), u"component:default/store"_s);
    QCOMPARE(card[u"dependents"][0][u"owner"].toString(), u"user:default/ada"_s);
    QCOMPARE(card[u"dependsOn"].toArray().size(), 0);
    QCOMPARE(card[u"changes"].toArray().size(), 1);
    QCOMPARE(card[u"changes"][0][u"message"].toString(), u"Change"_s);
    const Run text = runHere({u"who"_s, u"component:store"_s});
    QCOMPARE(text.status, 0);
    QVERIFY2(text.out.contains("because the text has its reference component:store"), text.out);
    QVERIFY2(text.out.contains("Needs\n  component:default/web  (The team)\n"), text.out);
    const Run none = runHere({u"who"_s, u"nothing-of-this"_s});
    QCOMPARE(none.status, 3);
    QVERIFY2(none.err.startsWith("cairn: Nothing in the catalog fits this text"), none.err);
}

void TerminalTest::readsAnAlertFromStandardInput()
{
    fill();
    const QStringList arguments{u"--home"_s, home(), u"--json"_s, u"who"_s, u"-"_s};
    const QByteArray alert = R"({"alerts":[{"labels":{"alertname":"Down","service":"store"}}]})";
    const Run found = run(arguments, {}, alert);
    QCOMPARE(found.status, 0);
    QCOMPARE(found.object()[u"entity"][u"ref"].toString(), u"component:default/store"_s);
    QCOMPARE(found.object()[u"reason"].toString(), u"the label service is store"_s);
    const Run cut = run(arguments, {}, "service=store " + QByteArray(300'000, 'x'));
    QCOMPARE(cut.status, 0);
    QCOMPARE(cut.err, "The text is longer than 64 KB; what comes behind was not read\n"_ba);
    QCOMPARE(run(arguments, {}, "  \n").status, 2);
}

void TerminalTest::checksFiles()
{
    test::writeFile(m_folder->filePath(u"good.yaml"_s), team);
    test::writeFile(m_folder->filePath(u"x/bad.yaml"_s), component("a", "  system: 5\n") + "---\n" + team);
    const Run good = runJson({u"check"_s, u"good.yaml"_s});
    QCOMPARE(good.status, 0);
    QCOMPARE(good.object(), (QJsonObject{{u"entities"_s, 1}, {u"problems"_s, QJsonArray()}}));

    const Run bad = run({u"check"_s, u"--format"_s, u"json"_s, u"x"_s});
    QCOMPARE(bad.status, 1);
    QCOMPARE(bad.object()[u"entities"].toInt(), 1);
    QCOMPARE(bad.object()[u"problems"].toArray(),
             (QJsonArray{QJsonObject{{u"file"_s, u"x/bad.yaml"_s},
                                     {u"line"_s, 9},
                                     {u"column"_s, 11},
                                     {u"severity"_s, u"error"_s},
                                     {u"rule"_s, u"wrong-type"_s},
                                     {u"message"_s, u"spec.system is a number (5); it must be a text"_s},
                                     {u"hint"_s, u"Put the value in quotes: \"5\""_s}}}));
    const Run text = run({u"check"_s, u"x"_s, u"good.yaml"_s});
    QCOMPARE(text.status, 1);
    QVERIFY2(text.out.contains(
                 "x/bad.yaml:9:11: error: spec.system is a number (5); it must be a text [wrong-type]"),
             text.out);
    QVERIFY(!text.out.contains('\x1b'));
}

void TerminalTest::showsTheLineAndTheMend()
{
    test::writeFile(m_folder->filePath(u"a.yaml"_s), team + "---\n" + component("a", "  system: 5\n"));
    QCOMPARE(run({u"check"_s, u"a.yaml"_s}).out,
             "a.yaml:18:11: error: spec.system is a number (5); it must be a text [wrong-type]\n"
             "  18 |   system: 5\n"
             "     |           ^\n"
             "     = help: Put the value in quotes: \"5\"\n"
             "\n"
             "1 entity: 1 error, 0 warnings, 1 note (listed with --level info)\n"
             "1 problem can be mended with --fix\n"
             "Explain a rule: cairn rules RULE\n"_ba);
    test::writeFile(
        m_folder->filePath(u"b.yaml"_s),
        team
            + "---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {name: a}\nspec: {memberOf: [team]}\n");
    QCOMPARE(run({u"check"_s, u"b.yaml"_s}).out, "2 entities: 0 errors, 0 warnings\n"_ba);
}

void TerminalTest::listsWhatIsForInformationWhenAsked()
{
    test::writeFile(m_folder->filePath(u"a.yaml"_s), team);
    const Run quiet = run({u"check"_s, u"a.yaml"_s, u"--json"_s});
    QCOMPARE(quiet.object()[u"problems"].toArray().size(), 0);
    const Run all = run({u"check"_s, u"a.yaml"_s, u"--level=info"_s, u"--json"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(all.object()[u"problems"][0][u"severity"].toString(), u"info"_s);
    QVERIFY(run({u"check"_s, u"a.yaml"_s, u"--level"_s, u"info"_s}).out.contains("a.yaml:4:9: info: "));
    // A sync says nothing of them either.
    m_repository->files = {{u"catalog-info.yaml"_s, team}};
    m_repository->commit();
    QCOMPARE(runHere({u"source"_s, u"add"_s, u"acme"_s, m_repository->url()}).status, 0);
    const Run synced = runJson({u"sync"_s});
    QCOMPARE(synced.status, 0);
    QCOMPARE(synced.json()[u"sources"][0][u"problems"].toInt(), 0);
    QCOMPARE(runJson({u"show"_s, u"team"_s}).object()[u"problems"][0][u"rule"].toString(), u"empty-group"_s);
}

void TerminalTest::showsFixesAndWritesThemWhenAgreed()
{
    const QString path = m_folder->filePath(u"x/a.yaml"_s);
    const QByteArray before = team + "---\n" + component("a", "  system: 5\n") + "---\n" + component("b!");
    test::writeFile(path, before);
    const auto content = [&] {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    const Run shown = run({u"check"_s, u"x"_s, u"--fix"_s});
    QCOMPARE(shown.status, 1);
    QVERIFY2(shown.out.startsWith("x/a.yaml: Put 5 in quotes\n"), shown.out);
    QVERIFY2(shown.out.contains("\n-  system: 5\n+  system: \"5\"\n"), shown.out);
    QVERIFY(shown.out.endsWith("1 file would change; --fix --yes writes this\n"));
    QCOMPARE(content(), before);

    const Run written = run({u"check"_s, u"x"_s, u"--fix"_s, u"--yes"_s});
    QCOMPARE(written.status, 1);
    QCOMPARE(content(), QByteArray(before).replace("system: 5", "system: \"5\""));
    QVERIFY2(written.out.contains("1 file changed\n"), written.out);
    QVERIFY2(written.out.contains("x/a.yaml:23:9: error: "), written.out);
    QVERIFY(!written.out.contains("[wrong-type]"));
    QVERIFY(run({u"check"_s, u"x"_s, u"--fix"_s}).out.contains("Nothing here has a mend that is certain"));
    for (const QStringList &wrong :
         {QStringList{u"--yes"_s}, QStringList{u"--fix"_s, u"--json"_s},
          QStringList{u"--fix"_s, u"--format"_s, u"sarif"_s}, QStringList{u"--level=all"_s}})
        QCOMPARE(run(QStringList{u"check"_s, u"x"_s} + wrong).status, 2);
}

void TerminalTest::explainsRules()
{
    const Run listed = runJson({u"rules"_s});
    QCOMPARE(listed.status, 0);
    QVERIFY(listed.json().array().size() > 30);
    QCOMPARE(keysOf(listed.json()[0]), (QStringList{u"category"_s, u"id"_s, u"severity"_s, u"summary"_s}));
    QVERIFY(run({u"rules"_s}).out.contains("\nmissing-target "));
    const Run page = run({u"rules"_s, u"missing-target"_s});
    QCOMPARE(page.status, 0);
    QVERIFY(page.out.startsWith("missing-target  warning, reference\n"));
    QVERIFY(page.out.contains("\nWhy\n") && page.out.contains("\n      owner: team-paymets\n"));
    QVERIFY(runJson({u"rules"_s, u"limit"_s}).object()[u"page"].toString().startsWith(u"# limit\n"_s));
    const Run unknown = run({u"rules"_s, u"mising-target"_s});
    QCOMPARE(unknown.status, 3);
    QVERIFY(unknown.err.contains("Did you mean missing-target?"));
    QCOMPARE(run({u"rules"_s, u"a"_s, u"b"_s}).status, 2);
}

void TerminalTest::writesSarif()
{
    test::writeFile(m_folder->filePath(u"a b.yaml"_s), component("a!"));
    const Run checked = run({u"check"_s, u"a b.yaml"_s, u"--format=sarif"_s});
    QCOMPARE(checked.status, 1);
    const QJsonValue log = checked.object();
    QCOMPARE(log[u"version"].toString(), u"2.1.0"_s);
    const QJsonValue sarif = log[u"runs"][0];
    QCOMPARE(sarif[u"tool"][u"driver"][u"name"].toString(), u"cairn"_s);
    QCOMPARE(sarif[u"tool"][u"driver"][u"rules"][0][u"id"].toString(), u"invalid-name"_s);
    const QJsonValue result = sarif[u"results"][0];
    QCOMPARE(result[u"ruleId"].toString(), u"invalid-name"_s);
    QCOMPARE(result[u"level"].toString(), u"error"_s);
    const QJsonValue place = result[u"locations"][0][u"physicalLocation"];
    QCOMPARE(place[u"artifactLocation"][u"uri"].toString(), u"a%20b.yaml"_s);
    QCOMPARE(place[u"region"][u"startLine"].toInt(), 4);
    QCOMPARE(place[u"region"][u"startColumn"].toInt(), 9);
}

void TerminalTest::parsesReferences_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected"); // kind|namespace|name, or empty for a failure
    QTest::newRow("whole") << QStringList{u"Component:My/A"_s} << u"Component|My|A"_s;
    QTest::newRow("default kind") << QStringList{u"a"_s, u"--default-kind"_s, u"API"_s} << u"API|default|a"_s;
    QTest::newRow("default namespace")
        << QStringList{u"group:a"_s, u"--default-namespace=x"_s} << u"group|x|a"_s;
    QTest::newRow("no kind") << QStringList{u"a"_s} << QString();
    QTest::newRow("empty part") << QStringList{u"group:"_s} << QString();
}

void TerminalTest::parsesReferences()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, expected);
    const Run parsed = run(QStringList{u"ref"_s} + arguments + QStringList{u"--json"_s});
    if (expected.isEmpty()) {
        QCOMPARE(parsed.status, 3);
        QCOMPARE(parsed.out, ""_ba);
        QVERIFY(parsed.err.contains(arguments.first().toUtf8()));
    } else {
        QCOMPARE(parsed.status, 0);
        QCOMPARE(parsed.object(), (QJsonObject{{u"kind"_s, expected.section(u'|', 0, 0)},
                                               {u"namespace"_s, expected.section(u'|', 1, 1)},
                                               {u"name"_s, expected.section(u'|', 2, 2)}}));
    }
}

void TerminalTest::explainsEachCommand()
{
    const Run overview = run({u"help"_s});
    QCOMPARE(overview.status, 0);
    QCOMPARE(run({u"--help"_s}).out, overview.out);
    for (const QString &command : {u"source"_s, u"sync"_s, u"list"_s, u"show"_s, u"search"_s, u"who"_s,
                                   u"check"_s, u"rules"_s, u"ref"_s}) {
        QVERIFY(overview.out.contains("  " + command.toUtf8()));
        const Run help = run({u"help"_s, command});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.contains("cairn " + command.toUtf8()), help.out);
        QCOMPARE(run({command, u"--help"_s}).status, 0);
    }
    const Run version = run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("cairn "));
}

void TerminalTest::endsWithStatusTwoOnWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *words) {
        QTest::newRow(words) << QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    };
    for (const char *words : {"",
                              "nonsense",
                              "help nonsense",
                              "list --nonsense",
                              "list extra",
                              "list --limit x",
                              "list --limit -1",
                              "list --kind",
                              "show",
                              "show a b",
                              "search",
                              "search a --limit x",
                              "who",
                              "check",
                              "check . --format xml",
                              "ref",
                              "ref a b",
                              "source",
                              "source nonsense",
                              "open",
                              "source add",
                              "source add a",
                              "source add a b c",
                              "source list a",
                              "source remove",
                              "--home"})
        row(words);
}

void TerminalTest::endsWithStatusTwoOnWrongUsage()
{
    QFETCH(const QStringList, arguments);
    const Run wrong = run(arguments, {u"CAIRN_HOME="_s + home()});
    QCOMPARE(wrong.status, 2);
    QCOMPARE(wrong.out, ""_ba);
    QVERIFY(!wrong.err.isEmpty());
}

void TerminalTest::endsWithStatusThreeWhereItCannot_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *words) { QTest::newRow(words) << QString::fromUtf8(words).split(u' '); };
    for (const char *words :
         {"show component:default/absent", "check absent.yaml", "sync absent", "who absent-thing",
          "source remove absent", "source add a /absent", "source add a! https://h/a",
          "source add a https://h/a --path ../b", "list --home /proc/nowhere",
          "open component:default/absent", "open cairn://nowhere"})
        row(words);
}

void TerminalTest::endsWithStatusThreeWhereItCannot()
{
    QFETCH(const QStringList, arguments);
    const Run failed = run(arguments + QStringList{u"--json"_s}, {u"CAIRN_HOME="_s + home()});
    QCOMPARE(failed.status, 3);
    QCOMPARE(failed.out, ""_ba);
    QVERIFY(failed.err.startsWith("cairn: "));
}

void TerminalTest::takesItsHomeFromTheEnvironment()
{
    QCOMPARE(run({u"source"_s, u"add"_s, u"a"_s, m_folder->path()}, {u"CAIRN_HOME="_s + home()}).status, 0);
    QCOMPARE(runJson({u"source"_s, u"list"_s}).json().array().size(), 1);
    // The option wins; its place does not matter.
    const QStringList environment{u"CAIRN_HOME="_s + home()};
    const QString other = u"--home="_s + m_folder->filePath(u"other"_s);
    QCOMPARE(run({u"source"_s, u"list"_s, other, u"--json"_s}, environment).json().array().size(), 0);
    QCOMPARE(run({other, u"--json"_s, u"source"_s, u"list"_s}, environment).json().array().size(), 0);
    QVERIFY(QFile::exists(m_folder->filePath(u"other"_s)));
}

void TerminalTest::printsNothingButJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *words) { QTest::newRow(words) << QString::fromUtf8(words).split(u' '); };
    for (const char *words :
         {"sync", "list", "list --limit 0", "show web", "search store", "who web", "search zzz",
          "source list", "ref component:a", "check .", "rules", "rules limit", "source remove acme"})
        row(words);
}

void TerminalTest::printsNothingButJson()
{
    QFETCH(const QStringList, arguments);
    fill();
    test::writeFile(m_folder->filePath(u"a.yaml"_s), component("b!"));
    const Run once = runJson(arguments);
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(once.out, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, once.out + once.err);
    QVERIFY(!json.isNull());
    QVERIFY(!once.err.contains('\x1b') && !once.err.contains('\r'));
}

void TerminalTest::readsTheCatalogWhileNothingWasSynced()
{
    QCOMPARE(runJson({u"list"_s}).object()[u"total"].toInt(-1), 0);
    QCOMPARE(runHere({u"sync"_s}).status, 0);
    QCOMPARE(runJson({u"sync"_s}).object(), (QJsonObject{{u"sources"_s, QJsonArray()}}));
    QCOMPARE(runHere({u"source"_s, u"list"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "tst_terminal.moc"
