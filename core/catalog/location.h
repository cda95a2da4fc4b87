// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "catalog/entity.h"

#include <QString>

#include <vector>

namespace cairn {

/// One target of a Location entity, as it is written.
struct LocationTarget {
    QString text;
    Place place;
    bool isOptional = false; ///< `presence: optional`: nothing there is no problem
};

/// The targets of a Location entity in their order; empty for every other kind.
std::vector<LocationTarget> locationTargets(const Entity &entity);

/// Whether the target is an address with a scheme, and not a path.
bool isUrlTarget(const QString &target);

/// The path from the root of the repository that `target` (a path or a glob, relative to the folder of
/// `descriptor`, or from the root with a leading `/`) means. Fails where it leads out of the repository.
Result<QString> resolvePath(const QString &target, const QString &descriptor);

} // namespace cairn
