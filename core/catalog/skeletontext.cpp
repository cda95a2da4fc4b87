// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/skeletontext.h"

namespace cairn {

bool isSkeletonText(QByteArrayView descriptor)
{
    if (!descriptor.contains("{{"))
        return false;
    bool isInMetadata = false;
    while (!descriptor.isEmpty()) {
        const qsizetype end = descriptor.indexOf('\n');
        const QByteArrayView line = end < 0 ? descriptor : descriptor.first(end);
        descriptor = end < 0 ? QByteArrayView() : descriptor.sliced(end + 1);
        if (line.startsWith("metadata:"))
            isInMetadata = true;
        else if (!line.isEmpty() && line.front() != ' ' && line.front() != '#' && line.front() != '{')
            isInMetadata = false;
        else if (isInMetadata && line.trimmed().startsWith("name:") && line.contains("{{"))
            return true;
    }
    return false;
}

} // namespace cairn
