// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>
#include <QStringList>

namespace cairn {

/// The keywords of JSON Schema (draft 7) that a value breaks by itself: type, const, enum, limits of numbers,
/// texts, lists and objects, required, pattern and format. Keywords that hold other schemas are not looked
/// at; see `SchemaReader`. Invalid where the schema itself is wrong, such as a `minimum` that is no number.
/// Thread-safe.
Result<QStringList> brokenKeywords(const Value &schema, const Value &value);

/// Whether a pattern, as JavaScript reads it, is found in a text; Invalid where it cannot be read, Limit
/// where it takes too long.
Result<bool> matchesPattern(const QString &pattern, const QString &text);

/// Whether a text is of a format. One that is not known is none to check.
bool isOfFormat(const QString &format, const QString &text);

} // namespace cairn
