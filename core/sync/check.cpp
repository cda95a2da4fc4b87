// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/check.h"

#include "catalog/glob.h"
#include "catalog/skeletontext.h"
#include "git/address.h"
#include "store/catalogwriter.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "sync/docsindexer.h"
#include "sync/indexer.h"
#include "sync/orphans.h"
#include "sync/snapshot.h"
#include "sync/sourcerules.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype sniffBytes = 1024 * 1024;

/// A folder with the files in it that are to be read.
struct Chosen {
    QString folder;
    QStringList paths;
    QStringList found; ///< those among them that were found by what they hold, not by their name
};

/// The glob that fits this path and no other: names of templates have braces in them.
QString asGlob(const QString &path)
{
    static const QRegularExpression special(u"([*?\\[{])"_s);
    return QString(path).replace(special, u"[\\1]"_s);
}

Result<Chosen> choose(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::NotFound, u"%1 is not there"_s.arg(path), u"Check the path"_s);
    if (!info.isDir())
        return Chosen{info.absolutePath(), {asGlob(info.fileName())}, {}};
    Chosen place{info.absoluteFilePath(), defaultPaths(), {}};
    const Result<WorkTree> tree = WorkTree::open(place.folder);
    if (!tree)
        return std::unexpected(tree.error());
    const Result<std::vector<TreeFile>> files = tree->files(isYamlFile);
    if (!files)
        return std::unexpected(files.error());
    for (const TreeFile &file : *files) {
        if (hasDescriptorName(file.path))
            continue;
        const QByteArray beginning = tree->readPath(file.path, sniffBytes).value_or(QByteArray());
        if (!looksLikeDescriptor(beginning) || isSkeletonText(beginning))
            continue;
        place.paths += asGlob(file.path);
        place.found += file.path;
    }
    return place;
}

QString shownPath(const QString &folder, const QString &path)
{
    const QString relative = QDir::current().relativeFilePath(folder + u'/' + path);
    return relative.startsWith(u"../.."_s) ? folder + u'/' + path : relative;
}

/// Whether a target of a Location names the file, by its path or by an address that ends with it.
bool isNamed(const QString &path, const std::vector<StoredTarget> &targets)
{
    return std::ranges::any_of(targets, [&](const StoredTarget &target) {
        const auto address = parseWebAddress(target.pattern);
        return Glob(address ? address->path : target.pattern).matches(path);
    });
}

/// In a folder that uses Locations, files that a source of it would not read: no Location names them, and
/// they do not have the name that is looked for.
std::vector<Problem> findOrphans(const Chosen &place, const WorkTree &tree,
                                 const std::vector<StoredTarget> &targets)
{
    std::vector<Problem> orphans;
    for (const QString &path : place.found) {
        if (targets.empty() || isNamed(path, targets))
            continue;
        std::optional<Problem> orphan =
            findOrphan(path, tree.readPath(path, sniffBytes).value_or(QByteArray()),
                       u"No Location names this file, so a source that reads this repository misses %1"_s);
        if (orphan)
            orphans.push_back(*std::move(orphan));
    }
    return orphans;
}

} // namespace

Result<CheckReport> checkPaths(const QStringList &paths, const Parallel &parallel, const Progress &progress,
                               Severity least)
{
    // The same way as a sync, into a catalog that nobody keeps: so check and sync cannot disagree.
    Result<Database> catalog = openTemporaryCatalog();
    if (!catalog)
        return std::unexpected(catalog.error());
    CheckReport report;
    QHash<QString, QString> folders;
    for (qsizetype at = 0; at < paths.size(); ++at) {
        const Result<Chosen> place = choose(paths[at]);
        if (!place)
            return std::unexpected(place.error());
        const Source source{QString::number(at), place->folder, {}, place->paths};
        folders.insert(source.name, place->folder);
        Result<WorkTree> tree = WorkTree::open(place->folder);
        if (!tree)
            return std::unexpected(tree.error());
        FolderSnapshot snapshot(*std::move(tree));
        Result<CatalogWriter> writer = CatalogWriter::begin(*catalog, source, int(at));
        if (!writer)
            return std::unexpected(writer.error());
        const ReadUrl noUrls = [](const QString &) -> Result<QByteArray> {
            return failure(ErrorKind::Denied, u"a check reads no addresses"_s,
                           u"Sync the repository to have it read"_s);
        };
        const IndexContext context{source, {}, noUrls, parallel, progress, false, false, true};
        Indexer indexer(context, snapshot, *writer);
        if (const Result<void> indexed = indexer.run(); !indexed)
            return std::unexpected(indexed.error());
        if (const Result<void> indexed = DocsIndexer(context, snapshot, *writer).run(); !indexed)
            return std::unexpected(indexed.error());
        std::vector<Problem> orphans = findOrphans(*place, snapshot.tree(), writer->targets());
        for (Problem &orphan : orphans)
            orphan.path = shownPath(place->folder, orphan.path);
        const Result<WriteCounts> counts = writer->finish({{}, indexer.selection()}, 0);
        if (!counts)
            return std::unexpected(counts.error());
        report.entities += counts->entities;
        if (least >= Severity::Warning)
            std::ranges::move(orphans, std::back_inserter(report.problems));
    }
    ProblemFilter filter;
    filter.least = least;
    const Result<std::vector<FoundProblem>> problems = listProblems(*catalog, filter);
    if (!problems)
        return std::unexpected(problems.error());
    for (const FoundProblem &found : *problems) {
        Problem problem = found.problem;
        if (!problem.path.isEmpty())
            problem.path = shownPath(folders.value(found.source), problem.path);
        report.problems.push_back(std::move(problem));
    }
    for (const RuleCount &rule : countRules(*catalog).value_or(std::vector<RuleCount>()))
        report.notes += rule.severity == Severity::Info ? rule.problems : 0;
    std::ranges::stable_sort(report.problems, {}, [](const Problem &problem) {
        return std::tuple(problem.path, problem.place.line, problem.place.column);
    });
    return report;
}

} // namespace cairn
