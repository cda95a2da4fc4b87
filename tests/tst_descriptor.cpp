// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Reads each tests/data/descriptors/*.yaml and compares entities, relations and problems with the text in
// *.expected. After a wanted change, `./dev shell -c 'CAIRN_ACCEPT=1 build/dev/tests/tst_descriptor'` writes
// the texts anew; what `git diff` then shows is what is to be looked at.

#include "catalog/descriptor.h"

#include "support/dump.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString dataFolder()
{
    return QStringLiteral(QT_TESTCASE_SOURCEDIR "/data/descriptors/");
}

Result<QByteArray> readTarget(const QString &target)
{
    QFile file(dataFolder() + target);
    if (!file.open(QFile::ReadOnly))
        return failure(ErrorKind::NotFound, u"there is no file %1"_s.arg(target), u"Check the path"_s);
    return file.readAll();
}

DescriptorFile read(const QByteArray &yaml)
{
    return readDescriptors(u"catalog-info.yaml"_s, readYaml(yaml), readTarget);
}

QStringList refsOf(const DescriptorFile &file)
{
    QStringList refs;
    for (const Entity &entity : file.entities)
        refs += entity.ref.canonical();
    return refs;
}

} // namespace

class DescriptorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsExpected_data();
    void readsAsExpected();
    void keepsGoodEntitiesAroundABadDocument();
    void keepsAnEntityWhoseSubstitutionFails();
    void keepsBothOfTwoWithOneReference();
    void putsFileAndEntityIntoEachProblem();
    void seesWhetherThereIsAnythingToSubstitute();
};

void DescriptorTest::readsAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(dataFolder()).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << file.chopped(5);
}

void DescriptorTest::readsAsExpected()
{
    QFETCH(const QString, name);
    const Result<QByteArray> yaml = readTarget(name + u".yaml"_s);
    QVERIFY(yaml);
    const DescriptorFile file = readDescriptors(name + u".yaml"_s, readYaml(*yaml), readTarget);
    QString actual;
    for (const Entity &entity : file.entities)
        actual += test::dump(entity) + u'\n';
    actual += test::dump(file.problems);
    if (qEnvironmentVariableIsSet("CAIRN_ACCEPT"))
        test::writeFile(dataFolder() + name + u".expected"_s, actual.toUtf8());
    const QString expected = QString::fromUtf8(readTarget(name + u".expected"_s).value_or(QByteArray()));
    QCOMPARE(actual.split(u'\n'), expected.split(u'\n'));
}

void DescriptorTest::keepsGoodEntitiesAroundABadDocument()
{
    const DescriptorFile file = read(test::component("a") + "---\nkind: \"open\n---\n" + test::component("b!")
                                     + "---\n" + test::component("c"));
    QCOMPARE(refsOf(file), (QStringList{u"component:default/a"_s, u"component:default/c"_s}));
    QVERIFY(file.hasRejected);
    QCOMPARE(test::places(file.problems), (QStringList{u"catalog-info.yaml:10:7 yaml-syntax"_s,
                                                       u"catalog-info.yaml:15:9 invalid-name"_s}));
}

void DescriptorTest::keepsAnEntityWhoseSubstitutionFails()
{
    const DescriptorFile file = read(test::component("a", "  note: {$text: nowhere.txt}\n"));
    QCOMPARE(refsOf(file), QStringList{u"component:default/a"_s});
    QVERIFY(!file.hasRejected);
    QCOMPARE(file.problems.size(), size_t(1));
    const Problem &problem = file.problems.front();
    QCOMPARE(problem.severity, Severity::Error);
    QCOMPARE(problem.rule, u"unreadable-substitution"_s);
    QCOMPARE(problem.message,
             u"spec.note cannot be read from \"nowhere.txt\": there is no file nowhere.txt"_s);
    QCOMPARE(problem.place, (Place{9, 17}));
}

void DescriptorTest::keepsBothOfTwoWithOneReference()
{
    const DescriptorFile file = read(test::component("a") + "---\n" + test::component("A"));
    QCOMPARE(refsOf(file), (QStringList{u"component:default/a"_s, u"component:default/a"_s}));
    QVERIFY(file.problems.empty());
}

void DescriptorTest::putsFileAndEntityIntoEachProblem()
{
    const DescriptorFile file = read(test::component("Web", "  system: 1\n"));
    QCOMPARE(file.problems.size(), size_t(1));
    QCOMPARE(file.problems.front().path, u"catalog-info.yaml"_s);
    QCOMPARE(file.problems.front().ref, u"component:default/web"_s);
}

void DescriptorTest::seesWhetherThereIsAnythingToSubstitute()
{
    QVERIFY(!hasSubstitutions(readYaml(test::component("a", "  x: [{$ref: a}, {$text: [a]}]\n"))));
    QVERIFY(hasSubstitutions(readYaml(test::component("a", "  x: [{y: {$text: a}}]\n"))));
    QVERIFY(!hasSubstitutions(readYaml("a: \"open\nb: {$text: c}\n")));
}

QTEST_GUILESS_MAIN(DescriptorTest)
#include "tst_descriptor.moc"
