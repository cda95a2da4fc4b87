// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/mkdocs.h"
#include "docs/mkdocsoptions.h"

#include "support/dump.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

namespace {

struct Read {
    MkDocsConfig config;
    MarkdownOptions options;
    QString problems;
};

Read read(const QByteArray &text, SiteBuilder builder = SiteBuilder::TechDocs,
          const QString &path = u"web/mkdocs.yml"_s)
{
    SiteProblems problems;
    Read result;
    result.config = readMkDocs(path, text, builder, problems);
    result.options = markdownOptions(result.config, path.section(u'/', 0, -2), problems);
    result.problems = test::dump(problems.take(path));
    return result;
}

QString printed(const std::vector<NavEntry> &entries, int depth = 0)
{
    QString text;
    for (const NavEntry &entry : entries)
        text += QString(depth * 2, u' ')
                + u"%1:%2 [%3] %4\n"_s.arg(entry.place.line)
                      .arg(entry.place.column)
                      .arg(entry.title, entry.isSection ? u"section"_s : entry.target)
                + printed(entry.entries, depth + 1);
    return text;
}

QStringList namesOf(const MkDocsConfig &config)
{
    QStringList names;
    for (const MarkdownExtension &extension : config.extensions)
        names += extension.name;
    return names;
}

} // namespace

class MkDocsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatASiteSays();
    void toleratesTagsOfOthers();
    void readsEachFormOfNav();
    void saysWhatIsWrongAndKeepsTheRest_data();
    void saysWhatIsWrongAndKeepsTheRest();
    void switchesOnWhatTechDocsDoes();
    void mergesOptionsOverTheDefaults();
    void readsPlainMkDocsAsItIs();
    void usesBlocksWhereAsked();
    void keepsWithinLimits();
};

void MkDocsTest::readsWhatASiteSays()
{
    const Read got = read(R"(site_name: Payments
site_description: How money moves
docs_dir: pages
repo_url: https://github.com/acme/payments
edit_uri: ''
use_directory_urls: no
theme:
  name: material
  language: he
  features: [content.tabs.link, navigation.top]
exclude_docs: |
  /old/
draft_docs: next.md
plugins:
  - techdocs-core
  - redirects:
      redirect_maps:
        a.md: b.md
extra:
  team: x
)");
    QCOMPARE(got.problems, QString());
    QCOMPARE(got.config.siteName, u"Payments"_s);
    QCOMPARE(got.config.description, u"How money moves"_s);
    QCOMPARE(got.config.docsFolder, u"web/pages"_s);
    QCOMPARE(got.config.editUri, std::optional(QString()));
    QVERIFY(!got.config.usesDirectoryUrls);
    QVERIFY(got.config.theme.isRightToLeft);
    QCOMPARE(got.config.theme.features, (QStringList{u"content.tabs.link"_s, u"navigation.top"_s}));
    QVERIFY(got.config.excluded.matches(u"old/a.md"_s));
    QVERIFY(got.config.drafts.matches(u"x/next.md"_s));
    QCOMPARE(got.config.redirects.value(u"a.md"_s), u"b.md"_s);
    QCOMPARE(got.config.extra.textAt({u"team"}), u"x"_s);
    QVERIFY(!got.config.nav);
}

void MkDocsTest::toleratesTagsOfOthers()
{
    const Read got = read(R"(site_name: !ENV [NAME, Fallback]
site_description: !ENV DESCRIPTION
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.tabbed:
      slugify: !!python/object/apply:pymdownx.slugs.slugify
        kwds:
          case: lower
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
  - pymdownx.arithmatex: {generic: true}
nav: [index.md]
)");
    QCOMPARE(got.problems, QString());
    QCOMPARE(got.config.siteName, u"Fallback"_s);
    QCOMPARE(got.config.description, QString());
    QCOMPARE(got.options.emoji, EmojiIndex::Material);
    QVERIFY(got.options.mermaid);
    QVERIFY(got.options.math);
    QCOMPARE(got.config.nav->size(), size_t(1));
}

