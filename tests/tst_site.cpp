// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/site.h"

#include "support/dump.h"
#include "support/scratch.h"
#include "sync/snapshot.h"

#include <QDir>
#include <QMap>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

QString kindName(NavItem::Kind kind)
{
    switch (kind) {
    case NavItem::Kind::Section:
        return u"section"_s;
    case NavItem::Kind::Page:
        return u"page"_s;
    case NavItem::Kind::File:
        return u"file"_s;
    case NavItem::Kind::Link:
        return u"link"_s;
    case NavItem::Kind::Missing:
        break;
    }
    return u"missing"_s;
}

QString printed(const std::vector<NavItem> &items, int depth = 0)
{
    QString text;
    for (const NavItem &item : items) {
        text += QString(depth * 2, u' ') + item.title;
        if (item.kind != NavItem::Kind::Section)
            text += u" ("_s + kindName(item.kind) + u' ' + item.target + u')';
        text += u'\n' + printed(item.items, depth + 1);
    }
    return text;
}

/// Prints the navigation of the folder that it runs in as `printed` does; ends with 3 where there is no
/// MkDocs.
constexpr char askMkDocs[] = R"py(
import sys
try:
    from mkdocs.config import load_config
    from mkdocs.structure.files import get_files
    from mkdocs.structure.nav import get_navigation
except ImportError:
    sys.exit(3)
config = load_config()
files = get_files(config)
navigation = get_navigation(files, config)
for file in files.documentation_pages():
    file.page.read_source(config)
    file.page.render(config, files)
import html
def show(items, depth):
    for item in items:
        line = '  ' * depth + html.unescape(item.title)
        if item.is_page:
            line += ' (page ' + item.file.src_uri + ')'
        elif item.is_link:
            line += ' (link ' + item.url + ')'
        print(line)
        show(item.children or [], depth + 1)
show(navigation.items, 0)
)py";

/// The site of a commit of these files.
Result<Site> open(const TreeContent &files, const SiteRoot &root = {})
{
    test::ScratchRepository repository;
    repository.files = files;
    const QString commit = repository.commit();
    CommitSnapshot snapshot(*Repository::open(repository.folder()), commit);
    return openSite(snapshot, root);
}

QString navigation(const TreeContent &files, const SiteRoot &root = {})
{
    const Result<Site> site = open(files, root);
    return site ? printed(site->navigation) : site.error().message;
}

} // namespace

class SiteTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsNav();
    void ordersFoldersWithoutNav();
    void takesTitlesAsMkDocsDoes();
    void prefersTheIndexToTheReadme();
    void leavesOutWhatIsExcluded();
    void fallsBackToReadmes_data();
    void fallsBackToReadmes();
    void prefersTheLongerNameOfTheConfiguration();
    void saysWhereNothingIs();
    void reportsWhatNavMisses();
    void includesOtherSites();
    void reportsBrokenIncludes();
    void stopsAtIncludesThatGoInCircles();
    void readsFoldersAsTheyAre();
    void followsLinksInsideTheRepositoryOnly();
    void findsPagesByWhatPeopleWrite_data();
    void findsPagesByWhatPeopleWrite();
    void knowsNeighbours();
    void knowsWhereToEdit_data();
    void knowsWhereToEdit();
    void opensARealSite();
    void agreesWithMkDocs_data();
    void agreesWithMkDocs();
};

void SiteTest::followsNav()
{
    const Result<Site> site = open(
        {{u"mkdocs.yml"_s, "site_name: S\nnav:\n  - Home: index.md\n  - a/two.md\n  - More:\n      - Three: "
                           "three.md\n      - Web: https://example.com\n      - File: x.pdf\n"},
         {u"docs/index.md"_s, "# Not this\n"},
         {u"docs/a/two.md"_s, "# The second\n"},
         {u"docs/three.md"_s, ""},
         {u"docs/left-out.md"_s, ""},
         {u"docs/x.pdf"_s, "%"}});
    QVERIFY(site);
    QCOMPARE(printed(site->navigation), u"Home (page index.md)\nThe second (page a/two.md)\nMore\n"
                                        "  Three (page three.md)\n  Web (link https://example.com)\n"
                                        "  File (file x.pdf)\n"_s);
    QCOMPARE(site->order.size(), size_t(3));
    QCOMPARE(test::places(site->problems), QStringList{u"docs/left-out.md:1:1 docs-omitted-page"_s});
    QCOMPARE(site->home()->path, u"index.md"_s);
}

