// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// The change of one file as a patch that `git apply` takes, with three lines around each change; empty where
/// nothing changes.
Result<QByteArray> makePatch(const QString &path, const QByteArray &before, const QByteArray &after);

} // namespace cairn
