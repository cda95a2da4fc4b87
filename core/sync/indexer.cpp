// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/indexer.h"

#include "catalog/location.h"
#include "sync/orphans.h"
#include "sync/sourcerules.h"
#include "sync/targets.h"

#include <QCryptographicHash>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostOrphanCandidates = 1'000;
constexpr qsizetype maxOrphanBytes = 256 * 1024; // what is larger was not written by hand
constexpr size_t maxComparisons = 10'000'000;
constexpr size_t maxPatterns = 1'000;       // of Locations, each of which is held against every path
constexpr qsizetype longestShownFile = 500; // characters of a target in a message

bool matchesAny(const std::vector<Glob> &globs, const QString &path)
{
    return std::ranges::any_of(globs, [&](const Glob &glob) { return glob.matches(path); });
}

bool isUrl(const StoredTarget &target)
{
    return isUrlTarget(target.pattern);
}

QByteArrayView versionOfSelection()
{
    return "1";
}

Problem tooManyPatterns(const StoredTarget &target)
{
    return {
        Severity::Error,
        u"limit"_s,
        u"The Locations of the source name more than %1 patterns; the rest is left out"_s.arg(maxPatterns),
        u"Use fewer patterns that fit more, or plain paths"_s,
        target.path,
        target.place,
        {}};
}

} // namespace

Indexer::Indexer(IndexContext context, Snapshot &snapshot, CatalogWriter &writer)
    : m_context(std::move(context)),
      m_snapshot(snapshot),
      m_writer(writer),
      m_reader(m_context, snapshot, writer)
{
    QStringList patterns = m_context.source.paths.isEmpty() ? defaultPaths() : m_context.source.paths;
    size_t foreign = 0;
    for (const QString &url : m_writer.foreignUrls()) {
        const QString local = pathInSource(m_context.source, url);
        if (!local.isEmpty() && (Glob(local).isPlain() || ++foreign <= maxPatterns))
            patterns += local;
    }
    for (const QString &pattern : std::as_const(patterns))
        m_roots.emplace_back(pattern);

    patterns += m_context.source.branch;
    for (const Source &source : m_context.allSources)
        patterns += source.location;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(versionOfSelection());
    hash.addData(patterns.join(u'\n').toUtf8());
    m_selection = QString::fromLatin1(hash.result().toHex());
}

Result<void> Indexer::run()
{
    const SourceState before = m_writer.state();
    const bool isSameChoice = before.selection == m_selection && !before.commit.isEmpty();
    const auto changes = isSameChoice ? m_snapshot.changesSince(before.commit) : std::nullopt;
    if (changes) {
        const Result<bool> isComplete = applyChanges(*changes);
        if (!isComplete)
            return std::unexpected(isComplete.error());
        if (*isComplete)
            return {};
    }
    return select();
}

bool Indexer::isWanted(const QString &path) const
{
    return matchesAny(m_roots, path) || matchesAny(m_located, path);
}

/// Reads only what the changes name. False: they reach the choice of files itself, which must be made anew.
Result<bool> Indexer::applyChanges(const std::vector<TreeChange> &changes)
{
    m_located.clear();
    const bool hadFiles = m_writer.hasFiles();
    for (const StoredTarget &target : m_writer.targets()) {
        if (!isUrl(target))
            m_located.emplace_back(target.pattern);
    }
    if (m_located.size() * changes.size() > maxComparisons)
        return false; // listing everything is quicker
    std::vector<TreeFile> toRead;
    std::vector<TreeChange> unreached;
    QSet<QString> readers;
    bool reachesLocations = false;
    for (const TreeChange &change : changes) {
        const bool isKnown = m_writer.isStored(change.path);
        for (const QString &reader : m_writer.readersOf(change.path))
            readers.insert(reader);
        if (!isKnown && !isWanted(change.path)) {
            unreached.push_back(change);
            continue;
        }
        reachesLocations =
            reachesLocations
            || (change.kind != TreeChange::Kind::Modified && matchesAny(m_located, change.path));
        if (change.kind == TreeChange::Kind::Removed) {
            reachesLocations = reachesLocations || !m_writer.targetsOf(change.path).empty();
            if (const Result<void> dropped = m_writer.drop(change.path); !dropped)
                return std::unexpected(dropped.error());
            readers.remove(change.path);
        } else {
            toRead.push_back({change.path, change.id});
        }
    }
    for (const TreeFile &file : toRead)
        readers.remove(file.path);
    if (!readers.isEmpty()) {
        const Result<std::vector<TreeFile>> files =
            m_snapshot.files([&](const QString &path) { return readers.contains(path); });
        if (!files)
            return std::unexpected(files.error());
        toRead.insert(toRead.end(), files->begin(), files->end());
    }
    if (const Result<void> read = m_reader.read(toRead); !read)
        return std::unexpected(read.error());
    if (const Result<void> updated = updateOrphans(unreached); !updated)
        return std::unexpected(updated.error());
    // That no file fits the globs is a finding of the choice, too.
    return !m_reader.haveTargetsChanged() && !reachesLocations && hadFiles == m_writer.hasFiles();
}

