// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace cairn {

/// Whether these are not a file's bytes but what Git keeps in their place where Git LFS keeps the file.
bool isLfsPointer(QByteArrayView bytes);

} // namespace cairn
