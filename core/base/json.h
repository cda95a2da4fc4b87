// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>

namespace cairn {

/// Reads one JSON text; the order of members is kept. The message of a failure names line and column.
/// Nesting deeper than 200 and more than 500,000 values are failures. Places of the values are not known.
Result<Value> readJson(const QByteArray &text);

/// The text of a member's value in the text of an object that `writeJson` made, without reading the rest;
/// empty where there is no such member.
QByteArrayView jsonMember(QByteArrayView object, QByteArrayView key);

/// The value as compact JSON, members in their order.
QByteArray writeJson(const Value &value);

/// The same over several lines, each level behind one more `indent`, as JSON.stringify writes it.
QByteArray writeJson(const Value &value, const QByteArray &indent);

/// The value in Qt's JSON type (whose objects are sorted by key).
QJsonValue toQJson(const Value &value);

} // namespace cairn
