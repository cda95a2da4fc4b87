// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowmodel.h"

#include <QDate>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace cairn {

/// A day of a month's grid.
struct CalendarDay {
    Q_GADGET
    Q_PROPERTY(QString date MEMBER date)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString spoken MEMBER spoken)
    Q_PROPERTY(bool inside MEMBER isInside)
    Q_PROPERTY(bool today MEMBER isToday)
    Q_PROPERTY(bool chosen MEMBER isChosen)
    Q_PROPERTY(bool current MEMBER isCurrent)

public:
    QString date; ///< as `2026-11-21`
    QString text;
    QString spoken;
    bool isInside = false; ///< of the month that is shown, and not of its neighbours
    bool isToday = false;
    bool isChosen = false;
    bool isCurrent = false; ///< where the keyboard is

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

/// A month as six weeks of the user's locale, with a day that the keyboard is at. Dates are written as
/// `2026-11-21`; years 1 to 9999.
class CalendarMonth : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed)
    Q_PROPERTY(QString current READ current NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)
    Q_PROPERTY(QStringList weekdays READ weekdays NOTIFY changed)
    Q_PROPERTY(cairn::RowListModel *days READ days CONSTANT)

public:
    static constexpr int weeks = 6;

    explicit CalendarMonth(QObject *parent = nullptr);

    QString chosen() const { return written(m_chosen); } ///< empty where none is
    /// Shows its month; today's for what is no date.
    void setChosen(const QString &date);
    QString current() const { return written(m_current); }
    QString title() const;        ///< "November 2026"
    QString spoken() const;       ///< of the current day
    QStringList weekdays() const; ///< short, the locale's first one first
    RowListModel *days() { return &m_days; }

    Q_INVOKABLE void move(int days);
    Q_INVOKABLE void moveMonths(int months); ///< a day that the month does not have becomes its last
    Q_INVOKABLE void moveInWeek(bool toEnd);
    Q_INVOKABLE void goToday();

Q_SIGNALS:
    void changed();

private:
    static QString written(QDate date);
    QString spokenOf(QDate date) const;
    void go(QDate date);
    void show();

    QDate m_chosen;
    QDate m_current;
    RowModel<CalendarDay> m_days;
};

} // namespace cairn
