// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/datepicture.h"

#include "jsonata/run.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr QStringView numbered = u"YMDdFWwXxHhmsf";

QString monthName(int month)
{
    return QLocale::c().monthName(month, QLocale::LongFormat);
}

QString dayName(int day)
{
    return QLocale::c().dayName(day, QLocale::LongFormat);
}

/// How a part is written where the picture does not say.
std::optional<QString> usualPicture(QChar component)
{
    if (QStringView(u"YMDdWwXxHhf").contains(component))
        return u"1"_s;
    if (QStringView(u"FPCE").contains(component))
        return u"n"_s;
    if (component == u'm' || component == u's')
        return u"01"_s;
    if (component == u'Z' || component == u'z')
        return u"01:01"_s;
    return {};
}

QString inCase(const QString &text, LetterCase letterCase)
{
    return letterCase == LetterCase::Upper   ? text.toUpper()
           : letterCase == LetterCase::Lower ? text.toLower()
                                             : text;
}

/// The Monday of the first week of a month: the week that has at least four of its days.
QDate firstWeek(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    const int weekDay = first.dayOfWeek();
    return first.addDays(weekDay > 4 ? 8 - weekDay : 1 - weekDay);
}

/// A day of the month that the week of `day` belongs to.
QDate monthOfWeek(QDate day)
{
    return day.addDays(4 - day.dayOfWeek());
}

int hourOfHalf(int hour)
{
    return hour % 12 == 0 ? 12 : hour % 12;
}

double valueOf(const QDateTime &time, QChar component)
{
    const QDate date = time.date();
    int year = 0;
    switch (component.unicode()) {
    case u'Y':
        return date.year();
    case u'M':
        return date.month();
    case u'D':
        return date.day();
    case u'd':
        return date.dayOfYear();
    case u'F':
        return date.dayOfWeek();
    case u'W':
        return date.weekNumber();
    case u'X':
        date.weekNumber(&year);
        return year;
    case u'w':
        return double(firstWeek(monthOfWeek(date)).daysTo(date) / 7 + 1);
    case u'x':
        return monthOfWeek(date).month();
    case u'H':
        return time.time().hour();
    case u'h':
        return hourOfHalf(time.time().hour());
    case u'm':
        return time.time().minute();
    case u's':
        return time.time().second();
    default:
        return time.time().msec();
    }
}

class PictureReader final
{
public:
    PictureReader(const QString &text, Run &run)
        : m_text(text), m_run(run)
    {}

    std::optional<std::vector<DatePart>> read()
    {
        while (m_at < m_text.size() && m_run.step()) {
            const qsizetype opening = m_text.indexOf(u'[', m_at);
            addText(m_text.mid(m_at, opening < 0 ? -1 : opening - m_at));
            if (opening < 0)
                break;
            if (m_text.mid(opening + 1, 1) == u"[") {
                addText(u"["_s);
                m_at = opening + 2;
                continue;
            }
            const qsizetype closing = m_text.indexOf(u']', opening);
            if (closing < 0) {
                m_run.fail("D3135", u"the picture \"%1\" has a [ without a ]"_s.arg(m_text));
                break;
            }
            QString marker = m_text.sliced(opening + 1, closing - opening - 1);
            marker.remove(u' ').remove(u'\t').remove(u'\n').remove(u'\r');
            addPart(marker);
            m_at = closing + 1;
        }
        if (m_run.hasFailed())
            return {};
        return m_parts;
    }

private:
    void addText(QString text)
    {
        if (!text.isEmpty())
            m_parts.emplace_back().text = text.replace(u"]]"_s, u"]"_s);
    }

    void addPart(const QString &marker)
    {
        DatePart part;
        part.component = marker.isEmpty() ? QChar(u' ') : marker.front();
        part.text = marker;
        const qsizetype comma = marker.lastIndexOf(u',');
        QString how = comma < 0 ? marker.sliced(std::min<qsizetype>(1, marker.size()))
                                : marker.sliced(1, std::max<qsizetype>(comma - 1, 0));
        const QString width = comma < 0 ? QString() : marker.sliced(comma + 1);
        const int least = width.section(u'-', 0, 0).toInt();
        part.longest = width.section(u'-', 1, 1).toInt();
        QChar end;
        if (how.size() > 1 && QStringView(u"atco").contains(how.back())) {
            end = how.back();
            how.chop(1);
        } else if (how.isEmpty()) {
            const auto usual = usualPicture(part.component);
            if (!usual) {
                m_run.fail("D3132", u"the picture has an unknown part [%1]"_s.arg(marker));
                return;
            }
            how = *usual;
        }
        part.isZulu = end == u't';
        if (how.startsWith(u'n'))
            part.names = LetterCase::Lower;
        else if (how.startsWith(u'N'))
            part.names = how.mid(1, 1) == u"n" ? LetterCase::Title : LetterCase::Upper;
        else if (!readNumber(part, end.isNull() ? how : how + u';' + end, least))
            return;
        m_parts.push_back(std::move(part));
    }

