// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cairn::formvalue {

/// The keys of a JSON pointer (RFC 6901), and a pointer with a key more.
QStringList keysOf(const QString &pointer);
QString joined(const QString &pointer, const QString &key);

/// Nullptr where nothing stands there.
const Value *at(const Value &root, const QString &pointer);
/// Puts it there, with objects on the way where there is nothing; false where a list ends before, or where
/// something else than an object or a list is in the way.
bool put(Value &root, const QString &pointer, Value value);
/// The value of a member, which is added where there is none.
Value &member(Value::Map &map, const QString &key);

Value text(const QString &text);
bool isTrue(const Value *value);
std::optional<double> numberOf(const Value *value);
/// As people read it: a text as it is, a list with commas, other things as JSON.
QString words(const Value &value);

} // namespace cairn::formvalue
