// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/catalogrules.h"

#include "store/problemquery.h"
#include "store/schema.h"
#include "support/dump.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::ScratchSource;

namespace {

QByteArray entity(const QByteArray &kind, const QByteArray &name, const QByteArray &spec)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\nspec: {"
           + spec + "}\n";
}

QByteArray api(const QByteArray &name, const QByteArray &lifecycle = "production")
{
    return entity("API", name, "type: openapi, owner: team, definition: x, lifecycle: " + lifecycle);
}

QByteArray group(const QByteArray &name, const QByteArray &more = "children: []")
{
    return entity("Group", name, "type: team, " + more);
}

QByteArray user(const QByteArray &name, const QByteArray &groups)
{
    return entity("User", name, "memberOf: [" + groups + "]");
}

QByteArray live(const QByteArray &name, const QByteArray &more, const QByteArray &lifecycle = "production")
{
    return entity("Component", name, "type: service, owner: team, lifecycle: " + lifecycle + ", " + more);
}

/// So many that a change of one file is a small one.
QByteArray filler()
{
    QByteArray text;
    for (int at = 0; at < 400; ++at)
        text += component("filler-" + QByteArray::number(at)) + "---\n";
    return text;
}

} // namespace

class CatalogRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAPIsThatNobodyUses();
    void findsGroupsWithoutAnybody_data();
    void findsGroupsWithoutAnybody();
    void findsDependenciesOnWhatIsDeprecated();
    void saysWhomToAsk();
    void findsCycles_data();
    void findsCycles();
    void showsTheWayAroundACycle();
    void endsACycleWhereverItIsBroken();
    void reportsAHugeCycleInPart();
    void looksOnlyAtEntitiesThatAreShown();
    void forgetsWhatASourceBrought();
    void isTheSameBitByBit();

private:
    void put(const QMap<QString, QByteArray> &files) { ScratchSource{*m_catalog}.put(files); }
    QStringList problems(const QString &rule = {});

    std::unique_ptr<Database> m_catalog;
};

void CatalogRulesTest::init()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    ScratchSource{*m_catalog, u"filler"_s, 9}.put(
        {{u"filler.yaml"_s, filler()}, {u"team.yaml"_s, group("team") + "---\n" + user("ada", "team")}});
}

QStringList CatalogRulesTest::problems(const QString &rule)
{
    ProblemFilter filter;
    filter.least = Severity::Info;
    filter.rule = rule;
    std::vector<Problem> found;
    const auto all = listProblems(*m_catalog, filter);
    for (const FoundProblem &one : *all)
        found.push_back(one.problem);
    return test::places(found);
}

void CatalogRulesTest::findsAPIsThatNobodyUses()
{
    put({{u"api.yaml"_s, api("x")}});
    QCOMPARE(problems(), (QStringList{u"api.yaml:4:9 unused-api"_s, u"api.yaml:4:9 unprovided-api"_s}));
    put({{u"a.yaml"_s, live("a", "providesApis: [x]")}});
    QCOMPARE(problems(), QStringList{u"api.yaml:4:9 unused-api"_s});
    put({{u"b.yaml"_s, live("b", "consumesApis: [x]")}});
    QCOMPARE(problems(), QStringList());
    // What is left behind is looked at, too: by a change, and by a file that goes.
    put({{u"b.yaml"_s, live("b", "consumesApis: []")}});
    QCOMPARE(problems(), QStringList{u"api.yaml:4:9 unused-api"_s});
    put({{u"a.yaml"_s, {}}});
    QCOMPARE(problems(), (QStringList{u"api.yaml:4:9 unused-api"_s, u"api.yaml:4:9 unprovided-api"_s}));
    put({{u"api.yaml"_s, {}}});
    QCOMPARE(problems(), QStringList());
}

void CatalogRulesTest::findsGroupsWithoutAnybody_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("alone") << group("g") << true;
    QTest::newRow("member") << group("g") + "---\n" + user("u", "g") << false;
    QTest::newRow("member that it names") << group("g", "children: [], members: [ada]") << false;
    QTest::newRow("child") << group("g") + "---\n" + group("h", "children: [], parent: g, members: [ada]")
                           << false;
    QTest::newRow("child that it names")
        << group("g", "children: [h]") + "---\n" + group("h", "children: [], members: [ada]") << false;
    QTest::newRow("owner of something") << group("g") + "---\n" + entity("System", "s", "owner: g") << true;
}

