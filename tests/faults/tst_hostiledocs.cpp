// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Docs that are made to fill memory, to take for ever, or to read what is not theirs, as tst_hostile does it
// with descriptors. What stands beside them has to be found, and a problem has to say what was met.

#include "faults/program.h"

#include "store/problemquery.h"
#include "store/schema.h"
#include "store/search.h"
#include "support/scratch.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace cairn;
using test::Ended;
using test::Program;

namespace {

using Files = QMap<QString, QByteArray>;
using MakeFiles = std::function<Files()>;

constexpr qsizetype megabyte = 1024 * 1024;
constexpr int memoryMb = 1536;
constexpr int hangSeconds = 120;

Files page(const QByteArray &text)
{
    return {{u"docs/hostile.md"_s, text}};
}

Files config(const QByteArray &text)
{
    return {{u"mkdocs.yml"_s, "site_name: S\n" + text}};
}

} // namespace

class HostileDocsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesDocs_data();
    void survivesDocs();
    void readsNothingOutsideOfTheSource();

private:
    Ended sync() const;
    bool hasFound(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScratchHome> m_home;
    std::unique_ptr<Program> m_program;
};

void HostileDocsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<test::ScratchHome>();
    m_program = std::make_unique<Program>(m_home->folder());
    m_program->limitMemory(memoryMb);
    m_program->limitTime(hangSeconds);
    const QString tree = m_folder->filePath(u"tree"_s);
    test::writeFile(tree + u"/catalog-info.yaml"_s,
                    test::component("docs").replace(
                        "spec:", "  annotations: {'backstage.io/techdocs-ref': 'dir:.'}\nspec:"));
    test::writeFile(tree + u"/docs/index.md"_s, "# Index\n\nThe good neighbour.\n");
    const Ended added = m_program->run({u"source"_s, u"add"_s, u"s"_s, tree});
    QVERIFY2(added.status == 0, added.text());
}

Ended HostileDocsTest::sync() const
{
    const Ended ended = m_program->runJson({u"sync"_s});
    qInfo("%lld ms, %.0f MB", ended.milliseconds, ended.peakMb);
    return ended;
}

bool HostileDocsTest::hasFound(const QString &words) const
{
    Result<Database> catalog = openCatalog(**m_home);
    const Result<SearchAnswer> answer = searchCatalog(*catalog, words, 5, {SearchScope::What::Docs});
    return answer && !answer->hits.empty() && answer->suggestion.isEmpty();
}

