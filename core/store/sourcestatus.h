// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// How the last sync of a source ended, and what it brought.
struct SourceStatus {
    QString name;
    QString commit;
    qint64 fetchedAt = 0; ///< milliseconds since the epoch; 0 never
    int entities = 0;
    int problems = 0;
    QString error;
    QString hint;

    friend bool operator==(const SourceStatus &, const SourceStatus &) = default;
};

/// The sources that were ever synced, in their order.
Result<std::vector<SourceStatus>> listSourceStatus(Database &catalog);

} // namespace cairn
