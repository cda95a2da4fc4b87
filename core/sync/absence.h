// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/database.h"
#include "store/entityquery.h"
#include "store/problemquery.h"
#include "store/sourcestatus.h"

#include <QString>

#include <vector>

namespace cairn {

/// Who names an entity that is not in the catalog, and where.
struct Referrer {
    QString ref;
    QString title;
    QString kind;     ///< in lower case
    QString relation; ///< as it declares it: `dependsOn`
    QString source;
    QString path;
    int line = 0;

    friend bool operator==(const Referrer &, const Referrer &) = default;
};

/// What is known of an entity that is not in the catalog.
struct Absence {
    std::vector<EntityRow> similar; ///< of the same name but another kind or namespace, then of nearby names
    std::vector<Referrer> referrers;
    int moreReferrers = 0; ///< that are not listed
    /// Problems that may have kept it out: of a document that declares it, or of a file in which its name
    /// stands.
    std::vector<FoundProblem> suspects;
    std::vector<SourceStatus> failedSources; ///< whose last sync failed: it may be new there
};

/// Why an entity may be missing. Reads files that have problems, from the mirrors; no network.
Result<Absence> explainAbsence(const Home &home, Database &catalog, const QString &ref);

} // namespace cairn
