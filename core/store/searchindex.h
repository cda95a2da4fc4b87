// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"
#include "store/preparedfile.h"

namespace cairn {

/// Keeps the search index in step with the entities, inside the transaction of whoever writes those.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &catalog)
        : m_catalog(&catalog)
    {}

    /// `id` is the entity's row.
    Result<void> put(qint64 id, const PreparedEntity &row);
    Result<void> remove(qint64 id);

private:
    Database *m_catalog;
};

} // namespace cairn
