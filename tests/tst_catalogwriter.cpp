// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/catalogwriter.h"

#include "store/entitydetail.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "store/search.h"
#include "support/dump.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::rows;
using test::ScratchSource;

class CatalogWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void putsAndReplacesAFile();
    void dropsAFileWithAllOfIt();
    void countsWhatChanged();
    void leavesNothingWithoutFinish();
    void keepsStaleEntitiesOfARejectedFile();
    void showsTheFirstOfDuplicates();
    void showsTheNextWhereTheWinnerGoes();
    void letsTheEarlierSourceWin();
    void namesBothPlacesOfADuplicate();
    void reportsMissingTargetsUntilTheyCome();
    void suggestsTheTargetThatWasMeant();
    void reportsNothingTwice();
    void removesAllOfASource();
    void forgetsTheStateOfAMovedSource();
    void remembersReadsAndTargets();
    void replacesTheProblemsOfTheSelection();
    void findsNothingOfWhatIsGone();

private:
    QStringList problems();
    QString systemOf(const QString &ref);

    std::unique_ptr<Database> m_catalog;
};

namespace {

QByteArray withSystem(const QByteArray &name, const QByteArray &system)
{
    return component(name, "  system: " + system + "\n");
}

const QByteArray refs = "SELECT ref FROM entity WHERE is_winner ORDER BY ref";
const QByteArray team =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team}\nspec: {type: t, children: []}\n";

} // namespace

void CatalogWriterTest::init()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    // Owns what the tests put, so that only what they are about is missing.
    ScratchSource{*m_catalog, u"teams"_s, 0}.put({{u"team.yaml"_s, team}});
}

QStringList CatalogWriterTest::problems()
{
    std::vector<Problem> found;
    for (const FoundProblem &one : listProblems(*m_catalog, {}).value_or(std::vector<FoundProblem>()))
        found.push_back(one.problem);
    return test::places(found);
}

QString CatalogWriterTest::systemOf(const QString &ref)
{
    const Result<EntityDetail> entity = loadEntity(*m_catalog, ref);
    return entity ? entity->row.system : entity.error().message;
}

void CatalogWriterTest::putsAndReplacesAFile()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, component("a") + "---\n" + component("b")}});
    QCOMPARE(rows(*m_catalog, refs),
             (QStringList{u"component:default/a"_s, u"component:default/b"_s, u"group:default/team"_s}));
    source.put({{u"a.yaml"_s, component("b") + "---\n" + component("c")}});
    QCOMPARE(rows(*m_catalog, refs),
             (QStringList{u"component:default/b"_s, u"component:default/c"_s, u"group:default/team"_s}));
    QCOMPARE(problems(), QStringList());
    QCOMPARE(loadEntity(*m_catalog, u"component:default/c"_s)->origin.line, 10);
}

void CatalogWriterTest::dropsAFileWithAllOfIt()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, component("a", "  dependsOn: [resource:x]\n") + "---\nkind: 5\n"}});
    QCOMPARE(problems().size(), 4);
    source.put({{u"a.yaml"_s, {}}});
    QCOMPARE(rows(*m_catalog, refs), QStringList{u"group:default/team"_s});
    QCOMPARE(problems(), QStringList());
    for (const QByteArray &table : {"entity_body"_ba, "entity_tag"_ba, "relation"_ba})
        QCOMPARE(m_catalog->number("SELECT count(*) FROM " + table).value(), table == "entity_body" ? 1 : 0);
}

void CatalogWriterTest::countsWhatChanged()
{
    const ScratchSource source{*m_catalog};
    WriteCounts counts =
        source.put({{u"a.yaml"_s, component("a") + "---\n" + component("b")}, {u"c.yaml"_s, component("c")}});
    QCOMPARE(counts.entities, 3);
    QCOMPARE(counts.changed, 3);
    QCOMPARE(counts.removed, 0);
    counts = source.put({{u"a.yaml"_s, component("a")}});
    QCOMPARE(counts.entities, 2);
    QCOMPARE(counts.changed, 1);
    QCOMPARE(counts.removed, 1);
    // Moved from one file to the other: neither order makes it gone.
    counts = source.put({{u"a.yaml"_s, component("c")}, {u"c.yaml"_s, component("a")}});
    QCOMPARE(counts.entities, 2);
    QCOMPARE(counts.removed, 0);
    counts = source.put({});
    QCOMPARE(counts.changed, 0);
    QCOMPARE(counts.entities, 2);
}

