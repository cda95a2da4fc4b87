// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/indexer.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/location.h"
#include "git/address.h"
#include "git/lfs.h"
#include "sync/entitydocs.h"
#include "sync/orphans.h"
#include "sync/sourcerules.h"

#include <QCryptographicHash>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t batchSize = 256;
constexpr size_t mostOrphanCandidates = 1'000;
constexpr qsizetype maxOrphanBytes = 256 * 1024; // what is larger was not written by hand
constexpr qsizetype maxFileBytes = 20 * 1024 * 1024;
// What is read at once has to fit into memory several times over.
constexpr qsizetype batchBytes = 16 * 1024 * 1024;
constexpr qsizetype maxSourceBytes = qsizetype(2) * 1024 * 1024 * 1024;
constexpr size_t maxComparisons = 10'000'000;
constexpr size_t maxPatterns = 1'000;   // of Locations, each of which is held against every path
constexpr qsizetype longestShown = 500; // characters of a target in a message

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

Problem unreadable(const QString &path, const Error &error)
{
    const QString rule = error.kind == ErrorKind::Limit ? u"limit"_s : u"unreadable-file"_s;
    return {Severity::Error, rule, error.message, error.hint, path, {1, 1}, {}};
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

Problem keptInLfs(const QString &path)
{
    return {Severity::Warning,
            u"lfs-pointer"_s,
            u"The file is kept in Git LFS; only its pointer is in the repository"_s,
            u"Take descriptors out of Git LFS"_s,
            path,
            {1, 1},
            {}};
}

} // namespace

/// A file between its steps: bytes, documents, rows.
struct Indexer::Opened {
    enum class State { Open, Parsed, Ready };
    TreeFile file;
    QByteArray bytes;
    std::vector<YamlDocument> documents;
    PreparedFile prepared;
    State state = State::Open;
};