void SiteTest::ordersFoldersWithoutNav()
{
    QCOMPARE(navigation({{u"mkdocs.yml"_s, "site_name: S\n"},
                         {u"docs/zebra.md"_s, "# Zebra\n"},
                         {u"docs/Alpha.md"_s, "text\n"},
                         {u"docs/index.md"_s, "no heading\n"},
                         {u"docs/how-to/b.md"_s, "# B\n"},
                         {u"docs/how-to/README.md"_s, "# How\n"},
                         {u"docs/how-to/deep_er/x.md"_s, "# X\n"},
                         {u"docs/a/x.md"_s, "# A X\n"}}),
             u"Home (page index.md)\nAlpha (page Alpha.md)\nZebra (page zebra.md)\nA\n  A X (page a/x.md)\n"
             "How to\n  How (page how-to/README.md)\n  B (page how-to/b.md)\n  Deep er\n"
             "    X (page how-to/deep_er/x.md)\n"_s);
}

void SiteTest::takesTitlesAsMkDocsDoes()
{
    QCOMPARE(
        navigation({{u"docs/a.md"_s, "---\ntitle: From meta\n---\n# No\n"},
                    {u"docs/b.md"_s, "Title: Old form\n\n# No\n"},
                    {u"docs/c.md"_s, "\n\nUnder\n=====\n"},
                    {u"docs/d-and_e.md"_s, "text\n\n# Late\n"},
                    {u"docs/Keep-Case.md"_s, "## Second level\n"},
                    {u"docs/f.md"_s, "\xEF\xBB\xBF# With a mark\r\n"}}),
        u"Keep Case (page Keep-Case.md)\nFrom meta (page a.md)\nOld form (page b.md)\nUnder (page c.md)\n"
        "D and e (page d-and_e.md)\nWith a mark (page f.md)\n"_s);
}

void SiteTest::prefersTheIndexToTheReadme()
{
    QCOMPARE(navigation({{u"docs/index.md"_s, "# I\n"}, {u"docs/README.md"_s, "# R\n"}}),
             u"I (page index.md)\n"_s);
}

void SiteTest::leavesOutWhatIsExcluded()
{
    const Result<Site> site =
        open({{u"mkdocs.yml"_s, "exclude_docs: |\n  old/\n  !.kept.md\ndraft_docs: next.md\n"
                                "not_in_nav: aside.md\n"},
              {u"docs/index.md"_s, "# I\n"},
              {u"docs/old/a.md"_s, "# A\n"},
              {u"docs/.hidden/a.md"_s, "# H\n"},
              {u"docs/.kept.md"_s, "# K\n"},
              {u"docs/templates/t.md"_s, "# T\n"},
              {u"docs/next.md"_s, "# N\n"},
              {u"docs/aside.md"_s, "# S\n"}});
    QVERIFY(site);
    QCOMPARE(printed(site->navigation), u"I (page index.md)\nK (page .kept.md)\n"_s);
    QVERIFY(findPage(*site, u"next.md"_s)->isDraft);
    QVERIFY(findPage(*site, u"aside.md"_s));
    QVERIFY(!findPage(*site, u"old/a.md"_s));
    QVERIFY(site->problems.empty());
}

void SiteTest::fallsBackToReadmes_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("index");

    QTest::newRow("in docs") << QStringList{u"docs/README.md"_s, u"README.md"_s} << u"docs/README.md"_s;
    QTest::newRow("small in docs") << QStringList{u"docs/readme.md"_s, u"README.md"_s} << u"docs/readme.md"_s;
    QTest::newRow("beside") << QStringList{u"docs/a.md"_s, u"README.md"_s} << u"README.md"_s;
    QTest::newRow("alone") << QStringList{u"README.md"_s} << u"README.md"_s;
    QTest::newRow("small and alone") << QStringList{u"readme.md"_s} << u"readme.md"_s;
}

