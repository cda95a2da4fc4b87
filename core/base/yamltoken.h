// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace cairn {

/// The bytes of a text that a place means: a key or a scalar as it is written, with its quotes.
struct YamlToken {
    qsizetype offset = 0; ///< in the whole text
    qsizetype length = 0;
    char quote = 0; ///< `"` or `'`; 0 for a plain one

    QByteArrayView in(QByteArrayView text) const { return text.sliced(offset, length); }
};

/// The offset of a place in the text; nothing where the text has no such place. A byte order mark at the
/// start takes no column.
std::optional<qsizetype> offsetOf(QByteArrayView text, Place place);

/// The place of an offset; the reverse of `offsetOf`.
Place placeOf(QByteArrayView text, qsizetype offset);

/// The line of that number, counted from 1, without its end; empty where there is none.
QByteArrayView lineOf(QByteArrayView text, int line);

/// The key or scalar that begins at the place, as far as its line goes; a bracket, a block mark or white
/// space alone is one character. Nothing where the line ends there.
std::optional<YamlToken> tokenAt(QByteArrayView text, Place place);

} // namespace cairn
