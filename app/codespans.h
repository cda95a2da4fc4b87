// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QString>

#include <vector>

namespace cairn {

/// A stretch of a line of code that is set in one way; what lies between stretches is plain.
struct CodeSpan {
    int start = 0;
    int length = 0;
    QColor color; ///< invalid: the text's own
    bool isBold = false;
    bool isItalic = false;

    friend bool operator==(const CodeSpan &, const CodeSpan &) = default;
};
using CodeLine = std::vector<CodeSpan>;
using CodeLines = std::vector<CodeLine>;

} // namespace cairn
