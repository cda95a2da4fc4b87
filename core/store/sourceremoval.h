// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"

#include <QString>

namespace cairn {

/// Removes a source from the user's list, and what it brought from the catalog and the disk. NotFound where
/// there is none. Waits for a sync to end.
Result<void> forgetSource(const Home &home, const QString &name);

} // namespace cairn
