// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"
#include "scaffolder/template.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class TemplateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPagesStepsAndOutput();
    void listsWhatIsWrong_data();
    void listsWhatIsWrong();
    void findsThePlaceOfAnExpression_data();
    void findsThePlaceOfAnExpression();
    void endsItsListOfProblems();
    void readsTheCorpus_data();
    void readsTheCorpus();
};

namespace {

const QStringList actions{u"fetch:template"_s,   u"fetch:plain"_s,
                          u"publish:github"_s,   u"publish:github:pull-request"_s,
                          u"catalog:register"_s, u"debug:log"_s};

ScaffolderTemplate readText(const QByteArray &text)
{
    const std::vector<YamlDocument> documents = readYaml(text);
    return readScaffolderTemplate(documents.front().root, text, actions);
}

QStringList linesOf(const std::vector<PathProblem> &problems)
{
    QStringList lines;
    for (const PathProblem &problem : problems)
        lines += u"%1:%2 %3 %4: %5"_s.arg(problem.place.line)
                     .arg(problem.place.column)
                     .arg(severityName(problem.severity), problem.field, problem.message)
                 + (problem.hint.isEmpty() ? QString() : u" | "_s + problem.hint);
    return lines;
}

const QByteArray head =
    "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: t\nspec:\n"
    "  type: service\n";

} // namespace

void TemplateTest::readsPagesStepsAndOutput()
{
    const ScaffolderTemplate read = readText(head + R"(  owner: group:default/team
  parameters:
    - title: First
      description: Some *words*.
      required: [name]
      properties:
        name: {type: string}
    - properties:
        size: {type: integer}
  steps:
    - action: fetch:template
      input:
        url: ./skeleton
        values: {name: '${{ parameters.name }}'}
    - id: log
      name: Log ${{ parameters.name }}
      action: debug:log
      if: ${{ parameters.size > 3 }}
      each: [1, 2]
  output:
    links:
      - {title: Open, url: '${{ steps.log.output.url }}', if: true}
    text:
      - {title: Notes, content: 'Done.'}
    other: ${{ parameters.name }}
)");
    QCOMPARE(linesOf(read.problems), QStringList());
    QCOMPARE(read.title, u"t"_s);
    QCOMPARE(read.owner, u"group:default/team"_s);
    QCOMPARE(read.pages.size(), 2);
    QCOMPARE(read.pages[0].title, u"First"_s);
    QCOMPARE(read.pages[0].required, QStringList{u"name"_s});
    QVERIFY(read.pages[1].schema.find(u"properties")->find(u"size"));
    QCOMPARE(read.steps.size(), 2);
    QCOMPARE(read.steps[0].id, u"step-1"_s);
    QCOMPARE(read.steps[0].name, u"step-1"_s);
    QCOMPARE(read.steps[0].input.textAt({u"url"}), u"./skeleton"_s);
    QVERIFY(!read.steps[0].condition);
    QCOMPARE(*read.steps[1].condition->text(), u"${{ parameters.size > 3 }}"_s);
    QCOMPARE(read.steps[1].each->list()->size(), 2);
    QCOMPARE(read.links.size(), 1);
    QCOMPARE(read.links[0].title, u"Open"_s);
    QCOMPARE(read.texts[0].content, u"Done."_s);
    QCOMPARE(read.results.size(), 1);
    QCOMPARE(read.results[0].key, u"other"_s);
}

