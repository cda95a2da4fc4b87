// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/entityquery.h"

#include <QString>

#include <optional>
#include <vector>

namespace cairn {

enum class EntityGrouping { None, Owner, System };

/// Entities that follow each other in a list and have an owner or a system in common.
struct EntityGroup {
    QString key;   ///< canonical reference; empty for those that have none, which come last
    QString label; ///< title or name
    int count = 0;

    friend bool operator==(const EntityGroup &, const EntityGroup &) = default;
};

/// All that a filter lets pass, in order, as ids of the catalog's rows: small enough to hold for 100,000 of
/// them, so that a view knows every place in the list and reads only the rows that are seen. Ids are those of
/// one state of the catalog: they may stand for nothing after a sync.
struct EntityList {
    std::vector<qint64> ids;
    std::vector<EntityGroup> groups; ///< none without grouping

    friend bool operator==(const EntityList &, const EntityList &) = default;
};

struct EntityArrangement {
    EntityOrder order = EntityOrder::Name; ///< within a group
    bool isDescending = false;             ///< those that have nothing in the column stay last
    EntityGrouping grouping = EntityGrouping::None;
};

Result<EntityList> arrangeEntities(Database &catalog, const EntityFilter &filter,
                                   const EntityArrangement &arrangement);

/// The id of the entity of a canonical reference, where it is there.
Result<std::optional<qint64>> entityId(Database &catalog, const QString &ref);

/// Those of a filter whose title, or else name, begins so; without case.
Result<std::vector<qint64>> entitiesBeginning(Database &catalog, const EntityFilter &filter,
                                              const QString &beginning);

} // namespace cairn
