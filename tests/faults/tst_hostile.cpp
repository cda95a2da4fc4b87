// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Descriptors and repositories that are made to fill memory, to take for ever, or to read what is not theirs.
// Each is synced by the program itself, which may use so much memory and is killed when it hangs; its good
// siblings have to be there, and a problem has to say which limit was met. docs/limits.md has the table.

#include "faults/program.h"

#include "store/entitydetail.h"
#include "store/entityquery.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "support/scratch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QUrl>

#include <cstdio>
#include <functional>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::component;
using test::Ended;
using test::git;
using test::Program;

namespace {

using Files = QMap<QString, QByteArray>;
using MakeFiles = std::function<Files()>;

constexpr qsizetype megabyte = 1024 * 1024;
constexpr int memoryMb = 1536; // of address space: code, stacks and what the allocator keeps aside included
constexpr int hangSeconds = 120;

const QString descriptor = u"catalog-info.yaml"_s;

Files file(const QByteArray &text)
{
    return {{descriptor, text}};
}

/// `line` with `%1` replaced by 0 to count-1.
QByteArray lines(const QByteArray &line, int count)
{
    QByteArray text;
    const qsizetype number = line.indexOf("%1");
    for (int at = 0; at < count; ++at)
        text += number < 0 ? line : line.first(number) + QByteArray::number(at) + line.sliced(number + 2);
    return text;
}

QByteArray metadata(const QByteArray &more)
{
    return component("k").replace("spec:\n", more + "spec:\n");
}

QByteArray location(const QByteArray &targets)
{
    return "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: root\nspec:\n  targets:\n"
           + targets;
}

/// Nine times nine times nine ...
QByteArray laughs(const QByteArray &first, const std::function<QByteArray(const QByteArray &alias)> &next)
{
    QByteArray text = "  a0: &a0 " + first + "\n";
    for (int at = 1; at < 12; ++at) {
        const QByteArray number = QByteArray::number(at);
        text += "  a" + number + ": &a" + number + " " + next("*a" + QByteArray::number(at - 1)) + "\n";
    }
    return text;
}

QByteArray nine(const QByteArray &item)
{
    QByteArrayList items;
    for (int at = 0; at < 9; ++at)
        items += QByteArray(item).replace("%1", QByteArray::number(at));
    return items.join(", ");
}

} // namespace

class HostileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesADescriptor_data();
    void survivesADescriptor();
    void readsWhatIsLargeAndGood_data();
    void readsWhatIsLargeAndGood();
    void confinesSubstitutions_data();
    void confinesSubstitutions();
    void survivesNamesOfFiles_data();
    void survivesNamesOfFiles();
    void leavesOutNamesThatNoFolderHolds();
    void refusesATreeWithANamelessFile();
    void endsInATreeThatHoldsItselfManyTimes();
    void readsATreeOfManyFiles();
    void stopsWhereDescriptorsAreTooManyBytes();
    void showsLongTextsInTheWindow();

private:
    void write(const Files &files) const;
    void addFolder() const { add(m_folder->filePath(u"tree"_s)); }
    void add(const QString &where) const;
    Ended sync() const;
    /// What is in the catalog besides the good sibling.
    QStringList names() const;
    std::vector<Problem> problems() const;
    QByteArray writeObject(const QByteArray &type, const QByteArray &bytes) const;
    void makeRepository() const;
    QString repository() const { return m_folder->filePath(u"repository.git"_s); }
    /// Commits a tree and points the branch to it.
    void show(const QByteArray &tree) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<Program> m_program;
};

void HostileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<test::ScratchHome>();
    m_program = std::make_unique<Program>(m_home->folder());
    m_program->limitMemory(memoryMb);
    m_program->limitTime(hangSeconds);
}

void HostileTest::write(const Files &files) const
{
    for (auto one = files.constBegin(); one != files.constEnd(); ++one)
        test::writeFile(m_folder->filePath(u"tree/"_s + one.key()), *one);
    test::writeFile(m_folder->filePath(u"tree/good/catalog-info.yaml"_s), component("good"));
}

void HostileTest::add(const QString &where) const
{
    const Ended added = m_program->run({u"source"_s, u"add"_s, u"s"_s, where});
    QVERIFY2(added.status == 0, added.text());
}