void CatalogRulesTest::findsGroupsWithoutAnybody()
{
    QFETCH(const QByteArray, more);
    QFETCH(const bool, isEmpty);
    put({{u"a.yaml"_s, more}});
    QCOMPARE(problems(u"empty-group"_s), isEmpty ? QStringList{u"a.yaml:4:9 empty-group"_s} : QStringList());
}

void CatalogRulesTest::findsDependenciesOnWhatIsDeprecated()
{
    const QString rule = u"deprecated-dependency"_s;
    put({{u"old.yaml"_s, api("old", "deprecated")}, {u"a.yaml"_s, live("a", "consumesApis: [old]")}});
    QCOMPARE(problems(rule), QStringList{u"a.yaml:5:74 deprecated-dependency"_s});
    put({{u"b.yaml"_s, live("b", "dependsOn: ['component:a']", "deprecated")}});
    QCOMPARE(problems(rule), QStringList{u"a.yaml:5:74 deprecated-dependency"_s});
    put({{u"b.yaml"_s, live("b", "dependencyOf: ['component:a']", "deprecated")}});
    QCOMPARE(problems(rule),
             (QStringList{u"a.yaml:5:74 deprecated-dependency"_s, u"b.yaml:5:74 deprecated-dependency"_s}));
    // Dependents that go, too, are as they should be.
    put({{u"a.yaml"_s, live("a", "consumesApis: [old]", "deprecated")}});
    QCOMPARE(problems(rule), QStringList());
    put({{u"a.yaml"_s, live("a", "consumesApis: [old]")}});
    QCOMPARE(problems(rule).size(), 2);
    put({{u"old.yaml"_s, api("old")}, {u"b.yaml"_s, {}}});
    QCOMPARE(problems(rule), QStringList());
    put({{u"old.yaml"_s, api("old", "deprecated")}});
    QCOMPARE(problems(rule), QStringList{u"a.yaml:5:74 deprecated-dependency"_s});
}

void CatalogRulesTest::saysWhomToAsk()
{
    put({{u"a.yaml"_s, api("old", "deprecated") + "---\n" + live("a", "consumesApis: [old]")}});
    ProblemFilter filter;
    filter.severity = Severity::Info;
    filter.rule = u"deprecated-dependency"_s;
    const auto found = listProblems(*m_catalog, filter);
    const Problem &problem = found->front().problem;
    QCOMPARE(problem.message, u"api:default/old is deprecated, and component:default/a depends on it"_s);
    QCOMPARE(problem.hint, u"Ask group:default/team what replaces it"_s);
    QCOMPARE(problem.ref, u"component:default/a"_s);
}

void CatalogRulesTest::findsCycles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto places = [](std::initializer_list<const char *> all) {
        QStringList lines;
        for (const char *place : all)
            lines += u"a.yaml:%1 cycle"_s.arg(QLatin1StringView(place));
        return lines;
    };
    QTest::newRow("none") << live("a", "subcomponentOf: b") + "---\n" + live("b", "system: s") + "---\n"
                                 + entity("System", "s", "owner: team, domain: d") + "---\n"
                                 + entity("Domain", "d", "owner: team")
                          << QStringList();
    QTest::newRow("itself") << live("a", "subcomponentOf: a") << places({"5:75"});
    QTest::newRow("two components") << live("a", "subcomponentOf: b") + "---\n"
                                           + live("b", "subcomponentOf: a")
                                    << places({"5:75", "11:75"});
    QTest::newRow("domains") << entity("Domain", "d", "owner: team, subdomainOf: e") + "---\n"
                                    + entity("Domain", "e", "owner: team, subdomainOf: d")
                             << places({"5:34", "11:34"});
    QTest::newRow("parents") << group("g", "children: [], parent: h") + "---\n"
                                    + group("h", "children: [], parent: g")
                             << places({"5:42", "11:42"});
    QTest::newRow("children") << group("g", "children: [h]") + "---\n" + group("h", "children: [g]")
                              << places({"5:31", "11:31"});
    QTest::newRow("a parent and its child, both written")
        << group("g", "children: [h]") + "---\n" + group("h", "children: [], parent: g") << QStringList();
    QTest::newRow("through other kinds")
        << live("a", "system: s") + "---\n" + entity("System", "s", "owner: team, domain: 'component:a'")
        << places({"5:67", "11:29"});
    QTest::newRow("two ways up") << live("a", "subcomponentOf: b, system: s") + "---\n"
                                        + live("b", "system: s") + "---\n"
                                        + entity("System", "s", "owner: team")
                                 << QStringList();
    QTest::newRow("below a cycle") << live("c", "subcomponentOf: a") + "---\n"
                                          + live("a", "subcomponentOf: b") + "---\n"
                                          + live("b", "subcomponentOf: a")
                                   << places({"11:75", "17:75"});
}

