// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "base/result.h"
#include "store/source.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// The bytes of a file of a source as they were at `commit` (empty, and for folders always: as they are now),
/// read from the mirror; no network. At most 20 MB.
Result<QByteArray> readSourceFile(const Home &home, const Source &source, const QString &commit,
                                  const QString &path);

} // namespace cairn