void SiteTest::fallsBackToReadmes()
{
    QFETCH(const QStringList, paths);
    QFETCH(const QString, index);
    TreeContent files;
    for (const QString &path : paths)
        files.insert(u"svc/"_s + path, "# "_ba + path.toUtf8() + "\n");
    const Result<Site> site = open(files, {u"svc"_s, u"The service"_s});
    QVERIFY(site);
    QCOMPARE(site->name, u"The service"_s);
    QCOMPARE(site->home()->file.path, u"svc/"_s + index);
    QCOMPARE(site->navigation.front().title, index);
}

void SiteTest::prefersTheLongerNameOfTheConfiguration()
{
    const Result<Site> site =
        open({{u"mkdocs.yaml"_s, "site_name: long\n"}, {u"mkdocs.yml"_s, "site_name: short\n"}});
    QVERIFY(site);
    QCOMPARE(site->name, u"long"_s);
    QVERIFY(!site->home());
}

void SiteTest::saysWhereNothingIs()
{
    const Result<Site> site = open({{u"a.txt"_s, "x"}}, {u"svc"_s, u"S"_s});
    QVERIFY(!site);
    QCOMPARE(site.error().kind, ErrorKind::NotFound);
    QCOMPARE(site.error().message, u"There is no mkdocs.yml, no folder docs and no README.md in svc"_s);
}

void SiteTest::reportsWhatNavMisses()
{
    const Result<Site> site =
        open({{u"mkdocs.yml"_s, "nav:\n  - index.md\n  - Run: run-book.md\n  - ../x.md\n"},
              {u"docs/index.md"_s, ""},
              {u"docs/runbook.md"_s, ""}});
    QVERIFY(site);
    QCOMPARE(test::places(site->problems), (QStringList{u"mkdocs.yml:3:10 docs-nav-missing-page"_s,
                                                        u"mkdocs.yml:4:5 docs-nav-missing-page"_s,
                                                        u"docs/runbook.md:1:1 docs-omitted-page"_s}));
    QCOMPARE(site->problems.front().hint, u"Perhaps \"runbook.md\" is meant"_s);
    QCOMPARE(site->problems[1].message, u"nav names \"../x.md\", which is not below docs_dir"_s);
    QCOMPARE(printed(site->navigation),
             u"Home (page index.md)\nRun (missing run-book.md)\n../x.md (missing ../x.md)\n"_s);
}

void SiteTest::includesOtherSites()
{
    const TreeContent files{{u"mkdocs.yml"_s,
                             "nav:\n  - index.md\n  - Ledger: '!include ./ledger/mkdocs.yml'\n"
                             "  - '*include ./svc/*/mkdocs.yml'\n"},
                            {u"docs/index.md"_s, "# I\n"},
                            {u"ledger/mkdocs.yml"_s, "site_name: The Ledger!\nnav:\n  - Start: index.md\n"},
                            {u"ledger/docs/index.md"_s, "# L\n"},
                            {u"svc/a/mkdocs.yml"_s, "site_name: svc/a\ndocs_dir: pages\n"},
                            {u"svc/a/pages/index.md"_s, "# A\n"},
                            {u"svc/b/mkdocs.yml"_s, "site_name: b\n"},
                            {u"svc/b/docs/deep/x.md"_s, "# X\n"}};
    const Result<Site> site = open(files);
    QVERIFY(site);
    QCOMPARE(test::dump(site->problems), QString());
    QCOMPARE(
        printed(site->navigation),
        u"I (page index.md)\nLedger\n  Start (page the-ledger/index.md)\nsvc/a\n  A (page svc/a/index.md)\n"
        "b\n  Deep\n    X (page b/deep/x.md)\n"_s);
    QCOMPARE(findPage(*site, u"svc/a"_s)->file.path, u"svc/a/pages/index.md"_s);
    for (const QString &input :
         {u"mkdocs.yml"_s, u"docs/"_s, u"ledger/mkdocs.yml"_s, u"ledger/docs/"_s, u"svc/"_s})
        QVERIFY2(site->inputs.contains(input), qPrintable(input));
}