void CatalogRulesTest::findsCycles()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    put({{u"a.yaml"_s, text}});
    QCOMPARE(problems(u"cycle"_s), expected);
    // As the first look at a whole catalog sees it.
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    put({{u"a.yaml"_s, text}, {u"team.yaml"_s, group("team")}});
    QCOMPARE(problems(u"cycle"_s), expected);
}

void CatalogRulesTest::showsTheWayAroundACycle()
{
    QByteArray text;
    for (int at = 0; at < 12; ++at)
        text += live("c" + QByteArray::number(at), "subcomponentOf: c" + QByteArray::number((at + 1) % 12))
                + "---\n";
    put({{u"a.yaml"_s, group("g", "children: [], parent: g")}, {u"b.yaml"_s, text}});
    const auto found = *listProblems(*m_catalog, {});
    QCOMPARE(found.size(), size_t(13));
    QCOMPARE(found[0].problem.message,
             u"group:default/g is its own ancestor: group:default/g → group:default/g"_s);
    QCOMPARE(found[1].problem.message,
             u"component:default/c0 is a part of itself: component:default/c0 → component:default/c1 → "
             u"component:default/c2 → component:default/c3 → component:default/c4 → component:default/c5 → "
             u"component:default/c6 → component:default/c7 → 4 more → component:default/c0"_s);
}

void CatalogRulesTest::endsACycleWhereverItIsBroken()
{
    const auto files = [](const QByteArray &last) {
        return QMap<QString, QByteArray>{{u"a.yaml"_s, live("a", "subcomponentOf: b")},
                                         {u"b.yaml"_s, live("b", "subcomponentOf: c")},
                                         {u"c.yaml"_s, last}};
    };
    put(files(live("c", "subcomponentOf: a")));
    QCOMPARE(problems(u"cycle"_s).size(), 3);
    put({{u"c.yaml"_s, live("c", "subcomponentOf: a, system: s")}});
    QCOMPARE(problems(u"cycle"_s).size(), 3);
    put({{u"c.yaml"_s, live("c", "subcomponentOf: filler-1")}});
    QCOMPARE(problems(u"cycle"_s), QStringList());
    put({{u"c.yaml"_s, live("c", "subcomponentOf: b")}});
    QCOMPARE(problems(u"cycle"_s), (QStringList{u"b.yaml:5:75 cycle"_s, u"c.yaml:5:75 cycle"_s}));
    put({{u"b.yaml"_s, {}}});
    QCOMPARE(problems(u"cycle"_s), QStringList());
}

void CatalogRulesTest::reportsAHugeCycleInPart()
{
    QByteArray text;
    for (int at = 0; at < 3000; ++at)
        text += live("c" + QByteArray::number(at), "subcomponentOf: c" + QByteArray::number((at + 1) % 3000))
                + "---\n";
    put({{u"a.yaml"_s, text}});
    QCOMPARE(problems(u"cycle"_s).size(), 200);
}

