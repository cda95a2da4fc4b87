// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/catalogchanges.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "store/places.h"
#include "store/schema.h"
#include "store/sourcestatus.h"
#include "store/userdata.h"
#include "sync/sourcehistory.h"
#include "sync/sync.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr size_t mostChanges = 200;
constexpr size_t mostFiles = 400;
constexpr int listedCommits = 500;
constexpr int firstLook = 12; // commits that are news to somebody who never looked
constexpr qsizetype comparedBytes = 2 * 1024 * 1024;

/// An entity as its descriptor has it, and how it is called.
struct Declared {
    QString title;
    Value document;
};
using Entities = std::map<QString, Declared>;

Entities entitiesIn(const QString &path, const QByteArray &text)
{
    Entities entities;
    // What it reads from other files is no change of this one.
    const auto unread = [](const QString &) { return failure(ErrorKind::NotFound, {}); };
    for (Entity &entity : readDescriptors(path, readYaml(text), unread).entities) {
        const QString title = entity.title.isEmpty() ? entity.ref.name : entity.title;
        entities.emplace(entity.ref.canonical(), Declared{title, std::move(entity.document)});
    }
    return entities;
}

bool mayBeDescriptor(const QString &path)
{
    return path.endsWith(u".yaml") || path.endsWith(u".yml");
}

/// One source, from the commit that was looked at to the one that the catalog has.
class SourceChanges final
{
public:
    SourceChanges(const SourceRepository &opened, const QString &source, const QSet<QString> &files)
        : m_repository(opened.repository), m_prefix(opened.prefix), m_source(source), m_files(files)
    {}

    Result<void> compare(const QString &from, const QString &to, const Progress &progress,
                         CatalogChanges &all);

private:
    Entities at(const QString &commit, const QString &path) const
    {
        if (m_repository.idOf(commit, path).isEmpty())
            return {};
        return entitiesIn(path, m_repository.readPath(commit, path, comparedBytes).value_or(QByteArray()));
    }
    void add(CatalogChanges &all, EntityChange::Kind kind, const QString &ref, const Declared &declared,
             const QString &path, const Commit &commit) const
    {
        all.changes.push_back({kind, ref, declared.title, m_source, path, commit});
        all.lacksAuthors = all.lacksAuthors || commit.id.isEmpty();
    }

    const Repository &m_repository;
    const QString &m_prefix;
    const QString &m_source;
    const QSet<QString> &m_files; ///< that the catalog reads, without the prefix
};

Result<void> SourceChanges::compare(const QString &from, const QString &to, const Progress &progress,
                                    CatalogChanges &all)
{
    const Result<std::vector<TreeChange>> files = m_repository.changes(from, to);
    const Result<ChangeAuthors> authors = changeAuthors(m_repository, from, to, listedCommits, progress);
    if (!files || !authors)
        return std::unexpected(files ? authors.error() : files.error());
    size_t seen = 0;
    for (const TreeChange &file : *files) {
        const QString path = file.path.sliced(file.path.startsWith(m_prefix) ? m_prefix.size() : 0);
        const bool isRemoved = file.kind == TreeChange::Kind::Removed;
        if (!file.path.startsWith(m_prefix) || !mayBeDescriptor(path)
            || (!isRemoved && !m_files.contains(path)))
            continue;
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled"_s);
        if (++seen > mostFiles) {
            all.isCut = true;
            break;
        }
        const Entities before = at(from, file.path);
        const Entities after = at(to, file.path);
        const Commit commit = authors->byPath.value(file.path);
        for (const auto &[ref, declared] : after) {
            const auto was = before.find(ref);
            if (was == before.end())
                add(all, EntityChange::Kind::Added, ref, declared, path, commit);
            else if (was->second.document != declared.document)
                add(all, EntityChange::Kind::Changed, ref, declared, path, commit);
        }
        for (const auto &[ref, declared] : before) {
            if (!after.contains(ref))
                add(all, EntityChange::Kind::Removed, ref, declared, path, commit);
        }
    }
    return {};
}

