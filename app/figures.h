// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>

#include <vector>

namespace cairn {

/// What a probe measured, for the benchmark to read.
inline QJsonArray figures(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

} // namespace cairn