void CatalogRulesTest::looksOnlyAtEntitiesThatAreShown()
{
    ScratchSource{*m_catalog, u"early"_s, 0}.put({{u"z.yaml"_s, live("a", "providesApis: []")}});
    put({{u"a.yaml"_s, live("a", "subcomponentOf: a, consumesApis: [x], providesApis: [x]")},
         {u"x.yaml"_s, api("x", "deprecated")}});
    QCOMPARE(problems(), (QStringList{u"a.yaml:1:1 duplicate-entity"_s, u"x.yaml:4:9 unused-api"_s,
                                      u"x.yaml:4:9 unprovided-api"_s}));
    ScratchSource{*m_catalog, u"early"_s, 0}.put({{u"z.yaml"_s, {}}});
    QCOMPARE(problems(), (QStringList{u"a.yaml:5:75 cycle"_s, u"a.yaml:5:93 deprecated-dependency"_s}));
}

void CatalogRulesTest::forgetsWhatASourceBrought()
{
    put({{u"a.yaml"_s, api("x") + "---\n" + group("g", "children: [], parent: g")}});
    ScratchSource{*m_catalog, u"other"_s, 2}.put({{u"b.yaml"_s, live("b", "consumesApis: [x]")}});
    QCOMPARE(problems(), (QStringList{u"a.yaml:11:42 cycle"_s, u"a.yaml:4:9 unprovided-api"_s}));
    QVERIFY(CatalogWriter::begin(*m_catalog, {u"other"_s, u"/scratch/other"_s, {}, {}}, 2)->removeAll());
    QCOMPARE(problems(), (QStringList{u"a.yaml:11:42 cycle"_s, u"a.yaml:4:9 unused-api"_s,
                                      u"a.yaml:4:9 unprovided-api"_s}));
    QVERIFY(CatalogWriter::begin(*m_catalog, {u"s"_s, u"/scratch/s"_s, {}, {}}, 1)->removeAll());
    QCOMPARE(problems(), QStringList());
}

void CatalogRulesTest::isTheSameBitByBit()
{
    // Many small changes of a few entities that lean on each other end in what one look at their end finds.
    std::mt19937 random(7);
    const auto pick = [&](std::initializer_list<const char *> words) {
        return QByteArray(*(words.begin() + random() % words.size()));
    };
    const auto one = [&](const QByteArray &name) {
        switch (random() % 6) {
        case 0:
            return api(name, pick({"production", "deprecated"}));
        case 1:
            return group(name, "children: [" + pick({"", "e0", "e1", "e2"})
                                   + "], parent: " + pick({"e0", "e3", "g"}));
        case 2:
            return user(name, pick({"e1", "e2", "e3", "e4"}));
        case 3:
            return QByteArray();
        default:
            return live(name,
                        "subcomponentOf: " + pick({"e0", "e1", "e2", "e3"}) + ", consumesApis: ["
                            + pick({"", "e0", "e4", "e5"}) + "], providesApis: [" + pick({"", "e1", "e4"})
                            + "], dependsOn: [" + pick({"", "'component:e2'", "'component:e5'"})
                            + "], dependencyOf: [" + pick({"", "'component:e1'"}) + "]",
                        pick({"production", "deprecated"}));
        }
    };
    QMap<QString, QByteArray> state;
    for (int round = 0; round < 150; ++round) {
        const int which = int(random() % 8);
        const QString file = u"f%1.yaml"_s.arg(which);
        // Two files may declare the same entity.
        const QByteArray text = one("e" + QByteArray::number(which % 6));
        state[file] = text;
        put({{file, text}});
        if (round % 10 != 0)
            continue;
        const QStringList bitByBit = problems();
        const std::unique_ptr<Database> grown = std::move(m_catalog);
        m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
        ScratchSource{*m_catalog, u"filler"_s, 9}.put(
            {{u"filler.yaml"_s, filler()}, {u"team.yaml"_s, group("team") + "---\n" + user("ada", "team")}});
        QMap<QString, QByteArray> files = state;
        files.removeIf([](const auto &item) { return item.value().isEmpty(); });
        put(files);
        QStringList whole = problems();
        QStringList grownProblems = bitByBit;
        whole.sort();
        grownProblems.sort();
        QCOMPARE(grownProblems, whole);
        *m_catalog = std::move(*grown);
    }
}

QTEST_GUILESS_MAIN(CatalogRulesTest)
#include "tst_catalogrules.moc"
