// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "scaffolder/run.h"

#include <QString>

namespace cairn {

/// The template of a reference (kind and namespace may be left out: `template:default/` is meant), read at
/// the commit that its source was indexed at, or of a file on the disk: a text that ends with `.yaml` or
/// `.yml`, or a folder with a `template.yaml`. No network. NotFound names the nearest name.
Result<LoadedPath> loadPath(const Home &home, const QString &refOrFile);

} // namespace cairn