Indexer::Indexer(IndexContext context, Snapshot &snapshot, CatalogWriter &writer)
    : m_context(std::move(context)), m_snapshot(snapshot), m_writer(writer)
{
    QStringList patterns = m_context.source.paths.isEmpty() ? defaultPaths() : m_context.source.paths;
    size_t foreign = 0;
    for (const QString &url : m_writer.foreignUrls()) {
        const QString local = localPattern(url);
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
    m_targetsChanged = false;
    if (const Result<void> read = readAll(toRead); !read)
        return std::unexpected(read.error());
    if (const Result<void> updated = updateOrphans(unreached); !updated)
        return std::unexpected(updated.error());
    // That no file fits the globs is a finding of the choice, too.
    return !m_targetsChanged && !reachesLocations && hadFiles == m_writer.hasFiles();
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
        if (const Result<void> read = readAll(toRead); !read)
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
        target.target.size() > longestShown ? target.target.left(longestShown) + u'…' : target.target;
    problems.push_back({isPlain ? Severity::Error : Severity::Warning,
                        isPlain ? u"location-target-not-found"_s : u"location-pattern-unmatched"_s,
                        isPlain ? u"The target \"%1\" is not in the repository"_s.arg(shown)
                                : u"The target \"%1\" fits no file of the repository"_s.arg(shown),
                        u"Correct the path, or set spec.presence to optional"_s,
                        target.path,
                        target.place,
                        {}});
}

/// A conveyor belt of batches: in each round one is read from the repository, the one before it is parsed,
/// the one before that gets what its substitutions read, and the oldest is written, all at once where there
/// are threads. A handle of a repository and one of a database belong to one thread at a time.
Result<void> Indexer::readAll(const std::vector<TreeFile> &files)
{
    std::span<const TreeFile> left(files);
    const auto total = qsizetype(left.size());
    std::vector<Opened> opened, parsed, finished;
    while (!left.empty() || !opened.empty() || !parsed.empty() || !finished.empty()) {
        const qsizetype done = total - qsizetype(left.size());
        if (m_context.progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled while reading %1"_s.arg(m_context.source.name));
        if (m_bytesRead > maxSourceBytes)
            return failure(ErrorKind::Limit,
                           u"The descriptors of %1 have more than %2 MB"_s.arg(m_context.source.name)
                               .arg(maxSourceBytes >> 20),
                           u"Narrow the globs of the source"_s);
        m_context.progress.report(
            u"Reading %1 of %2 files of %3"_s.arg(done).arg(total).arg(m_context.source.name),
            double(done) / double(total));
        Result<std::vector<Opened>> read;
        Result<void> written;
        m_context.parallel(qsizetype(opened.size()) + 2, [&](qsizetype job) {
            if (job == 0) {
                written = write(finished);
            } else if (job == 1) {
                finish(parsed);
                read = open(left);
            } else {
                parse(opened[size_t(job) - 2]);
            }
        });
        if (!written || !read)
            return std::unexpected(written ? read.error() : written.error());
        const auto notReady = std::ranges::stable_partition(
            parsed, [](const Opened &one) { return one.state == Opened::State::Ready; });
        std::vector<Opened> late(std::move_iterator(notReady.begin()), std::move_iterator(notReady.end()));
        parsed.erase(notReady.begin(), notReady.end());
        finished = std::move(parsed);
        std::ranges::move(opened, std::back_inserter(late));
        parsed = std::move(late);
        opened = *std::move(read);
    }
    return {};
}

Result<std::vector<Indexer::Opened>> Indexer::open(std::span<const TreeFile> &files)
{
    std::vector<Opened> opened;
    qsizetype bytesOpened = 0;
    while (!files.empty() && opened.size() < batchSize && bytesOpened < batchBytes) {
        const TreeFile &file = files.front();
        files = files.subspan(1);
        Result<QByteArray> bytes = m_snapshot.read(file, maxFileBytes);
        if (!bytes && (bytes.error().kind == ErrorKind::Failed || bytes.error().kind == ErrorKind::Damaged))
            return std::unexpected(bytes.error());
        bytesOpened += bytes ? bytes->size() : 0;
        Opened one{file, bytes.value_or(QByteArray()), {}, {}, Opened::State::Open};
        const bool isElsewhere = bytes && isLfsPointer(*bytes);
        if (!bytes || isElsewhere) {
            DescriptorFile content;
            content.hasRejected = true;
            content.problems.push_back(isElsewhere ? keptInLfs(file.path)
                                                   : unreadable(file.path, bytes.error()));
            one.prepared = prepareFile(file.path, file.id, std::move(content));
            one.state = Opened::State::Ready;
        }
        opened.push_back(std::move(one));
    }
    m_bytesRead += bytesOpened;
    return opened;
}

void Indexer::finish(std::vector<Opened> &batch)
{
    const qsizetype end = m_bytesRead + batchBytes;
    for (Opened &one : batch) {
        if (m_bytesRead >= end)
            return;
        finish(one);
    }
}

void Indexer::parse(Opened &opened) const
{
    if (opened.state != Opened::State::Open)
        return;
    opened.documents = readYaml(std::exchange(opened.bytes, {}));
    opened.state = Opened::State::Parsed;
    if (!hasSubstitutions(opened.documents))
        makeReady(opened, {}, {});
}

/// Gives substitutions what they read.
void Indexer::finish(Opened &opened)
{
    if (opened.state == Opened::State::Ready)
        return;
    std::vector<StoredRead> reads;
    const QString &path = opened.file.path;
    makeReady(
        opened,
        [&](const QString &target) -> Result<QByteArray> {
            QString local = isUrlTarget(target) ? localPattern(target) : QString();
            if (isUrlTarget(target) && local.isEmpty())
                return m_context.readUrl(target);
            if (local.isEmpty()) {
                const Result<QString> resolved = resolvePath(target, path);
                if (!resolved)
                    return std::unexpected(resolved.error());
                local = *resolved;
            }
            reads.push_back({local, m_snapshot.idOf(local), path});
            Result<QByteArray> bytes = m_snapshot.readPath(local, maxFileBytes);
            if (bytes && isLfsPointer(*bytes))
                return failure(ErrorKind::NotFound, u"only its Git LFS pointer is in the repository"_s,
                               u"Take the file out of Git LFS"_s);
            m_bytesRead += bytes ? bytes->size() : 0;
            return bytes;
        },
        &reads);
}

void Indexer::makeReady(Opened &opened, const ReadTarget &read, const std::vector<StoredRead> *reads) const
{
    const QString &path = opened.file.path;
    DescriptorFile content = readDescriptors(path, std::move(opened.documents), read);
    std::vector<StoredTarget> targets = resolveTargets(path, content);
    checkDocs(path, content);
    opened.prepared = prepareFile(path, opened.file.id, std::move(content));
    opened.prepared.targets = std::move(targets);
    if (reads)
        opened.prepared.reads = *reads;
    opened.state = Opened::State::Ready;
}

Result<void> Indexer::write(const std::vector<Opened> &batch)
{
    for (const Opened &opened : batch) {
        if (!m_targetsChanged)
            m_targetsChanged = opened.prepared.targets != m_writer.targetsOf(opened.file.path);
        if (const Result<void> written = m_writer.put(opened.prepared); !written)
            return written;
    }
    m_filesRead += int(batch.size());
    return {};
}

std::vector<StoredTarget> Indexer::resolveTargets(const QString &path, DescriptorFile &content) const
{
    std::vector<StoredTarget> targets;
    for (const Entity &entity : content.entities) {
        for (const LocationTarget &target : locationTargets(entity)) {
            const auto report = [&](const QString &rule, const QString &message, const QString &hint) {
                content.problems.push_back(
                    {Severity::Warning, rule, message, hint, path, target.place, entity.ref.canonical()});
            };
            if (target.text.size() > Glob::longestPattern) {
                report(u"limit"_s, u"A target has more than %1 characters"_s.arg(Glob::longestPattern),
                       u"No path is so long"_s);
                continue;
            }
            if (!isUrlTarget(target.text)) {
                const Result<QString> resolved = resolvePath(target.text, path);
                if (resolved)
                    targets.push_back({target.text, *resolved, target.isOptional, target.place, path});
                else
                    report(u"location-outside-repository"_s, resolved.error().message, resolved.error().hint);
                continue;
            }
            const QString local = localPattern(target.text);
            const auto address = parseWebAddress(target.text);
            const bool isInOtherSource =
                address && std::ranges::any_of(m_context.allSources, [&](const Source &source) {
                    return comparableRepository(source.location) == address->repository;
                });
            targets.push_back(
                {target.text, local.isEmpty() ? target.text : local, target.isOptional, target.place, path});
            if (local.isEmpty() && !isInOtherSource && !target.isOptional)
                report(u"location-outside-sources"_s,
                       u"The target \"%1\" is in no configured source"_s.arg(target.text),
                       u"Add its repository as a source of its own"_s);
        }
    }
    return targets;
}

void Indexer::checkDocs(const QString &path, DescriptorFile &content) const
{
    for (const Entity &entity : content.entities) {
        const std::optional<DocsAnnotation> docs = docsAnnotation(entity.document, path);
        if (!docs)
            continue;
        const auto report = [&](const QString &rule, const QString &message, const QString &hint) {
            content.problems.push_back(
                {Severity::Warning, rule, message, hint, path, docs->place, entity.ref.canonical()});
        };
        const bool isElsewhere = !docs->url.isEmpty() && m_context.knowsSources;
        if (!docs->fault.isEmpty())
            report(u"docs-missing"_s, docs->fault,
                   u"Write dir: and a folder of the same repository, such as dir:."_s);
        else if (isElsewhere && std::ranges::none_of(m_context.allSources, [&](const Source &source) {
                     return folderInSource(source, docs->url).has_value();
                 }))
            report(u"docs-outside-sources"_s,
                   u"The docs at \"%1\" are in no configured source"_s.arg(docs->url.left(longestShown)),
                   u"Add its repository as a source of its own"_s);
    }
}

QString Indexer::localPattern(const QString &url) const
{
    const auto address = parseWebAddress(url);
    if (!address || !isGitUrl(m_context.source.location)
        || comparableRepository(m_context.source.location) != address->repository)
        return {};
    return address->path;
}

} // namespace cairn