void MkDocsTest::readsEachFormOfNav()
{
    const Read got = read(R"(nav:
  - index.md
  - Runbook: runbook.md
  - Guides:
      - guides/one.md
      - Two: guides/two.md
      - Deep:
          A: a.md
          B: b.md
  - Forge: https://example.com/x
  - Ledger: '!include ./ledger/mkdocs.yml'
  - Other: !include ./other/mkdocs.yml
  - '*include ./services/*/mkdocs.yml'
)");
    QCOMPARE(got.problems, QString());
    QCOMPARE(printed(*got.config.nav), uR"(2:5 [] index.md
3:14 [Runbook] runbook.md
4:5 [Guides] section
  5:9 [] guides/one.md
  6:14 [Two] guides/two.md
  7:9 [Deep] section
    8:14 [A] a.md
    9:14 [B] b.md
10:12 [Forge] https://example.com/x
11:13 [Ledger] !include ./ledger/mkdocs.yml
12:12 [Other] !include ./other/mkdocs.yml
13:5 [] *include ./services/*/mkdocs.yml
)"_s);
}

void MkDocsTest::saysWhatIsWrongAndKeepsTheRest_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const QByteArray &yaml, const QString &problem) {
        QTest::newRow(name) << yaml << problem;
    };
    row("docs_dir outside", "docs_dir: ../../x\n",
        u"web/mkdocs.yml:2:11: warning docs-invalid-config: docs_dir \"../../x\" leads out of the repository"_s);
    row("docs_dir absolute", "docs_dir: /etc\n",
        u"web/mkdocs.yml:2:11: warning docs-invalid-config: docs_dir \"/etc\" leads out of the repository"_s);
    row("a list for a text", "site_description: [a]\n",
        u"web/mkdocs.yml:2:19: warning docs-invalid-config: site_description is a list, not a text"_s);
    row("no boolean", "use_directory_urls: maybe\n",
        u"web/mkdocs.yml:2:21: warning docs-invalid-config: use_directory_urls is \"maybe\", not true or false"_s);
    row("dropped key", "hooks: [a.py]\n",
        u"web/mkdocs.yml:2:1: info docs-ignored-key: hooks has no effect: TechDocs leaves it out for safety"_s);
    row("misspelt key", "markdown_extension: [toc]\n",
        u"web/mkdocs.yml:2:1: info docs-ignored-key: \"markdown_extension\" is no key of mkdocs.yml and has no effect"_s);
    row("plugin", "plugins: [macros]\n",
        u"web/mkdocs.yml:2:11: info docs-ignored-key: The plugin \"macros\" is not run: pages are shown without it"_s);
    row("extension", "markdown_extensions: [a.b]\n",
        u"web/mkdocs.yml:2:23: info docs-ignored-key: The Markdown extension \"a.b\" is not known and has no effect"_s);
    row("nav entry without a page", "nav:\n  - A:\n",
        u"web/mkdocs.yml:3:5: warning docs-invalid-config: \"A\" of nav has nothing for a page"_s);
    row("snippets outside", "markdown_extensions:\n  - pymdownx.snippets: {base_path: ../..}\n",
        u"web/mkdocs.yml:3:36: warning docs-invalid-config: The base_path \"../..\" of snippets leads out of the repository"_s);
}

void MkDocsTest::saysWhatIsWrongAndKeepsTheRest()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, problem);
    const Read got = read("site_name: x\n" + yaml);
    QCOMPARE(got.problems.section(u'\n', 0, 0), problem);
    QCOMPARE(got.config.siteName, u"x"_s);
    QCOMPARE(got.config.docsFolder, u"web/docs"_s);
}

void MkDocsTest::switchesOnWhatTechDocsDoes()
{
    const Read got = read("site_name: x\n");
    for (const QString &name :
         {u"admonition"_s, u"pymdownx.critic"_s, u"footnotes"_s, u"mdx_truly_sane_lists"_s})
        QVERIFY2(namesOf(got.config).contains(name), qPrintable(name));
    QVERIFY(got.options.lineNumbers && got.options.permalinks && got.options.alerts);
    QVERIFY(!got.options.keys && !got.options.math && !got.options.mermaid && !got.options.blocks);
    QCOMPARE(got.options.snippetFolders, QStringList{u"web"_s});
}

void MkDocsTest::mergesOptionsOverTheDefaults()
{
    const Read got = read("markdown_extensions:\n  - pymdownx.highlight: {linenums: false}\n"
                          "  - pymdownx.snippets: {base_path: [., ../shared], auto_append: [inc/a.md]}\n"
                          "  - toc: {permalink: '#'}\n  - pymdownx.keys\n");
    QCOMPARE(got.problems, QString());
    QVERIFY(!got.options.lineNumbers && got.options.permalinks && got.options.keys && got.options.alerts);
    QCOMPARE(got.options.snippetFolders, (QStringList{u"web"_s, u"shared"_s}));
    QCOMPARE(got.options.appendedSnippets, QStringList{u"inc/a.md"_s});
}

void MkDocsTest::readsPlainMkDocsAsItIs()
{
    const QByteArray own = "plugins: [search]\nmarkdown_extensions: [footnotes]\n";
    QCOMPARE(namesOf(read(own, SiteBuilder::MkDocs).config),
             (QStringList{u"toc"_s, u"tables"_s, u"fenced_code"_s, u"footnotes"_s}));
    QVERIFY(!read(own, SiteBuilder::MkDocs).options.lineNumbers);
    QVERIFY(read(own).options.lineNumbers); // TechDocs adds its plugin to each site
    QVERIFY(read("plugins: [techdocs-core]\nmarkdown_extensions: [footnotes]\n", SiteBuilder::MkDocs)
                .options.lineNumbers);
    QVERIFY(read("site_name: x\n", SiteBuilder::MkDocs).options.lineNumbers);
}

void MkDocsTest::usesBlocksWhereAsked()
{
    const Read got = read("plugins:\n  - techdocs-core: {use_pymdownx_blocks: true}\n");
    QVERIFY(got.options.blocks);
    QVERIFY(!namesOf(got.config).contains(u"admonition"_s));
}

void MkDocsTest::keepsWithinLimits()
{
    QByteArray deep = "nav:\n";
    for (int depth = 1; depth <= maxNavDepth + 5; ++depth)
        deep += QByteArray(depth * 2, ' ') + "- a" + QByteArray::number(depth) + ":\n";
    QVERIFY(read(deep + QByteArray(maxNavDepth * 2 + 14, ' ') + "- x.md\n")
                .problems.contains(u"deeper than 20 levels"_s));
    QByteArray many = "nav:\n";
    for (int entry = 0; entry <= maxNavEntries; ++entry)
        many += "  - a.md\n";
    const Read got = read(many);
    QCOMPARE(got.config.nav->size(), size_t(maxNavEntries));
    QVERIFY(got.problems.contains(u"more than 20000 entries"_s));
    QVERIFY(read("a: " + QByteArray(maxMkDocsBytes, 'x')).problems.contains(u"error limit"_s));
}

QTEST_GUILESS_MAIN(MkDocsTest)
#include "tst_mkdocs.moc"