void SiteTest::reportsBrokenIncludes()
{
    const Result<Site> site =
        open({{u"d/mkdocs.yml"_s, "nav:\n  - A: '!include ../../x.yml'\n  - B: '!include ./gone.yml'\n"
                                  "  - C: '!include ./c.txt'\n  - D: '!include ../n/mkdocs.yml'\n"
                                  "  - '*include ./none/*/mkdocs.yml'\n  - E: '!include ../e/mkdocs.yml'\n"
                                  "  - F: '!include ../f/mkdocs.yml'\n"},
              {u"n/mkdocs.yml"_s, "nav: []\n"},
              {u"e/mkdocs.yml"_s, "site_name: same\n"},
              {u"f/mkdocs.yml"_s, "site_name: same\n"}},
             {u"d"_s, {}});
    QVERIFY(site);
    QCOMPARE(
        test::places(site->problems),
        (QStringList{u"d/mkdocs.yml:2:8 docs-broken-include"_s, u"d/mkdocs.yml:3:8 docs-broken-include"_s,
                     u"d/mkdocs.yml:4:8 docs-broken-include"_s, u"d/mkdocs.yml:5:8 docs-broken-include"_s,
                     u"d/mkdocs.yml:6:5 docs-broken-include"_s, u"d/mkdocs.yml:8:8 docs-broken-include"_s}));
    QCOMPARE(printed(site->navigation), u"E\n"_s);
}

void SiteTest::stopsAtIncludesThatGoInCircles()
{
    const Result<Site> site =
        open({{u"mkdocs.yml"_s, "nav:\n  - A: '!include ./a/mkdocs.yml'\n"},
              {u"a/mkdocs.yml"_s, "site_name: a\nnav:\n  - B: '!include ../b/mkdocs.yml'\n"},
              {u"b/mkdocs.yml"_s, "site_name: b\nnav:\n  - A: '!include ../a/mkdocs.yml'\n  - x.md\n"},
              {u"b/docs/x.md"_s, "# X\n"}});
    QVERIFY(site);
    QCOMPARE(test::dump(site->problems).section(u'\n', 0, 0),
             u"b/mkdocs.yml:3:8: warning docs-broken-include: a/mkdocs.yml includes itself"_s);
    QCOMPARE(printed(site->navigation), u"A\n  B\n    X (page b/x.md)\n"_s);
}

void SiteTest::readsFoldersAsTheyAre()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"docs/index.md"_s), "# Saved just now\n");
    FolderSnapshot snapshot(*WorkTree::open(folder.path()));
    const Result<Site> site = openSite(snapshot, {});
    QVERIFY(site);
    QCOMPARE(printed(site->navigation), u"Saved just now (page index.md)\n"_s);
}

void SiteTest::followsLinksInsideTheRepositoryOnly()
{
    const QTemporaryDir around;
    const QString folder = around.filePath(u"repository"_s);
    test::writeFile(around.filePath(u"secret.md"_s), "# Secret\n");
    test::writeFile(folder + u"/README.md"_s, "# Read me\n");
    test::writeFile(folder + u"/docs/a.md"_s, "# A\n");
    QVERIFY(QFile::link(u"../README.md"_s, folder + u"/docs/index.md"_s));
    QVERIFY(QFile::link(u"../../secret.md"_s, folder + u"/docs/secret.md"_s));
    const QString expected = u"Read me (page index.md)\nA (page a.md)\n"_s;

    FolderSnapshot before(*WorkTree::open(folder));
    QCOMPARE(printed(openSite(before, {})->navigation), expected);
    test::git(folder, {u"init"_s, u"-q"_s});
    test::git(folder, {u"add"_s, u"."_s});
    test::git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s});
    Result<Repository> repository = Repository::open(folder);
    QVERIFY(repository);
    const QString commit = *repository->resolve(u"HEAD"_s);
    CommitSnapshot committed(*std::move(repository), commit);
    QCOMPARE(printed(openSite(committed, {})->navigation), expected);
}

