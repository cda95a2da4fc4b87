// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/sarif.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/rule.h"
#include "support/jsonschema.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using terminal::sarifLog;
using terminal::SourceTexts;

namespace {

/// What the schema says against the log; empty where it fits.
QString breachOf(const QJsonObject &log)
{
    QFile file(QStringLiteral(CAIRN_DATA "/sarif/sarif-2.1.0-part.json"));
    if (!file.open(QFile::ReadOnly))
        return file.errorString();
    return test::schemaBreaches(file.readAll(), QJsonDocument(log).toJson());
}

std::vector<Problem> problemsIn(const QString &path, const QByteArray &text)
{
    return readDescriptors(path, readYaml(text), {}).problems;
}

const QByteArray faulty =
    "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: a\n"
    "  tags: [Java, 8]\nspec:\n\n  owner: 42\n  domain: a:b:\n---\nkind: \"open\n---\na:\n\tb: c\n";

} // namespace

class SarifTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fitsTheSchema_data();
    void fitsTheSchema();
    void failsTheSchemaWhereItShould();
    void namesEachRuleWithItsPage_data();
    void namesEachRuleWithItsPage();
    void saysWhereAndHowSevere();
    void offersTheMend();
    void knowsAProblemAgain();
    void writesPathsAsAddresses_data();
    void writesPathsAsAddresses();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before;
};

void SarifTest::init()
{
    m_before = QDir::currentPath();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir::setCurrent(m_folder->path()));
}

void SarifTest::cleanup()
{
    QDir::setCurrent(m_before);
}

void SarifTest::fitsTheSchema_data()
{
    QTest::addColumn<std::vector<Problem>>("problems");
    QTest::newRow("none") << std::vector<Problem>();
    QTest::newRow("faults and mends") << problemsIn(u"a b.yaml"_s, faulty);
    QTest::newRow("without a place") << std::vector<Problem>{
        {Severity::Warning, u"no-descriptors"_s, u"nothing"_s, {}, {}, {}, {}},
        {Severity::Info, u"unused-api"_s, u"nobody"_s, {}, u"gone.yaml"_s, {}, {}},
        {Severity::Info, u"unused-api"_s, u"nobody"_s, {}, u"/absolute/gone.yaml"_s, {3, 0}, {}}};
    std::vector<Problem> all;
    for (const Rule &rule : rules())
        all.push_back(
            {rule.severity, rule.id.toString(), u"message"_s, u"hint"_s, u"a b.yaml"_s, {1, 1}, {}});
    QTest::newRow("every rule") << all;
}

void SarifTest::fitsTheSchema()
{
    QFETCH(const std::vector<Problem>, problems);
    test::writeFile(u"a b.yaml"_s, faulty);
    SourceTexts texts;
    const QJsonObject log = sarifLog(problems, texts);
    QCOMPARE(breachOf(log), QString());
    QCOMPARE(log[u"runs"][0][u"results"].toArray().size(), qsizetype(problems.size()));
}

void SarifTest::failsTheSchemaWhereItShould()
{
    SourceTexts texts;
    QJsonObject log = sarifLog({}, texts);
    log.insert(u"version"_s, u"2.0.0"_s);
    QVERIFY(!breachOf(log).isEmpty());
    log = sarifLog({}, texts);
    log.insert(u"made"_s, u"up"_s);
    QVERIFY(!breachOf(log).isEmpty());
    log.remove(u"made"_s);
    log.remove(u"runs"_s);
    QVERIFY(!breachOf(log).isEmpty());
}

void SarifTest::namesEachRuleWithItsPage_data()
{
    QTest::addColumn<QString>("id");
    for (const Rule &rule : rules())
        QTest::newRow(qPrintable(rule.id.toString())) << rule.id.toString();
}

void SarifTest::namesEachRuleWithItsPage()
{
    QFETCH(const QString, id);
    const Rule &rule = *findRule(id);
    SourceTexts texts;
    const QJsonObject log = sarifLog({{rule.severity, id, u"m"_s, {}, {}, {}, {}}}, texts);
    const QJsonValue run = log[u"runs"][0];
    const QJsonValue named = run[u"tool"][u"driver"][u"rules"][run[u"results"][0][u"ruleIndex"].toInt()];
    QCOMPARE(named[u"id"].toString(), id);
    QCOMPARE(named[u"help"][u"markdown"].toString(), rulePage(id));
    QVERIFY(named[u"help"][u"text"].toString().contains(u"Mend:\n"_s));
    QVERIFY(!named[u"help"][u"text"].toString().contains(u"```"_s));
    QCOMPARE(named[u"shortDescription"][u"text"].toString(), rule.summary.toString() + u'.');
    QCOMPARE(named[u"defaultConfiguration"][u"level"], run[u"results"][0][u"level"]);
}

