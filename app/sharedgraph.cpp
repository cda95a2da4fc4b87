// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "sharedgraph.h"

#include "store/schema.h"

namespace cairn {

Result<std::shared_ptr<const CatalogGraph>> loadSharedGraph(const Home &home)
{
    Result<Database> catalog = openCatalog(home);
    if (!catalog)
        return std::unexpected(catalog.error());
    return loadGraph(*catalog).transform(
        [](CatalogGraph graph) { return std::make_shared<const CatalogGraph>(std::move(graph)); });
}

} // namespace cairn