void SiteTest::findsPagesByWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("page");

    for (const auto &[path, page] : {std::pair(u""_s, u"index.md"_s),
                                     {u"index.html"_s, u"index.md"_s},
                                     {u"a/b.md"_s, u"a/b.md"_s},
                                     {u"a/b"_s, u"a/b.md"_s},
                                     {u"a/b/"_s, u"a/b.md"_s},
                                     {u"/a/b.html"_s, u"a/b.md"_s},
                                     {u"a"_s, u"a/README.md"_s},
                                     {u"old.md"_s, u"a/b.md"_s},
                                     {u"gone"_s, u""_s}})
        QTest::newRow(qPrintable(u'"' + path + u'"')) << path << page;
}

void SiteTest::findsPagesByWhatPeopleWrite()
{
    QFETCH(const QString, path);
    QFETCH(const QString, page);
    const Result<Site> site =
        open({{u"mkdocs.yml"_s, "plugins:\n  - redirects: {redirect_maps: {old.md: a/b.md}}\n"},
              {u"docs/index.md"_s, ""},
              {u"docs/a/b.md"_s, ""},
              {u"docs/a/README.md"_s, ""}});
    QVERIFY(site);
    const SitePage *found = findPage(*site, path);
    QCOMPARE(found ? found->path : QString(), page);
}

void SiteTest::knowsNeighbours()
{
    const Result<Site> site = open({{u"mkdocs.yml"_s, "nav: [c.md, {S: [a.md]}, b.md]\n"},
                                    {u"docs/a.md"_s, ""},
                                    {u"docs/b.md"_s, ""},
                                    {u"docs/c.md"_s, ""},
                                    {u"docs/d.md"_s, ""}});
    QVERIFY(site);
    const PageNeighbours inside = neighboursOf(*site, *findPage(*site, u"a.md"_s));
    QCOMPARE(inside.previous->path, u"c.md"_s);
    QCOMPARE(inside.next->path, u"b.md"_s);
    QVERIFY(!neighboursOf(*site, *findPage(*site, u"c.md"_s)).previous);
    QVERIFY(!neighboursOf(*site, *findPage(*site, u"b.md"_s)).next);
    QVERIFY(!neighboursOf(*site, *findPage(*site, u"d.md"_s)).next);
    QCOMPARE(site->home()->path, u"c.md"_s);
    QCOMPARE(nearestPage(*site, u"x/a.md"_s), u"a.md"_s);
}

void SiteTest::knowsWhereToEdit_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("address");

    const auto row = [](const char *name, const QByteArray &config, const QString &location,
                        const QString &address) { QTest::newRow(name) << config << location << address; };
    row("GitHub", "site_name: x\n", u"git@github.com:acme/docs.git"_s,
        u"https://github.com/acme/docs/edit/trunk/docs/a/b.md"_s);
    row("GitLab", "site_name: x\n", u"https://gitlab.acme.io/t/docs"_s,
        u"https://gitlab.acme.io/t/docs/-/edit/trunk/docs/a/b.md"_s);
    row("a folder", "site_name: x\n", u"/home/me/docs"_s, {});
    row("edit_uri", "repo_url: https://example.com/r\nedit_uri: edit/x/docs\n", {},
        u"https://example.com/r/edit/x/docs/a/b.md"_s);
    row("edit_uri from the root", "repo_url: https://example.com/r\nedit_uri: /e/\n", {},
        u"https://example.com/e/a/b.md"_s);
    row("edit_uri switched off", "edit_uri: ''\n", u"https://github.com/acme/docs"_s, {});
    row("template", "edit_uri_template: https://example.com/{path_noext}?p={path!q}\n", {},
        u"https://example.com/a/b?p=a%2Fb.md"_s);
    row("script", "edit_uri_template: 'javascript:alert(1)//{path}'\n", {}, {});
}

