// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ownership.h"

#include "store/entitydetail.h"

using namespace Qt::StringLiterals;

namespace cairn {

Result<QStringList> ownersFor(Database &catalog, const QString &user)
{
    QStringList owners{user};
    for (qsizetype at = 0; at < owners.size(); ++at) {
        const Result<std::vector<RelatedEntity>> relations = loadRelations(catalog, owners[at]);
        if (!relations)
            return std::unexpected(relations.error());
        for (const RelatedEntity &related : *relations) {
            const bool isAbove = related.type == u"memberOf" || related.type == u"childOf";
            if (isAbove && !owners.contains(related.target))
                owners += related.target;
        }
    }
    return owners;
}

} // namespace cairn
