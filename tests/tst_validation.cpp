// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/validation.h"

#include "base/yaml.h"
#include "support/dump.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

/// A System of five lines with `metadata` and `spec` behind its own members, each in braces.
QByteArray systemWith(const QByteArray &metadata, const QByteArray &spec = {})
{
    return "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: a, " + metadata
           + "}\nspec: {owner: o, " + spec + "}\n";
}

} // namespace

class ValidationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBreaksARule_data();
    void saysWhatBreaksARule();
    void acceptsWhatIsRight_data();
    void acceptsWhatIsRight();
    void findsAllFaultsOfADocument();
    void takesAnUnresolvedFieldToBeRight();
    void tellsErrorsFromWarnings();
};

void ValidationTest::saysWhatBreaksARule_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");  // line:column rule
    QTest::addColumn<QStringList>("named"); // what the message names: the field, the value

    const auto row = [](const char *name, const QByteArray &yaml, const char *expected,
                        const QStringList &named) {
        QTest::newRow(name) << yaml << u':' + QString::fromUtf8(expected) << named;
    };
    const QByteArray head = "apiVersion: backstage.io/v1alpha1\nkind: System\n";
    const QByteArray rest = "metadata: {name: a}\nspec: {owner: o}\n";
    row("no object", "- a\n", "1:1 not-an-object", {u"list"_s});
    row("no apiVersion", "kind: System\n" + rest, "1:1 missing-field", {u"apiVersion"_s});
    row("A", "apiVersion: a/b/c\nkind: System\n" + rest, "1:13 invalid-api-version",
        {u"apiVersion"_s, u"\"a/b/c\""_s});
    row("no kind", "apiVersion: backstage.io/v1alpha1\n" + rest, "1:1 missing-field", {u"kind"_s});
    row("B", "apiVersion: backstage.io/v1alpha1\nkind: A-B\n" + rest, "2:7 invalid-kind",
        {u"kind"_s, u"\"A-B\""_s});
    row("no metadata", head + "spec: {owner: o}\n", "1:1 missing-field", {u"metadata"_s});
    row("metadata of another type", head + "metadata: a\nspec: {owner: o}\n", "3:11 wrong-type",
        {u"metadata"_s, u"\"a\""_s, u"object"_s});
    row("no name", head + "metadata: {title: a}\nspec: {owner: o}\n", "3:11 missing-field",
        {u"metadata.name"_s});
    row("C", head + "metadata: {name: a b}\nspec: {owner: o}\n", "3:18 invalid-name",
        {u"metadata.name"_s, u"\"a b\""_s});
    row("name of another type", head + "metadata: {name: 5}\nspec: {owner: o}\n", "3:18 wrong-type",
        {u"metadata.name"_s, u"5"_s, u"text"_s});
    row("D", systemWith("namespace: A_b"), "3:32 invalid-namespace", {u"metadata.namespace"_s, u"\"A_b\""_s});
    row("title", systemWith("title: ''"), "3:28 empty-value", {u"metadata.title"_s});
    row("description", systemWith("description: [x]"), "3:34 wrong-type",
        {u"metadata.description"_s, u"list"_s});
    row("E in labels", systemWith("labels: {a/b/c: d}"), "3:30 invalid-label",
        {u"a/b/c"_s, u"metadata.labels"_s});
    row("F", systemWith("labels: {a: b c}"), "3:33 invalid-label", {u"a"_s, u"\"b c\""_s});
    row("E in annotations", systemWith("annotations: {-a: b}"), "3:35 invalid-annotation", {u"-a"_s});
    row("G", systemWith("annotations: {a: true}"), "3:38 unquoted-value",
        {u"metadata.annotations.a"_s, u"true"_s});
    row("H", systemWith("tags: [ok, No]"), "3:32 invalid-tag", {u"\"No\""_s});
    row("tags of another type", systemWith("tags: a"), "3:27 wrong-type",
        {u"metadata.tags"_s, u"\"a\""_s, u"list"_s});
    row("link without URL", systemWith("links: [{title: x}]"), "3:29 missing-field",
        {u"metadata.links[0].url"_s});
    row("link to nowhere", systemWith("links: [{url: x}]"), "3:35 invalid-link",
        {u"metadata.links[0].url"_s, u"\"x\""_s});
    row("unknown root field", head + rest + "owner: x\n", "5:1 unknown-field", {u"owner"_s});
    row("root field of the catalog", head + rest + "relations: []\n", "5:1 reserved-field", {u"relations"_s});
    row("no spec", head + "metadata: {name: a}\n", "1:1 missing-field", {u"spec"_s});
    row("spec of another type", head + "metadata: {name: a}\nspec: [a]\n", "4:7 wrong-type", {u"spec"_s});
    row("required field", head + "metadata: {name: a}\nspec: {}\n", "4:7 missing-field", {u"spec.owner"_s});
    row("empty field", head + "metadata: {name: a}\nspec: {owner: ''}\n", "4:15 empty-value",
        {u"spec.owner"_s});
    row("field without value", head + "metadata: {name: a}\nspec:\n  owner:\n", "5:3 wrong-type",
        {u"spec.owner"_s, u"empty"_s});
    row("field of another type", systemWith("", "domain: 5"), "4:26 wrong-type",
        {u"spec.domain"_s, u"5"_s, u"text"_s});
    row("unknown kind", "apiVersion: a.b/v1\nkind: Sistem\n" + rest, "2:7 unknown-kind", {u"Sistem"_s});
    row("kind in another case", "apiVersion: a.b/v1\nkind: system\n" + rest, "2:7 kind-case", {u"system"_s});
    row("version of another kind", "apiVersion: scaffolder.backstage.io/v1beta3\nkind: System\n" + rest,
        "1:13 unsupported-api-version", {u"scaffolder.backstage.io/v1beta3"_s, u"System"_s});
}

