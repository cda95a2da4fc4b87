// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/source.h"

namespace cairn {

/// The globs that a source without any reads.
QStringList defaultPaths();

/// Makes a source of what a person wrote, or says what is wrong with it: the name (letters, digits, `-_.`),
/// the location (a Git URL, or a folder that is there; a relative one and `~` are made absolute; a bare
/// repository's folder becomes a file URL), the globs (relative, not leading out). No network.
Result<Source> makeSource(const QString &name, const QString &location, const QString &branch,
                          const QStringList &paths);

/// A name for a location: the last part of its path.
QString suggestedName(const QString &location);

} // namespace cairn
