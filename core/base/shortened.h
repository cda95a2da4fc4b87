// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>

namespace cairn {

/// A text of at most `longest` characters: of a longer one the beginning, with an ellipsis. No surrogate pair
/// is cut: half of one is no text, to a regular expression for one.
inline QString shortened(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.toString();
    qsizetype end = std::max<qsizetype>(longest - 1, 0);
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    return text.first(end).toString() + u'…';
}

} // namespace cairn
