// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cairn::templating {

/// What counts as a blank for JavaScript's trim and \s.
bool isBlank(QChar c);
/// Of ASCII.
bool isDigit(QChar c);
QStringView withoutBlanks(QStringView text);

/// A number as JavaScript prints it: `3`, `0.1`, `1e+21`, `NaN`, `-Infinity`.
QString numberText(double number);

/// JavaScript's Number(text): blanks around it do not matter, nothing is 0, what is no number is NaN.
double numberOf(QStringView text);
/// JavaScript's parseFloat: as much of the beginning as is a number.
double leadingNumber(QStringView text);
/// JavaScript's parseInt. A base of 0 is 10, or 16 behind 0x.
double leadingInteger(QStringView text, int base);

/// JavaScript's toFixed, toExponential and toPrecision; nothing where so many digits are out of their range.
std::optional<QString> fixedText(double number, int digits);
std::optional<QString> exponentialText(double number, std::optional<int> digits);
std::optional<QString> precisionText(double number, int digits);
/// JavaScript's toString with a base of 2 to 36.
std::optional<QString> baseText(double number, int base);

} // namespace cairn::templating
