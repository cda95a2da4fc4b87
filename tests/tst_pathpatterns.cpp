// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/pathpatterns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

class PathPatternsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAsGitIgnoreDoes_data();
    void matchesAsGitIgnoreDoes();
    void saysWhereNothingFits();
    void leavesOutWhatIsTooMuch();
};

void PathPatternsTest::matchesAsGitIgnoreDoes_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("fits");

    const auto row = [](const QString &lines, const QString &path, bool fits) {
        QTest::newRow(qPrintable(lines + u" on "_s + path)) << lines << path << fits;
    };
    row(u"a.md"_s, u"a.md"_s, true);
    row(u"a.md"_s, u"x/y/a.md"_s, true);
    row(u"/a.md"_s, u"x/a.md"_s, false);
    row(u"/a.md"_s, u"a.md"_s, true);
    row(u"x/a.md"_s, u"x/a.md"_s, true);
    row(u"x/a.md"_s, u"y/x/a.md"_s, false);
    row(u"drafts"_s, u"drafts/a/b.md"_s, true);
    row(u"drafts/"_s, u"x/drafts/a.md"_s, true);
    row(u"drafts/"_s, u"drafts"_s, false);
    row(u"/tutorials/**/*.md"_s, u"tutorials/a/b/c.md"_s, true);
    row(u"/tutorials/**/*.md"_s, u"tutorials/c.md"_s, true);
    row(u"*.md\n!index.md"_s, u"x/index.md"_s, false);
    row(u"*.md\n!index.md"_s, u"x/other.md"_s, true);
    row(u"!a.md\n*.md"_s, u"a.md"_s, true);
    row(u"# a.md\n\n  \n"_s, u"a.md"_s, false);
    row(u"\\#a.md"_s, u"#a.md"_s, true);
    row(u"a.md   \r"_s, u"a.md"_s, true);
    row(u"{a,b}.md"_s, u"a.md"_s, false);
    row(u"{a,b}.md"_s, u"{a,b}.md"_s, true);
    row(u"a\\*.md"_s, u"ab.md"_s, false);
    row(u"a\\*.md"_s, u"a*.md"_s, true);
    row(u".*"_s, u"x/.hidden/a.md"_s, true);
    row(u"/"_s, u"a.md"_s, false);
    row(u"x/*"_s, u"x/a/b.md"_s, true);
    row(u"a?.md"_s, u"ab.md"_s, true);
}

void PathPatternsTest::matchesAsGitIgnoreDoes()
{
    QFETCH(const QString, lines);
    QFETCH(const QString, path);
    QFETCH(const bool, fits);
    QCOMPARE(PathPatterns(lines).matches(path), fits);
}

void PathPatternsTest::saysWhereNothingFits()
{
    const PathPatterns patterns(u"*.md\n!a.md"_s);
    QCOMPARE(patterns.decision(u"b.md"_s), std::optional(true));
    QCOMPARE(patterns.decision(u"a.md"_s), std::optional(false));
    QCOMPARE(patterns.decision(u"a.txt"_s), std::nullopt);
}

void PathPatternsTest::leavesOutWhatIsTooMuch()
{
    const PathPatterns full(u"x\n"_s.repeated(int(PathPatterns::mostPatterns)));
    QVERIFY(!full.isCut());
    const PathPatterns over(u"x\n"_s.repeated(int(PathPatterns::mostPatterns)) + u"a.md"_s);
    QVERIFY(over.isCut());
    QVERIFY(!over.matches(u"a.md"_s));
}

QTEST_GUILESS_MAIN(PathPatternsTest)
#include "tst_pathpatterns.moc"