    bool readNumber(DatePart &part, const QString &how, int least)
    {
        const bool isZone = part.component == u'Z' || part.component == u'z';
        if (!numbered.contains(part.component) && !isZone)
            return true;
        const auto picture = readIntegerPicture(isZone ? how.section(u';', 0, 0) : how, m_run);
        if (!picture)
            return false;
        constexpr int mostDigits = 100;
        part.number = *picture;
        part.number.mandatory = std::min(std::max(part.number.mandatory, least), mostDigits);
        if (part.component == u'Y' && part.longest > 0)
            part.digits = part.number.mandatory = std::min(part.longest, mostDigits);
        else if (part.component == u'Y' && part.number.mandatory + part.number.optional >= 2)
            part.digits = part.number.mandatory + part.number.optional;
        return true;
    }

    QString m_text;
    Run &m_run;
    qsizetype m_at = 0;
    std::vector<DatePart> m_parts;
};

QString nameOf(const DatePart &part, double value, Run &run)
{
    if (part.component != u'M' && part.component != u'x' && part.component != u'F') {
        run.fail("D3133", u"only months and days have names, not [%1]"_s.arg(part.text));
        return {};
    }
    const QString name =
        inCase(part.component == u'F' ? dayName(int(value)) : monthName(int(value)), *part.names);
    return part.longest > 0 ? name.left(part.longest) : name;
}

QString zoneText(const DatePart &part, int offset, Run &run)
{
    if (offset == 0 && part.isZulu)
        return u"Z"_s;
    const int hours = std::abs(offset) / 60;
    const int minutes = std::abs(offset) % 60;
    QString text;
    if (part.number.regular > 0 || part.number.mandatory == 3 || part.number.mandatory == 4) {
        text = writtenInteger(hours * 100 + minutes, part.number, run);
    } else if (part.number.mandatory == 1 || part.number.mandatory == 2) {
        text = writtenInteger(hours, part.number, run);
        if (minutes != 0)
            text += u":%1"_s.arg(minutes, 2, 10, QChar(u'0'));
    } else {
        run.fail("D3134", u"an offset has at most four digits, not those of [%1]"_s.arg(part.text));
    }
    const QString sign = offset < 0 ? u"-"_s : u"+"_s;
    return (part.component == u'z' ? u"GMT"_s : QString()) + sign + text;
}

QString partText(const QDateTime &time, int offset, const DatePart &part, Run &run)
{
    if (numbered.contains(part.component)) {
        double value = valueOf(time, part.component);
        if (part.digits > 0)
            value = std::fmod(value, std::pow(10, part.digits));
        return part.names ? nameOf(part, value, run) : writtenInteger(value, part.number, run);
    }
    if (part.component == u'Z' || part.component == u'z')
        return zoneText(part, offset, run);
    if (part.component == u'P')
        return inCase(time.time().hour() < 12 ? u"am"_s : u"pm"_s, part.names.value_or(LetterCase::Lower));
    if (part.component == u'C' || part.component == u'E')
        return u"ISO"_s;
    run.fail("D3132", u"the picture has an unknown part [%1]"_s.arg(part.text));
    return {};
}

} // namespace

std::optional<std::vector<DatePart>> readDatePicture(const QString &text, Run &run)
{
    return PictureReader(text, run).read();
}

QString writtenDate(const QDateTime &time, int offset, const std::vector<DatePart> &parts, Run &run)
{
    QString text;
    for (const DatePart &part : parts) {
        text += part.component.isNull() ? part.text : partText(time, offset, part, run);
        if (!run.mayMake(text.size()))
            return {};
    }
    return text;
}

} // namespace cairn::jsonata
