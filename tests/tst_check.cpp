// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/check.h"

#include "support/dump.h"
#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::writeFile;

class CheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsANamedFileWhateverItHolds();
    void readsAFileWithSignsOfGlobsInItsName_data();
    void readsAFileWithSignsOfGlobsInItsName();
    void readsAFileThatGitIgnores();
    void readsDescriptorsOfAFolder();
    void leavesOutWhatIsNoDescriptor_data();
    void leavesOutWhatIsNoDescriptor();
    void followsLocations();
    void looksForReferencesAmongAllThatWasRead();
    void findsWhatASourceWouldNotRead();
    void leavesOutWhatIsForInformation();
    void writesPathsAsTheUserWould();
    void sortsProblemsByPlace();
    void readsNoAddresses();
    void failsWhereAPathIsNotThere();
    void stopsWhenCancelled();

private:
    CheckReport check(const QStringList &paths)
    {
        const Result<CheckReport> report = checkPaths(paths, serially, {});
        return report ? *report : CheckReport{-1, {}};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_before;
};

namespace {

const QByteArray team =
    "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: team}\nspec: {type: t, children: []}\n";

}

void CheckTest::init()
{
    m_before = QDir::currentPath();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    writeFile(u"team.yaml"_s, team);
}

void CheckTest::cleanup()
{
    QDir::setCurrent(m_before);
}

void CheckTest::readsANamedFileWhateverItHolds()
{
    writeFile(u"a.txt"_s, "just text\n");
    writeFile(u"catalog-info.yaml"_s, "kind: broken\n");
    const CheckReport report = check({u"a.txt"_s});
    QCOMPARE(report.entities, 0);
    QCOMPARE(test::places(report.problems), QStringList{u"a.txt:1:1 not-an-object"_s});
}

void CheckTest::readsAFileWithSignsOfGlobsInItsName_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"${{ values.name }}.yaml"_s, u"a[1].yaml"_s, u"*.yaml"_s, u"what?.yaml"_s,
                                u"a,b.yaml"_s, u"a b.yaml"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void CheckTest::readsAFileWithSignsOfGlobsInItsName()
{
    QFETCH(const QString, name);
    writeFile(u"x/"_s + name, team);
    QCOMPARE(check({u"x/"_s + name}).entities, 1);
    QCOMPARE(check({u"x"_s}).entities, 1);
    QCOMPARE(check({u"x"_s}).problems.size(), size_t(0));
}

void CheckTest::readsAFileThatGitIgnores()
{
    test::git(m_folder->path(), {u"init"_s, u"-q"_s});
    writeFile(u".gitignore"_s, "made/\n");
    writeFile(u"made/team.yaml"_s, team);
    QCOMPARE(check({u"made/team.yaml"_s}).entities, 1);
    QCOMPARE(check({u"."_s}).entities, 1);
}

void CheckTest::readsDescriptorsOfAFolder()
{
    writeFile(u"x/catalog-info.yaml"_s, component("a"));
    writeFile(u"x/catalog-info.yml"_s, component("b"));
    writeFile(u"x/deep/any.yaml"_s, "# comment\n---\n" + component("c"));
    writeFile(u"x/custom.yaml"_s, "apiVersion: example.org/v1\nkind: Robot\nmetadata:\n  name: r\n");
    writeFile(u"x/team.yaml"_s, team);
    writeFile(u"x/README.md"_s, component("not-yaml"));
    const CheckReport report = check({u"x"_s});
    QCOMPARE(report.entities, 5);
    QCOMPARE(test::places(report.problems), QStringList{u"x/custom.yaml:2:7 unknown-kind"_s});
}

void CheckTest::leavesOutWhatIsNoDescriptor_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("workflow") << "name: build\non: push\n"_ba;
    QTest::newRow("Kubernetes") << "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n"_ba;
    QTest::newRow("core of Kubernetes") << "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n"_ba;
    QTest::newRow("extension of Kubernetes")
        << "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\n"_ba;
    QTest::newRow("Argo CD")
        << "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: a\n"_ba;
    QTest::newRow("indented") << "x:\n  apiVersion: backstage.io/v1alpha1\n"_ba;
    QTest::newRow("broken") << "{{ template }}\n"_ba;
    QTest::newRow("empty") << ""_ba;
}

void CheckTest::leavesOutWhatIsNoDescriptor()
{
    QFETCH(const QByteArray, content);
    writeFile(u"x/a.yaml"_s, content);
    writeFile(u"x/team.yaml"_s, team);
    const CheckReport report = check({u"x"_s});
    QCOMPARE(report.entities, 1);
    QCOMPARE(test::places(report.problems), QStringList());
}

void CheckTest::followsLocations()
{
    writeFile(u"x/root.yaml"_s, "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: r}\n"
                                "spec: {targets: [./a.data, ./*.more, ./absent.yaml]}\n");
    writeFile(u"x/a.data"_s, component("a"));
    writeFile(u"x/b.more"_s, team);
    const CheckReport report = check({u"x/root.yaml"_s});
    QCOMPARE(report.entities, 3);
    QCOMPARE(test::places(report.problems), QStringList{u"x/root.yaml:4:38 location-target-not-found"_s});
}

