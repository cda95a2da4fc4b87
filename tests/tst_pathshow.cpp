// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: `cairn path show`.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class PathShowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsQuestionsAndSteps();
    void hasStableKeys();
    void showsWhatAnswersBring();
    void namesWhatIsNotThere();

private:
    struct Run {
        int status = -1;
        QString out;
        QString err;
    };
    Run run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(CAIRN_PROGRAM),
                      QStringList{u"--home"_s, m_folder.path(), u"path"_s, u"show"_s} + arguments);
        if (!process.waitForFinished())
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QString file() const { return m_folder.path() + u"/template.yaml"_s; }

    QTemporaryDir m_folder;
};

void PathShowTest::initTestCase()
{
    QFile written(file());
    QVERIFY(written.open(QFile::WriteOnly));
    written.write(R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: service, title: A service}
spec:
  type: service
  owner: group:default/platform
  parameters:
    - title: About it
      required: [name]
      properties:
        name: {title: Name, type: string, ui:field: EntityNamePicker, description: What it is called}
        database: {type: string, enum: [none, postgres], enumNames: [No database, PostgreSQL], default: none}
        token: {type: string, ui:field: Secret}
      dependencies:
        database: {oneOf: [{properties: {database: {const: none}}}, {properties: {database: {const: postgres}, size: {type: integer}}}]}
  steps:
    - {id: log, name: Log, action: debug:log, if: '${{ parameters.name }}', input: {message: x}}
)");
}

void PathShowTest::printsQuestionsAndSteps()
{
    const Run shown = run({file()});
    QCOMPARE(shown.status, 0);
    QCOMPARE(shown.out, uR"(A service

About it
  name  EntityNamePicker, required
      Name
      What it is called
  database  text, default none
      one of: No database, PostgreSQL
  token  Secret, secret

Steps
  log  debug:log  if ${{ parameters.name }}
)"_s);
}

void PathShowTest::hasStableKeys()
{
    const Run shown = run({file(), u"--json"_s});
    QCOMPARE(shown.status, 0);
    const QJsonObject path = QJsonDocument::fromJson(shown.out.toUtf8()).object();
    QCOMPARE(path.keys(), (QStringList{u"description"_s, u"file"_s, u"name"_s, u"owner"_s, u"pages"_s,
                                       u"problems"_s, u"ref"_s, u"steps"_s, u"tags"_s, u"title"_s, u"type"_s}));
    const QJsonArray fields = path[u"pages"_s][0][u"fields"_s].toArray();
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields[0].toObject().keys(),
             (QStringList{u"choices"_s, u"default"_s, u"description"_s, u"field"_s, u"fields"_s, u"key"_s,
                          u"name"_s, u"path"_s, u"required"_s, u"secret"_s, u"title"_s, u"type"_s}));
    QCOMPARE(fields[1][u"choices"_s][1][u"label"_s].toString(), u"PostgreSQL"_s);
    QCOMPARE(fields[2][u"secret"_s].toBool(), true);
    QCOMPARE(path[u"steps"_s][0][u"action"_s].toString(), u"debug:log"_s);
}

void PathShowTest::showsWhatAnswersBring()
{
    const Run shown = run({file(), u"--values={\"database\": \"postgres\"}"_s});
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.out.contains(u"size  integer"));
}

void PathShowTest::namesWhatIsNotThere()
{
    const Run shown = run({m_folder.path() + u"/no.yaml"_s});
    QVERIFY(shown.status != 0);
    QVERIFY(shown.err.contains(u"no.yaml"));
}

QTEST_GUILESS_MAIN(PathShowTest)
#include "tst_pathshow.moc"