void CatalogWriterTest::leavesNothingWithoutFinish()
{
    {
        Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/x"_s, {}, {}}, 1);
        QVERIFY(writer);
        QVERIFY(writer->put(
            prepareFile(u"a.yaml"_s, "1", readDescriptors(u"a.yaml"_s, readYaml(component("a")), {}))));
    }
    QCOMPARE(rows(*m_catalog, refs), QStringList{u"group:default/team"_s});
    QCOMPARE(rows(*m_catalog, "SELECT name FROM source"), QStringList{u"teams"_s});
}

void CatalogWriterTest::keepsStaleEntitiesOfARejectedFile()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, component("a") + "---\n" + component("b") + "---\n" + component("c")}},
               u"c1"_s);
    // `a` is broken, `b` is good, `c` went: nobody can tell whether the broken one was it.
    source.put({{u"a.yaml"_s, component("a!") + "---\n" + component("b")}}, u"c2"_s);
    QCOMPARE(
        rows(*m_catalog, "SELECT name, stale_commit FROM entity WHERE kind = 'Component' ORDER BY name", 2),
        (QStringList{u"a c1"_s, u"b "_s, u"c c1"_s}));
    source.put({{u"a.yaml"_s, component("a!")}}, u"c3"_s);
    QCOMPARE(
        rows(*m_catalog, "SELECT name, stale_commit FROM entity WHERE kind = 'Component' ORDER BY name", 2),
        (QStringList{u"a c1"_s, u"b c2"_s, u"c c1"_s}));
    source.put({{u"a.yaml"_s, component("a")}}, u"c4"_s);
    QCOMPARE(
        rows(*m_catalog, "SELECT name, stale_commit FROM entity WHERE kind = 'Component' ORDER BY name", 2),
        QStringList{u"a "_s});
}

void CatalogWriterTest::showsTheFirstOfDuplicates()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"b.yaml"_s, withSystem("a", "of-b")}});
    source.put({{u"a.yaml"_s, withSystem("A", "of-a") + "---\n" + withSystem("a", "of-a-too")}});
    QCOMPARE(systemOf(u"component:default/a"_s), u"system:default/of-a"_s);
    QCOMPARE(problems().filter(u"duplicate"_s),
             (QStringList{u"a.yaml:11:1 duplicate-entity"_s, u"b.yaml:1:1 duplicate-entity"_s}));
    QCOMPARE(rows(*m_catalog, "SELECT count(*) FROM entity WHERE is_winner AND ref = 'component:default/a'"),
             QStringList{u"1"_s});
}

