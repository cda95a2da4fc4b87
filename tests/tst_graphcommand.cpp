// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Runs the built program: what is connected with an entity, and what would feel its failure.

#include "support/scratch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

struct Run {
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

QByteArray described(const QByteArray &kind, const QByteArray &name, const QByteArray &spec)
{
    return "---\napiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name
           + "\nspec:\n" + spec;
}

QByteArray component(const QByteArray &name, const QByteArray &more)
{
    return described("Component", name, "  type: service\n  lifecycle: production\n" + more);
}

QStringList pairs(const QJsonArray &items, const QString &one, const QString &other)
{
    QStringList lines;
    for (const QJsonValue &item : items)
        lines += item[one].toVariant().toString() + u' ' + item[other].toVariant().toString();
    return lines;
}

} // namespace

class GraphCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsWhoFeelsAFailure();
    void stopsAtADepth();
    void saysWhatIsAPart();
    void tellsPeopleWhomToCall();
    void placesTheNeighbourhood();
    void keepsToADirectionAndRelations();
    void drawsMissingEntities();
    void writesDotThatGraphvizReads();
    void writesPictures();
    void writesMermaid();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWhatItCannotDo();

private:
    Run run(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

void GraphCommandTest::initTestCase()
{
    const QString folder = m_folder.filePath(u"catalog"_s);
    test::writeFile(
        folder + u"/catalog-info.yaml"_s,
        described("Group", "ledger", "  type: team\n  children: []\n")
            + described("Group", "shop", "  type: team\n  children: []\n")
            + described("System", "trade", "  owner: shop\n")
            + described("Resource", "db", "  type: database\n  owner: ledger\n")
            + described("API", "pay",
                        "  type: openapi\n  lifecycle: production\n  owner: ledger\n  definition: x\n")
            + component("bank", "  owner: ledger\n  dependsOn: [resource:db]\n  providesApis: [pay]\n")
            + component("till", "  owner: shop\n  system: trade\n  consumesApis: [pay]\n")
            + component("kiosk", "  owner: shop\n  dependsOn: [component:till, 'resource:\"gone\\\\']\n")
            + component("lamp", "  owner: shop\n  dependsOn: [resource:gone]\n"));
    QCOMPARE(run({u"source"_s, u"add"_s, u"all"_s, folder}).status, 0);
    run({u"sync"_s});
}

Run GraphCommandTest::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(CAIRN_PROGRAM),
                  QStringList{u"--home"_s, m_folder.filePath(u"home"_s)} + arguments);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void GraphCommandTest::listsWhoFeelsAFailure()
{
    const QJsonObject answer = run({u"impact"_s, u"db"_s, u"--json"_s}).object();
    QCOMPARE(answer[u"ref"].toString(), u"resource:default/db"_s);
    const QJsonArray affected = answer[u"affected"].toArray();
    QCOMPARE(
        pairs(affected, u"distance"_s, u"ref"_s),
        (QStringList{u"1 component:default/bank"_s, u"2 api:default/pay"_s, u"3 component:default/till"_s,
                     u"4 component:default/kiosk"_s, u"4 system:default/trade"_s}));
    QCOMPARE(pairs(affected, u"relation"_s, u"via"_s),
             (QStringList{u"dependsOn resource:default/db"_s, u"apiProvidedBy component:default/bank"_s,
                          u"consumesApi api:default/pay"_s, u"dependsOn component:default/till"_s,
                          u"hasPart component:default/till"_s}));
    QCOMPARE(affected.first()[u"owner"].toString(), u"group:default/ledger"_s);
    QCOMPARE(pairs(answer[u"owners"].toArray(), u"affected"_s, u"ref"_s),
             (QStringList{u"3 group:default/shop"_s, u"2 group:default/ledger"_s}));
}

void GraphCommandTest::stopsAtADepth()
{
    const QJsonObject answer = run({u"impact"_s, u"db"_s, u"--depth"_s, u"2"_s, u"--json"_s}).object();
    QCOMPARE(answer[u"affected"].toArray().size(), 2);
}

void GraphCommandTest::saysWhatIsAPart()
{
    const QJsonObject answer = run({u"impact"_s, u"system:trade"_s, u"--json"_s}).object();
    QCOMPARE(answer[u"parts"].toArray(), QJsonArray{u"component:default/till"_s});
    QCOMPARE(pairs(answer[u"affected"].toArray(), u"ref"_s, u"via"_s),
             QStringList{u"component:default/kiosk component:default/till"_s});
}

void GraphCommandTest::tellsPeopleWhomToCall()
{
    const QByteArray text = run({u"impact"_s, u"db"_s}).out;
    QVERIFY(text.contains("5 would feel a failure of db"));
    QVERIFY(text.contains("  component:default/till  (shop)  consumesApi pay"));
    QVERIFY(text.contains("Owners to call\n  group:default/shop  3\n"));
    QVERIFY(run({u"impact"_s, u"kiosk"_s})
                .out.startsWith("Nothing in the catalog would feel a failure of kiosk"));
}

