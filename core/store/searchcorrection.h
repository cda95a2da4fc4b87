// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/searchquery.h"
#include "store/searchreader.h"

#include <QString>

#include <vector>

namespace cairn {

/// The query's text with what nothing has replaced by what it most likely meant: the name of a qualifier, its
/// value, a word (by two words of names or titles that were written as one, or by the nearest). Empty where
/// there is nothing to replace, or nothing to replace it by. `notes` are those of the answer to it.
Result<QString> correctedQuery(SearchReader &reader, const QString &text,
                               const std::vector<SearchNote> &notes);

} // namespace cairn