Ended HostileTest::sync() const
{
    const Ended ended = m_program->runJson({u"sync"_s});
    qInfo("%lld ms, %.0f MB", ended.milliseconds, ended.peakMb);
    return ended;
}

QStringList HostileTest::names() const
{
    Result<Database> catalog = openCatalog(**m_home);
    QStringList names;
    for (const EntityRow &row : listEntities(*catalog, {}, {}).value_or(std::vector<EntityRow>())) {
        if (row.name != u"good")
            names += row.name;
    }
    return names;
}

std::vector<Problem> HostileTest::problems() const
{
    Result<Database> catalog = openCatalog(**m_home);
    std::vector<Problem> problems;
    for (const FoundProblem &found : listProblems(*catalog, {}).value_or(std::vector<FoundProblem>()))
        problems.push_back(found.problem);
    return problems;
}

void HostileTest::survivesADescriptor_data()
{
    QTest::addColumn<MakeFiles>("make");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("entities"); // besides the good one
    const auto row = [](const char *name, const QString &rule, const QString &message, int entities,
                        const MakeFiles &make) {
        QTest::newRow(name) << make << rule << message << entities;
    };
    const QString limit = u"limit"_s;

    row("100 MB", limit, u"The file is 100 MB; the limit is 20 MB"_s, 0, [] {
        return file(component("k", "  text: |\n")
                    + QByteArray("    x\n").repeated(100 * megabyte / 6 + 1000));
    });
    row("a line of 50 MB", limit, u"The file is 50 MB"_s, 0,
        [] { return file(component("k", "  text: ") + QByteArray(50 * megabyte, 'y') + "\n"); });
    row("10,000 lists in each other", limit, u"nested deeper than 100"_s, 0, [] {
        return file(component("k", "  x: " + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "\n"));
    });
    row("10,000 objects in each other", limit, u"nested deeper than 100"_s, 0, [] {
        return file(component("k", "  x: " + QByteArray("{a: ").repeated(10'000) + "1"
                                       + QByteArray(10'000, '}') + "\n"));
    });
    row("a million open brackets", limit, u"nested deeper than 100"_s, 0,
        [] { return file(component("k", "  x: " + QByteArray(1'000'000, '[') + "\n")); });
    row("10,000 levels of indentation", limit, u"nested deeper than 100"_s, 0, [] {
        QByteArray text;
        for (int at = 0; at < 5'000; ++at)
            text += QByteArray(3 + at, ' ') + "a:\n";
        return file(component("k", "  x:\n" + text));
    });
    row("10,000 dashes in a line", limit, u"nested deeper than 100"_s, 0,
        [] { return file(component("k", "  x:\n    " + QByteArray("- ").repeated(10'000) + "a\n")); });
    row("10,000 question marks in a line", limit, u"nested deeper than 100"_s, 0,
        [] { return file(component("k", "  x:\n    " + QByteArray("? ").repeated(10'000) + "a\n")); });
    row("a billion laughs in lists", limit, u"more than 500000 values"_s, 0, [] {
        return file(
            component("k", laughs("[lol]", [](const QByteArray &alias) { return "[" + nine(alias) + "]"; })));
    });
    row("a billion laughs in objects", limit, u"more than 500000 values"_s, 0, [] {
        return file(component("k", laughs("{x: lol}", [](const QByteArray &alias) {
                                  return "{" + nine("k%1: " + alias) + "}";
                              })));
    });
    row("a billion laughs in merges", limit, u"more than 500000 values"_s, 0, [] {
        return file(component("k", laughs("{x: lol}", [](const QByteArray &alias) {
                                  return "{<<: [" + nine(alias) + "], x" + alias.sliced(1) + ": 1}";
                              })));
    });
    row("20,000 aliases of a megabyte", limit, u"more than 64 MB of text"_s, 0, [] {
        return file(component("k", "  a: &a " + QByteArray(megabyte, 'x') + "\n  l: ["
                                       + QByteArray("*a, ").repeated(20'000) + "*a]\n"));
    });
    row("a million keys", limit, u"more than 500000 values"_s, 0,
        [] { return file(component("k", "  x:\n" + lines("    k%1: 1\n", 1'000'000))); });
    row("a million anchors", limit, u"more than 500000 values"_s, 0,
        [] { return file(component("k", "  x:\n" + lines("   - &a%1 1\n", 1'000'000))); });
    row("a million relations", limit, u"more than 500000 values"_s, 0,
        [] { return file(component("k", "  dependsOn:\n" + lines("  - a:%1\n", 1'000'000))); });
    row("400,000 relations", limit, u"more than 20000 relations"_s, 1,
        [] { return file(component("k", "  dependsOn:\n" + lines("  - component:c%1\n", 400'000))); });
    row("a reference of a megabyte", limit, u"more than 1000 characters"_s, 1,
        [] { return file(component("k", "  system: " + QByteArray(megabyte, 's') + "\n")); });
    row("200,000 wrong tags", limit, u"199000 more problems of this file are not listed"_s, 0,
        [] { return file(metadata("  tags:\n" + lines("  - T_%1\n", 200'000))); });
    row("200,000 unknown fields", limit, u"199000 more problems"_s, 0,
        [] { return file(component("k") + lines("f%1: 1\n", 200'000)); });
    row("100,000 documents", limit, u"more than 20000 documents"_s, 20'000, [] {
        QByteArrayList documents;
        for (int at = 0; at < 100'000; ++at)
            documents += component("c" + QByteArray::number(at));
        return file(documents.join("---\n"));
    });
    row("3,000,000 documents without sense", limit, u"19001 more problems"_s, 0,
        [] { return file(QByteArray("---\na\n").repeated(3'000'000)); });
    row("100,000 broken documents", limit, u"19001 more problems"_s, 0,
        [] { return file(QByteArray("---\na: [\n").repeated(100'000)); });
    row("200,000 directives", limit, u"More than 100 directives"_s, 0,
        [] { return file(lines("%TAG !a%1! tag:example.com,2000:\n", 200'000) + "---\n" + component("k")); });
    row("NUL", u"yaml-syntax"_s, u"A NUL byte"_s, 0,
        [] { return file(component("k", "  x: a") + '\0' + "b\n"); });
    row("zeros only", u"yaml-syntax"_s, u"A NUL byte"_s, 0,
        [] { return file(QByteArray(10 * megabyte, '\0')); });
    row("UTF-16", u"yaml-syntax"_s, u"UTF-8"_s, 0, [] {
        QByteArray text("\xff\xfe");
        for (const char c : component("k")) {
            text += c;
            text += ' ';
        }
        return file(text);
    });
    row("invalid UTF-8", u"yaml-syntax"_s, u"not valid UTF-8"_s, 0,
        [] { return file(component("k", "  x: \xc3\x28 \xed\xa0\x80\n")); });
    row("a name of a megabyte", u"invalid-name"_s, u"nnnn…\" is not valid"_s, 0,
        [] { return file(component(QByteArray(megabyte, 'n'))); });
    row("a key of a megabyte", u"yaml-syntax"_s, u""_s, 0,
        [] { return file(component("k", "  " + QByteArray(megabyte, 'n') + ": 1\n")); });
    row("the same key 200,000 times", u"duplicate-key"_s, u"stands twice"_s, 0,
        [] { return file(component("k", "  x:\n" + QByteArray("    a: 1\n").repeated(200'000))); });
    row("tabs that 1.2 allows, many times", u"yaml-syntax"_s, u""_s, 0, [] {
        return file(component("k", "  y: |\n" + QByteArray("    z\n").repeated(3'000'000) + "  x:\n"
                                       + QByteArray("    -\tx\n").repeated(200)));
    });
    row("2,000 times the same 19 MB", limit, u"bring more than 64 MB"_s, 1, [] {
        return Files{
            {descriptor, component("k", "  x:\n" + QByteArray("    - $text: ./big.txt\n").repeated(2'000))},
            {u"big.txt"_s, QByteArray(19 * megabyte, 'x')}};
    });
    row("500 times the same 400,000 values", limit, u"bring more than"_s, 1, [] {
        return Files{
            {descriptor, component("k", "  x:\n" + QByteArray("    - $yaml: ./big.yaml\n").repeated(500))},
            {u"big.yaml"_s, "[" + QByteArray("1,").repeated(400'000) + "1]"}};
    });
    row("20,000 empty files", limit, u"bring more than 10000 files"_s, 1, [] {
        return Files{
            {descriptor, component("k", "  x:\n" + QByteArray("    - $text: ./empty\n").repeated(20'000))},
            {u"empty"_s, {}}};
    });
    row("JSON of 6,000,000 values", limit, u"more than 500000 values"_s, 1, [] {
        return Files{{descriptor, component("k", "  x:\n    $json: ./big.json\n")},
                     {u"big.json"_s, "[" + QByteArray("[],").repeated(6'000'000) + "1]"}};
    });
    row("JSON of 10,000 levels", limit, u"nesting"_s, 1, [] {
        return Files{{descriptor, component("k", "  x:\n    $json: ./big.json\n")},
                     {u"big.json"_s, QByteArray(10'000, '[')}};
    });
    row("a Location with 100,000 targets", u"location-target-not-found"_s, u"t99999.yaml"_s, 1,
        [] { return file(location(lines("  - ./t/t%1.yaml\n", 100'000))); });
    row("a Location with 20,000 patterns", limit, u"more than 1000 patterns"_s, 1, [] {
        Files files = file(location(lines("  - ./*/t%1*.yaml\n", 20'000)));
        for (int at = 0; at < 2'000; ++at)
            files.insert(u"d%1/x.yaml"_s.arg(at), "x");
        return files;
    });
    row("patterns made to be slow", u"location-pattern-unmatched"_s, u"fits no file"_s, 1, [] {
        Files files =
            file(location("  - ./**/**/**/*a*a*a*a*a*a*c*b\n  - ./**/*a*a*a*a*a*a*a*a*a*a*a*cb\n"
                          "  - \"./{a,aa,aaa}{a,aa,aaa}{a,aa,aaa}{a,aa,aaa}{a,aa,aaa}{a,aa,aaa}**b\"\n"
                          "  - \"./"
                          + QByteArray("{a,").repeated(1'000) + QByteArray(1'000, '}')
                          + "*b\"\n"
                            "  - ./"
                          + QByteArray(4'000, '*') + "cb\n"));
        const QString deep = u"%1/%1/%1/"_s.arg(QString(60, u'a'));
        for (int at = 0; at < 500; ++at)
            files.insert(deep + QString(100, u'a') + QString::number(at) + u"b"_s, "x");
        return files;
    });
    row("a target of a megabyte", limit, u"more than 4096 characters"_s, 1,
        [] { return file(location("  - ./" + QByteArray(megabyte, '*') + "\n")); });
    row("a Location that names itself", u"missing-target"_s, u"group:default/team"_s, 1,
        [] { return file(location("  - ./catalog-info.yaml\n  - ./*.yaml\n")); });
    row("Locations that name each other", u"missing-target"_s, u"group:default/team"_s, 2, [] {
        return Files{{descriptor, location("  - ./other.yaml\n")},
                     {u"other.yaml"_s, location("  - ./catalog-info.yaml\n").replace("root", "other")}};
    });
    row("a chain of 2,000 Locations", u"location-target-not-found"_s, u"c2000.yaml"_s, 2'001, [] {
        Files files = file(location("  - ./c0.yaml\n"));
        for (int at = 0; at < 2'000; ++at)
            files.insert(u"c%1.yaml"_s.arg(at), location("  - ./c" + QByteArray::number(at + 1) + ".yaml\n")
                                                    .replace("root", "c" + QByteArray::number(at)));
        return files;
    });
}

void HostileTest::survivesADescriptor()
{
    QFETCH(const MakeFiles, make);
    QFETCH(const QString, rule);
    QFETCH(const QString, message);
    QFETCH(const int, entities);
    write(make());
    addFolder();
    const Ended ended = sync();
    QVERIFY2(ended.status == 1, ended.text());
    const std::vector<Problem> found = problems();
    const auto expected = std::ranges::find_if(found, [&](const Problem &problem) {
        return problem.rule == rule && problem.message.contains(message);
    });
    QVERIFY2(expected != found.end(), ended.text());
    QVERIFY2(!expected->hint.isEmpty(), qPrintable(expected->message));
    QVERIFY(expected->path.isEmpty() || expected->place.line > 0);
    for (const Problem &problem : found)
        QVERIFY(problem.message.size() <= 1'001);
    QCOMPARE(names().size(), entities);
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/good"_s));
    // And again where it was synced before.
    const Ended again = sync();
    QVERIFY2(again.status == 1, again.text());
    QCOMPARE(names().size(), entities);
}

void HostileTest::readsWhatIsLargeAndGood_data()
{
    QTest::addColumn<MakeFiles>("make");
    const auto row = [](const char *name, const MakeFiles &make) { QTest::newRow(name) << make; };
    row("a text of 19 MB", [] {
        return file(component("k", "  text: |\n")
                    + ("    " + QByteArray(95, 'x') + "\n").repeated(19 * megabyte / 100));
    });
    row("a line of 19 MB",
        [] { return file(component("k", "  text: " + QByteArray(19 * megabyte, 'x') + "\n")); });
    row("400,000 values in a line",
        [] { return file(component("k", "  list: [" + QByteArray("aaaa, ").repeated(400'000) + "b]\n")); });
    row("200,000 quoted values in a line",
        [] { return file(component("k", "  list: [" + QByteArray("\"ä\", ").repeated(200'000) + "b]\n")); });
    row("200,000 quoted values over two lines each", [] {
        return file(component("k", "  list:\n" + QByteArray("    - \"a\n      b\"\n").repeated(200'000)));
    });
    row("240,000 keys", [] { return file(component("k", "  x:\n" + lines("    k%1: 1\n", 240'000))); });
    row("400,000 aliases",
        [] { return file(component("k", "  a: &a 1\n  x:\n" + QByteArray("   - *a\n").repeated(400'000))); });
    row("200,000 labels", [] { return file(metadata("  labels:\n" + lines("    l%1: v\n", 200'000))); });
    row("200,000 tags", [] { return file(metadata("  tags:\n" + lines("    - t%1\n", 200'000))); });
    row("a title of 18 MB",
        [] { return file(metadata("  title: " + QByteArray("t ").repeated(9 * megabyte) + "t\n")); });
    row("9,000,000 comments", [] { return file(component("k") + QByteArray("#\n").repeated(9'000'000)); });
    row("19 MB of spaces",
        [] { return file(component("k", "  y:\n" + QByteArray(19'000'000, ' ') + "z\n")); });
    row("3,000,000 escapes",
        [] { return file(component("k", "  y: \"" + QByteArray("\\u0041").repeated(3'000'000) + "\"\n")); });
    row("numbers of a million digits", [] {
        return file(component("k", "  a: " + QByteArray(9'000'000, '1') + "\n  b: 0x"
                                       + QByteArray(1'000'000, 'f') + "\n  c: 1e" + QByteArray(1'000'000, '9')
                                       + "\n"));
    });
    row("characters that only YAML 1.2 takes",
        [] { return file(component("k", "  y: z" + QByteArray("\xc2\x85z").repeated(5'000'000) + "\n")); });
}

void HostileTest::readsWhatIsLargeAndGood()
{
    QFETCH(const MakeFiles, make);
    write(make());
    addFolder();
    const Ended ended = sync();
    QVERIFY2(ended.status == 1, ended.text()); // its owner is missing
    QCOMPARE(names(), QStringList{u"k"_s});
    for (const Problem &problem : problems())
        QVERIFY2(problem.severity != Severity::Error, qPrintable(problem.message));
    // Lists stay lists, however long the texts are.
    const Ended listed = m_program->runJson({u"list"_s});
    QVERIFY2(listed.status == 0 && listed.out.size() < 100'000, listed.text());
    const Ended shown = m_program->runJson({u"show"_s, u"k"_s});
    QVERIFY2(shown.status == 0, shown.text());
}

void HostileTest::confinesSubstitutions_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isGit");
    for (const bool isGit : {false, true}) {
        const char *where = isGit ? "Git" : "folder";
        QTest::addRow("up, %s", where) << QByteArray("../secret.txt") << isGit;
        QTest::addRow("up and down, %s", where) << QByteArray("./good/../../secret.txt") << isGit;
        QTest::addRow("up from far below, %s", where) << QByteArray("a/b/../../../secret.txt") << isGit;
        QTest::addRow("absolute, %s", where) << QByteArray("%1/secret.txt") << isGit;
        QTest::addRow("absolute with slashes, %s", where) << QByteArray("//%1/secret.txt") << isGit;
        QTest::addRow("file address, %s", where) << QByteArray("file://%1/secret.txt") << isGit;
        QTest::addRow("link to a file, %s", where) << QByteArray("./link.txt") << isGit;
        QTest::addRow("link to a folder, %s", where) << QByteArray("./linked/secret.txt") << isGit;
        QTest::addRow("link to itself, %s", where) << QByteArray("./loop.txt") << isGit;
        QTest::addRow("Git's own files, %s", where) << QByteArray("./.git/config") << isGit;
        QTest::addRow("a device, %s", where) << QByteArray("/dev/zero") << isGit;
        QTest::addRow("a pipe, %s", where) << QByteArray("./pipe") << isGit;
        QTest::addRow("another encoding of dots, %s", where) << QByteArray("%2e%2e/secret.txt") << isGit;
        QTest::addRow("backslashes, %s", where) << QByteArray("..\\\\secret.txt") << isGit;
        QTest::addRow("a NUL, %s", where) << QByteArray("../secret.txt\\0.txt") << isGit;
    }
}

void HostileTest::confinesSubstitutions()
{
    QFETCH(QByteArray, target);
    QFETCH(const bool, isGit);
    const QString tree = m_folder->filePath(u"tree"_s);
    test::writeFile(m_folder->filePath(u"secret.txt"_s), "hunter2");
    target.replace("%1", QFile::encodeName(m_folder->path()));
    write(file("apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata:\n  name: k\nspec:\n  type: openapi\n"
               "  lifecycle: production\n  owner: team\n  definition:\n    $text: \""
               + target + "\"\n"));
    QVERIFY(QFile::link(u"../secret.txt"_s, tree + u"/link.txt"_s));
    QVERIFY(QFile::link(u".."_s, tree + u"/linked"_s));
    QVERIFY(QFile::link(u"loop.txt"_s, tree + u"/loop.txt"_s));
    git(tree, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
    git(tree, {u"config"_s, u"cairn.secret"_s, u"hunter2"_s});
    if (isGit) {
        git(tree, {u"add"_s, u"."_s});
        git(tree, {u"commit"_s, u"--quiet"_s, u"-m"_s, u"All"_s});
        add(QUrl::fromLocalFile(tree).toString());
    } else {
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {tree + u"/pipe"_s}), 0);
        addFolder();
    }
    const Ended ended = sync();
    QVERIFY2(ended.status == 1, ended.text());
    const std::vector<Problem> found = problems();
    QVERIFY2(std::ranges::any_of(
                 found, [](const Problem &problem) { return problem.rule == u"unreadable-substitution"; }),
             ended.text());
    QCOMPARE(names(), QStringList{u"k"_s});
    const Ended shown = m_program->runJson({u"show"_s, u"k"_s});
    QVERIFY2(!shown.out.contains("hunter2"), shown.text());
}

void HostileTest::survivesNamesOfFiles_data()
{
    QTest::addColumn<bool>("isGit");
    QTest::newRow("folder") << false;
    QTest::newRow("Git") << true;
}

void HostileTest::survivesNamesOfFiles()
{
    QFETCH(const bool, isGit);
    const QByteArrayList folders{"line\nbreak",
                                 "quo\"te's",
                                 "back\\slash",
                                 "tab\tbed",
                                 "\xe2\x80\xae"
                                 "esrever",
                                 "\xf0\x9f\x98\x80",
                                 "-rf",
                                 "a'; DROP TABLE entity; --",
                                 "%s%n",
                                 "<b>bold",
                                 "invalid\xff\xfe",
                                 "\x1b[31mred"};
    const QString tree = m_folder->filePath(u"tree"_s);
    write({});
    int number = 0;
    for (const QByteArray &folder : folders) {
        // By the system's own calls: Qt knows no names that are no UTF-8.
        const QByteArray path = QFile::encodeName(tree) + '/' + folder;
        QCOMPARE(::mkdir(path.constData(), 0700), 0);
        FILE *opened = std::fopen((path + "/catalog-info.yaml").constData(), "w");
        QVERIFY(opened);
        const QByteArray text = component("c" + QByteArray::number(number++));
        QCOMPARE(std::fwrite(text.constData(), 1, size_t(text.size()), opened), size_t(text.size()));
        std::fclose(opened);
    }
    if (isGit) {
        git(tree, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
        git(tree, {u"add"_s, u"."_s});
        git(tree, {u"commit"_s, u"--quiet"_s, u"-m"_s, u"All"_s});
        add(QUrl::fromLocalFile(tree).toString());
    } else {
        addFolder();
    }
    for (int round = 0; round < 2; ++round) {
        const Ended ended = sync();
        QVERIFY2(ended.status == 1, ended.text());
        // A name that is no UTF-8 can be read from Git, where content has an id, and from no folder.
        QCOMPARE(names().size(), isGit ? folders.size() : folders.size() - 1);
    }
    const Ended shown = m_program->runJson({u"show"_s, u"c0"_s});
    QCOMPARE(shown.json()[u"origin"][u"path"].toString(), u"line\nbreak/catalog-info.yaml"_s);
    // What controls a terminal does not reach it.
    for (const QStringList &command :
         {QStringList{u"show"_s, u"c11"_s}, QStringList{u"sync"_s}, QStringList{u"list"_s}}) {
        const Ended printed = m_program->run(command);
        QVERIFY2(!(printed.out + printed.err).contains('\x1b'), printed.text());
    }
    if (isGit) {
        // Changes are found by the same names.
        test::writeFile(tree + u"/quo\"te's/catalog-info.yaml"_s, component("changed"));
        git(tree, {u"commit"_s, u"--quiet"_s, u"-a"_s, u"-m"_s, u"One"_s});
        QVERIFY(sync().status == 1);
        QVERIFY(names().contains(u"changed"_s) && !names().contains(u"c1"_s));
    }
}

void HostileTest::makeRepository() const
{
    QVERIFY(QDir().mkpath(repository()));
    git(repository(), {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s});
}

QByteArray HostileTest::writeObject(const QByteArray &type, const QByteArray &bytes) const
{
    QProcess process;
    process.setWorkingDirectory(repository());
    process.start(u"git"_s, {u"hash-object"_s, u"-t"_s, QString::fromLatin1(type), u"-w"_s, u"--stdin"_s,
                             u"--literally"_s});
    process.write(bytes);
    process.closeWriteChannel();
    process.waitForFinished();
    return QByteArray::fromHex(process.readAllStandardOutput().trimmed());
}

void HostileTest::show(const QByteArray &tree) const
{
    const QByteArray commit = writeObject(
        "commit", "tree " + tree.toHex()
                      + "\nauthor A <a@example.com> 1700000000 +0000\ncommitter A <a@example.com> "
                        "1700000000 +0000\n\nHostile\n");
    git(repository(), {u"update-ref"_s, u"refs/heads/main"_s, QString::fromLatin1(commit.toHex())});
}

namespace {

QByteArray entry(const QByteArray &mode, const QByteArray &name, const QByteArray &id)
{
    return mode + ' ' + name + '\0' + id;
}

} // namespace

void HostileTest::leavesOutNamesThatNoFolderHolds()
{
    makeRepository();
    const QByteArray good = writeObject("blob", component("good"));
    const QByteArray bad = writeObject("blob", component("bad"));
    const QByteArray below = writeObject("tree", entry("100644", "catalog-info.yaml", bad));
    QByteArray deep = below;
    for (int at = 0; at < 3'000; ++at)
        deep = writeObject("tree", entry("40000", "d", deep));
    QByteArray tree;
    for (const QByteArray &name : QByteArrayList{".", "..", ".git", ".GIT", "../../etc", "/absolute", "a/b"})
        tree += entry("40000", name, below);
    tree += entry("40000", "deep", deep)
            + entry("40000", "good", writeObject("tree", entry("100644", "catalog-info.yaml", good)))
            + entry("100644", "/catalog-info.yaml", bad);
    show(writeObject("tree", tree));
    add(QUrl::fromLocalFile(repository()).toString());
    const Ended ended = sync();
    QVERIFY2(ended.status == 1, ended.text());
    QCOMPARE(names(), QStringList());
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/good"_s));

    // And as changes.
    tree += entry("40000", "zz/../..", below);
    show(writeObject("tree", tree));
    QVERIFY2(sync().status == 1, ended.text());
    QCOMPARE(names(), QStringList());
}

/// Git takes such a tree for damaged, too.
void HostileTest::refusesATreeWithANamelessFile()
{
    makeRepository();
    const QByteArray good = writeObject("blob", component("good"));
    show(writeObject("tree", entry("100644", "catalog-info.yaml", good)));
    add(QUrl::fromLocalFile(repository()).toString());
    QVERIFY(sync().status == 1);
    show(writeObject("tree", entry("100644", "", good) + entry("100644", "catalog-info.yaml", good)));
    const Ended ended = sync();
    QVERIFY2(ended.status == 3 && ended.out.contains("can't parse filename"), ended.text());
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/good"_s));
}

/// Ten trees, each ten times in the one above: ten thousand million files in a kilobyte.
void HostileTest::endsInATreeThatHoldsItselfManyTimes()
{
    makeRepository();
    const QByteArray good = entry("100644", "catalog-info.yaml", writeObject("blob", component("good")));
    show(writeObject("tree", good));
    add(QUrl::fromLocalFile(repository()).toString());
    QVERIFY(sync().status == 1);
    for (const bool hasFiles : {true, false}) {
        QByteArray tree = hasFiles
                              ? entry("100644", "catalog-info.yaml", writeObject("blob", component("lol")))
                              : QByteArray();
        for (int level = 0; level < 10; ++level) {
            const QByteArray below = writeObject("tree", tree);
            tree.clear();
            for (int at = 0; at < 10; ++at)
                tree += entry("40000", "d" + QByteArray::number(at), below);
        }
        show(writeObject("tree", good + tree));
        const Ended ended = sync();
        QVERIFY2(ended.status == 3 && ended.out.contains("more than 1000000 files and folders"),
                 ended.text());
        QCOMPARE(names(), QStringList());
        Result<Database> catalog = openCatalog(**m_home);
        QVERIFY(loadEntity(*catalog, u"component:default/good"_s));
    }
    show(writeObject("tree", good));
    QVERIFY(sync().status == 1);
}

void HostileTest::readsATreeOfManyFiles()
{
    constexpr int count = 200'000;
    makeRepository();
    QProcess import;
    import.setWorkingDirectory(repository());
    import.start(u"git"_s, {u"fast-import"_s, u"--quiet"_s});
    import.write(
        "blob\nmark :1\ndata 1\nx\ncommit refs/heads/main\ncommitter A <a@example.com> 1700000000 +0000\ndata 1\nc\n");
    for (int at = 0; at < count; ++at)
        import.write("M 100644 :1 d" + QByteArray::number(at / 500) + "/s" + QByteArray::number(at % 25)
                     + "/f" + QByteArray::number(at) + ".txt\n");
    const QByteArray good = component("good");
    import.write("M 100644 inline d7/s3/catalog-info.yaml\ndata " + QByteArray::number(good.size()) + "\n"
                 + good + "\n");
    import.closeWriteChannel();
    QVERIFY(import.waitForFinished(-1) && import.exitCode() == 0);
    add(QUrl::fromLocalFile(repository()).toString());
    const Ended ended = sync();
    QVERIFY2(ended.status == 1, ended.text());
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/good"_s));
}

/// The same 19 MB under many names: a small repository, and much work.
void HostileTest::stopsWhereDescriptorsAreTooManyBytes()
{
    makeRepository();
    // No YAML at all, so that it is read quickly.
    const QByteArray large = writeObject("blob", QByteArray(19 * megabyte, '\0'));
    QByteArray tree = entry("100644", "catalog-info.yaml", writeObject("blob", component("good")));
    const QByteArray first = writeObject("tree", tree);
    const QByteArray below = writeObject("tree", entry("100644", "catalog-info.yaml", large));
    for (int at = 100; at < 230; ++at)
        tree += entry("40000", "d" + QByteArray::number(at), below);
    show(first);
    add(QUrl::fromLocalFile(repository()).toString());
    QVERIFY(sync().status == 1);
    show(writeObject("tree", tree));
    const Ended ended = sync();
    QVERIFY2(ended.status == 3 && ended.out.contains("more than 2048 MB"), ended.text());
    Result<Database> catalog = openCatalog(**m_home);
    QVERIFY(loadEntity(*catalog, u"component:default/good"_s));
}

/// A window lays out what it shows: a text of megabytes would stop it.
void HostileTest::showsLongTextsInTheWindow()
{
    write(file(metadata("  title: " + QByteArray("title ").repeated(2'000'000)
                        + "\n  description: " + QByteArray("word ").repeated(1'000'000) + "\n")));
    addFolder();
    QVERIFY(sync().status == 1);
    QProcess desktop;
    const QString pictures = m_folder->filePath(u"pictures"_s);
    QVERIFY(QDir().mkpath(pictures));
    m_program->startDesktop(desktop, {u"--tour"_s, pictures});
    QVERIFY2(desktop.waitForFinished(hangSeconds * 1000), desktop.readAllStandardError());
    QVERIFY2(desktop.exitStatus() == QProcess::NormalExit && desktop.exitCode() == 0,
             desktop.readAllStandardError());
    test::killNow(desktop);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
