// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: `cairn path list`, `run`, `resume`, `undo` and `history`.

#include "support/scratch.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

const QByteArray service = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: service
  title: A service
  description: All that a service needs
  tags: [go]
spec:
  type: service
  owner: group:default/platform
  parameters:
    - title: About it
      required: [name]
      properties:
        name: { type: string, pattern: "^[a-z-]+$" }
        size: { type: string, default: small, enum: [small, large] }
        token: { type: string, ui:field: Secret }
  steps:
    - id: files
      name: Write files of ${{ parameters.name }}
      action: fetch:template
      input: { url: ./skeleton, values: { name: "${{ parameters.name }}", size: "${{ parameters.size }}" } }
    - id: docs
      if: ${{ parameters.size == "large" }}
      action: debug:log
      input: { message: large }
    - id: say
      action: debug:log
      input: { message: "token ${{ secrets.token }}" }
  output:
    links:
      - { title: Entity, entityRef: "component:default/${{ parameters.name }}" }
    size: ${{ parameters.size }}
)";

} // namespace

class PathRunCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsThePathsOfTheCatalog();
    void runsOneAndWritesItsFiles();
    void runsOneOfTheDisk();
    void plansOnly();
    void checksTheAnswers_data();
    void checksTheAnswers();
    void keepsASecretToItself();
    void saysWhatIsMissing();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void showsAPlanToPeople();
    void stopsBeforeItReachesOut();

private:
    Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(CAIRN_PROGRAM), arguments + QStringList{u"--home"_s, m_home->folder()});
        if (!process.waitForFinished())
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run path(const QStringList &arguments) const { return run(QStringList{u"path"_s} + arguments); }
    QString file(const QString &name) const { return m_home->folder() + u"/paths/"_s + name; }

    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<test::ScratchRepository> m_repository;
};

void PathRunCommandTest::init()
{
    m_home = std::make_unique<test::ScratchHome>();
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->files = {{u"paths/catalog-info.yaml"_s, service},
                           {u"paths/skeleton/README.md"_s, "# ${{ values.name }}\n"},
                           {u"paths/skeleton/src/${{ values.name }}.txt"_s, "${{ values.size }}\n"}};
    m_repository->commit();
    QCOMPARE(run({u"source"_s, u"add"_s, u"acme"_s, m_repository->url()}).status, 0);
    QVERIFY(run({u"sync"_s}).status <= 1); // its owner is nobody's entity
    test::writeFile(file(u"template.yaml"_s), service);
    test::writeFile(file(u"skeleton/README.md"_s), "# ${{ values.name }}\n");
    test::writeFile(file(u"values.yaml"_s), "name: payments\n");
    test::writeFile(file(u"secrets.yaml"_s), "token: sesame-open\n");
}

void PathRunCommandTest::listsThePathsOfTheCatalog()
{
    const QJsonObject before = path({u"list"_s, u"--json"_s}).json();
    QCOMPARE(before.value(u"total"_s).toInt(), 1);
    QCOMPARE(before.value(u"items"_s).toArray().first().toObject(),
             (QJsonObject{{u"ref"_s, u"template:default/service"_s},
                          {u"title"_s, u"A service"_s},
                          {u"type"_s, u"service"_s},
                          {u"owner"_s, u"group:default/platform"_s},
                          {u"tags"_s, QJsonArray{u"go"_s}},
                          {u"description"_s, u"All that a service needs"_s},
                          {u"runs"_s, 0}}));
    QCOMPARE(path({u"run"_s, u"service"_s, u"--values={\"name\": \"a\"}"_s}).status, 0);
    const Run listed = path({u"list"_s});
    QVERIFY2(listed.out.contains("template:default/service  A service  service"), listed.out.constData());
    QCOMPARE(path({u"list"_s, u"--json"_s}).json()[u"items"_s][0][u"runs"_s].toInt(), 1);
}

