// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/descriptorreader.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "catalog/docsannotation.h"
#include "catalog/location.h"
#include "catalog/skeletontext.h"
#include "git/lfs.h"
#include "sync/entitydocs.h"
#include "sync/targets.h"
#include "sync/templatecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t batchSize = 256;
constexpr qsizetype maxFileBytes = 20 * 1024 * 1024;
// What is read at once has to fit into memory several times over.
constexpr qsizetype batchBytes = 16 * 1024 * 1024;
constexpr qsizetype longestShown = 500; // characters of a URL in a message
constexpr qsizetype maxSourceBytes = qsizetype(2) * 1024 * 1024 * 1024;

Problem unreadable(const QString &path, const Error &error)
{
    const QString rule = error.kind == ErrorKind::Limit ? u"limit"_s : u"unreadable-file"_s;
    return {Severity::Error, rule, error.message, error.hint, path, {1, 1}, {}};
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
struct DescriptorReader::Opened {
    enum class State { Open, Parsed, Ready };
    TreeFile file;
    QByteArray bytes;
    std::vector<YamlDocument> documents;
    PreparedFile prepared;
    bool hasTemplate = false; ///< then its bytes are kept until it is ready
    State state = State::Open;
};

Result<void> DescriptorReader::read(const std::vector<TreeFile> &files)
{
    std::span<const TreeFile> left(files);
    const auto total = qsizetype(left.size());
    std::vector<Opened> opened, parsed, finished;
    while (!left.empty() || !opened.empty() || !parsed.empty() || !finished.empty()) {
        const qsizetype done = total - qsizetype(left.size());
        if (const Result<void> goesOn = checkGoingOn(); !goesOn)
            return goesOn;
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

Result<void> DescriptorReader::checkGoingOn() const
{
    if (m_context.progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled while reading %1"_s.arg(m_context.source.name));
    if (m_bytesRead > maxSourceBytes)
        return failure(ErrorKind::Limit,
                       u"The descriptors of %1 have more than %2 MB"_s.arg(m_context.source.name)
                           .arg(maxSourceBytes >> 20),
                       u"Narrow the globs of the source"_s);
    return {};
}

Result<std::vector<DescriptorReader::Opened>> DescriptorReader::open(std::span<const TreeFile> &files)
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
        Opened one{file, bytes.value_or(QByteArray()), {}, {}, false, Opened::State::Open};
        const bool isElsewhere = bytes && isLfsPointer(*bytes);
        if (!bytes || isElsewhere) {
            DescriptorFile content;
            content.hasRejected = true;
            content.problems.push_back(isElsewhere ? keptInLfs(file.path)
                                                   : unreadable(file.path, bytes.error()));
            one.prepared = prepareFile(file.path, file.id, std::move(content));
            one.state = Opened::State::Ready;
        } else if (isSkeletonText(*bytes) && !m_context.source.paths.contains(file.path)) {
            one.prepared = prepareFile(file.path, file.id, DescriptorFile());
            one.state = Opened::State::Ready;
        }
        opened.push_back(std::move(one));
    }
    m_bytesRead += bytesOpened;
    return opened;
}

void DescriptorReader::finish(std::vector<Opened> &batch)
{
    const qsizetype end = m_bytesRead + batchBytes;
    for (Opened &one : batch) {
        if (m_bytesRead >= end)
            return;
        finish(one);
    }
}

void DescriptorReader::parse(Opened &opened) const
{
    if (opened.state != Opened::State::Open)
        return;
    opened.documents = readYaml(opened.bytes);
    opened.state = Opened::State::Parsed;
    opened.hasTemplate = std::ranges::any_of(
        opened.documents, [](const YamlDocument &document) { return isScaffolderTemplate(document.root); });
    if (!opened.hasTemplate)
        opened.bytes.clear();
    if (!hasSubstitutions(opened.documents) && !(opened.hasTemplate && m_context.checksFetches))
        makeReady(opened, {}, {});
}

/// Gives substitutions what they read.
void DescriptorReader::finish(Opened &opened)
{
    if (opened.state == Opened::State::Ready)
        return;
    std::vector<StoredRead> reads;
    makeReady(
        opened, [&](const QString &target) { return readTarget(target, opened.file.path, reads); }, &reads);
}

Result<QByteArray> DescriptorReader::readTarget(const QString &target, const QString &path,
                                                std::vector<StoredRead> &reads)
{
    QString local = isUrlTarget(target) ? pathInSource(m_context.source, target) : QString();
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
}

void DescriptorReader::makeReady(Opened &opened, const ReadTarget &read,
                                 const std::vector<StoredRead> *reads) const
{
    const QString &path = opened.file.path;
    DescriptorFile content = readDescriptors(path, std::move(opened.documents), read);
    std::vector<StoredTarget> targets = resolveTargets(m_context.source, m_context.allSources, path, content);
    checkDocs(path, content);
    if (opened.hasTemplate)
        checkTemplates(opened, content);
    opened.bytes.clear();
    opened.prepared = prepareFile(path, opened.file.id, std::move(content));
    opened.prepared.targets = std::move(targets);
    if (reads)
        opened.prepared.reads = *reads;
    opened.state = Opened::State::Ready;
}

void DescriptorReader::checkTemplates(const Opened &opened, DescriptorFile &content) const
{
    Snapshot *snapshot = m_context.checksFetches ? &m_snapshot : nullptr;
    for (const Entity &entity : content.entities) {
        if (!isScaffolderTemplate(entity.document))
            continue;
        for (Problem &problem : checkTemplate(entity, opened.bytes, opened.file.path, snapshot)) {
            if (content.problems.size() < listedProblems)
                content.problems.push_back(std::move(problem));
        }
    }
}

void DescriptorReader::checkDocs(const QString &path, DescriptorFile &content) const
{
    for (const Entity &entity : content.entities) {
        const std::optional<DocsAnnotation> docs = docsAnnotation(entity.document, path);
        if (!docs)
            continue;
        const auto report = [&](Severity severity, const QString &rule, const QString &message,
                                const QString &hint) {
            content.problems.push_back(
                {severity, rule, message, hint, path, docs->place, entity.ref.canonical()});
        };
        const bool isElsewhere = !docs->url.isEmpty() && m_context.knowsSources;
        if (!docs->fault.isEmpty())
            report(Severity::Info, u"docs-missing"_s, docs->fault,
                   u"Write dir: and a folder of the same repository, such as dir:."_s);
        else if (isElsewhere && std::ranges::none_of(m_context.allSources, [&](const Source &source) {
                     return folderInSource(source, docs->url).has_value();
                 }))
            report(Severity::Warning, u"docs-outside-sources"_s,
                   u"The docs at \"%1\" are in no configured source"_s.arg(docs->url.left(longestShown)),
                   u"Add its repository as a source of its own"_s);
    }
}

Result<void> DescriptorReader::write(const std::vector<Opened> &batch)
{
    for (const Opened &opened : batch) {
        if (!m_haveTargetsChanged)
            m_haveTargetsChanged = opened.prepared.targets != m_writer.targetsOf(opened.file.path);
        if (const Result<void> written = m_writer.put(opened.prepared); !written)
            return written;
    }
    m_filesRead += int(batch.size());
    return {};
}

} // namespace cairn
