// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/alertguess.h"
#include "store/database.h"

#include <vector>

namespace cairn {

/// An entity whose annotations, links or API say that it is meant.
struct SignHit {
    QString ref;
    int weight = 0;
    Reason reason;
};

/// Looks for the alert's names, identifiers and addresses in annotations, links and servers of APIs, through
/// the index of the search: only entities that have all words of a sign are read, and none where more than a
/// few have them. Hold a ReadTransaction.
Result<std::vector<SignHit>> findSigns(Database &catalog, const AlertText &alert,
                                       const std::vector<Guess> &signs);

} // namespace cairn
