// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "calendarmonth.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int daysOfWeek = 7;
const QDate firstDate(1, 1, 1);
const QDate lastDate(9999, 12, 31); // what four digits can write

/// How many days the locale's week has before this one.
int placeInWeek(QDate date)
{
    return (date.dayOfWeek() - QLocale().firstDayOfWeek() + daysOfWeek) % daysOfWeek;
}

} // namespace

CalendarMonth::CalendarMonth(QObject *parent)
    : QObject(parent), m_current(QDate::currentDate()), m_days(this)
{
    show();
}

QString CalendarMonth::written(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

void CalendarMonth::setChosen(const QString &date)
{
    m_chosen = QDate::fromString(date, Qt::ISODate);
    m_current = m_chosen.isValid() ? m_chosen : QDate::currentDate();
    show();
}

QString CalendarMonth::title() const
{
    return QLocale().toString(m_current, tr("MMMM yyyy", "a month's title, as of QLocale::toString"));
}

QString CalendarMonth::spoken() const
{
    return spokenOf(m_current);
}

QStringList CalendarMonth::weekdays() const
{
    QStringList names;
    for (int at = 0; at < daysOfWeek; ++at)
        names += QLocale().standaloneDayName((QLocale().firstDayOfWeek() - 1 + at) % daysOfWeek + 1,
                                             QLocale::ShortFormat);
    return names;
}

QString CalendarMonth::spokenOf(QDate date) const
{
    QStringList words{QLocale().toString(date, QLocale::LongFormat)};
    if (date == QDate::currentDate())
        words += tr("today");
    if (date == m_chosen)
        words += tr("chosen");
    return words.join(u", "_s);
}

void CalendarMonth::go(QDate date)
{
    if (!date.isValid() || date < firstDate || date > lastDate)
        return;
    m_current = date;
    show();
}

void CalendarMonth::move(int days)
{
    go(m_current.addDays(days));
}

void CalendarMonth::moveMonths(int months)
{
    go(m_current.addMonths(months));
}

void CalendarMonth::moveInWeek(bool toEnd)
{
    go(m_current.addDays(toEnd ? daysOfWeek - 1 - placeInWeek(m_current) : -placeInWeek(m_current)));
}

void CalendarMonth::goToday()
{
    go(QDate::currentDate());
}

void CalendarMonth::show()
{
    const QDate firstOfMonth(m_current.year(), m_current.month(), 1);
    const QDate first = firstOfMonth.addDays(-placeInWeek(firstOfMonth));
    std::vector<CalendarDay> days;
    for (int at = 0; at < weeks * daysOfWeek; ++at) {
        const QDate date = first.addDays(at);
        days.push_back({written(date), QLocale().toString(date.day()), spokenOf(date),
                        date.month() == m_current.month(), date == QDate::currentDate(), date == m_chosen,
                        date == m_current});
    }
    m_days.assign(std::move(days));
    Q_EMIT changed();
}

} // namespace cairn