void SiteTest::knowsWhereToEdit()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QString, location);
    QFETCH(const QString, address);
    const Result<Site> site = open({{u"mkdocs.yml"_s, config}, {u"docs/a/b.md"_s, ""}});
    QVERIFY(site);
    QCOMPARE(editAddress(*site, *findPage(*site, u"a/b.md"_s), location, u"trunk"_s), address);
}

void SiteTest::opensARealSite()
{
    const QString folder = QStringLiteral(CAIRN_SOURCES "/../shared/corpus/docs/material");
    if (!QDir(folder).exists())
        QSKIP("the corpus is not here");
    FolderSnapshot snapshot(*WorkTree::open(folder));
    const Result<Site> site = openSite(snapshot, {});
    QVERIFY(site);
    QCOMPARE(site->name, u"Material for MkDocs"_s);
    QCOMPARE(site->pages.size(), size_t(23));
    QCOMPARE(site->home()->path, u"index.md"_s);
    QVERIFY(findPage(*site, u"reference/admonitions"_s)->isInNav);
    QCOMPARE(neighboursOf(*site, *findPage(*site, u"reference/admonitions"_s)).next->title, u"Annotations"_s);
}

void SiteTest::agreesWithMkDocs_data()
{
    QTest::addColumn<QString>("config");
    QTest::newRow("folders") << u"site_name: S\n"_s;
    QTest::newRow("nav")
        << u"site_name: S\nnav:\n  - index.md\n  - Own: how-to/b.md\n  - Deep:\n      - x-y/z.md\n"
           "      - Web: https://example.com\n  - how-to/b.md\n  - Upper.md\n"_s;
    QTest::newRow("patterns")
        << u"site_name: S\nexclude_docs: |\n  x-y/\n  !.hidden.md\nnot_in_nav: |\n  /how-to/*.md\n"
           "  !/how-to/c.md\n"_s;
}

/// Asks MkDocs itself for its navigation with the titles that it gives.
void SiteTest::agreesWithMkDocs()
{
    QFETCH(const QString, config);
    const QTemporaryDir folder;
    const QMap<QString, QByteArray> pages{{u"index.md"_s, "no heading\n"},
                                          {u"zebra.md"_s, "# Zebra *stripes* `x`\n"},
                                          {u"Upper.md"_s, "text\n\n# Late\n"},
                                          {u"under_score-name.md"_s, "---\ntitle: Of meta\n---\n# No\n"},
                                          {u"old.md"_s, "title: Old form\n\n# No\n"},
                                          {u"how-to/README.md"_s, "Underlined\n==========\n"},
                                          {u"how-to/b.md"_s, "# B & C <x>\n"},
                                          {u"how-to/c.md"_s, "<!-- note -->\n# After a comment\n"},
                                          {u"x-y/index.md"_s, "# X\n"},
                                          {u"x-y/README.md"_s, "# Not this\n"},
                                          {u"x-y/z.md"_s, "## Second\n"},
                                          {u"x-y/k/l.md"_s, "# L {#id}\n"},
                                          {u".hidden.md"_s, "# H\n"},
                                          {u"b/a.md"_s, "# A\n"}};
    for (auto page = pages.constBegin(); page != pages.constEnd(); ++page)
        test::writeFile(folder.filePath(u"docs/"_s + page.key()), *page);
    test::writeFile(folder.filePath(u"mkdocs.yml"_s),
                    config.toUtf8() + "plugins: []\nmarkdown_extensions: [attr_list]\n");
    QProcess python;
    python.setWorkingDirectory(folder.path());
    python.start(u"python3"_s, {u"-c"_s, QString::fromUtf8(askMkDocs)});
    if (!python.waitForFinished() || python.exitCode() == 3)
        QSKIP("MkDocs is not installed");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());

    FolderSnapshot snapshot(*WorkTree::open(folder.path()));
    const Result<Site> site = openSite(snapshot, {{}, {}, SiteBuilder::MkDocs});
    QVERIFY(site);
    QCOMPARE(printed(site->navigation), QString::fromUtf8(python.readAllStandardOutput()));
}

QTEST_GUILESS_MAIN(SiteTest)
#include "tst_site.moc"
