// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: `cairn path test`.

#include "scaffolder/pathtest.h"

#include "support/scratch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PathTestCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesWhereAllIsAsExpected();
    void showsWhatDiffers_data();
    void showsWhatDiffers();
    void answersInJson();
    void findsTheTestsOfAFolder();
    void saysWhereATestIsWrong_data();
    void saysWhereATestIsWrong();
    void saysWhatIsMissing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

struct Run {
    int status = -1;
    QString out;
    QString err;
};

Run pathTest(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(CAIRN_PROGRAM), QStringList{u"path"_s, u"test"_s} + arguments
                                                     + QStringList{u"--home"_s, folder + u"/home"_s});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

const QByteArray service = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: service}
spec:
  type: service
  parameters:
    - required: [name]
      properties:
        name: {type: string, pattern: "^[a-z]+$"}
        size: {type: string, default: small}
        token: {type: string, ui:field: Secret}
  steps:
    - action: fetch:template
      input: {url: ./skeleton, values: {name: "${{ parameters.name }}", size: "${{ parameters.size }}"}}
    - if: ${{ parameters.size == "bad" }}
      action: fs:rename
      input: {files: [{from: nothing, to: x}]}
  output:
    links: [{title: Docs, url: "https://docs.example/${{ parameters.name }}"}]
    size: ${{ parameters.size }}
)";

} // namespace

void PathTestCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::writeFile(m_folder->filePath(u"t/template.yaml"_s), service);
    test::writeFile(m_folder->filePath(u"t/skeleton/README.md"_s),
                    "# ${{ values.name }}\n\n${{ values.size }}\n");
    test::writeFile(m_folder->filePath(u"t/skeleton/bin/run"_s), "#!/bin/sh\n");
    QFile(m_folder->filePath(u"t/skeleton/bin/run"_s))
        .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void PathTestCommandTest::passesWhereAllIsAsExpected()
{
    test::writeFile(m_folder->filePath(u"t/template.test.yaml"_s), R"(cases:
  - name: a small one
    answers: {name: pay}
    secrets: {token: s3cr3t}
    files:
      README.md: "# pay\n\nsmall\n"
      bin/run: {executable: true, matches: "^#!"}
      old.md: {absent: true}
    noOtherFiles: true
    effects: []
    output: {size: small, links: [{url: https://docs.example/pay}]}
  - name: a large one
    answers: {name: pay, size: large}
    files:
      README.md: {contains: [large, "# pay"]}
  - name: no name
    answers: {name: "No"}
    error: name
  - name: a step that fails
    answers: {name: pay, size: bad}
    error: there is no nothing in the workspace
)");
    const Run run = pathTest(m_folder->path(), {u"t/template.test.yaml"_s});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.out,
             u"passed  a small one\npassed  a large one\npassed  no name\npassed  a step that fails\n"
             "4 passed, 0 failed\n"_s);
    QCOMPARE(run.status, 0);
}

void PathTestCommandTest::showsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, const QByteArray &expected, const QStringList &shown) {
        QTest::newRow(name) << expected << shown;
    };
    row("content", "files: {README.md: \"# pay\\n\\nlarge\\n\"}",
        {u"README.md differs (- expected, + made):"_s, u"-large"_s, u"+small"_s});
    row("a part", "files: {README.md: {contains: huge}}", {u"README.md does not contain:"_s, u"huge"_s});
    row("an expression", "files: {README.md: {matches: ^x$}}", {u"nothing in README.md matches ^x$"_s});
    row("a missing file", "files: {x: y}", {u"x is not there"_s});
    row("a file too much", "files: {README.md: {absent: true}}",
        {u"README.md is there, and should not be"_s});
    row("others", "files: {README.md: {}}\n    noOtherFiles: true",
        {u"bin/run is there, and no case of the test names it"_s});
    row("a mode", "files: {README.md: {executable: true}}", {u"README.md cannot be run"_s});
    row("effects", "effects: [create something]", {u"the outward effects differ"_s, u"- create something"_s});
    row("output", "output: {size: large, other: 1}",
        {u"output.size is \"small\"; expected \"large\""_s, u"output.other is not there; expected 1"_s});
    row("no error", "error: boom", {u"the path ran to its end; expected an error with:"_s, u"boom"_s});
}

