// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphanswer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// A graph of one line for each edge: "component:a dependsOn component:b". Names stand for titles.
CatalogGraph graphOf(const QStringList &lines, const QStringList &deprecated = {}, const QString &owner = {})
{
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    const auto node = [&](const QString &written) {
        const QString ref = written.section(u':', 0, 0) + u":default/"_s + written.section(u':', 1);
        const auto known = std::ranges::find(nodes, ref, &GraphNode::ref);
        if (known != nodes.end())
            return int(known - nodes.begin());
        GraphNode made;
        made.ref = ref;
        made.title = written.section(u':', 1);
        made.kind = written.section(u':', 0, 0);
        made.lifecycle = deprecated.contains(made.title) ? u"deprecated"_s : u"production"_s;
        made.owner = owner.isEmpty() || nodes.empty() ? -1 : 0;
        nodes.push_back(made);
        return int(nodes.size()) - 1;
    };
    if (!owner.isEmpty())
        node(owner);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        const std::optional<EdgeReading> reading = readRelation(words[1]);
        const int from = node(words[0]), to = node(words[2]);
        edges.push_back({from, to, reading->type});
    }
    return {std::move(nodes), std::move(edges)};
}

/// "# Directly" for headings, "title: why" for entities.
QStringList told(const GraphAnswer &answer)
{
    QStringList lines;
    for (const GraphAnswerRow &row : answer.rows)
        lines.append(row.heading.isEmpty() ? u"%1: %2"_s.arg(row.title, row.why) : u"# "_s + row.heading);
    return lines;
}

GraphAnswer ask(const CatalogGraph &graph, const GraphQuestion &question)
{
    return answerOf(graph, question).value_or(GraphAnswer());
}

QString ref(const QString &name)
{
    return u"component:default/"_s + name;
}

using Kind = GraphQuestion::Kind;

} // namespace

class tst_graphanswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBreaksByDistance();
    void countsTheOwnersOfWhatBreaks();
    void tellsWhatFailsWithAWhole();
    void tellsWhatIsNeeded();
    void takesASystemApart();
    void tellsTheShortestWayAndAllOthers();
    void saysThatItIsTheOtherWayRound();
    void findsWhatConnectsThemOtherwise();
    void walksACircle();
    void ranksSinglePointsOfFailure();
    void groupsNeedsByWhatIsDeprecated();
    void groupsCallsByBorders();
    void saysKindlyThatThereIsNothing_data();
    void saysKindlyThatThereIsNothing();
    void failsForWhatIsNotInTheCatalog();
    void namesWhatIsAskedBeforeAllOfItIs();
    void isAnAddress_data();
    void isAnAddress();
    void drawsTheEdgesThatItTellsOf();
};

void tst_graphanswer::tellsWhatBreaksByDistance()
{
    const CatalogGraph graph =
        graphOf({u"component:pay dependsOn resource:db"_s, u"component:pay providesApi api:payments"_s,
                 u"component:shop consumesApi api:payments"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::Impact, .ref = u"resource:default/db"_s});
    QCOMPARE(told(answer), (QStringList{u"# Directly"_s, u"pay: depends on db"_s, u"# 2 steps away"_s,
                                        u"payments: provided by pay"_s, u"# 3 steps away"_s,
                                        u"shop: consumes payments"_s}));
    QCOMPARE(answer.entities, 3);
    QCOMPARE(answer.title, u"db"_s);
    QCOMPARE(answer.kind, u"resource"_s);
    QCOMPARE(answer.roots, size_t(1));
    QVERIFY(answer.owners.empty());
}

void tst_graphanswer::countsTheOwnersOfWhatBreaks()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:c"_s, u"component:b dependsOn component:c"_s}, {},
                u"group:team"_s);
    const GraphAnswer answer = ask(graph, {.kind = Kind::Impact, .ref = ref(u"c"_s)});
    QCOMPARE(answer.owners.size(), size_t(1));
    QCOMPARE(answer.owners.front().entities, 2);
    QCOMPARE(answer.rows[1].owner, u"team"_s);
}

void tst_graphanswer::tellsWhatFailsWithAWhole()
{
    const CatalogGraph graph =
        graphOf({u"component:pay partOf system:billing"_s, u"component:shop dependsOn component:pay"_s});
    QCOMPARE(told(ask(graph, {.kind = Kind::Impact, .ref = u"system:default/billing"_s})),
             (QStringList{u"# Fails with it"_s, u"pay: part of billing"_s, u"# Directly"_s,
                          u"shop: depends on pay"_s}));
}

