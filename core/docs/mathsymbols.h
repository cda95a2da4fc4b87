// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "docs/mathtree.h"

namespace cairn {

/// A character that a command or a key stands for.
struct MathSign {
    const char *name = nullptr; ///< of the command, without its backslash
    const char16_t *text = nullptr;
    MathClass type = MathClass::Ordinary;
};

/// nullptr where there is none.
const MathSign *findMathSign(QStringView name);
/// The sign that is this character, as where an author wrote it itself.
const MathSign *findMathCharacter(QStringView text);

struct MathName {
    const char *name = nullptr;
    const char16_t *text = nullptr;
    bool isName = true;
    MathLimits limits = MathLimits::Beside;
};

/// An operator by its command, or as the character itself: \sum, \lim, \sin.
const MathName *findMathOperator(QStringView name);

/// A delimiter by its command or its key, as the character; empty for '.', none where it is not one.
std::optional<QString> findMathDelimiter(QStringView name);

std::optional<MathMark> findMathMark(QStringView name);
/// In ems.
std::optional<double> findMathSpace(QStringView name);
/// Of commands such as \mathbf.
std::optional<MathFace> findMathFace(QStringView name);
/// What `\not` makes of a sign.
QString negatedMath(const QString &text);

} // namespace cairn
