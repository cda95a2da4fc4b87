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

} // namespace cairn
