// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/datepicture.h"
#include "jsonata/run.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

bool isZone(const DatePart &part)
{
    return part.component == u'Z' || part.component == u'z';
}

bool isDigits(const DatePart &part)
{
    return !part.component.isNull() && !part.names && !isZone(part) && part.component != u'P';
}

/// What a part may look like. Digits right before other digits are as many as the picture shows.
QString patternOf(const std::vector<DatePart> &parts, size_t at)
{
    const DatePart &part = parts[at];
    if (part.component.isNull())
        return QRegularExpression::escape(part.text);
    if (isZone(part))
        return (part.component == u'z' ? u"GMT"_s : QString())
               + (part.number.regular > 0 ? u"[-+][0-9]+%1[0-9]+"_s.arg(QRegularExpression::escape(
                                                part.number.separators.front().text))
                                          : u"[-+][0-9]+"_s);
    if (part.component == u'P')
        return u"am|pm"_s;
    if (part.names)
        return u"[a-z]+"_s;
    switch (part.number.kind) {
    case IntegerPicture::Kind::Roman:
        return u"[mdclxvi]+"_s;
    case IntegerPicture::Kind::Digits:
        break;
    default:
        return u"[a-z]+"_s;
    }
    const bool isBeforeDigits = at + 1 < parts.size() && isDigits(parts[at + 1]);
    const QString digits = isBeforeDigits ? u"[0-9]{%1}"_s.arg(part.number.mandatory) : u"[0-9]+"_s;
    return part.number.isOrdinal ? digits + u"(?:st|nd|rd|th)"_s : digits;
}

std::optional<int> namedValue(const DatePart &part, const QString &text)
{
    for (int number = 1; number <= (part.component == u'F' ? 7 : 12); ++number) {
        const QString name = part.component == u'F' ? QLocale::c().dayName(number, QLocale::LongFormat)
                                                    : QLocale::c().monthName(number, QLocale::LongFormat);
        const QString shown = part.longest > 0 ? name.left(part.longest) : name;
        if (shown.compare(text, Qt::CaseInsensitive) == 0)
            return number;
    }
    return {};
}

int zoneMinutes(QString text)
{
    text.remove(u"GMT"_s, Qt::CaseInsensitive);
    const int sign = text.startsWith(u'-') ? -1 : 1;
    static const QRegularExpression between(u"[^0-9]"_s);
    const QStringList parts = text.sliced(1).split(between);
    if (parts.size() > 1)
        return sign * (parts[0].toInt() * 60 + parts[1].toInt());
    const QString digits = parts.front();
    return digits.size() <= 2 ? sign * digits.toInt() * 60
                              : sign * (digits.first(2).toInt() * 60 + digits.sliced(2).toInt());
}

using Components = QHash<QChar, double>;

std::optional<double> valueOf(const DatePart &part, const QString &text)
{
    if (isZone(part))
        return zoneMinutes(text);
    if (part.component == u'P')
        return text.compare(u"pm"_s, Qt::CaseInsensitive) == 0 ? 1 : 0;
    if (part.names)
        return namedValue(part, text);
    return integerOf(text, part.number);
}

/// What the picture leaves out at its beginning is of today, what it leaves out at its end is the first.
bool complete(Components &components, QStringView order, const QDateTime &now)
{
    bool isBegun = false;
    bool isEnded = false;
    for (const QChar component : order) {
        if (components.contains(component)) {
            isBegun = true;
            if (isEnded)
                return false;
            continue;
        }
        isEnded = isBegun;
        if (isBegun) {
            components[component] = QStringView(u"MDd").contains(component) ? 1 : 0;
            continue;
        }
        const QHash<QChar, double> today{{u'Y', now.date().year()},
                                         {u'M', now.date().month()},
                                         {u'D', now.date().day()},
                                         {u'd', now.date().dayOfYear()}};
        components[component] = today.value(component);
    }
    return true;
}

} // namespace

std::optional<double> readDate(const QString &text, const std::vector<DatePart> &parts, Run &run)
{
    QString pattern = u"^"_s;
    for (size_t at = 0; at < parts.size(); ++at)
        pattern += u'(' + patternOf(parts, at) + u')';
    const QRegularExpression regex(pattern + u'$', QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = regex.match(text);
    if (!run.step(20 + text.size()) || !match.hasMatch())
        return {};
    Components components;
    for (size_t at = 0; at < parts.size(); ++at) {
        if (parts[at].component.isNull())
            continue;
        const auto value = valueOf(parts[at], match.captured(int(at) + 1));
        if (!value)
            return {};
        components[parts[at].component] = *value;
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(run.now(), QTimeZone::UTC);
    const bool isByDay = components.contains(u'd');
    const bool isByHalf = components.contains(u'h') || components.contains(u'P');
    const bool isByWeek = std::ranges::any_of(u"XxWw"_s, [&](QChar c) { return components.contains(c); });
    const QString order = (isByDay ? u"Yd"_s : u"YMD"_s) + (isByHalf ? u"Phmsf"_s : u"Hmsf"_s);
    if (isByWeek || !complete(components, order, now)) {
        run.fail("D3136", u"the picture lacks parts that a time needs"_s, u"Name year, month and day"_s);
        return {};
    }
    const QDate first(int(components[u'Y']), 1, 1);
    const QDate date = isByDay
                           ? first.addDays(qint64(components[u'd']) - 1)
                           : first.addMonths(int(components[u'M']) - 1).addDays(qint64(components[u'D']) - 1);
    double hour = components[u'H'];
    if (isByHalf)
        hour = std::fmod(components[u'h'], 12) + 12 * components[u'P'];
    const double minutes = hour * 60 + components[u'm'] - components[u'Z'] - components[u'z'];
    const double midnight = double(QDateTime(date, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    return midnight + (minutes * 60 + components[u's']) * 1000 + components[u'f'];
}

} // namespace cairn::jsonata
