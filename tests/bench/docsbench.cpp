// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docsbench.h"

#include "docs/sitepage.h"
#include "docssites.h"
#include "store/schema.h"
#include "sync/docsindexer.h"
#include "sync/snapshot.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr double openingLimit = 60;   // milliseconds
constexpr double indexingLimit = 150; // of 100 pages
constexpr int indexedPages = 100;

/// As many pages as are asked for, of headings, paragraphs, lists, tables and code, each in other words.
TreeContent madeSite(int pages)
{
    TreeContent files{{u"mkdocs.yml"_s, "site_name: Bench\n"}, {u"catalog-info.yaml"_s, siteDescriptor()}};
    for (int page = 0; page < pages; ++page) {
        QByteArray text = "# Page " + QByteArray::number(page) + "\n\n";
        for (int section = 0; section < 8; ++section) {
            const QByteArray number = QByteArray::number(page * 100 + section);
            text += "## Section " + number + "\n\nThe *service* of `part" + number
                    + "` answers within **limits**, see [the next](page"
                    + QByteArray::number((page + 1) % pages) + ".md#section-" + number
                    + ").\n\n- one\n- two\n    - three\n\n| a | b |\n| - | - |\n| 1 | " + number
                    + " |\n\n```python\nprint(" + number + ")\n```\n\n!!! note\n    Mind the gap.\n\n";
        }
        files.insert(u"docs/page%1.md"_s.arg(page), text);
    }
    return files;
}

/// From the repository on: navigation and first page.
double openingTime(const Committed &site)
{
    return medianOf([&] {
        CommitSnapshot files(expect(Repository::open(site.folder.path())), site.commit);
        const Site opened = expect(openSite(files, {}));
        expect(readPage(files, opened, *opened.home()));
    });
}

double indexingTime(const Committed &site)
{
    const Source source{u"bench"_s, u"https://example.com/bench.git"_s, {}, {}};
    return medianOf([&] {
        CommitSnapshot files(expect(Repository::open(site.folder.path())), site.commit);
        Database catalog = expect(openTemporaryCatalog());
        CatalogWriter writer = expect(CatalogWriter::begin(catalog, source, 1));
        const IndexContext context{source, {source}, {}, serially, {}, false, true};
        expect(Indexer(context, files, writer).run());
        expect(DocsIndexer(context, files, writer).run());
        expect(writer.finish({site.commit, {}}, 1));
    });
}

/// What MkDocs takes to build the files; 0 where it is not installed.
double buildTime(const TreeContent &files)
{
    const QString mkdocs = QStandardPaths::findExecutable(u"mkdocs"_s);
    if (mkdocs.isEmpty())
        return 0;
    const QTemporaryDir folder;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const QString path = folder.filePath(file.key());
        QDir().mkpath(path.left(path.lastIndexOf(u'/')));
        QFile written(path);
        if (!written.open(QFile::WriteOnly) || written.write(*file) != file->size())
            fail(u"%1 cannot be written"_s.arg(path));
    }
    return run(mkdocs, {u"build"_s, u"-q"_s, u"-f"_s, folder.filePath(u"mkdocs.yml"_s), u"-d"_s,
                        folder.filePath(u"site"_s)})
        .milliseconds;
}

} // namespace

std::vector<Figure> benchSites()
{
    std::vector<Figure> figures;
    const TreeContent made = madeSite(indexedPages);
    const Committed committed(made);
    figures.push_back({u"open a site of 100 pages"_s, u"ms"_s, openingTime(committed), openingLimit});
    figures.push_back({u"index 100 pages of docs"_s, u"ms"_s, indexingTime(committed), indexingLimit});
    const TreeContent real = realSite();
    if (!real.isEmpty())
        figures.push_back({u"open the real site"_s, u"ms"_s, openingTime(Committed(real)), openingLimit});
    if (const double built = buildTime(made); built > 0) {
        figures.push_back({u"mkdocs build of the same"_s, u"ms"_s, built});
        figures.push_back({u"mkdocs build to opening"_s, u"x"_s, built / figures.front().value});
    }
    return figures;
}

} // namespace cairn::bench
