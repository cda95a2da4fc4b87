// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/problemquery.h"

#include "store/schema.h"
#include "support/dump.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::ScratchSource;

class ProblemQueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesOutWhatIsForInformation();
    void filters_data();
    void filters();
    void countsWhatPassesWhateverTheLimit();
    void countsByRule();

private:
    QStringList places(const ProblemFilter &filter)
    {
        std::vector<Problem> found;
        const auto all = listProblems(*m_catalog, filter);
        for (const FoundProblem &one : *all)
            found.push_back(one.problem);
        return test::places(found);
    }

    std::unique_ptr<Database> m_catalog;
};

void ProblemQueryTest::init()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    ScratchSource{*m_catalog, u"one"_s, 1}.put(
        {{u"a.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team}\n"
                       "spec: {type: t, children: []}\n---\nkind: \"x\n"}});
    ScratchSource{*m_catalog, u"two"_s, 2}.put({{u"b.yaml"_s, component("b", "  system: gone\n")}});
}

void ProblemQueryTest::leavesOutWhatIsForInformation()
{
    const QStringList all{u"a.yaml:6:7 yaml-syntax"_s, u"b.yaml:9:11 missing-target"_s,
                          u"a.yaml:3:18 empty-group"_s};
    QCOMPARE(places({}), all.first(2));
    ProblemFilter filter;
    filter.least = Severity::Info;
    QCOMPARE(places(filter), all);
    filter.least = Severity::Error;
    QCOMPARE(places(filter), all.first(1));
    filter.severity = Severity::Info;
    QCOMPARE(places(filter), all.last(1));
}

void ProblemQueryTest::filters_data()
{
    QTest::addColumn<ProblemFilter>("filter");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const auto &set, const QString &rule) {
        ProblemFilter filter;
        set(filter);
        QTest::newRow(name) << filter << rule;
    };
    row("rule", [](ProblemFilter &filter) { filter.rule = u"missing-target"_s; }, u"missing-target"_s);
    row("source", [](ProblemFilter &filter) { filter.source = u"one"_s; }, u"yaml-syntax"_s);
    row("entity", [](ProblemFilter &filter) { filter.ref = u"component:default/b"_s; }, u"missing-target"_s);
    row("text of a path", [](ProblemFilter &filter) { filter.text = u"a.YAML"_s; }, u"yaml-syntax"_s);
    row("text of a message", [](ProblemFilter &filter) { filter.text = u"system"_s; }, u"missing-target"_s);
    row(
        "owner",
        [](ProblemFilter &filter) { filter.ownedBy = {u"user:default/x"_s, u"group:default/team"_s}; },
        u"missing-target"_s);
    row("other owner", [](ProblemFilter &filter) { filter.ownedBy = {u"user:default/x"_s}; }, {});
    row("sign of a pattern", [](ProblemFilter &filter) { filter.text = u"%"_s; }, {});
}

void ProblemQueryTest::filters()
{
    QFETCH(const ProblemFilter, filter);
    QFETCH(const QString, rule);
    QStringList rules;
    const auto all = listProblems(*m_catalog, filter);
    for (const FoundProblem &one : *all)
        rules += one.problem.rule;
    QCOMPARE(rules, rule.isEmpty() ? QStringList() : QStringList{rule});
    QCOMPARE(countProblems(*m_catalog, filter).value(), int(rules.size()));
}

void ProblemQueryTest::countsWhatPassesWhateverTheLimit()
{
    ProblemFilter filter;
    filter.limit = 1;
    QCOMPARE(places(filter).size(), 1);
    QCOMPARE(countProblems(*m_catalog, filter).value(), 2);
}

void ProblemQueryTest::countsByRule()
{
    QStringList lines;
    const auto all = countRules(*m_catalog);
    for (const RuleCount &count : *all)
        lines += u"%1 %2 %3"_s.arg(severityName(count.severity), count.rule).arg(count.problems);
    QCOMPARE(lines,
             (QStringList{u"error yaml-syntax 1"_s, u"warning missing-target 1"_s, u"info empty-group 1"_s}));
}

QTEST_GUILESS_MAIN(ProblemQueryTest)
#include "tst_problemquery.moc"
