// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphcache.h"

#include "store/schema.h"

#include <mutex>

namespace cairn {

namespace {

using SharedGraph = std::shared_ptr<const CatalogGraph>;

template <typename Load>
Result<SharedGraph> read(const Home &home, Load load)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    return load(*catalog).transform(
        [](CatalogGraph graph) { return std::make_shared<const CatalogGraph>(std::move(graph)); });
}

} // namespace

Result<std::shared_ptr<const CatalogGraph>> catalogGraph(const Home &home, int revision)
{
    static std::mutex mutex;
    static std::shared_ptr<const CatalogGraph> known;
    static QString folder;
    static int knownRevision = -1;
    const std::lock_guard lock(mutex);
    if (known && knownRevision == revision && folder == home.cache)
        return known;
    Result<std::shared_ptr<const CatalogGraph>> graph = read(home, loadGraph);
    if (graph) {
        known = *graph;
        folder = home.cache;
        knownRevision = revision;
    }
    return graph;
}

Result<std::shared_ptr<const CatalogGraph>> nearGraph(const Home &home, const QString &ref)
{
    return read(home, [&ref](Database &catalog) { return loadGraphAround(catalog, ref); });
}

} // namespace cairn
