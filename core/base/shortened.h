// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cairn {

/// The first `longest` characters of a longer text, with an ellipsis. No surrogate pair is cut: half of one
/// is no text, to a regular expression for one.
inline QString shortened(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.toString();
    const bool isInPair = longest > 0 && text[longest - 1].isHighSurrogate();
    return text.first(isInPair ? longest - 1 : longest).toString() + u'…';
}

} // namespace cairn