void PathRunCommandTest::runsOneAndWritesItsFiles()
{
    const QString out = m_home->folder() + u"/made"_s;
    const Run done =
        path({u"run"_s, u"service"_s, u"--values"_s, file(u"values.yaml"_s), u"--out"_s, out, u"--json"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    const QJsonObject json = done.json();
    QCOMPARE(json[u"status"_s].toString(), u"done"_s);
    QStringList steps;
    for (const QJsonValue &step : json[u"steps"_s].toArray())
        steps += step[u"id"_s].toString() + u'|' + step[u"name"_s].toString() + u'|'
                 + step[u"action"_s].toString() + u'|' + step[u"status"_s].toString() + u'|'
                 + (step[u"error"_s].isNull() ? u"null"_s : u"?"_s);
    QCOMPARE(steps.join(u'\n'),
             u"files|Write files of payments|fetch:template|done|null\ndocs|docs|debug:log|skipped|null\n"
             "say|say|debug:log|done|null"_s);
    QCOMPARE(json[u"files"_s][1][u"path"_s].toString(), u"src/payments.txt"_s);
    QCOMPARE(json[u"effects"_s].toArray().size(), 0);
    QCOMPARE(json[u"output"_s][u"size"_s].toString(), u"small"_s);
    QCOMPARE(json[u"output"_s][u"links"_s][0][u"entityRef"_s].toString(), u"component:default/payments"_s);
    QFile made(out + u"/src/payments.txt"_s);
    QVERIFY(made.open(QFile::ReadOnly));
    QCOMPARE(made.readAll(), "small\n");
    const Run again = path({u"run"_s, u"service"_s, u"--values"_s, file(u"values.yaml"_s), u"--out"_s, out});
    QCOMPARE(again.status, 3);
    QVERIFY(again.err.contains("is there already"));

    const QJsonArray history = QJsonDocument::fromJson(path({u"history"_s, u"--json"_s}).out).array();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history[0][u"status"_s].toString(), u"done"_s);
    const QString id = history[0][u"run"_s].toString();
    QCOMPARE(id, json[u"run"_s].toString());
    const Run shown = path({u"history"_s, id});
    QVERIFY2(shown.out.contains("src/") && shown.out.contains("say: token"), shown.out.constData());
    QCOMPARE(path({u"resume"_s, id}).status, 3);
    QCOMPARE(path({u"undo"_s, id, u"--yes"_s}).status, 3);
}

void PathRunCommandTest::runsOneOfTheDisk()
{
    const Run done = path({u"run"_s, file(u"template.yaml"_s),
                           u"--values={\"name\": \"a\", \"size\": \"large\"}"_s, u"--json"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(done.json()[u"files"_s].toArray().size(), 1);
    QCOMPARE(done.json()[u"steps"_s][1][u"status"_s].toString(), u"done"_s);
    QCOMPARE(done.json()[u"template"_s].toString(), QString());
}

void PathRunCommandTest::plansOnly()
{
    const Run planned =
        path({u"run"_s, u"service"_s, u"--values={\"name\": \"a\"}"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(planned.status, 0);
    QCOMPARE(planned.json()[u"status"_s].toString(), u"planned"_s);
    QCOMPARE(QJsonDocument::fromJson(path({u"history"_s, u"--json"_s}).out).array().size(), 0);
}

void PathRunCommandTest::checksTheAnswers_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("missing") << u"{}"_s << QByteArray("name: ");
    QTest::newRow("pattern") << u"{\"name\": \"A B\"}"_s << QByteArray("name: ");
    QTest::newRow("choice") << u"{\"name\": \"a\", \"size\": \"huge\"}"_s << QByteArray("size: ");
    QTest::newRow("unknown") << u"{\"name\": \"a\", \"sise\": \"small\"}"_s
                             << QByteArray("there is no parameter sise; did you mean size?");
    QTest::newRow("no object") << u"nowhere.yaml"_s << QByteArray("cannot be read");
}

void PathRunCommandTest::checksTheAnswers()
{
    QFETCH(const QString, values);
    QFETCH(const QByteArray, words);
    const Run refused = path({u"run"_s, u"service"_s, u"--values="_s + values});
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains(words), refused.err.constData());
    QVERIFY(refused.out.isEmpty());
}

void PathRunCommandTest::keepsASecretToItself()
{
    const Run done = path({u"run"_s, u"service"_s, u"--values={\"name\": \"a\"}"_s, u"--secrets"_s,
                           file(u"secrets.yaml"_s), u"--json"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    const Run shown = path({u"history"_s, done.json()[u"run"_s].toString()});
    QVERIFY2(shown.out.contains("say: token ***"), shown.out.constData());
    QDirIterator all(m_home->folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile one(all.next());
        if (one.fileName() != file(u"secrets.yaml"_s) && one.open(QFile::ReadOnly))
            QVERIFY2(!one.readAll().contains("sesame-open"), qPrintable(one.fileName()));
    }
}

void PathRunCommandTest::saysWhatIsMissing()
{
    QByteArray faulty = service;
    faulty.replace("      action: fetch:template", "      action: fetch:templat");
    test::writeFile(file(u"template.yaml"_s), faulty);
    const Run failed =
        path({u"run"_s, file(u"template.yaml"_s), u"--values={\"name\": \"a\"}"_s, u"--json"_s});
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.err.contains("there is no action \"fetch:templat\" here")
                 && failed.err.contains("Did you mean fetch:template?"),
             failed.err.constData());
    QCOMPARE(failed.json()[u"status"_s].toString(), u"failed"_s);
    QVERIFY(failed.json()[u"steps"_s][0][u"error"_s][u"message"_s].toString().contains(u"fetch:templat"_s));
    QCOMPARE(path({u"run"_s, u"servic"_s}).status, 3);
    QVERIFY(path({u"run"_s, u"servic"_s}).err.contains("template:default/service"));
    QCOMPARE(path({u"run"_s, file(u"none.yaml"_s)}).status, 3);
}

void PathRunCommandTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown") << QStringList{u"walk"_s};
    QTest::newRow("no template") << QStringList{u"run"_s};
    QTest::newRow("too many") << QStringList{u"list"_s, u"x"_s};
}

void PathRunCommandTest::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(path(arguments).status, 2);
}

void PathRunCommandTest::showsAPlanToPeople()
{
    const Run planned = path({u"run"_s, u"service"_s, u"--values={\"name\": \"pay\"}"_s, u"--dry-run"_s});
    QCOMPARE(planned.status, 0);
    QCOMPARE(planned.out, R"(A service  template:default/service

Steps
  ✓ Write files of pay  fetch:template
  - docs                debug:log  skipped: ${{ parameters.size == "large" }} is false
  ✓ say                 debug:log

Files (2)
  README.md
  src/
    pay.txt
)");
}

void PathRunCommandTest::stopsBeforeItReachesOut()
{
    const QString remote = m_home->folder() + u"/made.git"_s;
    QByteArray publishing = service;
    publishing.replace("  output:\n",
                       "    - id: publish\n      action: publish:git\n      input: { remoteUrl: \""
                           + remote.toUtf8() + "\", createRepository: true }\n  output:\n");
    test::writeFile(file(u"template.yaml"_s), publishing);
    const QStringList begin{u"run"_s, file(u"template.yaml"_s), u"--values={\"name\": \"pay\"}"_s};
    const Run planned = path(begin + QStringList{u"--json"_s});
    QVERIFY2(planned.status == 0, planned.err.constData());
    QCOMPARE(planned.json()[u"status"_s].toString(), u"planned"_s);
    QVERIFY(!planned.json()[u"effects"_s].toArray().isEmpty());
    QVERIFY(!QFile::exists(remote));
    QVERIFY(path(begin).out.contains("Would happen outside"));

    const QString id = planned.json()[u"run"_s].toString();
    const Run asked = path({u"resume"_s, id});
    QCOMPARE(asked.status, 0);
    QVERIFY2(asked.err.contains("cairn path resume " + id.toUtf8() + " --yes"), asked.err.constData());
    QVERIFY(!QFile::exists(remote));
    const Run done = path({u"resume"_s, id, u"--yes"_s, u"--json"_s});
    QVERIFY2(done.status == 0, (done.err + done.out).constData());
    const QStringList files =
        QString::fromUtf8(test::git(remote, {u"ls-tree"_s, u"-r"_s, u"--name-only"_s, u"main"_s}))
            .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(files.join(u' '), u".cairn/provenance.yaml README.md"_s);

    const Run words = path({u"undo"_s, id});
    QVERIFY2(words.err.contains("cairn path undo"), (words.out + words.err).constData());
    QVERIFY(QFile::exists(remote));
    const Run undone = path({u"undo"_s, id, u"--yes"_s, u"--json"_s});
    QVERIFY2(undone.status == 0, (undone.err + undone.out).constData());
    QCOMPARE(undone.json()[u"status"_s].toString(), u"undone"_s);
    QVERIFY(!QFile::exists(remote));
}

QTEST_GUILESS_MAIN(PathRunCommandTest)
#include "tst_pathruncommand.moc"
