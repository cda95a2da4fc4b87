// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/pending.h"

#include "base/yaml.h"
#include "catalog/descriptor.h"
#include "git/address.h"
#include "store/catalogwriter.h"
#include "store/schema.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// A descriptor file with the entities of it that are waited for.
struct PendingFile {
    QByteArray descriptor;
    QSet<QString> refs;

    QByteArray id() const
    {
        QStringList sorted(refs.begin(), refs.end());
        sorted.sort();
        return QCryptographicHash::hash(descriptor + '\n' + sorted.join(u'\n').toUtf8(),
                                        QCryptographicHash::Sha1);
    }
};

/// By the path that the catalog shows: the repository's own address is a part of it.
std::map<QString, PendingFile> filesOf(const std::vector<PendingEntity> &entities)
{
    std::map<QString, PendingFile> files;
    for (const PendingEntity &entity : entities) {
        const QString folder = localFolder(entity.location);
        const QString place = folder.isEmpty() ? comparableRepository(entity.location) : folder;
        PendingFile &file = files[place + u'/' + entity.path];
        file.descriptor = entity.descriptor;
        file.refs.insert(entity.ref);
    }
    return files;
}

Result<bool> isSynced(Database &catalog, const QString &ref)
{
    const Result<qint64> count = catalog.number(
        "SELECT count(*) FROM entity JOIN source ON source.id = entity.source WHERE entity.ref = ? AND source.name <> ?",
        {ref, QString(pendingSource)});
    if (!count)
        return std::unexpected(count.error());
    return *count > 0;
}

/// Those that are still waited for; the others are forgotten.
Result<std::vector<PendingEntity>> stillPending(Database &user, Database &catalog)
{
    Result<std::vector<PendingEntity>> all = listPending(user);
    if (!all)
        return all;
    std::vector<PendingEntity> waiting;
    QStringList synced;
    for (PendingEntity &entity : *all) {
        const Result<bool> isThere = isSynced(catalog, entity.ref);
        if (!isThere)
            return std::unexpected(isThere.error());
        if (*isThere)
            synced += entity.ref;
        else
            waiting.push_back(std::move(entity));
    }
    if (!synced.isEmpty()) {
        if (const Result<void> dropped = dropPending(user, synced); !dropped)
            return std::unexpected(dropped.error());
    }
    return waiting;
}

Result<void> putFile(CatalogWriter &writer, const QString &path, const PendingFile &file)
{
    const ReadTarget readNothing = [](const QString &) {
        return failure(ErrorKind::NotFound, u"it is not read before it is synced"_s);
    };
    DescriptorFile content = readDescriptors(path, readYaml(file.descriptor), readNothing);
    std::erase_if(content.entities,
                  [&](const Entity &entity) { return !file.refs.contains(entity.ref.canonical()); });
    // What is wrong with it is said by its source, once that has it.
    content.problems.clear();
    content.hasRejected = false;
    return writer.put(prepareFile(path, file.id(), std::move(content)));
}

Result<bool> isShown(Database &catalog)
{
    const Result<qint64> count =
        catalog.number("SELECT count(*) FROM source WHERE name = ?", {QString(pendingSource)});
    if (!count)
        return std::unexpected(count.error());
    return *count > 0;
}

} // namespace

Result<void> addPending(Database &user, const std::vector<PendingEntity> &entities)
{
    for (const PendingEntity &entity : entities) {
        const Result<int> put = user.run(
            "INSERT OR REPLACE INTO pending_entity(ref, run, location, path, descriptor, at) VALUES(?, ?, ?, ?, ?, ?)",
            {entity.ref, entity.run, entity.location, entity.path, entity.descriptor, entity.at});
        if (!put)
            return std::unexpected(put.error());
    }
    return {};
}

Result<void> dropPending(Database &user, const QStringList &refs)
{
    for (const QString &ref : refs) {
        if (const Result<int> gone = user.run("DELETE FROM pending_entity WHERE ref = ?", {ref}); !gone)
            return std::unexpected(gone.error());
    }
    return {};
}

Result<std::vector<PendingEntity>> listPending(Database &user)
{
    std::vector<PendingEntity> entities;
    const Result<void> done =
        user.query("SELECT ref, run, location, path, descriptor, at FROM pending_entity ORDER BY ref", {},
                   [&](const Row &row) {
                       entities.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.bytes(4),
                                           row.integer(5)});
                       return true;
                   });
    if (!done)
        return std::unexpected(done.error());
    return entities;
}

Result<bool> showPending(const Home &home)
{
    Result<Database> user = openUserData(home);
    Result<Database> catalog = openCatalog(home);
    if (!user || !catalog)
        return std::unexpected(user ? catalog.error() : user.error());
    const Result<std::vector<PendingEntity>> waiting = stillPending(*user, *catalog);
    const Result<bool> hasShown = isShown(*catalog);
    if (!waiting || !hasShown)
        return std::unexpected(waiting ? hasShown.error() : waiting.error());
    if (waiting->empty() && !*hasShown)
        return false;
    Result<CatalogWriter> writer =
        CatalogWriter::begin(*catalog, {pendingSource, {}, {}, {}}, std::numeric_limits<int>::max());
    if (!writer)
        return std::unexpected(writer.error());
    if (waiting->empty()) {
        const Result<WriteCounts> gone = writer->removeAll();
        return gone ? Result<bool>(true) : std::unexpected(gone.error());
    }
    const Result<QHash<QString, QByteArray>> stored = writer->storedFiles();
    if (!stored)
        return std::unexpected(stored.error());
    const std::map<QString, PendingFile> files = filesOf(*waiting);
    bool isNews = false;
    for (const QString &path : stored->keys()) {
        if (files.contains(path))
            continue;
        isNews = true;
        if (const Result<void> dropped = writer->drop(path); !dropped)
            return std::unexpected(dropped.error());
    }
    for (const auto &[path, file] : files) {
        if (stored->value(path) == file.id())
            continue;
        isNews = true;
        if (const Result<void> put = putFile(*writer, path, file); !put)
            return std::unexpected(put.error());
    }
    if (!isNews)
        return false;
    const Result<WriteCounts> written = writer->finish({}, QDateTime::currentMSecsSinceEpoch());
    return written ? Result<bool>(true) : std::unexpected(written.error());
}

} // namespace cairn
