// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// What a check and a sync say of golden paths.

#include "store/problemquery.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/check.h"
#include "sync/sync.h"

#include "support/dump.h"
#include "support/scratch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class TemplateCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void knowsWhatAParameterIsUsedBy_data();
    void knowsWhatAParameterIsUsedBy();
    void looksForWhatStepsFetch();
    void keepsTheEntity();
    void looksAtTemplatesOnly();
};

namespace {

const QByteArray head =
    "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: t\nspec:\n"
    "  owner: group:default/team\n  type: service\n";

QStringList check(const QByteArray &spec, Severity least = Severity::Warning)
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"template.yaml"_s), head + spec);
    test::writeFile(folder.filePath(u"skeleton/a"_s), "x");
    const Result<CheckReport> report = checkPaths({folder.filePath(u"template.yaml"_s)}, serially, {}, least);
    QStringList lines;
    for (const Problem &problem : report ? report->problems : std::vector<Problem>()) {
        if (problem.rule.startsWith(u"template-"_s))
            lines += u"%1:%2 %3 %4: %5 | %6"_s.arg(problem.place.line)
                         .arg(problem.place.column)
                         .arg(severityName(problem.severity), problem.rule, problem.message, problem.hint);
    }
    return lines;
}

} // namespace

void TemplateCheckTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an unknown action")
        << "  steps:\n    - action: fetch:tempalte\n"_ba
        << u"9:15 warning template-unknown-action: There is no action \"fetch:tempalte\" here | Did you mean fetch:template?"_s;
    QTest::newRow("an unknown field")
        << "  steps:\n    - action: debug:log\n      inputs:\n        message: x\n"_ba
        << u"10:7 warning template-unknown-field: spec.steps[0].inputs has no meaning here | Did you mean input?"_s;
    QTest::newRow("an expression")
        << "  steps:\n    - action: debug:log\n      input:\n        message: a ${{ parameters.x + }} b\n"_ba
        << u"11:39 warning template-expression: The tag ends where a value is to stand"_s;
    QTest::newRow("an unknown input")
        << "  steps:\n    - action: fetch:template\n      input:\n        url: ./skeleton\n        targetpath: x\n"_ba
        << u"12:9 warning template-unknown-input: fetch:template has no input \"targetpath\" | Did you mean targetPath?"_s;
    QTest::newRow("a missing input")
        << "  steps:\n    - action: fetch:template\n      input:\n        values: {}\n"_ba
        << u"11:9 warning template-input: spec.steps[0].input.url is missing | docs/actions.md says what the action takes"_s;
    QTest::newRow("an input of another type")
        << "  steps:\n    - action: fetch:template\n      input:\n        url: ./skeleton\n        replace: often\n"_ba
        << u"12:18 warning template-input: spec.steps[0].input.replace"_s;
    QTest::newRow("an input with an expression")
        << "  steps:\n    - action: fetch:template\n      input:\n        url: ./skeleton\n        replace: ${{ true }}\n"_ba
        << QString();
    QTest::newRow("a folder that is missing")
        << "  steps:\n    - action: fetch:template\n      input:\n        url: ./skelton\n"_ba
        << u"11:14 warning template-missing-file: There is no \"./skelton\" beside the template | Check the path and its case; it begins at the template's folder"_s;
    QTest::newRow("a file that is missing")
        << "  steps:\n    - action: fetch:plain:file\n      input:\n        url: skeleton/b\n        targetPath: b\n"_ba
        << u"11:14 warning template-missing-file: There is no \"skeleton/b\" beside the template"_s;
    QTest::newRow("a step twice")
        << "  steps:\n    - id: a\n      action: debug:log\n    - id: a\n      action: debug:log\n"_ba
        << u"11:11 warning template-repeated-step: There is another step with the id \"a\" | Give one of them another id"_s;
    QTest::newRow("a parameter twice")
        << "  parameters:\n    - properties: {a: {type: string}}\n    - properties: {a: {type: string}}\n"
           "  steps:\n    - action: debug:log\n      input: {message: '${{ parameters.a }}'}\n"_ba
        << u"10:20 warning template-repeated-parameter: The parameter \"a\" is asked for on another page, too"_s;
    QTest::newRow("nothing")
        << "  steps:\n    - action: fetch:template\n      input:\n        url: ./skeleton\n"_ba << QString();
}

