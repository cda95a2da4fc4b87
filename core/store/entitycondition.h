// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/entityquery.h"

#include <QByteArray>
#include <QStringList>

namespace cairn {

/// A WHERE clause over the table `entity` that grows, with what its question marks stand for.
struct EntityCondition {
    QByteArray sql = "entity.is_winner = 1";
    Bindings bindings;

    void add(const QByteArray &part, const Bindings &values);
    void addAnyOf(const QByteArray &column, const QStringList &values);
};

/// What a filter asks for, for all queries that take one.
Result<EntityCondition> conditionFor(Database &catalog, const EntityFilter &filter);

} // namespace cairn