void PathTestCommandTest::showsWhatDiffers()
{
    QFETCH(const QByteArray, expected);
    QFETCH(const QStringList, shown);
    test::writeFile(m_folder->filePath(u"t/template.test.yaml"_s),
                    "cases:\n  - name: one\n    answers: {name: pay}\n    " + expected + "\n");
    const Run run = pathTest(m_folder->path(), {u"t/template.yaml"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.startsWith(u"failed  one  t/template.test.yaml:2\n"_s), qPrintable(run.out + run.err));
    for (const QString &part : shown)
        QVERIFY2(run.out.contains(part), qPrintable(run.out));
    QVERIFY(run.out.endsWith(u"0 passed, 1 failed\n"_s));
}

void PathTestCommandTest::answersInJson()
{
    test::writeFile(
        m_folder->filePath(u"t/template.test.yaml"_s),
        "cases:\n  - {name: good, answers: {name: pay}}\n  - {name: bad, answers: {name: pay}, files: {x: ''}}\n");
    const Run run = pathTest(m_folder->path(), {u"--json"_s});
    QCOMPARE(run.status, 1);
    const QJsonObject object = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(object[u"passed"_s].toInt(), 1);
    QCOMPARE(object[u"failed"_s].toInt(), 1);
    const QJsonObject bad = object[u"cases"_s].toArray()[1].toObject();
    QCOMPARE(bad[u"name"_s].toString(), u"bad"_s);
    QCOMPARE(bad[u"line"_s].toInt(), 3);
    QCOMPARE(bad[u"differences"_s].toArray(), QJsonArray{u"x is not there"_s});
}

void PathTestCommandTest::findsTheTestsOfAFolder()
{
    const QByteArray cases = "cases:\n  - {name: good, answers: {name: pay}}\n";
    test::writeFile(m_folder->filePath(u"t/template.test.yaml"_s), cases);
    test::writeFile(m_folder->filePath(u"a/other.yaml"_s), service);
    test::writeFile(m_folder->filePath(u"a/skeleton/x"_s), "x");
    test::writeFile(m_folder->filePath(u"a/other.test.yaml"_s), cases);
    test::writeFile(m_folder->filePath(u"b/lonely.test.yaml"_s), "nonsense");
    const Run run = pathTest(m_folder->path(), {});
    QCOMPARE(run.err, QString());
    QCOMPARE(run.out, u"passed  good\npassed  good\n2 passed, 0 failed\n"_s);
}

void PathTestCommandTest::saysWhereATestIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no YAML") << "cases: [\n"_ba << u"x:1:1: A value is missing here"_s;
    QTest::newRow("no cases") << "case: []\n"_ba << u"x:1:1: there is no list of cases"_s;
    QTest::newRow("no name") << "cases:\n  - answers: {}\n"_ba << u"x:2:5: the case has no name"_s;
    QTest::newRow("a typo") << "cases:\n  - name: a\n    anwsers: {}\n"_ba
                            << u"x:3:5: \"anwsers\" has no meaning here"_s;
    QTest::newRow("no object") << "cases:\n  - name: a\n    files: [a]\n"_ba
                               << u"x:3:12: files is a list; it must be an object"_s;
    QTest::newRow("no expression") << "cases:\n  - name: a\n    files: {a: {matches: '('}}\n"_ba
                                   << u"x:3:16: \"(\" is no regular expression"_s;
    QTest::newRow("no boolean") << "cases:\n  - name: a\n    noOtherFiles: maybe\n"_ba
                                << u"x:3:19: \"maybe\" is neither true nor false"_s;
}

void PathTestCommandTest::saysWhereATestIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, message);
    const Result<std::vector<PathTest>> read = readPathTests(text, u"x"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(message), qPrintable(read.error().message));
}

void PathTestCommandTest::saysWhatIsMissing()
{
    QCOMPARE(pathTest(m_folder->path(), {u"gone"_s}).status, 3);
    const Run none = pathTest(m_folder->path(), {u"t"_s});
    QCOMPARE(none.status, 3);
    QVERIFY2(none.err.contains(u"there is no template.test.yaml in t"_s), qPrintable(none.err));
}

QTEST_GUILESS_MAIN(PathTestCommandTest)
#include "tst_pathtestcommand.moc"
