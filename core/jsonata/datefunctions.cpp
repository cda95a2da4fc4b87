// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/datepicture.h"
#include "jsonata/library.h"
#include "jsonata/run.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr double latest = 8.64e15; // milliseconds that JavaScript's dates reach to both sides
const QString usualPicture = u"[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]"_s;

/// `+0530` in minutes.
int offsetOf(const QString &zone)
{
    const int number = zone.toInt();
    return number / 100 * 60 + number % 100;
}

Item written(Call &call, double time, const QString &picture, const QString &zone)
{
    if (std::abs(time) > latest) {
        call.run.fail("D3110", u"%1 is no time that has a date"_s.arg(time));
        return {};
    }
    const auto parts = readDatePicture(picture.isEmpty() ? usualPicture : picture, call.run);
    if (!parts)
        return {};
    const int offset = offsetOf(zone);
    const auto local = QDateTime::fromMSecsSinceEpoch(qint64(time) + qint64(offset) * 60'000, QTimeZone::UTC);
    return writtenDate(local, offset, *parts, call.run);
}

/// The forms of ISO 8601 that JSONata takes; what is left out is the first.
std::optional<double> readIso(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d))?(\\.\\d+)?"
        "(?:([+-])([0-2]\\d):?([0-5]\\d)|Z)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const auto number = [&](int group, int otherwise) {
        return match.hasCaptured(group) && !match.captured(group).isEmpty() ? match.captured(group).toInt()
                                                                            : otherwise;
    };
    const QDate date(number(1, 0), number(2, 1), number(3, 1));
    if (!match.hasMatch() || !date.isValid() || number(4, 0) > 23)
        return {};
    const double fraction = match.captured(7).isEmpty() ? 0 : match.captured(7).left(4).toDouble();
    const int sign = match.captured(8) == u"-" ? -1 : 1;
    const int minutes = number(4, 0) * 60 + number(5, 0) - sign * (number(9, 0) * 60 + number(10, 0));
    const double midnight = double(QDateTime(date, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    return midnight + (minutes * 60.0 + number(6, 0)) * 1000 + std::round(fraction * 1000);
}

} // namespace

Item now(Call &call)
{
    return written(call, double(call.run.now()), call.text(0), call.text(1));
}

Item millis(Call &call)
{
    return double(call.run.now());
}

Item fromMillis(Call &call)
{
    return call.argument(0).number() ? written(call, call.number(0), call.text(1), call.text(2)) : Item();
}

Item toMillis(Call &call)
{
    if (!call.argument(0).text())
        return {};
    if (call.argument(1).text()) {
        const auto parts = readDatePicture(call.text(1), call.run);
        const auto time = parts ? readDate(call.text(0), *parts, call.run) : std::nullopt;
        return time ? Item(*time) : Item();
    }
    if (const auto time = readIso(call.text(0)))
        return *time;
    call.run.fail("D3110", u"%1 is no time as ISO 8601 writes it"_s.arg(excerptOf(call.argument(0))),
                  u"Give $toMillis a picture of it"_s);
    return {};
}

} // namespace cairn::jsonata