void tst_graphanswer::tellsWhatIsNeeded()
{
    const CatalogGraph graph =
        graphOf({u"component:shop consumesApi api:payments"_s, u"component:pay providesApi api:payments"_s,
                 u"component:pay dependsOn resource:db"_s});
    QCOMPARE(told(ask(graph, {.kind = Kind::Needs, .ref = ref(u"shop"_s)})),
             (QStringList{u"# Directly"_s, u"payments: consumed by shop"_s, u"# 2 steps away"_s,
                          u"pay: provides payments"_s, u"# 3 steps away"_s, u"db: needed by pay"_s}));
}

void tst_graphanswer::takesASystemApart()
{
    const CatalogGraph graph =
        graphOf({u"component:pay partOf system:billing"_s, u"component:tax partOf system:billing"_s,
                 u"component:pay dependsOn component:tax"_s, u"component:tax dependsOn resource:db"_s,
                 u"resource:db dependsOn resource:disk"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::System, .ref = u"system:default/billing"_s});
    QCOMPARE(told(answer),
             (QStringList{u"# Its parts"_s, u"pay: part of billing"_s, u"tax: part of billing"_s,
                          u"# What they need"_s, u"db: needed by tax"_s}));
    QCOMPARE(answer.roots, size_t(2)); // the parts stand out among what they need
}

void tst_graphanswer::tellsTheShortestWayAndAllOthers()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:b"_s, u"component:b dependsOn component:d"_s,
                 u"component:a dependsOn component:c"_s, u"component:c dependsOn component:e"_s,
                 u"component:e dependsOn component:d"_s});
    GraphQuestion question{.kind = Kind::Path, .ref = ref(u"a"_s), .other = ref(u"d"_s)};
    QCOMPARE(told(ask(graph, question)),
             (QStringList{u"# 2 step(s)"_s, u"a: depends on b"_s, u"b: depends on d"_s, u"d: "_s}));
    question.steps = 4;
    const GraphAnswer all = ask(graph, question);
    QCOMPARE(all.rows.size(), size_t(2 + 3 + 4));
    QCOMPARE(all.rows[0].heading, u"Way 1: 2 step(s)"_s);
    QCOMPARE(all.rows[4].heading, u"Way 2: 3 step(s)"_s);
    question.steps = 1;
    QCOMPARE(ask(graph, question).rows.size(), size_t(4)); // none is that short: the shortest then
    QVERIFY(ask(graph, question).summary.contains(u"No way is that short"_s));
}

void tst_graphanswer::saysThatItIsTheOtherWayRound()
{
    const CatalogGraph graph = graphOf({u"component:a dependsOn component:b"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::Path, .ref = ref(u"b"_s), .other = ref(u"a"_s)});
    QCOMPARE(answer.summary, u"It is the other way round: a needs b"_s);
    QCOMPARE(told(answer).mid(1), (QStringList{u"a: depends on b"_s, u"b: "_s}));
}

void tst_graphanswer::findsWhatConnectsThemOtherwise()
{
    const CatalogGraph graph =
        graphOf({u"component:a ownedBy group:team"_s, u"component:b ownedBy group:team"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::Path, .ref = ref(u"a"_s), .other = ref(u"b"_s)});
    QCOMPARE(told(answer).mid(1), (QStringList{u"a: owned by team"_s, u"team: owns b"_s, u"b: "_s}));
    QVERIFY(answer.summary.startsWith(u"Neither needs the other"_s));
}

void tst_graphanswer::walksACircle()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:b"_s, u"component:b dependsOn component:a"_s,
                 u"component:c dependsOn component:a"_s, u"component:b dependsOn component:c"_s,
                 u"component:d dependsOn component:d"_s});
    QCOMPARE(told(ask(graph, {.kind = Kind::Cycles})),
             (QStringList{u"# A circle of 2"_s, u"a: depends on b"_s, u"b: depends on a"_s,
                          u"# Tangled up with it"_s, u"c: depends on a"_s, u"# Needs itself"_s,
                          u"d: depends on d"_s}));
}

void tst_graphanswer::ranksSinglePointsOfFailure()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:b"_s, u"component:b dependsOn component:c"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::Critical, .share = 50});
    QCOMPARE(told(answer), (QStringList{u"c: 2 would feel its failure"_s,
                                        u"b: 1 would feel its failure · holds parts together"_s}));
}

void tst_graphanswer::groupsNeedsByWhatIsDeprecated()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:old"_s, u"component:b consumesApi api:past"_s,
                 u"component:gone providesApi api:past"_s, u"component:c dependsOn component:old"_s},
                {u"old"_s, u"past"_s, u"gone"_s});
    const QStringList lines = told(ask(graph, {.kind = Kind::Deprecated}));
    const qsizetype old = lines.indexOf(u"# old is deprecated"_s);
    QVERIFY(old >= 0);
    QCOMPARE(lines.mid(old + 1, 2), (QStringList{u"a: depends on old"_s, u"c: depends on old"_s}));
    QVERIFY(lines.contains(u"# past is deprecated"_s) && lines.contains(u"b: consumes past"_s));
    QVERIFY(lines.contains(u"b: consumes past of gone"_s));
}