void CheckTest::looksForReferencesAmongAllThatWasRead()
{
    writeFile(u"a.yaml"_s, component("a", "  dependsOn: [component:b]\n"));
    writeFile(u"b.yaml"_s, component("b"));
    QCOMPARE(check({u"a.yaml"_s, u"b.yaml"_s, u"team.yaml"_s}).problems.size(), size_t(0));
    QCOMPARE(test::places(check({u"a.yaml"_s, u"team.yaml"_s}).problems),
             QStringList{u"a.yaml:9:15 missing-target"_s});
    // The same twice is found to be declared twice.
    QCOMPARE(check({u"team.yaml"_s, u"."_s}).problems.front().rule, u"duplicate-entity"_s);
}

void CheckTest::findsWhatASourceWouldNotRead()
{
    writeFile(u"x/catalog-info.yaml"_s,
              "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: r}\n"
              "spec: {targets: [./teams/*.yaml, 'https://github.com/a/b/blob/main/c.yaml']}\n");
    writeFile(u"x/teams/team.yaml"_s, team);
    writeFile(u"x/c.yaml"_s, component("c"));
    writeFile(u"x/d.yaml"_s, component("d"));
    writeFile(u"x/e/catalog-info.yml"_s, component("e"));
    writeFile(u"x/roots.yaml"_s,
              "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: s}\nspec: {}\n");
    writeFile(u"x/skeleton.yaml"_s,
              "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a b}\n");
    QCOMPARE(test::places(check({u"x"_s}).problems).filter(u"orphan"_s),
             QStringList{u"x/d.yaml:4:9 orphan-descriptor"_s});
    // Where nothing uses Locations, and of a file that is named, nobody expects it.
    QVERIFY(QFile::remove(u"x/catalog-info.yaml"_s));
    QCOMPARE(test::places(check({u"x"_s}).problems).filter(u"orphan"_s), QStringList());
    QCOMPARE(test::places(check({u"x/d.yaml"_s}).problems).filter(u"orphan"_s), QStringList());
}

void CheckTest::leavesOutWhatIsForInformation()
{
    const CheckReport report = check({u"team.yaml"_s});
    QCOMPARE(report.problems.size(), size_t(0));
    QCOMPARE(report.notes, 1);
    const CheckReport all = checkPaths({u"team.yaml"_s}, serially, {}, Severity::Info).value();
    QCOMPARE(test::places(all.problems), QStringList{u"team.yaml:3:18 empty-group"_s});
    QCOMPARE(all.notes, 1);
    writeFile(u"a.yaml"_s, component("a", "  system: gone\n"));
    QCOMPARE(checkPaths({u"a.yaml"_s}, serially, {}, Severity::Error)->problems.size(), size_t(0));
}

void CheckTest::writesPathsAsTheUserWould()
{
    writeFile(u"x/y/a.yaml"_s, "kind: 5\n");
    const auto path = [&](const QString &asked) { return check({asked}).problems.at(0).path; };
    QCOMPARE(path(u"x/y/a.yaml"_s), u"x/y/a.yaml"_s);
    QCOMPARE(path(u"./x/../x/y/a.yaml"_s), u"x/y/a.yaml"_s);
    QCOMPARE(path(m_folder->filePath(u"x/y/a.yaml"_s)), u"x/y/a.yaml"_s);
    QVERIFY(QDir::setCurrent(u"x"_s));
    QCOMPARE(path(u"y/a.yaml"_s), u"y/a.yaml"_s);
    QVERIFY(QDir::setCurrent(u"/"_s));
    QVERIFY(path(m_folder->filePath(u"x/y/a.yaml"_s)).endsWith(u"x/y/a.yaml"_s));
}

void CheckTest::sortsProblemsByPlace()
{
    writeFile(u"a.yaml"_s, component("a", "  dependsOn: [component:x]\n") + "---\nkind: \"open\n");
    writeFile(u"b.yaml"_s, component("b!"));
    const CheckReport report = check({u"b.yaml"_s, u"a.yaml"_s, u"team.yaml"_s});
    QCOMPARE(test::places(report.problems),
             (QStringList{u"a.yaml:9:15 missing-target"_s, u"a.yaml:11:7 yaml-syntax"_s,
                          u"b.yaml:4:9 invalid-name"_s}));
}

void CheckTest::readsNoAddresses()
{
    writeFile(u"a.yaml"_s, component("a", "  text: {$text: \"https://example.com/a\"}\n"));
    const CheckReport report = check({u"a.yaml"_s, u"team.yaml"_s});
    QCOMPARE(report.entities, 2);
    QCOMPARE(test::places(report.problems), QStringList{u"a.yaml:9:17 unreadable-substitution"_s});
}

void CheckTest::failsWhereAPathIsNotThere()
{
    const Result<CheckReport> report = checkPaths({u"team.yaml"_s, u"absent.yaml"_s}, serially, {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NotFound);
    QCOMPARE(report.error().message, u"absent.yaml is not there"_s);
}

void CheckTest::stopsWhenCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const Result<CheckReport> report = checkPaths({u"team.yaml"_s}, serially, {stop.get_token(), {}});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
