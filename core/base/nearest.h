// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <span>

namespace cairn {

/// The candidate that a typo of `text` most likely meant (Damerau-Levenshtein distance, without case); empty
/// where none is near: more than a third of the letters would have to change.
QString nearestName(QStringView text, std::span<const QStringView> candidates);

/// The candidate that a typo of `text` meant beyond doubt: the only nearest one, at most one letter away (two
/// in texts of eight letters or more, none below four) and with the same digits, as `team-2` is no typo of
/// `team-3`. Compared without case. Empty where there is none.
QString certainName(QStringView text, std::span<const QStringView> candidates);

} // namespace cairn