void SarifTest::saysWhereAndHowSevere()
{
    test::writeFile(u"a.yaml"_s, "a: \"ü b\" # c\n");
    SourceTexts texts;
    const QJsonObject log =
        sarifLog({{Severity::Info, u"unused-api"_s, u"m"_s, u"h"_s, u"a.yaml"_s, {1, 4}, {}}}, texts);
    const QJsonValue run = log[u"runs"][0];
    QCOMPARE(run[u"columnKind"].toString(), u"unicodeCodePoints"_s);
    const QJsonValue result = run[u"results"][0];
    QCOMPARE(result[u"level"].toString(), u"note"_s);
    QCOMPARE(result[u"message"][u"text"].toString(), u"m. h"_s);
    QCOMPARE(result[u"locations"][0][u"physicalLocation"][u"region"],
             QJsonValue(QJsonObject{
                 {u"startLine"_s, 1}, {u"startColumn"_s, 4}, {u"endLine"_s, 1}, {u"endColumn"_s, 9}}));
}

void SarifTest::offersTheMend()
{
    const QByteArray text =
        "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: a}\nspec: {owner: 42}\n";
    test::writeFile(u"a.yaml"_s, text);
    SourceTexts texts;
    const QJsonValue fix =
        sarifLog(problemsIn(u"a.yaml"_s, text), texts)[u"runs"][0][u"results"][0][u"fixes"][0];
    QCOMPARE(fix[u"description"][u"text"].toString(), u"Put 42 in quotes"_s);
    const QJsonValue change = fix[u"artifactChanges"][0];
    QCOMPARE(change[u"artifactLocation"][u"uri"].toString(), u"a.yaml"_s);
    QCOMPARE(change[u"replacements"][0][u"insertedContent"][u"text"].toString(), u"\"42\""_s);
    QCOMPARE(change[u"replacements"][0][u"deletedRegion"],
             QJsonValue(QJsonObject{
                 {u"startLine"_s, 4}, {u"startColumn"_s, 15}, {u"endLine"_s, 4}, {u"endColumn"_s, 17}}));
}

void SarifTest::knowsAProblemAgain()
{
    const auto marks = [](const QByteArray &text, std::vector<int> lines) {
        test::writeFile(u"a.yaml"_s, text);
        std::vector<Problem> problems;
        for (const int line : lines)
            problems.push_back({Severity::Error, u"limit"_s, u"m"_s, {}, u"a.yaml"_s, {line, 1}, {}});
        SourceTexts texts;
        QStringList found;
        const QJsonObject log = sarifLog(problems, texts);
        for (const QJsonValue &result : log[u"runs"][0][u"results"].toArray())
            found += result[u"partialFingerprints"][u"primaryLocationLineHash"].toString();
        return found;
    };
    const QString mark = marks("a: b\n", {1}).first();
    QCOMPARE(marks("# new\n\n  a: b\n", {3}), QStringList{mark});
    QVERIFY(marks("a: c\n", {1}).first() != mark);
    const QStringList twice = marks("a: b\na: b\n", {1, 2});
    QCOMPARE(twice.first(), mark);
    QVERIFY(twice.last() != mark && twice.last().endsWith(u":2"_s));
}

void SarifTest::writesPathsAsAddresses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("relative") << u"a/b.yaml"_s << u"a/b.yaml SRCROOT"_s;
    QTest::newRow("signs") << u"a b/%c/ü.yaml"_s << u"a%20b/%25c/%C3%BC.yaml SRCROOT"_s;
    QTest::newRow("absolute") << u"/a b/c.yaml"_s << u"file:///a%20b/c.yaml "_s;
}

void SarifTest::writesPathsAsAddresses()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    SourceTexts texts;
    const QJsonObject log = sarifLog({{Severity::Error, u"limit"_s, u"m"_s, {}, path, {1, 1}, {}}}, texts);
    const QJsonValue run = log[u"runs"][0];
    const QJsonValue place = run[u"results"][0][u"locations"][0][u"physicalLocation"][u"artifactLocation"];
    QCOMPARE(place[u"uri"].toString() + u' ' + place[u"uriBaseId"].toString(), expected);
    const QString root = run[u"originalUriBaseIds"][u"SRCROOT"][u"uri"].toString();
    QVERIFY(root.startsWith(u"file:///"_s) && root.endsWith(u'/'));
}

QTEST_GUILESS_MAIN(SarifTest)
#include "tst_sarif.moc"
