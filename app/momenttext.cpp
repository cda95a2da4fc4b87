// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "momenttext.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int dateLength = 10;
constexpr int noon = 12;

} // namespace

void MomentText::setShape(const QString &shape)
{
    if (std::exchange(m_shape, shape) != shape)
        Q_EMIT changed();
}

void MomentText::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        Q_EMIT changed();
}

QDate MomentText::dateOf() const
{
    return isDated() ? QDate::fromString(m_text.left(dateLength), Qt::ISODate) : QDate();
}

QTime MomentText::timeOf() const
{
    const QString text = isDated() ? m_text.mid(dateLength + 1) : m_text;
    const QTime time = QTime::fromString(text.left(5), u"HH:mm"_s);
    return time.isValid() ? time : QTime(noon, 0);
}

QString MomentText::date() const
{
    return dateOf().toString(Qt::ISODate);
}

int MomentText::offset() const
{
    static const QRegularExpression zone(uR"([Tt ]?\d\d:\d\d.*?(?:([Zz])|([+-])(\d\d):?(\d\d))$)"_s);
    const QRegularExpressionMatch match = zone.match(m_text);
    if (match.hasMatch() && !match.captured(1).isEmpty())
        return 0;
    if (match.hasMatch())
        return (match.captured(2) == u"-" ? -60 : 60)
               * (match.captured(3).toInt() * 60 + match.captured(4).toInt());
    const QDate date = dateOf().isValid() ? dateOf() : QDate::currentDate();
    return QDateTime(date, timeOf()).offsetFromUtc();
}

QString MomentText::offsetText() const
{
    const int minutes = offset() / 60;
    if (minutes == 0)
        return u"Z"_s;
    return u"%1%2:%3"_s.arg(QLatin1Char(minutes < 0 ? '-' : '+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QString MomentText::zone() const
{
    return offset() == 0 ? u"UTC"_s : u"UTC"_s + offsetText();
}

QString MomentText::example() const
{
    if (!isTimed())
        return u"2026-11-21"_s;
    return isDated() ? u"2026-11-21T13:45:00Z"_s : u"13:45:00Z"_s;
}

QString MomentText::put(QDate date, QTime time) const
{
    QString text = isDated() ? date.toString(Qt::ISODate) : QString();
    if (isDated() && isTimed())
        text += u'T';
    if (isTimed())
        text += time.toString(u"HH:mm:ss"_s) + offsetText();
    return text;
}

QString MomentText::withDate(const QString &date) const
{
    return put(QDate::fromString(date, Qt::ISODate), timeOf());
}

QString MomentText::withTime(int hour, int minute) const
{
    return put(dateOf().isValid() ? dateOf() : QDate::currentDate(), QTime(hour, minute));
}

} // namespace cairn
