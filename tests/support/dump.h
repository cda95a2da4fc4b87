// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/yaml.h"
#include "catalog/entity.h"
#include "catalog/problem.h"

#include <QString>

#include <vector>

namespace cairn::test {

/// A tree on one line, as JSON writes it but with bare keys: `{a: [1, "x"]}`.
QString dump(const Value &value);

/// One line for each document: the tree, or `LINE:COLUMN: MESSAGE` of its fault.
QString dump(const std::vector<YamlDocument> &documents);

/// `PATH:LINE:COLUMN: SEVERITY RULE: MESSAGE`, and the hint on a line of its own.
QString dump(const Problem &problem);
QString dump(const std::vector<Problem> &problems);

/// `PATH:LINE:COLUMN RULE` for each, in their order: what most tests ask.
QStringList places(const std::vector<Problem> &problems);

/// The fields and relations of an entity, over several lines.
QString dump(const Entity &entity);

} // namespace cairn::test
