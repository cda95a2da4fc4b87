// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "calendarmonth.h"
#include "momenttext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The calendar of a form's dates, and the texts that it changes.
class CalendarMonthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void beginsTheWeekAsTheLocaleDoes_data();
    void beginsTheWeekAsTheLocaleDoes();
    void goesByDaysWeeksAndMonths();
    void saysWhatADayIs();
    void changesTextsOfDatesAndTimes_data();
    void changesTextsOfDatesAndTimes();

private:
    static QString day(CalendarMonth &month, int row, const char *role)
    {
        const int id = month.days()->roleNames().key(role);
        return month.days()->data(month.days()->index(row), id).toString();
    }
};

void CalendarMonthTest::beginsTheWeekAsTheLocaleDoes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("weekday");
    QTest::newRow("Monday") << QLocale(QLocale::German, QLocale::Germany) << u"2026-10-26"_s << u"Mo"_s;
    QTest::newRow("Sunday") << QLocale(QLocale::English, QLocale::UnitedStates) << u"2026-11-01"_s
                            << u"Sun"_s;
}

void CalendarMonthTest::beginsTheWeekAsTheLocaleDoes()
{
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    CalendarMonth month;
    const QAbstractItemModelTester tester(month.days());
    month.setChosen(u"2026-11-21"_s);
    QTEST(day(month, 0, "date"), "first");
    QTEST(month.weekdays().first(), "weekday");
    QCOMPARE(month.days()->count(), CalendarMonth::weeks * 7);
    month.moveInWeek(false);
    const int start = month.days()->index(0).row();
    QCOMPARE(start, 0);
    QVERIFY(QDate::fromString(month.current(), Qt::ISODate).dayOfWeek() == locale.firstDayOfWeek());
    month.moveInWeek(true);
    QCOMPARE(QDate::fromString(month.current(), Qt::ISODate).addDays(1).dayOfWeek(),
             int(locale.firstDayOfWeek()));
}

void CalendarMonthTest::goesByDaysWeeksAndMonths()
{
    CalendarMonth month;
    month.setChosen(u"2028-01-31"_s);
    month.moveMonths(1);
    QCOMPARE(month.current(), u"2028-02-29"_s);
    month.moveMonths(-12);
    QCOMPARE(month.current(), u"2027-02-28"_s);
    month.move(7);
    QCOMPARE(month.current(), u"2027-03-07"_s);
    month.setChosen(u"9999-12-31"_s);
    month.move(1);
    QCOMPARE(month.current(), u"9999-12-31"_s);
    QCOMPARE(month.chosen(), u"9999-12-31"_s);
    month.setChosen(u"soon"_s);
    QCOMPARE(month.chosen(), QString());
    QVERIFY(!month.current().isEmpty());
}

void CalendarMonthTest::saysWhatADayIs()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    CalendarMonth month;
    month.setChosen(u"2020-02-29"_s);
    QCOMPARE(month.title(), u"February 2020"_s);
    QCOMPARE(month.spoken(), u"Saturday, February 29, 2020, chosen"_s);
    month.goToday();
    QVERIFY2(month.spoken().endsWith(u"today"_s), qPrintable(month.spoken()));
}

void CalendarMonthTest::changesTextsOfDatesAndTimes_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dated");
    QTest::addColumn<QString>("timed");
    QTest::addColumn<QString>("zone");
    // The tests' zone is UTC.
    QTest::newRow("no date") << u"date"_s << QString() << u"2026-11-21"_s << QString() << u"UTC"_s;
    QTest::newRow("date") << u"date"_s << u"2020-01-01"_s << u"2026-11-21"_s << QString() << u"UTC"_s;
    QTest::newRow("nothing") << u"datetime"_s << QString() << u"2026-11-21T12:00:00Z"_s << QString()
                             << u"UTC"_s;
    QTest::newRow("zone") << u"datetime"_s << u"2020-01-02T03:04:05-03:30"_s << u"2026-11-21T03:04:00-03:30"_s
                          << u"2020-01-02T09:05:00-03:30"_s << u"UTC-03:30"_s;
    QTest::newRow("UTC") << u"datetime"_s << u"2020-01-02T03:04:05Z"_s << u"2026-11-21T03:04:00Z"_s
                         << u"2020-01-02T09:05:00Z"_s << u"UTC"_s;
    QTest::newRow("time") << u"time"_s << u"03:04:05+01:00"_s << QString() << u"09:05:00+01:00"_s
                          << u"UTC+01:00"_s;
}

void CalendarMonthTest::changesTextsOfDatesAndTimes()
{
    QFETCH(const QString, shape);
    QFETCH(const QString, text);
    QFETCH(const QString, dated);
    QFETCH(const QString, timed);
    MomentText moment;
    moment.setShape(shape);
    moment.setText(text);
    QTEST(moment.zone(), "zone");
    if (!dated.isEmpty())
        QCOMPARE(moment.withDate(u"2026-11-21"_s), dated);
    if (!timed.isEmpty())
        QCOMPARE(moment.withTime(9, 5), timed);
}

QTEST_GUILESS_MAIN(CalendarMonthTest)
#include "tst_calendarmonth.moc"