void CatalogWriterTest::showsTheNextWhereTheWinnerGoes()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, withSystem("x", "of-a")},
                {u"b.yaml"_s, withSystem("x", "of-b")},
                {u"c.yaml"_s, withSystem("x", "of-c")}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-a"_s);
    source.put({{u"a.yaml"_s, {}}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-b"_s);
    QCOMPARE(problems().filter(u"duplicate"_s), QStringList{u"c.yaml:1:1 duplicate-entity"_s});
    source.put({{u"b.yaml"_s, component("other")}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-c"_s);
    QCOMPARE(problems().filter(u"duplicate"_s), QStringList());
    // What is missing is told of the one that is shown.
    QCOMPARE(problems(), QStringList{u"c.yaml:9:11 missing-target"_s});
}

void CatalogWriterTest::letsTheEarlierSourceWin()
{
    const ScratchSource late{*m_catalog, u"late"_s, 2};
    const ScratchSource early{*m_catalog, u"early"_s, 1};
    late.put({{u"a.yaml"_s, withSystem("x", "of-late")}});
    early.put({{u"z.yaml"_s, withSystem("x", "of-early")}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-early"_s);
    early.put({{u"z.yaml"_s, {}}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-late"_s);
    early.put({{u"z.yaml"_s, withSystem("x", "of-early")}});
    QCOMPARE(systemOf(u"component:default/x"_s), u"system:default/of-early"_s);
    QCOMPARE(
        rows(
            *m_catalog,
            "SELECT source.name FROM problem JOIN source ON source.id = problem.source WHERE rule = 'duplicate-entity'"),
        QStringList{u"late"_s});
}

void CatalogWriterTest::namesBothPlacesOfADuplicate()
{
    ScratchSource{*m_catalog}.put({{u"a.yaml"_s, component("x")}, {u"b.yaml"_s, component("x")}});
    ScratchSource{*m_catalog, u"t"_s, 2}.put({{u"c.yaml"_s, component("x")}});
    const auto found = listProblems(*m_catalog, {});
    QCOMPARE(found->size(), size_t(2));
    QCOMPARE(found->at(0).problem.message,
             u"component:default/x is declared twice: here, and first in a.yaml:1, which is shown"_s);
    QCOMPARE(found->at(0).problem.path, u"b.yaml"_s);
    QCOMPARE(
        found->at(1).problem.message,
        u"component:default/x is declared twice: here, and first in a.yaml:1 of the source s, which is shown"_s);
    QCOMPARE(found->at(1).source, u"t"_s);
}

void CatalogWriterTest::reportsMissingTargetsUntilTheyCome()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, component("a", "  dependsOn: [component:b, component:c]\n")}});
    QCOMPARE(problems(), (QStringList{u"a.yaml:9:15 missing-target"_s, u"a.yaml:9:28 missing-target"_s}));
    // From another source, in another case.
    ScratchSource{*m_catalog, u"t"_s, 2}.put({{u"b.yaml"_s, component("B")}});
    QCOMPARE(problems(), QStringList{u"a.yaml:9:28 missing-target"_s});
    source.put({{u"c.yaml"_s, component("c")}});
    QCOMPARE(problems(), QStringList());
    source.put({{u"c.yaml"_s, component("d")}});
    QCOMPARE(problems(), QStringList{u"a.yaml:9:28 missing-target"_s});
    source.put({{u"a.yaml"_s, component("a")}});
    QCOMPARE(problems(), QStringList());
}

void CatalogWriterTest::suggestsTheTargetThatWasMeant()
{
    ScratchSource{*m_catalog}.put(
        {{u"a.yaml"_s,
          component(
              "caller",
              "  dependsOn: [component:stock-sevice, component:qa, component:cncf, component:x/payments]\n")},
         {u"b.yaml"_s,
          component("stock-service") + "---\n" + component("zz") + "---\n" + component("payments")}});
    QStringList hints;
    const auto found = listProblems(*m_catalog, {});
    for (const FoundProblem &one : *found)
        hints += one.problem.hint;
    const QString none = u"Add it to the catalog, or correct the reference"_s;
    QCOMPARE(hints, (QStringList{u"Did you mean component:default/stock-service?"_s, none, none,
                                 u"Did you mean component:default/payments?"_s}));
    QCOMPARE(found->front().problem.message,
             u"spec.dependsOn names component:default/stock-sevice, which is not in the catalog"_s);
    QCOMPARE(found->front().problem.ref, u"component:default/caller"_s);
    QCOMPARE(found->front().problem.severity, Severity::Warning);
}

void CatalogWriterTest::reportsNothingTwice()
{
    const ScratchSource source{*m_catalog};
    const QMap<QString, QByteArray> files{{u"a.yaml"_s, component("a", "  dependsOn: [component:b]\n")},
                                          {u"b.yaml"_s, component("a")}};
    for (int times = 0; times < 3; ++times) {
        source.put(files);
        QCOMPARE(problems(),
                 (QStringList{u"b.yaml:1:1 duplicate-entity"_s, u"a.yaml:9:15 missing-target"_s}));
    }
}

void CatalogWriterTest::removesAllOfASource()
{
    ScratchSource{*m_catalog}.put({{u"a.yaml"_s, component("a", "  dependsOn: [component:b]\n")}});
    ScratchSource{*m_catalog, u"t"_s, 2}.put({{u"b.yaml"_s, component("b") + "---\n" + component("a")}});
    QCOMPARE(problems().size(), 1);
    Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"t"_s, u"/scratch/t"_s, {}, {}}, 2);
    QCOMPARE(writer->removeAll()->removed, 2);
    QCOMPARE(rows(*m_catalog, refs), (QStringList{u"component:default/a"_s, u"group:default/team"_s}));
    QCOMPARE(problems(), QStringList{u"a.yaml:9:15 missing-target"_s});
    QCOMPARE(rows(*m_catalog, "SELECT name FROM source ORDER BY name"), (QStringList{u"s"_s, u"teams"_s}));
}

void CatalogWriterTest::forgetsTheStateOfAMovedSource()
{
    ScratchSource{*m_catalog}.put({{u"a.yaml"_s, component("a")}}, u"c1"_s);
    {
        Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/scratch/s"_s, {}, {}}, 1);
        QCOMPARE(writer->state().commit, u"c1"_s);
        QCOMPARE(writer->storedFiles()->value(u"a.yaml"_s), component("a"));
    }
    Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/elsewhere"_s, {}, {}}, 1);
    QCOMPARE(writer->state().commit, QString());
    QCOMPARE(writer->storedFiles()->value(u"a.yaml"_s), QByteArray());
    QVERIFY(writer->isStored(u"a.yaml"_s));
}

void CatalogWriterTest::remembersReadsAndTargets()
{
    const std::vector<StoredRead> reads{{u"text"_s, "id", u"a.yaml"_s}, {u"absent"_s, "", u"a.yaml"_s}};
    const std::vector<StoredTarget> targets{
        {u"./x"_s, u"x"_s, true, {3, 4}, u"a.yaml"_s},
        {u"https://h/o/r/blob/m/y"_s, u"https://h/o/r/blob/m/y"_s, false, {5, 6}, u"a.yaml"_s}};
    {
        Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/x"_s, {}, {}}, 1);
        QVERIFY(!writer->hasFiles());
        QVERIFY(writer->put({u"a.yaml"_s, "1", {}, {}, false, reads, targets}));
        QVERIFY(writer->hasFiles());
        QVERIFY(writer->finish({}, 0));
    }
    {
        Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/x"_s, {}, {}}, 1);
        QCOMPARE(writer->readersOf(u"text"_s), QStringList{u"a.yaml"_s});
        QCOMPARE(writer->readersOf(u"a.yaml"_s), QStringList());
        QCOMPARE(writer->reads().size(), size_t(2));
        QVERIFY(std::ranges::is_permutation(writer->reads(), reads));
        QCOMPARE(writer->targetsOf(u"a.yaml"_s), targets);
        QCOMPARE(writer->targets(), targets);
        QCOMPARE(writer->foreignUrls(), QStringList());
    }
    Result<CatalogWriter> other = CatalogWriter::begin(*m_catalog, {u"t"_s, u"/y"_s, {}, {}}, 2);
    QCOMPARE(other->foreignUrls(), QStringList{u"https://h/o/r/blob/m/y"_s});
    QCOMPARE(other->readersOf(u"text"_s), QStringList());
    QVERIFY(other->reads().empty() && other->targets().empty());
}

void CatalogWriterTest::replacesTheProblemsOfTheSelection()
{
    const Problem problem{Severity::Warning, u"no-descriptors"_s, u"m"_s, u"h"_s, {}, {}, {}};
    for (const int count : {1, 2, 0}) {
        Result<CatalogWriter> writer = CatalogWriter::begin(*m_catalog, {u"s"_s, u"/x"_s, {}, {}}, 1);
        QVERIFY(writer->put(
            prepareFile(u"a.yaml"_s, "1", readDescriptors(u"a.yaml"_s, readYaml("kind: 5"), {}))));
        QVERIFY(writer->setSelectionProblems(std::vector<Problem>(size_t(count), problem)));
        QVERIFY(writer->finish({}, 0));
        QCOMPARE(problems().filter(u"no-descriptors"_s).size(), count);
        QCOMPARE(problems().filter(u"a.yaml"_s).size(), 3);
    }
}

void CatalogWriterTest::findsNothingOfWhatIsGone()
{
    const ScratchSource source{*m_catalog};
    source.put({{u"a.yaml"_s, component("albatross")}});
    QCOMPARE(searchCatalog(*m_catalog, u"albatross"_s, 10)->hits.size(), size_t(1));
    source.put({{u"a.yaml"_s, component("bustard")}});
    QCOMPARE(searchCatalog(*m_catalog, u"albatross"_s, 10)->hits.size(), size_t(0));
    QCOMPARE(searchCatalog(*m_catalog, u"bustard"_s, 10)->hits.size(), size_t(1));
}

QTEST_GUILESS_MAIN(CatalogWriterTest)
#include "tst_catalogwriter.moc"
