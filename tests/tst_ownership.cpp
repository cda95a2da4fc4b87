// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ownership.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class OwnershipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysByWhichWaySomethingIsMine();
    void countsByOwnerKindAndType();

private:
    std::unique_ptr<Database> m_catalog;
};

void OwnershipTest::initTestCase()
{
    m_catalog = std::make_unique<Database>(openTemporaryCatalog().value());
    test::ScratchSource{*m_catalog}.put({{u"a.yaml"_s, R"(
apiVersion: backstage.io/v1alpha1
kind: User
metadata: {name: ada, title: Ada L}
spec: {memberOf: [team]}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: team, title: The team}
spec: {type: team, parent: area, children: []}
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: {name: area}
spec: {type: area, children: [team]}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: one}
spec: {type: service, lifecycle: production, owner: team}
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: two}
spec: {type: Service, lifecycle: production, owner: team}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: three}
spec: {owner: area}
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: four}
spec: {owner: user:ada}
)"}});
}

void OwnershipTest::saysByWhichWaySomethingIsMine()
{
    QStringList lines;
    const auto paths = ownershipPaths(*m_catalog, u"user:default/ada"_s).value();
    for (const OwnershipPath &path : paths)
        lines += u"%1: %2"_s.arg(path.owner, path.steps.join(u" > "));
    QCOMPARE(lines, (QStringList{u"user:default/ada: "_s, u"group:default/team: The team"_s,
                                 u"group:default/area: The team > area"_s}));
    QCOMPARE(ownersFor(*m_catalog, u"user:default/nobody"_s).value(), QStringList{u"user:default/nobody"_s});
}

void OwnershipTest::countsByOwnerKindAndType()
{
    const auto counted = [&](const QStringList &owners) {
        QStringList lines;
        const auto counts = countOwned(*m_catalog, owners).value();
        for (const OwnedCount &count : counts)
            lines += u"%1 %2 %3 %4"_s.arg(count.owner, count.kind, count.type.toLower()).arg(count.count);
        return lines;
    };
    QCOMPARE(counted({u"group:default/team"_s, u"group:default/area"_s}),
             (QStringList{u"group:default/team Component service 2"_s, u"group:default/area System  1"_s}));
    QCOMPARE(counted({u"user:default/ada"_s}), QStringList{u"user:default/ada System  1"_s});
    QCOMPARE(counted({}), QStringList());
}

QTEST_GUILESS_MAIN(OwnershipTest)
#include "tst_ownership.moc"