void GraphCommandTest::placesTheNeighbourhood()
{
    const QJsonObject answer = run({u"graph"_s, u"till"_s}).object();
    const QJsonArray nodes = answer[u"nodes"].toArray();
    QCOMPARE(
        pairs(nodes, u"distance"_s, u"ref"_s),
        (QStringList{u"0 component:default/till"_s, u"1 api:default/pay"_s, u"1 component:default/kiosk"_s,
                     u"1 group:default/shop"_s, u"1 system:default/trade"_s}));
    for (qsizetype one = 0; one < nodes.size(); ++one) {
        for (qsizetype other = 0; other < one; ++other) {
            const auto apart = [&](const QString &axis, const QString &extent) {
                return std::abs(nodes[one][axis].toDouble() - nodes[other][axis].toDouble())
                       >= (nodes[one][extent].toDouble() + nodes[other][extent].toDouble()) / 2;
            };
            QVERIFY(apart(u"x"_s, u"width"_s) || apart(u"y"_s, u"height"_s));
        }
    }
    for (const QJsonValue &edge : answer[u"edges"].toArray())
        QVERIFY(edge[u"points"].toArray().size() >= 4);
    QCOMPARE(run({u"graph"_s, u"till"_s}).out, run({u"graph"_s, u"till"_s, u"--json"_s}).out);
}

void GraphCommandTest::keepsToADirectionAndRelations()
{
    const QJsonObject answer = run({u"graph"_s, u"till"_s, u"--depth"_s, u"0"_s, u"--direction"_s, u"out"_s,
                                    u"--relation"_s, u"apiConsumedBy"_s, u"--relation"_s, u"partOf"_s})
                                   .object();
    QCOMPARE(pairs(answer[u"edges"].toArray(), u"type"_s, u"to"_s),
             (QStringList{u"consumesApi api:default/pay"_s, u"partOf system:default/trade"_s}));
    QCOMPARE(answer[u"nodes"].toArray().size(), 3);
}

void GraphCommandTest::drawsMissingEntities()
{
    const QJsonObject answer = run({u"graph"_s, u"lamp"_s, u"--relation"_s, u"dependsOn"_s}).object();
    QCOMPARE(pairs(answer[u"nodes"].toArray(), u"ref"_s, u"missing"_s),
             (QStringList{u"component:default/lamp false"_s, u"resource:default/gone true"_s}));
}

void GraphCommandTest::writesDotThatGraphvizReads()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("Graphviz is not installed");
    const QByteArray source = run({u"graph"_s, u"kiosk"_s, u"--format"_s, u"dot"_s}).out;
    QProcess graphviz;
    graphviz.start(u"dot"_s, {u"-Tplain"_s});
    graphviz.write(source);
    graphviz.closeWriteChannel();
    QVERIFY(graphviz.waitForFinished());
    QCOMPARE(graphviz.exitCode(), 0);
    QVERIFY(graphviz.readAllStandardOutput().contains("\"component:default/kiosk\""));
}

void GraphCommandTest::writesPictures()
{
    QXmlStreamReader xml(run({u"graph"_s, u"till"_s, u"--format"_s, u"svg"_s}).out);
    int texts = 0;
    while (!xml.atEnd())
        texts += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text" ? 1 : 0;
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts >= 5);
    const QString file = m_folder.filePath(u"till.png"_s);
    QCOMPARE(run({u"graph"_s, u"till"_s, u"--format"_s, u"png"_s, u"-o"_s, file}).status, 0);
    QFile png(file);
    QVERIFY(png.open(QIODevice::ReadOnly));
    QVERIFY(png.readAll().startsWith("\x89PNG"));
}

void GraphCommandTest::writesMermaid()
{
    const QByteArray text =
        run({u"graph"_s, u"till"_s, u"--relation"_s, u"consumesApi"_s, u"--format"_s, u"mermaid"_s}).out;
    QVERIFY(text.startsWith("flowchart LR\n  n0[\"till\"]\n  n1[\"pay\"]\n  n0 -->|consumes| n1\n"));
    QVERIFY(text.contains("class n0 root"));
}

void GraphCommandTest::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no reference") << QStringList{u"graph"_s} << "graph needs one reference"_ba;
    QTest::newRow("depth") << QStringList{u"graph"_s, u"a"_s, u"--depth"_s, u"x"_s}
                           << "--depth is a whole number"_ba;
    QTest::newRow("direction") << QStringList{u"graph"_s, u"a"_s, u"--direction"_s, u"up"_s}
                               << "in, out or both, not \"up\""_ba;
    QTest::newRow("relation") << QStringList{u"graph"_s, u"a"_s, u"--relation"_s, u"likes"_s}
                              << "\"likes\" is no relation"_ba;
    QTest::newRow("format") << QStringList{u"graph"_s, u"a"_s, u"--format"_s, u"gif"_s} << "not \"gif\""_ba;
    QTest::newRow("impact of nothing") << QStringList{u"impact"_s} << "impact needs one reference"_ba;
    QTest::newRow("impact of no steps")
        << QStringList{u"impact"_s, u"a"_s, u"--depth"_s, u"0"_s} << "of at least 1"_ba;
}

void GraphCommandTest::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, message);
    const Run wrong = run(arguments);
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.err.contains(message), wrong.err.constData());
}

void GraphCommandTest::saysWhatItCannotDo()
{
    QCOMPARE(run({u"impact"_s, u"nobody"_s}).status, 3);
    const Run wrong = run({u"graph"_s, u"till"_s, u"--format"_s, u"dot"_s, u"-o"_s, u"nowhere/x.dot"_s});
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.err.contains("nowhere/x.dot cannot be written"));
}

QTEST_GUILESS_MAIN(GraphCommandTest)
#include "tst_graphcommand.moc"
