// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/searchquery.h"
#include "store/searchreader.h"

#include <QHash>
#include <QString>

#include <functional>

namespace cairn {

/// Folded words or values, with the number of entries that have them.
using WordCounts = QHash<QByteArray, int>;

/// The values that a qualifier has. References are there by their names alone. `isCounted` says which slots
/// count.
Result<WordCounts> countValues(SearchReader &reader, Qualifier qualifier,
                               const std::function<bool(size_t slot)> &isCounted);

/// Which of the words a typo most likely meant: the nearest one, of several the most frequent; empty where
/// none is near.
QString nearestWord(const WordCounts &words, QByteArrayView typo);

/// The value that a typo most likely meant; empty where none is near.
Result<QString> nearestValue(SearchReader &reader, Qualifier qualifier, const QString &value);

} // namespace cairn
