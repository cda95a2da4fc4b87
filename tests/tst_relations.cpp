// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/relations.h"

#include "base/yaml.h"
#include "catalog/kind.h"
#include "support/dump.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class RelationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declares_data();
    void declares();
    void saysWhichReferenceIsWrong_data();
    void saysWhichReferenceIsWrong();
    void namesInversesBothWays();
};

namespace {

std::vector<Relation> relationsOf(const QString &kind, const QByteArray &spec, std::vector<Problem> &problems)
{
    const std::vector<YamlDocument> documents = readYaml("spec: {" + spec + "}\n");
    return declaredRelations({kind, u"shop"_s, u"it"_s}, documents.at(0).root, problems);
}

} // namespace

void RelationsTest::declares_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const char *kind, const char *spec, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(kind) << QByteArray(spec) << QString::fromUtf8(expected);
    };
    row("owner", "Component", "owner: team", "ownedBy group:shop/team");
    row("owner that is a user", "System", "owner: user:ada", "ownedBy user:shop/ada");
    row("owner elsewhere", "Domain", "owner: default/team", "ownedBy group:default/team");
    row("system", "Resource", "system: s", "partOf system:shop/s");
    row("component above", "Component", "subcomponentOf: c", "partOf component:shop/c");
    row("domain", "System", "domain: d", "partOf domain:shop/d");
    row("domain above", "Domain", "subdomainOf: d", "partOf domain:shop/d");
    row("APIs", "Component", "providesApis: [a], consumesApis: [x/b]",
        "providesApi api:shop/a; consumesApi api:x/b");
    row("dependencies", "Resource", "dependsOn: ['resource:r'], dependencyOf: ['component:c']",
        "dependsOn resource:shop/r; dependencyOf component:shop/c");
    row("groups", "Group", "parent: p, children: [c], members: [m]",
        "childOf group:shop/p; parentOf group:shop/c; hasMember user:shop/m");
    row("memberships", "User", "memberOf: [a, b]", "memberOf group:shop/a; memberOf group:shop/b");
    row("template", "Template", "owner: t", "ownedBy group:shop/t");
    row("AI resource", "AiResource", "owner: t, dependsOn: [r]",
        "ownedBy group:shop/t; dependsOn airesource:shop/r");
    row("twice the same", "Component", "dependsOn: ['component:A', 'component:shop/a']",
        "dependsOn component:shop/a");
    row("unknown kind", "Robot", "owner: team", "");
    row("fields of other kinds", "Group", "owner: team, children: []", "");
}

void RelationsTest::declares()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, spec);
    QFETCH(const QString, expected);
    std::vector<Problem> problems;
    QStringList found;
    for (const Relation &relation : relationsOf(kind, spec, problems))
        found += relation.type + u' ' + relation.target;
    QCOMPARE(found.join(u"; "_s), expected);
    QVERIFY(problems.empty());
}

void RelationsTest::saysWhichReferenceIsWrong_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("message");
    QTest::newRow("no kind") << "dependsOn: ['component:a', b]"_ba << Place{1, 35}
                             << u"spec.dependsOn: The reference \"b\" has no kind"_s;
    QTest::newRow("empty name") << "owner: 'group:'"_ba << Place{1, 15}
                                << u"spec.owner: The reference \"group:\" has an empty part"_s;
}

void RelationsTest::saysWhichReferenceIsWrong()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const Place, place);
    QFETCH(const QString, message);
    std::vector<Problem> problems;
    std::ignore = relationsOf(u"Component"_s, spec, problems);
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].severity, Severity::Error);
    QCOMPARE(problems[0].rule, u"invalid-reference"_s);
    QCOMPARE(problems[0].message, message);
    QCOMPARE(problems[0].place, place);
}

void RelationsTest::namesInversesBothWays()
{
    for (const Kind &kind : knownKinds()) {
        for (const SpecField &field : kind.fields) {
            if (field.relation.isEmpty())
                continue;
            QCOMPARE(inverseRelation(field.relation), field.inverse);
            QCOMPARE(inverseRelation(field.inverse), field.relation);
        }
    }
    QVERIFY(inverseRelation(u"likes").isEmpty());
}

QTEST_GUILESS_MAIN(RelationsTest)
#include "tst_relations.moc"
