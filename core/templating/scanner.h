// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "templating/tree.h"

#include <QString>

#include <expected>
#include <vector>

namespace cairn::templating {

/// A fault in the text of a template, and the offset that it stands at.
struct SyntaxFault {
    Error error;
    qsizetype at = 0;
};

template <typename T>
using Parsed = std::expected<T, SyntaxFault>;

inline std::unexpected<SyntaxFault> syntaxFault(qsizetype at, QString message, QString hint = {},
                                                ErrorKind kind = ErrorKind::Invalid)
{
    return std::unexpected(SyntaxFault{Error{kind, std::move(message), std::move(hint)}, at});
}

/// A stretch of a template: text that is put out as it is, or the inside of a tag.
struct Piece {
    enum class Kind { Text, Output, Statement };
    Kind kind = Kind::Text;
    QString text;        ///< of texts
    qsizetype at = 0;    ///< where it begins, with its delimiter
    qsizetype begin = 0; ///< of tags: what is between the delimiters, without blanks before it
    qsizetype end = 0;   ///< and, for statements, without blanks behind it
};

struct Pieces {
    std::vector<Piece> pieces;
    std::vector<TagRange> tags;
};

/// Cuts a template at its tags and takes away the blanks that the tags and the syntax say; comments are
/// dropped, and what is between `raw` and `endraw` is text.
Parsed<Pieces> scanTemplate(QStringView text, const TemplateSyntax &syntax);

/// What separates words inside of tags.
bool isCodeBlank(QChar c);

} // namespace cairn::templating
