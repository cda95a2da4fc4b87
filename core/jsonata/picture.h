// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace cairn::jsonata {

class Run;

/// To so many digits behind the point; what lies in the middle goes to the even side.
double roundedHalfEven(double number, double places);

enum class LetterCase { Lower, Upper, Title };

/// How a whole number is written, as XPath's format-integer has it.
struct IntegerPicture {
    enum class Kind { Digits, Letters, Roman, Words, Unknown };
    struct Separator {
        int position = 0; ///< digits to its right
        QString text;
    };

    Kind kind = Kind::Digits;
    LetterCase letterCase = LetterCase::Lower;
    bool isOrdinal = false;
    char32_t zero = U'0';
    int mandatory = 1;
    int optional = 0;
    std::vector<Separator> separators;
    int regular = 0; ///< digits from one separator to the next; 0: not the same everywhere
    QString text;    ///< as it was written
};

/// Nothing where digits of two scripts are mixed, which fails in `run`.
std::optional<IntegerPicture> readIntegerPicture(const QString &text, Run &run);
QString writtenInteger(double number, const IntegerPicture &picture, Run &run);
/// Nothing where the text is no number that is written so.
std::optional<double> integerOf(const QString &text, const IntegerPicture &picture);

} // namespace cairn::jsonata
