// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"
#include "scaffolder/provenance.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class ProvenanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void annotatesWithoutReformatting_data();
    void annotatesWithoutReformatting();
    void saysWhatWasMadeOfWhat();
    void namesNoFolderOfTheDisk();
};

void ProvenanceTest::annotatesWithoutReformatting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    QTest::newRow("annotations")
        << QByteArray("# a comment\nkind: Component\nmetadata:   # here\n    name:  'a'\n"
                      "    annotations:\n      x/y: \"1\" # why\nspec: {a: 1}\n")
        << QByteArray("# a comment\nkind: Component\nmetadata:   # here\n    name:  'a'\n"
                      "    annotations:\n      backstage.io/source-template: template:default/t\n"
                      "      x/y: \"1\" # why\nspec: {a: 1}\n");
    QTest::newRow("none") << QByteArray("kind: API\nmetadata:\n  name: a")
                          << QByteArray("kind: API\nmetadata:\n  annotations:\n"
                                        "    backstage.io/source-template: template:default/t\n  name: a");
    QTest::newRow("lines of Windows")
        << QByteArray("kind: API\r\nmetadata:\r\n  name: a\r\n")
        << QByteArray("kind: API\r\nmetadata:\r\n  annotations:\r\n"
                      "    backstage.io/source-template: template:default/t\r\n  name: a\r\n");
    QTest::newRow("two documents")
        << QByteArray("kind: API\nmetadata:\n  name: a\n---\nkind: Group\nmetadata:\n  name: b\n")
        << QByteArray(
               "kind: API\nmetadata:\n  annotations:\n    backstage.io/source-template: template:default/t\n"
               "  name: a\n---\nkind: Group\nmetadata:\n  annotations:\n"
               "    backstage.io/source-template: template:default/t\n  name: b\n");
    for (const char *same :
         {"kind: API\nmetadata:\n  name: a\n  annotations:\n    backstage.io/source-template: other\n",
          "{kind: API, metadata: {name: a}}", "kind: API\nmetadata: {name: a}\n",
          "kind: API\nmetadata:\n  name: a\n  annotations: {}\n", "a: 1\n", "metadata:\n  name: a\n", "", "[",
          "kind: API\nmetadata:\n- name\n"})
        QTest::newRow(same) << QByteArray(same) << QByteArray(same);
}

void ProvenanceTest::annotatesWithoutReformatting()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QCOMPARE(withSourceTemplate(before, u"template:default/t"_s), after);
    QCOMPARE(withSourceTemplate(before, {}), before);
    QCOMPARE(withSourceTemplate(after, u"template:default/t"_s), after);
}

void ProvenanceTest::saysWhatWasMadeOfWhat()
{
    RunRecord record;
    record.templateRef = u"template:default/t"_s;
    record.templateTitle = u"A \"T\": yes"_s;
    record.templateFile = u"t/template.yaml"_s;
    record.base.location = u"https://git.example/acme/paths"_s;
    record.base.commit = u"c0ffee"_s;
    record.startedAt = 1'700'000'000'000;
    const Value answers{Value::Map{{u"name"_s, {}, Value{u"x: [y"_s, {}}},
                                   {u"odd key"_s, {}, Value{Value::List{Value{qint64(1), {}}}, {}}}},
                        {}};
    Workspace workspace;
    QVERIFY(workspace.write(u"r/a b"_s, {"1"}) && workspace.write(u"other"_s, {"2"})
            && workspace.write(u"r/.cairn/provenance.yaml"_s, {"old"}));
    const QByteArray text = provenanceText(record, answers, workspace, u"r"_s);
    const std::vector<YamlDocument> read = readYaml(text);
    QCOMPARE(read.size(), 1);
    QVERIFY2(!read.front().fault, text.constData());
    const Value &root = read.front().root;
    QCOMPARE(root.textAt({u"title"}), record.templateTitle);
    QCOMPARE(root.textAt({u"location"}), record.base.location);
    QCOMPARE(root.textAt({u"commit"}), u"c0ffee"_s);
    QCOMPARE(root.textAt({u"madeAt"}), u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(*root.find(u"answers"), answers);
    QCOMPARE(root.find(u"files")->map()->size(), 1);
    QCOMPARE(root.textAt({u"files", u"a b"}),
             u"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"_s);
}

void ProvenanceTest::namesNoFolderOfTheDisk()
{
    RunRecord record;
    record.templateFile = u"/home/somebody/t/template.yaml"_s;
    record.base.folder = u"/home/somebody/t"_s;
    record.base.location = record.base.folder;
    const QByteArray text = provenanceText(record, {}, Workspace(), {});
    QVERIFY2(!text.contains("somebody"), text.constData());
    QVERIFY(!readYaml(text).front().fault);
}

QTEST_GUILESS_MAIN(ProvenanceTest)
#include "tst_provenance.moc"
