// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sync/entitydocs.h"

#include "catalog/docsannotation.h"
#include "git/address.h"
#include "git/mirror.h"
#include "store/entitydetail.h"
#include "store/schema.h"
#include "store/userdata.h"
#include "sync/sync.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int mostBorrowed = 10; // steps from entity to entity

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

std::unexpected<Error> noDocs(const QString &ref)
{
    return failure(ErrorKind::NotFound, u"%1 has no docs"_s.arg(ref),
                   u"Give it the annotation backstage.io/techdocs-ref, such as dir:."_s);
}

/// The site that the entity's row is connected with.
Result<DocsPlace> placeOf(Database &catalog, const EntityDetail &entity)
{
    Result<DocsPlace> place = noDocs(entity.row.ref);
    const Result<void> read = catalog.query(
        "SELECT entity_docs.folder, entity_docs.url, source.name, source.commit_id, docs_site.folder, docs_site.name, "
        "docs_site.is_missing FROM entity_docs JOIN entity ON entity.id = entity_docs.entity "
        "LEFT JOIN docs_site ON docs_site.id = entity_docs.site LEFT JOIN source ON source.id = docs_site.source "
        "WHERE entity.ref = ? AND entity.is_winner",
        {entity.row.ref}, [&](const Row &row) {
            const QString where = row.text(1).isEmpty() ? row.text(0) : row.text(1);
            if (row.isNull(2))
                place = failure(
                    ErrorKind::NotFound,
                    u"The docs of %1 are at %2, which is in no synced source"_s.arg(entity.row.ref, where),
                    u"Add that repository as a source, and sync it"_s);
            else if (row.integer(6) != 0)
                place =
                    failure(ErrorKind::NotFound,
                            u"There are no docs of %1 in %2"_s.arg(
                                entity.row.ref, where.isEmpty() ? u"the root of its repository"_s : where),
                            u"Add mkdocs.yml and docs/index.md there, or correct the annotation"_s);
            else
                place = DocsPlace{entity.row.ref, row.text(2), row.text(3), row.text(4), row.text(5), {}, {}};
            return false;
        });
    return read ? std::move(place) : std::unexpected(read.error());
}

} // namespace

std::optional<QString> folderInSource(const Source &source, const QString &url)
{
    if (!isGitUrl(source.location))
        return {};
    const QString repository = comparableRepository(source.location);
    const auto address = parseWebAddress(url);
    if (!address)
        return comparableRepository(url) == repository ? std::optional(QString()) : std::nullopt;
    if (address->repository != repository)
        return {};
    const QString folder = QDir::cleanPath(address->path);
    return folder.startsWith(u"..") ? std::nullopt : std::optional(folder == u"." ? QString() : folder);
}

Result<DocsPlace> findDocs(Database &catalog, const QString &ref)
{
    QString at = ref;
    QString page;
    for (int step = 0; step < mostBorrowed; ++step) {
        const Result<EntityDetail> entity = loadEntity(catalog, at);
        if (!entity)
            return std::unexpected(entity.error());
        const std::optional<BorrowedDocs> borrowed = borrowedDocs(entity->document);
        if (!borrowed || borrowed->ref == at) {
            Result<DocsPlace> place = placeOf(catalog, *entity);
            if (place) {
                place->page = page;
                place->descriptorFolder =
                    place->source == entity->origin.source ? folderOf(entity->origin.path) : place->folder;
            }
            return place;
        }
        at = borrowed->ref;
        page = borrowed->page.isEmpty() ? page : borrowed->page;
    }
    return failure(ErrorKind::Invalid, u"The docs of %1 are borrowed in a circle"_s.arg(ref),
                   u"Let one of the entities have backstage.io/techdocs-ref instead of techdocs-entity"_s);
}

Result<std::unique_ptr<Snapshot>> openSourceFiles(const Home &home, const Source &source,
                                                  const QString &commit)
{
    if (!isGitUrl(source.location)) {
        Result<WorkTree> tree = WorkTree::open(source.location);
        if (!tree)
            return std::unexpected(tree.error());
        return std::make_unique<FolderSnapshot>(*std::move(tree));
    }
    Result<Repository> mirror = Repository::open(mirrorFolder(home, source));
    if (!mirror)
        return failure(ErrorKind::NotFound, u"%1 was not fetched yet"_s.arg(source.name), u"Sync it first"_s);
    const Result<QString> resolved = mirror->resolve(commit.isEmpty() ? u"HEAD"_s : commit);
    if (!resolved)
        return std::unexpected(resolved.error());
    return std::make_unique<CommitSnapshot>(*std::move(mirror), *resolved);
}

Result<EntityDocs> openEntityDocs(const Home &home, Database &catalog, const QString &ref)
{
    Result<DocsPlace> place = findDocs(catalog, ref);
    if (!place)
        return std::unexpected(place.error());
    Result<Database> user = openUserData(home);
    Result<Source> source = user ? loadSource(*user, place->source) : std::unexpected(user.error());
    if (!source)
        return std::unexpected(source.error());
    Result<std::unique_ptr<Snapshot>> files = openSourceFiles(home, *source, place->commit);
    if (!files)
        return std::unexpected(files.error());
    Result<Site> site = openSite(**files, {place->folder, place->name, SiteBuilder::TechDocs});
    if (!site && site.error().kind == ErrorKind::Damaged)
        distrustMirror(mirrorFolder(home, *source));
    if (!site)
        return std::unexpected(site.error());
    return EntityDocs{*std::move(place), *std::move(source), *std::move(files), *std::move(site)};
}

} // namespace cairn
