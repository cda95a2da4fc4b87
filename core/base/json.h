// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>
#include <QJsonValue>

namespace cairn {

/// Reads one JSON text; the order of members is kept. The message of a failure names line and column.
/// Nesting deeper than 200 and more than 500,000 values are failures. Places of the values are not known.
Result<Value> readJson(const QByteArray &text);

/// The value as compact JSON, members in their order.
QByteArray writeJson(const Value &value);

/// The value in Qt's JSON type (whose objects are sorted by key).
QJsonValue toQJson(const Value &value);

} // namespace cairn