void HostileDocsTest::survivesDocs_data()
{
    QTest::addColumn<MakeFiles>("make");
    QTest::addColumn<QString>("rule"); ///< of a problem that is expected; empty: none
    const auto row = [](const char *name, const QString &rule, const MakeFiles &make) {
        QTest::newRow(name) << make << rule;
    };
    row("a page of 100 MB", u"limit"_s, [] { return page(QByteArray("a b\n").repeated(25 * megabyte)); });
    row("a page of 7 MB of quotes", {}, [] { return page(QByteArray("> a\n").repeated(7 * megabyte / 4)); });
    row("10,000 quotes in each other", {}, [] { return page(QByteArray(10'000, '>') + " a\n"); });
    row("a tag of 300,000 attributes", {}, [] {
        QByteArray text = "<div";
        for (int at = 0; at < 300'000; ++at)
            text += " a" + QByteArray::number(at);
        return page(text + ">\n");
    });
    row("100 figures in each other", {}, [] {
        return page(QByteArray("<figure markdown=\"block\">\n").repeated(100) + "a\n\n"
                    + QByteArray("</figure>\n").repeated(100));
    });
    row("10,000 lists in each other", {}, [] {
        QByteArray text;
        for (int at = 0; at < 2'000; ++at)
            text += QByteArray(4 * at, ' ') + "- a\n";
        return page(text);
    });
    row("a table of 100,000 cells", {}, [] {
        const QByteArray line = QByteArray("| a ").repeated(100) + "|\n";
        return page(line + QByteArray("| - ").repeated(100) + "|\n" + line.repeated(1'000));
    });
    row("50,000 broken links", u"docs-broken-link"_s, [] {
        QByteArray text;
        for (int at = 0; at < 50'000; ++at)
            text += "[a](x" + QByteArray::number(at) + ".md)\n";
        return page(text);
    });
    row("100,000 headings", {}, [] { return page(QByteArray("# a b\n\n").repeated(100'000)); });
    row("a snippet that takes in itself", {}, [] { return page("--8<-- \"docs/hostile.md\"\n"); });
    row("snippets that double each time", {}, [] {
        Files files = page("--8<-- \"s0.txt\"\n");
        for (int at = 0; at < 30; ++at) {
            const QByteArray next = "--8<-- \"s" + QByteArray::number(at + 1) + ".txt\"\n";
            files.insert(u"s%1.txt"_s.arg(at), next + next);
        }
        return files;
    });
    row("front matter of 9 billion laughs", {}, [] {
        QByteArray text = "---\na: &a0 [x]\n";
        for (int at = 1; at < 12; ++at)
            text += "a" + QByteArray::number(at) + ": &a" + QByteArray::number(at) + " ["
                    + QByteArray("*a" + QByteArray::number(at - 1) + ",").repeated(9) + "]\n";
        return page(text + "---\n# A\n");
    });
    row("a mkdocs.yml of 20 MB", u"limit"_s,
        [] { return config("extra: " + QByteArray(20 * megabyte, 'x')); });
    row("a mkdocs.yml that is a list", u"docs-invalid-config"_s,
        [] { return Files{{u"mkdocs.yml"_s, "- a\n- b\n"}}; });
    row("a broken mkdocs.yml", u"yaml-syntax"_s, [] { return config("nav: [\n"); });
    row("nav of 60,000 entries", u"limit"_s,
        [] { return config("nav:\n" + QByteArray("- a.md\n").repeated(60'000)); });
    row("nav of 90 levels", u"limit"_s, [] {
        return config("nav: " + QByteArray("[{a: ").repeated(45) + "x.md" + QByteArray("}]").repeated(45)
                      + "\n");
    });
    row("patterns made to be slow", u"limit"_s, [] {
        Files files =
            config("exclude_docs: |\n" + QByteArray("  **/*a*a*a*a*a*a*a*a*a*a*cb\n").repeated(400));
        for (int at = 0; at < 300; ++at)
            files.insert(u"docs/%1%2.md"_s.arg(QString(100, u'a')).arg(at), "# A\n");
        return files;
    });
    row("sites that include each other", u"docs-broken-include"_s, [] {
        return Files{
            {u"mkdocs.yml"_s, "site_name: a\nnav:\n  - index.md\n  - B: '!include ./b/mkdocs.yml'\n"},
            {u"b/mkdocs.yml"_s, "site_name: b\nnav:\n  - A: '!include ../mkdocs.yml'\n"}};
    });
    row("25,000 pages", u"limit"_s, [] {
        Files files;
        for (int at = 0; at < 25'000; ++at)
            files.insert(u"docs/p/%1.md"_s.arg(at), "a\n");
        return files;
    });
}

void HostileDocsTest::survivesDocs()
{
    QFETCH(const MakeFiles, make);
    QFETCH(const QString, rule);
    const Files files = make();
    for (auto one = files.constBegin(); one != files.constEnd(); ++one)
        test::writeFile(m_folder->filePath(u"tree/"_s + one.key()), *one);
    const Ended ended = sync();
    QVERIFY2(ended.status == 0 || ended.status == 1, ended.text());
    Result<Database> catalog = openCatalog(**m_home);
    const std::vector<FoundProblem> found = listProblems(*catalog, {}).value_or(std::vector<FoundProblem>());
    QVERIFY2(found.size() <= 1'100, qPrintable(QString::number(found.size())));
    const bool isThere = std::ranges::any_of(found, [&](const FoundProblem &one) {
        return one.problem.rule == rule && !one.problem.hint.isEmpty() && one.problem.place.line > 0;
    });
    QVERIFY2(rule.isEmpty() || isThere, ended.text());
    QVERIFY(hasFound(u"good neighbour"_s));
    const Ended shown = m_program->run({u"docs"_s, u"docs"_s, u"--json"_s});
    QVERIFY2(shown.status == 0, shown.text());
    const Ended again = sync();
    QVERIFY2(again.status == 0 || again.status == 1, again.text());
}

void HostileDocsTest::readsNothingOutsideOfTheSource()
{
    const QString tree = m_folder->filePath(u"tree"_s);
    test::writeFile(m_folder->filePath(u"secret.md"_s), "# Secret\n\nClassified words.\n");
    test::writeFile(tree + u"/docs/a.md"_s, "# A\n\n--8<-- \"../secret.md\"\n\n--8<-- \"/"
                                                + m_folder->filePath(u"secret.md"_s).toUtf8() + "\"\n");
    test::writeFile(
        tree + u"/mkdocs.yml"_s,
        "site_name: S\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: ['..', '/']\n"
        "      restrict_base_path: false\n      auto_append: ['../secret.md']\n");
    QVERIFY(QFile::link(m_folder->filePath(u"secret.md"_s), tree + u"/docs/link.md"_s));
    QVERIFY(QFile::link(m_folder->path(), tree + u"/docs/folder"_s));
    const Ended ended = sync();
    QVERIFY2(ended.status == 0 || ended.status == 1, ended.text());
    QVERIFY(!hasFound(u"classified"_s));
    QVERIFY(hasFound(u"good neighbour"_s));
    test::writeFile(tree + u"/mkdocs.yml"_s, "site_name: S\ndocs_dir: ../\n");
    sync();
    QVERIFY(!hasFound(u"classified"_s));
}

QTEST_GUILESS_MAIN(HostileDocsTest)
#include "tst_hostiledocs.moc"
