// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/entityref.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class EntityRefTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsReferences_data();
    void readsReferences();
    void refusesReferences_data();
    void refusesReferences();
    void saysWhatWouldBeRight();
    void comparesWithoutCase();
};

void EntityRefTest::readsReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("defaultKind");
    QTest::addColumn<QString>("defaultNamespace");
    QTest::addColumn<QString>("expected"); // kind|namespace|name

    const auto row = [](const char *text, const char *kind, const char *nameSpace, const char *expected) {
        QTest::addRow("%s with %s %s", text, kind, nameSpace)
            << QString::fromUtf8(text) << QString::fromUtf8(kind) << QString::fromUtf8(nameSpace)
            << QString::fromUtf8(expected);
    };
    row("component:default/a", "", "", "component|default|a");
    row("Component:My-Space/A", "", "", "Component|My-Space|A");
    row("component:a", "", "", "component|default|a");
    row("component:a", "api", "x", "component|x|a");
    row("a", "group", "", "group|default|a");
    row("a", "group", "x", "group|x|a");
    row("x/a", "group", "y", "group|x|a");
    row("x/a:b", "group", "", "group|x|a:b");
    row("a:b:c", "", "", "a|default|b:c");
    row("a:b/c/d", "", "", "a|b|c/d");
    row("a/b/c", "group", "", "group|a|b/c");
    row(" a", "group", "", "group|default| a");
    row("a ", "group", "", "group|default|a ");
    row("component: ns/a", "", "", "component| ns|a");
    row("küche", "group", "", "group|default|küche");
}

void EntityRefTest::readsReferences()
{
    QFETCH(const QString, text);
    QFETCH(const QString, defaultKind);
    QFETCH(const QString, defaultNamespace);
    QFETCH(const QString, expected);
    const Result<EntityRef> ref = parseEntityRef(text, {defaultKind, defaultNamespace});
    QVERIFY2(ref, ref ? "" : qPrintable(ref.error().message));
    QCOMPARE(u"%1|%2|%3"_s.arg(ref->kind, ref->nameSpace, ref->name), expected);
}

void EntityRefTest::refusesReferences_data()
{
    QTest::addColumn<QString>("defaultKind");
    for (const char *text :
         {"", ":a", "component:", "component:x/", "component:/a", "/a", "x/", ":", "/", ":/"})
        QTest::newRow(text) << u"group"_s;
    for (const char *text : {"a", "x/a"})
        QTest::newRow(text) << QString();
}

void EntityRefTest::refusesReferences()
{
    QFETCH(const QString, defaultKind);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const Result<EntityRef> ref = parseEntityRef(text, {defaultKind, {}});
    QVERIFY(!ref);
    QCOMPARE(ref.error().kind, ErrorKind::Invalid);
    QVERIFY(ref.error().message.contains(u'"' + text + u'"'));
    QCOMPARE(canonicalRef(text, {defaultKind, {}}), QString());
}

void EntityRefTest::saysWhatWouldBeRight()
{
    QCOMPARE(parseEntityRef(u"orders").error().hint,
             u"Write the kind before the name, such as component:orders"_s);
}

void EntityRefTest::comparesWithoutCase()
{
    QCOMPARE(canonicalRef(u"Component:Default/Ä-Service"), u"component:default/ä-service"_s);
    QCOMPARE(canonicalRef(u"API:x"), canonicalRef(u"api:DEFAULT/X"));
}

QTEST_GUILESS_MAIN(EntityRefTest)
#include "tst_entityref.moc"