/// The files of a source that the catalog has entities or Locations of.
Result<QSet<QString>> filesOf(Database &catalog, const QString &source)
{
    QSet<QString> files;
    const Result<void> read = catalog.query(
        "SELECT file.path FROM file JOIN source ON source.id = file.source WHERE source.name = ?", {source},
        [&](const Row &row) {
            files.insert(row.text(0));
            return true;
        });
    return read ? Result<QSet<QString>>(std::move(files)) : std::unexpected(read.error());
}

/// An entity that moved to another file was removed there and added here: it is the same one.
void joinMoves(std::vector<EntityChange> &changes)
{
    QHash<QString, int> counts;
    for (const EntityChange &change : changes)
        ++counts[change.ref];
    std::erase_if(changes, [&](const EntityChange &change) {
        return change.kind == EntityChange::Kind::Removed && counts.value(change.ref) > 1;
    });
    for (EntityChange &change : changes) {
        if (counts.value(change.ref) > 1 && change.kind == EntityChange::Kind::Added)
            change.kind = EntityChange::Kind::Changed;
    }
}

Result<void> changesOf(const Home &home, const Source &source, const Look &look, Database &catalog,
                       const QString &commit, const Progress &progress, CatalogChanges &all)
{
    Result<SourceRepository> opened = openHistory(home, source);
    if (!opened || commit.isEmpty() || !opened->repository.hasCommit(commit))
        return {}; // a folder outside Git
    Result<QString> from = look.commit;
    if (from->isEmpty())
        from = commitBefore(opened->repository, commit, firstLook);
    else if (!opened->repository.hasCommit(*from))
        all.unknown += source.name;
    if (!from || !opened->repository.hasCommit(*from))
        return from ? Result<void>() : std::unexpected(from.error());
    const Result<QSet<QString>> files = filesOf(catalog, source.name);
    if (!files)
        return std::unexpected(files.error());
    return SourceChanges(*opened, source.name, *files).compare(*from, commit, progress, all);
}

} // namespace

Result<CatalogChanges> changesSinceLook(const Home &home, const Progress &progress)
{
    Result<Database> user = openUserData(home);
    Result<Database> catalog = openCatalog(home);
    if (!user || !catalog)
        return std::unexpected(user ? catalog.error() : user.error());
    const Result<std::vector<Source>> sources = listSources(*user);
    const Result<std::vector<Look>> looks = listLooks(*user);
    const Result<std::vector<SourceStatus>> states = listSourceStatus(*catalog);
    if (!sources || !looks || !states)
        return std::unexpected(!sources ? sources.error() : !looks ? looks.error() : states.error());
    CatalogChanges all;
    for (const Source &source : *sources) {
        const auto look = std::ranges::find(*looks, source.name, &Look::source);
        const auto state = std::ranges::find(*states, source.name, &SourceStatus::name);
        if (state == states->end())
            continue;
        if (look != looks->end())
            all.since = std::max(all.since, look->at);
        const Result<void> done = changesOf(home, source, look == looks->end() ? Look() : *look, *catalog,
                                            state->commit, progress, all);
        if (!done)
            return std::unexpected(done.error());
    }
    joinMoves(all.changes);
    std::ranges::sort(all.changes, {}, [](const EntityChange &change) {
        return std::tuple(-change.commit.at, int(change.kind), change.ref);
    });
    all.isCut = all.isCut || all.changes.size() > mostChanges;
    all.changes.resize(std::min(all.changes.size(), mostChanges));
    return all;
}

Result<void> noteLook(const Home &home, qint64 at)
{
    Result<Database> user = openUserData(home);
    Result<Database> catalog = openCatalog(home);
    if (!user || !catalog)
        return std::unexpected(user ? catalog.error() : user.error());
    const Result<std::vector<SourceStatus>> states = listSourceStatus(*catalog);
    if (!states)
        return std::unexpected(states.error());
    for (const SourceStatus &state : *states) {
        if (state.commit.isEmpty())
            continue;
        if (const Result<void> noted = setLook(*user, {state.name, state.commit, at}); !noted)
            return noted;
    }
    return {};
}

} // namespace cairn