QSet<QString> Indexer::outdatedReaders()
{
    QSet<QString> readers;
    for (const StoredRead &read : m_writer.reads()) {
        if (m_snapshot.idOf(read.path) != read.contentId)
            readers.insert(read.reader);
    }
    return readers;
}

/// Chooses the files, level by level: those that fit the globs, then what the Locations found so far name.
Result<void> Indexer::select()
{
    m_context.progress.report(u"Listing the files of %1"_s.arg(m_context.source.name));
    const Result<QHash<QString, QByteArray>> stored = m_writer.storedFiles();
    if (!stored)
        return std::unexpected(stored.error());
    Result<Fitting> fitting = filesFor(m_roots);
    if (!fitting)
        return std::unexpected(fitting.error());
    std::vector<Problem> problems;
    if (fitting->files.empty())
        problems.push_back(nothingFits());

    const QSet<QString> outdated = outdatedReaders();
    QSet<QString> chosen;
    while (!fitting->files.empty()) {
        std::vector<TreeFile> level;
        std::vector<TreeFile> toRead;
        for (TreeFile &file : fitting->files) {
            if (chosen.contains(file.path))
                continue;
            chosen.insert(file.path);
            if (stored->value(file.path) != file.id || outdated.contains(file.path))
                toRead.push_back(file);
            level.push_back(std::move(file));
        }
        if (const Result<void> read = m_reader.read(toRead); !read)
            return read;
        fitting = filesForTargets(level, problems);
        if (!fitting)
            return std::unexpected(fitting.error());
    }
    for (auto file = stored->constBegin(); file != stored->constEnd(); ++file) {
        if (chosen.contains(file.key()))
            continue;
        if (const Result<void> dropped = m_writer.drop(file.key()); !dropped)
            return dropped;
    }
    if (const Result<void> found = findOrphans(chosen, problems); !found)
        return found;
    return m_writer.setSelectionProblems(problems);
}

std::optional<Problem> Indexer::orphanAt(const TreeFile &file, bool usesLocations)
{
    // Without any Location nobody expects other names to be read.
    if (!usesLocations && !hasDescriptorName(file.path))
        return std::nullopt;
    const Result<QByteArray> bytes = m_snapshot.read(file, maxOrphanBytes);
    return bytes
               ? findOrphan(
                     file.path, *bytes,
                     u"No Location and no glob of the source %1 names this file, so %2 is not in the catalog"_s
                         .arg(m_context.source.name, u"%1"_s))
               : std::nullopt;
}

Result<void> Indexer::findOrphans(const QSet<QString> &chosen, std::vector<Problem> &problems)
{
    if (!m_context.findsOrphans || (!m_tree && !m_snapshot.listsQuickly()))
        return {};
    if (!m_tree) {
        Result<std::vector<TreeFile>> tree = m_snapshot.files(isYamlFile);
        if (!tree)
            return std::unexpected(tree.error());
        m_tree = *std::move(tree);
    }
    std::vector<const TreeFile *> candidates;
    for (const TreeFile &file : *m_tree) {
        if (isYamlFile(file.path) && !chosen.contains(file.path))
            candidates.push_back(&file);
    }
    std::ranges::stable_partition(candidates,
                                  [](const TreeFile *file) { return hasDescriptorName(file->path); });
    const bool usesLocations = !m_writer.targets().empty();
    for (size_t at = 0; at < std::min(candidates.size(), mostOrphanCandidates); ++at) {
        if (std::optional<Problem> orphan = orphanAt(*candidates[at], usesLocations))
            problems.push_back(*std::move(orphan));
    }
    return {};
}

