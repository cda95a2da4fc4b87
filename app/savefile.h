// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cairn {

/// Puts a file where the user wants it, whole or not at all. The failure is a sentence in the user's
/// language.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace cairn
