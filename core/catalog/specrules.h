// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace cairn {

class Checker;
class Value;

/// Checks that the kind is known and `spec` has the fields that it asks for, by the table of `catalog/kind`.
void checkSpec(const Value &document, const QStringList &unresolved, Checker &checker);

} // namespace cairn
