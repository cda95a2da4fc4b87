// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/sync.h"

#include "git/address.h"
#include "git/mirror.h"
#include "store/catalogwriter.h"
#include "store/pending.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/synclock.h"
#include "store/userdata.h"
#include "sync/docsindexer.h"
#include "sync/indexer.h"
#include "sync/snapshot.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype maxTargetBytes = 20 * 1024 * 1024;

Result<std::unique_ptr<Snapshot>> openSnapshot(const Home &home, const Source &source,
                                               const SyncOptions &options, const Progress &progress)
{
    if (!isGitUrl(source.location)) {
        Result<WorkTree> tree = WorkTree::open(source.location);
        if (!tree)
            return std::unexpected(tree.error());
        return std::make_unique<FolderSnapshot>(*std::move(tree));
    }
    Result<UpdatedMirror> mirror = updateMirror(mirrorFolder(home, source), source.location, source.branch,
                                                options.credentials, progress);
    if (!mirror)
        return std::unexpected(mirror.error());
    return std::make_unique<CommitSnapshot>(std::move(mirror->repository), mirror->fetched.commit);
}

/// Reads a file that a URL names from the mirror or folder of the source that it points into.
Result<QByteArray> readFromSources(const Home &home, const std::vector<Source> &sources, const QString &url)
{
    const auto address = parseWebAddress(url);
    for (const Source &source : sources) {
        if (!address || comparableRepository(source.location) != address->repository)
            continue;
        const Result<Repository> mirror = Repository::open(mirrorFolder(home, source));
        if (!mirror)
            return failure(ErrorKind::NotFound, u"the source %1 is not synced yet"_s.arg(source.name),
                           u"Sync it first"_s);
        return mirror->readPath(u"HEAD"_s, address->path, maxTargetBytes);
    }
    return failure(ErrorKind::NotFound, u"it is in no configured source"_s,
                   u"Add its repository as a source, or copy the file into this one"_s);
}

/// One run over several sources.
class Run final
{
public:
    Run(const Home &home, const SyncOptions &options, const Progress &progress, std::vector<Source> sources,
        Database catalog)
        : m_home(home),
          m_options(options),
          m_progress(progress),
          m_sources(std::move(sources)),
          m_catalog(std::move(catalog))
    {}

    Result<std::vector<SourceReport>> sync(const QStringList &names)
    {
        std::vector<SourceReport> reports;
        for (const Source &source : m_sources) {
            if (!names.isEmpty() && !names.contains(source.name, Qt::CaseInsensitive))
                continue;
            reports.push_back(syncOne(source));
            if (reports.back().error && reports.back().error->kind == ErrorKind::Cancelled)
                return std::unexpected(*reports.back().error);
        }
        followForeignTargets(reports);
        return reports;
    }

private:
    int positionOf(const Source &source) const { return int(&source - m_sources.data()) + 1; }

    SourceReport syncOne(const Source &source)
    {
        SourceReport report;
        report.name = source.name;
        Result<void> done = fetchAndIndex(source, report);
        // A mirror is a copy: where it turns out broken, it is fetched again, once.
        if (!done && done.error().kind == ErrorKind::Damaged && isGitUrl(source.location)) {
            distrustMirror(mirrorFolder(m_home, source));
            done = fetchAndIndex(source, report);
        }
        if (!done) {
            report.error = done.error();
            if (done.error().kind != ErrorKind::Cancelled)
                std::ignore = noteSyncFailure(m_catalog, source, positionOf(source), done.error());
        }
        return report;
    }

    Result<void> fetchAndIndex(const Source &source, SourceReport &report)
    {
        QElapsedTimer timer;
        timer.start();
        const Result<std::unique_ptr<Snapshot>> snapshot =
            openSnapshot(m_home, source, m_options, m_progress);
        report.fetchMs += timer.restart();
        Result<void> done =
            snapshot ? index(source, **snapshot, When::Always, report) : std::unexpected(snapshot.error());
        report.indexMs += timer.elapsed();
        return done;
    }

    enum class When { Always, IfOtherFilesAreChosen };

