// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "catalog/problem.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace cairn {

/// Reads what a `$text`, `$json` or `$yaml` names, relative to the descriptor. It must stay inside the
/// repository.
using ReadTarget = std::function<Result<QByteArray>(const QString &target)>;

/// What the substitutions of one descriptor file may still bring: each of many may name the same large file.
struct SubstitutionBudget {
    qsizetype files = 10'000;
    qsizetype bytes = 64 * 1024 * 1024;
    qsizetype values = 1'000'000; ///< of $json and $yaml
};

/// Whether there is anything to substitute in the document.
bool hasSubstitutions(const Value &document);

/// Puts the contents in the place of each map with the one key `$text`, `$json` or `$yaml`; what was loaded
/// is not looked through again. What cannot be read stays as it was, becomes an error in `problems`, and its
/// path (`spec.definition`) is in the returned list.
QStringList substitute(Value &document, const ReadTarget &read, SubstitutionBudget &budget,
                       std::vector<Problem> &problems);

} // namespace cairn
