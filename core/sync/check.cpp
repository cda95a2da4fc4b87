// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/check.h"

#include "store/catalogwriter.h"
#include "store/problemquery.h"
#include "store/schema.h"
#include "sync/indexer.h"
#include "sync/snapshot.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype sniffBytes = 1024 * 1024;

/// Kubernetes' own manifests have the same outer shape; they are no catalog files.
bool isKubernetes(const QString &apiVersion)
{
    static const QRegularExpression own(
        u"^(v1|(apps|batch|autoscaling|policy|extensions)/.*|[^/]*\\.k8s\\.io/.*|[^/]*(argoproj|istio|helm)[^/]*/.*)$"_s);
    return own.match(apiVersion).hasMatch();
}

bool looksLikeDescriptor(const QByteArray &bytes)
{
    static const QRegularExpression version(u"^apiVersion:\\s*[\"']?([^\"'\\s#]*)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression kind(u"^kind:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression metadata(u"^metadata:"_s, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes);
    const QRegularExpressionMatch match = version.match(text);
    if (match.hasMatch() && match.capturedView(1).contains(u"backstage.io/"))
        return true;
    return match.hasMatch() && kind.match(text).hasMatch() && metadata.match(text).hasMatch()
           && !isKubernetes(match.captured(1));
}

bool isYaml(const QString &path)
{
    return path.endsWith(u".yaml"_s) || path.endsWith(u".yml"_s);
}

/// A folder with the files in it that are to be read.
struct Chosen {
    QString folder;
    QStringList paths;
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
        return Chosen{info.absolutePath(), {asGlob(info.fileName())}};
    Chosen place{info.absoluteFilePath(), {u"**/catalog-info.yaml"_s, u"**/catalog-info.yml"_s}};
    const Result<WorkTree> tree = WorkTree::open(place.folder);
    if (!tree)
        return std::unexpected(tree.error());
    const Result<std::vector<TreeFile>> files = tree->files(isYaml);
    if (!files)
        return std::unexpected(files.error());
    for (const TreeFile &file : *files) {
        if (looksLikeDescriptor(tree->readPath(file.path, sniffBytes).value_or(QByteArray())))
            place.paths += asGlob(file.path);
    }
    return place;
}

QString shownPath(const QString &folder, const QString &path)
{
    const QString relative = QDir::current().relativeFilePath(folder + u'/' + path);
    return relative.startsWith(u"../.."_s) ? folder + u'/' + path : relative;
}

} // namespace

Result<CheckReport> checkPaths(const QStringList &paths, const Parallel &parallel, const Progress &progress)
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
        Indexer indexer({source, {}, noUrls, parallel, progress}, snapshot, *writer);
        if (const Result<void> indexed = indexer.run(); !indexed)
            return std::unexpected(indexed.error());
        const Result<WriteCounts> counts = writer->finish({{}, indexer.selection()}, 0);
        if (!counts)
            return std::unexpected(counts.error());
        report.entities += counts->entities;
    }
    const Result<std::vector<FoundProblem>> problems = listProblems(*catalog, {});
    if (!problems)
        return std::unexpected(problems.error());
    for (const FoundProblem &found : *problems) {
        Problem problem = found.problem;
        if (!problem.path.isEmpty())
            problem.path = shownPath(folders.value(found.source), problem.path);
        report.problems.push_back(std::move(problem));
    }
    std::ranges::stable_sort(report.problems, {}, [](const Problem &problem) {
        return std::tuple(problem.path, problem.place.line, problem.place.column);
    });
    return report;
}

} // namespace cairn
