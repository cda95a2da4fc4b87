// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "threads.h"

#include <QList>
#include <QtConcurrentMap>

#include <numeric>

namespace cairn {

void onAllCores(qsizetype count, const std::function<void(qsizetype)> &work)
{
    QList<qsizetype> indexes(count);
    std::iota(indexes.begin(), indexes.end(), 0);
    QtConcurrent::blockingMap(indexes, [&](qsizetype index) { work(index); });
}

} // namespace cairn
