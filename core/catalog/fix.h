// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace cairn {

/// Puts `text` in the place of some bytes.
struct TextEdit {
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray text;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// The mend of one problem.
struct Fix {
    QString title;               ///< what it does, such as `Put 5 in quotes`
    std::vector<TextEdit> edits; ///< in the order of the text, none overlapping another

    friend bool operator==(const Fix &, const Fix &) = default;
};

/// The mend of a problem in the text of its file, where it is certain: nobody could mean another, and the
/// text was read again with it, to see that the problem is gone and no other came. Nothing where there is
/// none, or where the text is not what the problem was found in, or over 512 KB.
std::optional<Fix> findFix(const Problem &problem, const QByteArray &text);

/// The text with the edits made.
QByteArray applyEdits(const QByteArray &text, std::span<const TextEdit> edits);

} // namespace cairn