Result<void> Indexer::updateOrphans(const std::vector<TreeChange> &changes)
{
    const bool usesLocations = !m_writer.targets().empty();
    for (const TreeChange &change : changes) {
        if (!m_context.findsOrphans || !isYamlFile(change.path))
            continue;
        const bool isThere = change.kind != TreeChange::Kind::Removed;
        const Result<void> noted = m_writer.setSelectionProblem(
            change.path, isThere ? orphanAt({change.path, change.id}, usesLocations) : std::nullopt);
        if (!noted)
            return noted;
    }
    return {};
}

/// Plain paths are looked up, so that a source (or a check) of named files does not list the folder around
/// them.
Result<Indexer::Fitting> Indexer::filesFor(const std::vector<Glob> &globs)
{
    Fitting fitting{{}, std::vector<bool>(globs.size(), false)};
    std::vector<size_t> patterns;
    for (size_t at = 0; at < globs.size(); ++at) {
        if (!globs[at].isPlain()) {
            patterns.push_back(at);
        } else if (QByteArray id = m_snapshot.idOf(globs[at].pattern()); !id.isEmpty()) {
            fitting.isMatched[at] = true;
            fitting.files.push_back({globs[at].pattern(), std::move(id)});
        }
    }
    if (!patterns.empty() && !m_tree) {
        Result<std::vector<TreeFile>> tree = m_snapshot.files([](const QString &) { return true; });
        if (!tree)
            return std::unexpected(tree.error());
        m_tree = *std::move(tree);
    }
    for (const TreeFile &file :
         patterns.empty() ? std::span<const TreeFile>() : std::span<const TreeFile>(*m_tree)) {
        bool isNamed = false;
        for (const size_t at : patterns) {
            if (globs[at].matches(file.path))
                fitting.isMatched[at] = isNamed = true;
        }
        if (isNamed)
            fitting.files.push_back(file);
    }
    return fitting;
}

/// What the Locations in these files name.
Result<Indexer::Fitting> Indexer::filesForTargets(const std::vector<TreeFile> &files,
                                                  std::vector<Problem> &problems)
{
    std::vector<Glob> globs;
    std::vector<StoredTarget> targets;
    for (const TreeFile &file : files) {
        for (StoredTarget &target : m_writer.targetsOf(file.path)) {
            if (isUrl(target))
                continue;
            Glob glob(target.pattern);
            if (!glob.isPlain() && ++m_patterns > maxPatterns) {
                if (m_patterns == maxPatterns + 1)
                    problems.push_back(tooManyPatterns(target));
                continue;
            }
            globs.push_back(std::move(glob));
            targets.push_back(std::move(target));
        }
    }
    Result<Fitting> fitting = filesFor(globs);
    for (size_t at = 0; fitting && at < targets.size(); ++at) {
        if (!fitting->isMatched[at])
            reportUnmatched(targets[at], problems);
    }
    return fitting;
}

Problem Indexer::nothingFits() const
{
    const QStringList globs = m_context.source.paths.isEmpty() ? defaultPaths() : m_context.source.paths;
    return {Severity::Warning,
            u"no-descriptors"_s,
            u"No file of the source %1 fits its globs (%2)"_s.arg(m_context.source.name, globs.join(u", "_s)),
            u"Change the globs of the source, or add a catalog-info.yaml to the repository"_s,
            {},
            {},
            {}};
}

void Indexer::reportUnmatched(const StoredTarget &target, std::vector<Problem> &problems) const
{
    if (target.isOptional)
        return;
    const bool isPlain = Glob(target.pattern).isPlain();
    const QString shown =
        target.target.size() > longestShownFile ? target.target.left(longestShown) + u'…' : target.target;
    problems.push_back({isPlain ? Severity::Error : Severity::Warning,
                        isPlain ? u"location-target-not-found"_s : u"location-pattern-unmatched"_s,
                        isPlain ? u"The target \"%1\" is not in the repository"_s.arg(shown)
                                : u"The target \"%1\" fits no file of the repository"_s.arg(shown),
                        u"Correct the path, or set spec.presence to optional"_s,
                        target.path,
                        target.place,
                        {}});
}

} // namespace cairn
