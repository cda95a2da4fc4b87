// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QSet>
#include <QString>

namespace cairn {

/// Makes true again what depends on more than one file, for the references whose entities came, went or
/// changed: which of several entities with one reference is shown (the first by source, path, line), a
/// problem `duplicate-entity` for the others that names both places, and a problem `missing-target` for each
/// relation whose target is not there.
Result<void> settleReferences(Database &catalog, const QSet<QString> &touched);

} // namespace cairn