void ValidationTest::saysWhatBreaksARule()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, expected);
    QFETCH(const QStringList, named);
    const std::vector<Problem> problems = validate(readYaml(yaml).at(0).root);
    QCOMPARE(test::places(problems), QStringList{expected});
    for (const QString &name : named)
        QVERIFY2(problems[0].message.contains(name), qPrintable(problems[0].message));
    QVERIFY(!problems[0].hint.isEmpty());
    QVERIFY(!problems[0].message.endsWith(u'.') && !problems[0].message.contains(u'!'));
}

void ValidationTest::acceptsWhatIsRight_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("least")
        << "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: a}\nspec: {owner: o}\n"_ba;
    QTest::newRow("own fields") << systemWith("custom: {a: [1]}", "custom: 1");
    QTest::newRow("no annotations behind the key") << systemWith("annotations: ");
    QTest::newRow("empty texts where they may be")
        << systemWith("description: '', annotations: {a: ''}, labels: {a: ''}");
    QTest::newRow("empty lists") << systemWith("tags: [], links: []");
}

void ValidationTest::acceptsWhatIsRight()
{
    QFETCH(const QByteArray, yaml);
    QCOMPARE(test::dump(validate(readYaml(yaml).at(0).root)), QString());
}

void ValidationTest::findsAllFaultsOfADocument()
{
    QCOMPARE(validate(readYaml("kind: 5\nmetadata: {name: '', tags: [A, B]}\nspec: x\n").at(0).root).size(),
             size_t(6));
}

void ValidationTest::takesAnUnresolvedFieldToBeRight()
{
    const Value document = readYaml("apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: a}\n"
                                    "spec: {type: t, lifecycle: l, owner: o, definition: {$text: x}}\n")
                               .at(0)
                               .root;
    QCOMPARE(validate(document).size(), size_t(1));
    QVERIFY(validate(document, {u"spec.definition"_s}).empty());
}

void ValidationTest::tellsErrorsFromWarnings()
{
    QVERIFY(!hasErrors({}));
    QVERIFY(
        !hasErrors(validate(readYaml("apiVersion: a.b/v1\nkind: Robot\nmetadata: {name: a}\n").at(0).root)));
    QVERIFY(hasErrors(validate(readYaml("a: 1\n").at(0).root)));
}

QTEST_GUILESS_MAIN(ValidationTest)
#include "tst_validation.moc"
