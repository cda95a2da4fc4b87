// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ownership.h"

#include "store/entitydetail.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

Result<std::vector<OwnershipPath>> ownershipPaths(Database &catalog, const QString &user)
{
    std::vector<OwnershipPath> paths{{user, {}}};
    for (size_t at = 0; at < paths.size(); ++at) {
        const Result<std::vector<RelatedEntity>> relations = loadRelations(catalog, paths[at].owner);
        if (!relations)
            return std::unexpected(relations.error());
        for (const RelatedEntity &related : *relations) {
            const bool isAbove = related.type == u"memberOf" || related.type == u"childOf";
            if (isAbove && std::ranges::find(paths, related.target, &OwnershipPath::owner) == paths.end())
                paths.push_back({related.target, paths[at].steps + QStringList{related.title}});
        }
    }
    return paths;
}

Result<QStringList> ownersFor(Database &catalog, const QString &user)
{
    const Result<std::vector<OwnershipPath>> paths = ownershipPaths(catalog, user);
    if (!paths)
        return std::unexpected(paths.error());
    QStringList owners;
    for (const OwnershipPath &path : *paths)
        owners += path.owner;
    return owners;
}

} // namespace cairn