void tst_graphanswer::groupsCallsByBorders()
{
    const CatalogGraph graph =
        graphOf({u"component:a partOf domain:left"_s, u"component:b partOf domain:right"_s,
                 u"component:a consumesApi api:x"_s, u"component:b providesApi api:x"_s});
    QCOMPARE(told(ask(graph, {.kind = Kind::Domains})),
             (QStringList{u"# From left into right"_s, u"a: consumes x of b"_s}));
}

void tst_graphanswer::saysKindlyThatThereIsNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("summary");
    QTest::newRow("impact") << u"impact"_s << u"Nothing would feel it"_s;
    QTest::newRow("needs") << u"needs"_s << u"It needs nothing"_s;
    QTest::newRow("path") << u"path"_s << u"They have nothing to do with one another"_s;
    QTest::newRow("system") << u"system"_s << u"It has no parts"_s;
    QTest::newRow("cycles") << u"cycles"_s << u"No cycles: nothing needs itself"_s;
    QTest::newRow("critical") << u"critical"_s << u"No single point of failure"_s;
    QTest::newRow("deprecated") << u"deprecated"_s << u"Nothing needs anything deprecated"_s;
    QTest::newRow("domains") << u"domains"_s << u"No calls across domain borders"_s;
}

void tst_graphanswer::saysKindlyThatThereIsNothing()
{
    QFETCH(QString, name);
    QFETCH(QString, summary);
    const CatalogGraph graph = graphOf({u"component:a ownedBy group:x"_s, u"component:b ownedBy group:y"_s});
    GraphQuestion question{.kind = questionNamed(name)};
    if (isAboutEntity(question.kind))
        question.ref = ref(u"a"_s);
    if (question.kind == Kind::Path)
        question.other = ref(u"b"_s);
    const GraphAnswer answer = ask(graph, question);
    QCOMPARE(answer.summary, summary);
    QVERIFY(!answer.remark.isEmpty());
    QVERIFY(answer.rows.empty());
}

void tst_graphanswer::failsForWhatIsNotInTheCatalog()
{
    const Result<GraphAnswer> answer = answerOf(graphOf({u"component:a dependsOn component:b"_s}),
                                                {.kind = Kind::Impact, .ref = ref(u"z"_s)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::NotFound);
    QCOMPARE(answer.error().message, u"component:default/z is not in the catalog"_s);
}

void tst_graphanswer::namesWhatIsAskedBeforeAllOfItIs()
{
    const GraphAnswer answer =
        ask(graphOf({u"component:a dependsOn component:b"_s}), {.kind = Kind::Path, .ref = ref(u"a"_s)});
    QCOMPARE(answer.title, u"a"_s);
    QVERIFY(answer.summary.isEmpty() && answer.rows.empty());
}

void tst_graphanswer::isAnAddress_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"cairn://questions", "cairn://questions?ask=impact&of=component:default/a",
          "cairn://questions?ask=cycles",
          "cairn://questions?ask=path&of=component:default/a&to=resource:default/b&steps=4",
          "cairn://questions?ask=critical&share=40"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_graphanswer::isAnAddress()
{
    QFETCH(QString, address);
    const GraphQuestion question = graphQuestion(QUrlQuery(QUrl(address)));
    QCOMPARE(addressOfQuestion(question), address);
    // What is out of bounds, or of another question, is left out.
    QCOMPARE(graphQuestion(QUrlQuery(u"ask=cycles&of=component:default/a&steps=99"_s)),
             (GraphQuestion{.kind = Kind::Cycles}));
    QCOMPARE(graphQuestion(QUrlQuery(u"ask=path&steps=99"_s)).steps, GraphQuestion::mostSteps);
    QCOMPARE(graphQuestion(QUrlQuery(u"ask=weather"_s)), GraphQuestion());
}

void tst_graphanswer::drawsTheEdgesThatItTellsOf()
{
    const CatalogGraph graph =
        graphOf({u"component:a dependsOn component:b"_s, u"component:c dependsOn component:b"_s,
                 u"component:c dependsOn component:a"_s});
    const GraphAnswer answer = ask(graph, {.kind = Kind::Impact, .ref = ref(u"b"_s)});
    QCOMPARE(answer.nodes.size(), size_t(3));
    QCOMPARE(answer.edges.size(), size_t(2)); // that from c to a is no reason
    QVERIFY(answer.isUpwards);
}

QTEST_GUILESS_MAIN(tst_graphanswer)
#include "tst_graphanswer.moc"
