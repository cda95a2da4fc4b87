// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: `cairn path render`.

#include "support/scratch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PathCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersAText_data();
    void rendersAText();
    void readsAFileOfValues();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
};

namespace {

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CAIRN_PROGRAM), QStringList{u"path"_s, u"render"_s} + arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

void PathCommandTest::rendersAText_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("json");
    const QString values = u"--values={\"name\": \"My Service\", \"ports\": [80, 443]}"_s;
    QTest::newRow("a list") << QStringList{u"${{ parameters.ports }}"_s, values} << 0
                            << R"({"ok":true,"result":[80,443],"type":"array"})"_ba;
    QTest::newRow("undefined") << QStringList{u"${{ parameters.nothing }}"_s, values} << 0
                               << R"({"ok":true,"type":"undefined"})"_ba;
    QTest::newRow("a file") << QStringList{u"n: ${{ values.name }}"_s, values, u"--mode=file"_s} << 0
                            << R"({"ok":true,"result":"n: My Service","type":"string"})"_ba;
    QTest::newRow("cookiecutter") << QStringList{u"{{ cookiecutter.name | lower }}"_s, values,
                                                 u"--mode=cookiecutter"_s}
                                  << 0 << R"({"ok":true,"result":"my service","type":"string"})"_ba;
    QTest::newRow("a whole context")
        << QStringList{u"${{ steps.a.output.url }}"_s,
                       u"--values={\"steps\": {\"a\": {\"output\": {\"url\": \"u\"}}}}"_s}
        << 0 << R"({"ok":true,"result":"u","type":"string"})"_ba;
    QTest::newRow("status") << QStringList{u"${{ always() and not failure() }}"_s} << 0
                            << R"({"ok":true,"result":true,"type":"boolean"})"_ba;
    QTest::newRow("a fault")
        << QStringList{u"${{ parameters.name | uper }}"_s, values} << 1
        << R"({"error":{"column":23,"hint":"Did you mean upper?","line":1,"message":"there is no filter \"uper\""},"ok":false})"_ba;
}

void PathCommandTest::rendersAText()
{
    QFETCH(const QStringList, arguments);
    const Run answer = run(arguments + QStringList{u"--json"_s});
    QTEST(answer.status, "status");
    QTEST(QJsonDocument::fromJson(answer.out).toJson(QJsonDocument::Compact), "json");
}

void PathCommandTest::readsAFileOfValues()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"values.yaml"_s);
    test::writeFile(path, "name: My Service\nnumbers: [1, 2]\n");
    const Run plain =
        run({u"${{ parameters.name }}: ${{ parameters.numbers | sum }}"_s, u"--values"_s, path});
    QCOMPARE(plain.out, "My Service: 3\n"_ba);
    const Run fault = run({u"${{ parameters.name | first | join }}"_s, u"--values"_s, path});
    QCOMPARE(fault.status, 1);
    QVERIFY2(fault.err.contains("TEXT:1:31: this filter takes a list, not text"), fault.err.constData());
}

void PathCommandTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no text") << QStringList{} << 2 << "it is: cairn path render TEXT"_ba;
    QTest::newRow("mode") << QStringList{u"x"_s, u"--mode=jinja"_s} << 2 << "there is no mode \"jinja\""_ba;
    QTest::newRow("no file") << QStringList{u"x"_s, u"--values=/no/such/file"_s} << 3 << "/no/such/file"_ba;
    QTest::newRow("no object") << QStringList{u"x"_s, u"--values={\"a\""_s} << 3 << "--values:1:"_ba;
}

void PathCommandTest::refusesWhatItCannotRead()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, message);
    const Run answer = run(arguments);
    QVERIFY2(answer.err.contains(message), answer.err.constData());
    QTEST(answer.status, "status");
}

QTEST_GUILESS_MAIN(PathCommandTest)
#include "tst_pathcommand.moc"