void TemplateCheckTest::namesWhatIsWrong()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const QString, problem);
    const QStringList found = check(spec);
    QCOMPARE(found.size(), problem.isEmpty() ? 0 : 1);
    if (!problem.isEmpty())
        QVERIFY2(found.first().startsWith(problem), qPrintable(found.first()));
}

void TemplateCheckTest::knowsWhatAParameterIsUsedBy_data()
{
    QTest::addColumn<QByteArray>("schema"); // behind the properties
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<bool>("isUsed");
    QTest::newRow("nothing") << ""_ba << "x"_ba << false;
    QTest::newRow("another one") << ""_ba << "${{ parameters.names }}"_ba << false;
    QTest::newRow("text that is none") << ""_ba << "parameters.name"_ba << false;
    QTest::newRow("an expression") << ""_ba << "a ${{ parameters.name | upper }}"_ba << true;
    QTest::newRow("an index") << ""_ba << "${{ parameters[\\\"name\\\"] }}"_ba << true;
    QTest::newRow("all of them") << ""_ba << "${{ parameters | dump }}"_ba << true;
    QTest::newRow("a secret") << ""_ba << "${{ secrets.name }}"_ba << true;
    QTest::newRow("a condition") << "      dependencies: {name: [x]}\n"_ba << "x"_ba << true;
    QTest::newRow("another condition")
        << "      allOf: [{if: {properties: {name: {const: a}}}, then: {}}]\n"_ba << "x"_ba << true;
}

void TemplateCheckTest::knowsWhatAParameterIsUsedBy()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, use);
    QFETCH(const bool, isUsed);
    const QByteArray spec = "  parameters:\n    - properties: {name: {type: string}, text: {type: 'null'}}\n"
                            + schema + "  steps:\n    - action: debug:log\n      input: {message: \"" + use
                            + "\"}\n";
    QCOMPARE(check(spec), QStringList());
    const QString unused =
        u"9:20 info template-unused-parameter: Nothing uses the parameter \"name\" | Hand it to a step, or take it away"_s;
    QCOMPARE(check(spec, Severity::Info), isUsed ? QStringList() : QStringList{unused});
}

/// What leads out of what is checked may be there all the same.
void TemplateCheckTest::looksForWhatStepsFetch()
{
    for (const QByteArray &url :
         {"../beside"_ba, "https://github.com/a/b/tree/main/c"_ba, "./${{ parameters.x }}"_ba, "."_ba})
        QCOMPARE(check("  steps:\n    - action: fetch:template\n      input: {url: '" + url + "'}\n"),
                 QStringList());
}

void TemplateCheckTest::keepsTheEntity()
{
    const test::ScratchHome home;
    test::ScratchRepository repository;
    repository.files = {{u"catalog-info.yaml"_s,
                         head + "  steps:\n    - action: fetch:tempalte\n      input: {url: ./gone}\n"}};
    repository.commit();
    Result<Database> user = openUserData(*home);
    QVERIFY(user && addSource(*user, {u"s"_s, repository.url(), {}, {}}));
    const Result<std::vector<SourceReport>> synced = syncSources(*home, {}, {}, {});
    QVERIFY(synced && synced->size() == 1);
    QCOMPARE(synced->front().entities, 1);
    Result<Database> catalog = openCatalog(*home);
    const Result<std::vector<FoundProblem>> problems = listProblems(*catalog, {});
    QVERIFY(problems);
    QStringList rules;
    for (const FoundProblem &found : *problems) {
        if (found.problem.rule.startsWith(u"template-"_s))
            rules += found.problem.rule + u' ' + found.problem.ref;
    }
    QCOMPARE(rules, QStringList{u"template-unknown-action template:default/t"_s});
}

void TemplateCheckTest::looksAtTemplatesOnly()
{
    const QTemporaryDir folder;
    test::writeFile(
        folder.filePath(u"a.yaml"_s),
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\nspec: {type: service, "
        "lifecycle: x, owner: team, steps: [{action: nonsense}]}\n---\napiVersion: backstage.io/v1beta2\n"
        "kind: Template\nmetadata: {name: b}\nspec: {type: service, owner: team, steps: [{action: nonsense}]}\n");
    const Result<CheckReport> report =
        checkPaths({folder.filePath(u"a.yaml"_s)}, serially, {}, Severity::Info);
    QVERIFY(report);
    for (const Problem &problem : report->problems)
        QVERIFY2(!problem.rule.startsWith(u"template-"_s), qPrintable(problem.message));
}

QTEST_GUILESS_MAIN(TemplateCheckTest)
#include "tst_templatecheck.moc"
