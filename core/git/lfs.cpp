// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/lfs.h"

namespace cairn {

bool isLfsPointer(QByteArrayView bytes)
{
    constexpr qsizetype longestPointer = 1024; // by the specification
    return bytes.size() < longestPointer && bytes.startsWith("version https://git-lfs.github.com/spec/")
           && bytes.contains("\noid ") && bytes.contains("\nsize ");
}

} // namespace cairn
