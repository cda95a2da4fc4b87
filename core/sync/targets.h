// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/descriptor.h"
#include "store/catalogwriter.h"
#include "store/source.h"

#include <QString>

#include <vector>

namespace cairn {

/// The path in the repository of `source` that a URL of its forge names; empty where the URL points
/// elsewhere.
QString pathInSource(const Source &source, const QString &url);

/// What the targets of the Locations in a file of `source` mean: paths of this source as patterns, URLs of
/// others as they are. What cannot be meant becomes a problem of `content`.
std::vector<StoredTarget> resolveTargets(const Source &source, const std::vector<Source> &allSources,
                                         const QString &path, DescriptorFile &content);

} // namespace cairn
