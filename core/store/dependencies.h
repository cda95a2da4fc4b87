// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>

#include <vector>

namespace cairn {

/// Something that an entity needs, or that needs it.
struct Dependency {
    QString ref;
    QString title; ///< of the reference where the entity is not in the catalog
    QString kind;  ///< in lower case
    QString type;
    QString lifecycle;
    QString owner;      ///< canonical reference
    QString ownerTitle; ///< title or name
    int distance = 1;
    QString viaRef; ///< the neighbour on the shortest way; empty at distance 1
    QString viaTitle;
    bool isMissing = false;

    friend bool operator==(const Dependency &, const Dependency &) = default;
};

enum class DependencyDirection { Needs, NeededBy };

struct Dependencies {
    std::vector<Dependency> found; ///< by distance, then by title
    bool isCut = false;            ///< there is more than the limit

    friend bool operator==(const Dependencies &, const Dependencies &) = default;
};

/// What an entity needs, directly and through others, or what needs it: `dependsOn`, APIs that are consumed
/// and those who provide them. A system or domain needs what its parts need, and its parts are left out. Each
/// entity once, on its shortest way; at most `limit`.
Result<Dependencies> loadDependencies(Database &catalog, const QString &ref, DependencyDirection direction,
                                      int limit = 5'000);

} // namespace cairn