    Result<void> index(const Source &source, Snapshot &snapshot, When when, SourceReport &report)
    {
        Result<CatalogWriter> writer = CatalogWriter::begin(m_catalog, source, positionOf(source));
        if (!writer)
            return std::unexpected(writer.error());
        const IndexContext context{
            source,
            m_sources,
            [this](const QString &url) { return readFromSources(m_home, m_sources, url); },
            m_options.parallel,
            m_progress,
            true,
            true};
        Indexer indexer(context, snapshot, *writer);
        DocsIndexer docs(context, snapshot, *writer);
        if (when == When::IfOtherFilesAreChosen && writer->state().selection == indexer.selection()) {
            const Result<bool> hasOtherRoots = docs.hasOtherRoots();
            if (!hasOtherRoots || !*hasOtherRoots)
                return hasOtherRoots ? Result<void>() : std::unexpected(hasOtherRoots.error());
        }
        if (Result<void> indexed = indexer.run(); !indexed)
            return indexed;
        if (Result<void> indexed = docs.run(); !indexed)
            return indexed;
        m_progress.report(u"Storing %1"_s.arg(source.name));
        if (m_progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled while storing %1"_s.arg(source.name));
        const Result<WriteCounts> counts =
            writer->finish({snapshot.commit(), indexer.selection()}, QDateTime::currentMSecsSinceEpoch());
        if (!counts)
            return std::unexpected(counts.error());
        report.commit = snapshot.commit();
        report.entities = counts->entities;
        report.changed += counts->changed;
        report.removed += counts->removed;
        report.problems = counts->problems;
        report.filesRead += indexer.filesRead();
        report.pagesRead += docs.pagesRead();
        return {};
    }

    /// A source may name files or docs of one that was looked at before it: that one's choice of files is
    /// then another.
    void followForeignTargets(std::vector<SourceReport> &reports)
    {
        for (SourceReport &report : reports) {
            const auto source = std::ranges::find(m_sources, report.name, &Source::name);
            if (report.error || !isGitUrl(source->location))
                continue;
            if (Result<Repository> mirror = Repository::open(mirrorFolder(m_home, *source))) {
                CommitSnapshot snapshot(*std::move(mirror), report.commit);
                if (const Result<void> done = index(*source, snapshot, When::IfOtherFilesAreChosen, report);
                    !done)
                    report.error = done.error();
            }
        }
    }

    const Home &m_home;
    const SyncOptions &m_options;
    const Progress &m_progress;
    std::vector<Source> m_sources;
    Database m_catalog;
};

Result<std::vector<Source>> sourcesOf(const Home &home, const QStringList &names)
{
    Result<Database> user = openUserData(home);
    if (!user)
        return std::unexpected(user.error());
    Result<std::vector<Source>> sources = listSources(*user);
    for (const QString &name : names) {
        if (!sources)
            break;
        if (const Result<Source> known = loadSource(*user, name); !known)
            return std::unexpected(known.error());
    }
    return sources;
}

/// Sources that the user removed elsewhere while their entities stayed.
void dropForgotten(Database &catalog, const std::vector<Source> &sources)
{
    for (const SourceStatus &status : listSourceStatus(catalog).value_or(std::vector<SourceStatus>())) {
        if (std::ranges::find(sources, status.name, &Source::name) != sources.end())
            continue;
        if (Result<CatalogWriter> writer = CatalogWriter::begin(catalog, {status.name, {}, {}, {}}, 0))
            std::ignore = writer->removeAll();
    }
}

} // namespace

Result<std::vector<SourceReport>> syncSources(const Home &home, const QStringList &names,
                                              const SyncOptions &options, const Progress &progress)
{
    if (const Result<void> made = home.create(); !made)
        return std::unexpected(made.error());
    if (const Result<std::vector<Source>> known = sourcesOf(home, names); !known)
        return std::unexpected(known.error());
    const Result<FileLock> lock = lockSync(home, progress);
    if (!lock)
        return std::unexpected(lock.error());
    // Asked for again: while this one waited, sources may have come and been synced.
    Result<std::vector<Source>> sources = sourcesOf(home, names);
    if (!sources)
        return std::unexpected(sources.error());
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    dropForgotten(*catalog, *sources);
    auto reports = Run(home, options, progress, *sources, *std::move(catalog)).sync(names);
    if (isCatalogDamaged(home)) {
        catalog = openCatalog(home); // made anew: nothing of any source is in it
        if (!catalog)
            return std::unexpected(catalog.error());
        reports = Run(home, options, progress, *std::move(sources), *std::move(catalog)).sync({});
    }
    // What was waited for may have come; where this fails, the next sync does it.
    std::ignore = showPending(home);
    return reports;
}

} // namespace cairn
