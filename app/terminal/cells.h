// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cairn::terminal {

/// How many cells of a terminal the character takes: two for East Asian wide ones and emoji, none for
/// combining marks.
int cellsOf(char32_t character);

/// The character as it can be shown: control characters, and those that turn the direction of a line, become
/// a replacement mark, so that text from a file cannot steer the terminal.
char32_t shownCharacter(char32_t character);

/// The same for a whole text; ends of lines become spaces.
QString shownText(const QString &text);

} // namespace cairn::terminal
