// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/picture.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace cairn::jsonata {

/// A piece of a picture: text, or a part of a date.
struct DatePart {
    QChar component; ///< null: `text` as it is
    QString text;
    std::optional<LetterCase> names; ///< the month or day as a word
    IntegerPicture number;
    int longest = 0;     ///< letters of a word; 0: all
    int digits = 0;      ///< of a year: the last ones; 0: all
    bool isZulu = false; ///< Z for no offset
};

/// A picture of a date and time as XPath's format-dateTime has it; a fault fails in `run`.
std::optional<std::vector<DatePart>> readDatePicture(const QString &text, Run &run);
/// `offset` in minutes; the time is already that of the place.
QString writtenDate(const QDateTime &time, int offset, const std::vector<DatePart> &parts, Run &run);
/// Milliseconds since the epoch; nothing where the text is not written like that.
std::optional<double> readDate(const QString &text, const std::vector<DatePart> &parts, Run &run);

} // namespace cairn::jsonata
