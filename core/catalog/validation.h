// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "catalog/problem.h"

#include <QStringList>

#include <vector>

namespace cairn {

/// What stands against a descriptor document by Backstage's catalog rules: the envelope (rules A to I) and
/// the fields of its kind. An error means that the document is rejected; a kind that is not known is a
/// warning only. References are read by `declaredRelations`. A field listed in `unresolved` (such as
/// `spec.definition`) is taken to be of the right type: its substitution failed and has a problem of its own.
std::vector<Problem> validate(const Value &document, const QStringList &unresolved = {});

/// Whether there is an error among them.
bool hasErrors(const std::vector<Problem> &problems);

} // namespace cairn
