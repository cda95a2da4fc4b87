// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/identity.h"

#include "store/schema.h"
#include "support/storing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class IdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPeopleByTheirAddress_data();
    void findsPeopleByTheirAddress();
};

void IdentityTest::findsPeopleByTheirAddress_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QStringList>("users");
    QTest::newRow("one") << u"ada@example.com"_s << QStringList{u"user:default/ada"_s};
    QTest::newRow("other case") << u" ÄDA@Example.COM "_s << QStringList{u"user:default/aeda"_s};
    QTest::newRow("two") << u"desk@example.com"_s << QStringList{u"user:default/one"_s, u"user:other/two"_s};
    QTest::newRow("nobody") << u"eve@example.com"_s << QStringList();
    QTest::newRow("a group's") << u"team@example.com"_s << QStringList();
    QTest::newRow("none") << u" "_s << QStringList();
}

void IdentityTest::findsPeopleByTheirAddress()
{
    Database catalog = openTemporaryCatalog().value();
    const auto user = [](const QString &name, const QString &spec) {
        return u"---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: {%1}\nspec: {%2}\n"_s
            .arg(name, spec)
            .toUtf8();
    };
    test::ScratchSource{catalog}.put(
        {{u"a.yaml"_s, user(u"name: ada"_s, u"profile: {email: Ada@example.com}"_s)
                           + user(u"name: aeda"_s, u"profile: {email: äda@example.com}"_s)
                           + user(u"name: one"_s, u"profile: {email: desk@example.com}"_s)
                           + user(u"name: two, namespace: other"_s, u"profile: {email: DESK@example.com}"_s)
                           + user(u"name: bare"_s, u"memberOf: []"_s)
                           + "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team}\n"
                             "spec: {type: team, children: [], profile: {email: team@example.com}}\n"}});
    QFETCH(const QString, email);
    QTEST(usersWithEmail(catalog, email).value(), "users");
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