void TemplateTest::listsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QStringList>("problems");
    const QByteArray steps = "  steps: []\n";
    QTest::newRow("an action")
        << "  steps:\n    - action: fetch:templat\n"_ba
        << QStringList{u"8:15 error spec.steps[0].action: there is no action \"fetch:templat\" here"
                       " | Did you mean fetch:template?"_s};
    QTest::newRow("no action") << "  steps:\n    - id: a\n"_ba
                               << QStringList{u"8:7 error spec.steps[0].action: the step has no action"
                                              " | Add one such as fetch:template"_s};
    QTest::newRow("an action of somewhere else")
        << "  steps:\n    - action: acme:launch:rocket\n"_ba
        << QStringList{u"8:15 error spec.steps[0].action: there is no action \"acme:launch:rocket\" here"
                       " | Run this path where it is installed, or take the step away"_s};
    QTest::newRow("an action of another forge")
        << "  steps:\n    - action: publish:gitlab:merge-request\n"_ba
        << QStringList{
               u"8:15 error spec.steps[0].action: there is no action \"publish:gitlab:merge-request\" here"
               " | Requests are opened at GitHub alone: push a branch with publish:git (remoteUrl, "
               "defaultBranch, baseBranch), and open the request on the server's page"_s};
    QTest::newRow("an id twice")
        << "  steps:\n    - {id: a, action: debug:log}\n    - {id: a, action: debug:log}\n"_ba
        << QStringList{u"9:12 error spec.steps[1].id: there is another step with the id \"a\""
                       " | Give one of them another id"_s};
    QTest::newRow("keys")
        << "  paramters: {}\n  steps:\n    - {action: debug:log, inputs: {}}\n"_ba
        << QStringList{u"7:3 warning spec.paramters: spec.paramters has no meaning here"
                       " | Did you mean parameters?"_s,
                       u"9:27 warning spec.steps[0].inputs: spec.steps[0].inputs has no meaning here"
                       " | Did you mean input?"_s};
    QTest::newRow("a parameter twice")
        << "  parameters:\n    - properties: {a: {}}\n    - properties: {a: {}}\n"_ba + steps
        << QStringList{
               u"9:20 warning spec.parameters[1].properties.a: the parameter \"a\" is asked for on another page, too"
               " | Give one of them another name"_s};
    QTest::newRow("no steps") << ""_ba
                              << QStringList{u"6:3 error spec.steps: spec.steps is no list of steps"
                                             " | Add steps, each with an action"_s};
    QTest::newRow("types")
        << "  parameters: 5\n  steps: [x]\n  output: {links: a}\n"_ba
        << QStringList{
               u"7:15 error spec.parameters: spec.parameters is a number; it must be a page or a list of pages"_s,
               u"8:11 error spec.steps[0]: spec.steps[0] is a string; it must be an object"_s,
               u"9:19 error spec.output.links: spec.output.links is a string; it must be a list"_s};
    QTest::newRow("an expression")
        << "  steps:\n    - action: debug:log\n      if: ${{ parameters.a = 1 }}\n"_ba
        << QStringList{
               u"9:28 error spec.steps[0].if: \"=\" stands where the tag is to end, in ${{ parameters.a = 1 }}"_s};
}

void TemplateTest::listsWhatIsWrong()
{
    QFETCH(const QByteArray, spec);
    QTEST(linesOf(readText(head + spec).problems), "problems");
}

void TemplateTest::findsThePlaceOfAnExpression_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    // The input of the step begins on line 10.
    QTest::newRow("plain") << "a: x ${{ y z }}"_ba << 10 << 20;
    QTest::newRow("letters of two units") << "a: 𝑥 ${{ y z }}"_ba << 10 << 20;
    QTest::newRow("quoted") << "a: \"x ${{ y z }}\""_ba << 10 << 21;
    QTest::newRow("escaped") << "a: \"\\t ${{ y z }}\""_ba << 10 << 16;
    QTest::newRow("single quotes") << "a: 'it''s ${{ y }} ${{ z z }}'"_ba << 10 << 28;
    QTest::newRow("a block") << "a: |\n          one\n          ${{ y z }}\n"_ba << 12 << 17;
    QTest::newRow("a block that ends early")
        << "a: |-\n\n            x\n          ${{ y z }}\n"_ba.replace("          $", "            $") << 13
        << 19;
    QTest::newRow("folded") << "a: >\n          ${{ y }}\n          and ${{ y z }}\n"_ba << 12 << 15;
    QTest::newRow("several lines") << "a: one\n          ${{ y z }}"_ba << 11 << 11;
    QTest::newRow("in a list") << "a: [1, {b: '${{ y z }}'}]"_ba << 10 << 27;
}

void TemplateTest::findsThePlaceOfAnExpression()
{
    QFETCH(const QByteArray, input);
    const ScaffolderTemplate read =
        readText(head + "  steps:\n    - action: debug:log\n      input:\n        " + input + "\n");
    QCOMPARE(read.problems.size(), 1);
    QTEST(read.problems.front().place.line, "line");
    QTEST(read.problems.front().place.column, "column");
}

void TemplateTest::endsItsListOfProblems()
{
    QByteArray text = head + "  steps:\n";
    for (int step = 0; step < 3000; ++step)
        text += "    - {action: none}\n";
    const ScaffolderTemplate read = readText(text);
    QCOMPARE(read.problems.size(), listedProblems);
    QCOMPARE(read.steps.size(), 3000);
}

void TemplateTest::readsTheCorpus_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(CAIRN_SHARED "/corpus/templates"), {u"template.yaml"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    if (!files.hasNext())
        QSKIP("the corpus of templates is not beside this checkout");
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(path.section(u'/', -2, -2))) << path;
    }
}

/// Real ones: all that is found is an action that these tests do not name, or a key of older times.
void TemplateTest::readsTheCorpus()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    const ScaffolderTemplate read = readText(text);
    QVERIFY(!read.name.isEmpty());
    QVERIFY(!read.steps.empty());
    QVERIFY(!read.pages.empty());
    for (const PathProblem &problem : read.problems) {
        QVERIFY2(problem.message.startsWith(u"there is no action"),
                 qPrintable(linesOf(read.problems).join(u'\n')));
        const QByteArray line = text.split('\n')[problem.place.line - 1];
        QVERIFY2(line.contains("action"), line.constData());
    }
}

QTEST_GUILESS_MAIN(TemplateTest)
#include "tst_template.moc"
