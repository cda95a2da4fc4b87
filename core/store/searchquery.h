// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn {

/// The full-text expression that finds texts with words beginning with the parts of `word` (cut at everything
/// that is no letter or digit), in this order; empty where no part is left.
QString prefixMatch(const QString &word);

/// The text for use in LIKE with `ESCAPE '\'`.
QString likeEscaped(const QString &text);

} // namespace cairn
