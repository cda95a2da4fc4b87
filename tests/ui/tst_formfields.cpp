// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formview.h"
#include "scaffolder/formvalue.h"
#include "windowtest.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The fields of a golden path's form in the real window; the gallery shows one of every sort.
class FormFieldsTest final : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAsOneTypes();
    void showsWhatAChoiceBrings();
    void changesListsByMouseAndKeyboard();
    void findsEntities();
    void takesTags();
    void putsARepositoryTogether();
    void keepsSecretsHidden();
    void opensAnAccordion();
    void choosesADateInACalendar();
    void choosesATime();
    void leadsToTheFirstFault();

private:
    void open()
    {
        start(u"cairn://gallery"_s, {1280, 5400});
        rest(u"formPage"_s);
    }
    FormView *form() const { return item(u"formPage"_s)->property("form").value<FormView *>(); }
    QString answer(const QString &path) const
    {
        const FormField *field = form()->form().find(path);
        return field ? formvalue::words(field->value) : u"(not there)"_s;
    }
    QString text(const QString &name) const { return item(name)->property("text").toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window(), key, modifiers);
    }
    void type(const QString &words) const { Driver::type(window(), words); }
};

void FormFieldsTest::saysWhatIsWrongAsOneTypes()
{
    open();
    const QAbstractItemModelTester tester(form()->rows());
    QVERIFY(!item(u"formError/name"_s));
    click(u"formInput/name"_s);
    type(u"a b"_s);
    QTRY_VERIFY(item(u"formError/name"_s));
    QVERIFY(text(u"formError/name"_s).startsWith(u"Name must be"_s));
    QCOMPARE(text(u"formInput/name"_s), u"a b"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"payments"_s);
    QTRY_VERIFY(!item(u"formError/name"_s));
    QTRY_COMPARE(answer(u"/name"_s), u"payments"_s);
    // What is missing is told once the user was there.
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    press(Qt::Key_Tab);
    QTRY_VERIFY(item(u"formError/name"_s));
    QCOMPARE(text(u"formError/name"_s), u"Name is required"_s);
}

void FormFieldsTest::showsWhatAChoiceBrings()
{
    open();
    QVERIFY(!item(u"formInput/size"_s));
    click(u"formChoice/database/1"_s);
    QTRY_VERIFY(item(u"formInput/size"_s));
    QCOMPARE(answer(u"/database"_s), u"postgres"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(answer(u"/database"_s), u"mysql"_s);
    click(u"formChoice/database/0"_s);
    QTRY_VERIFY(!item(u"formInput/size"_s));
    click(u"formChoice/features/2"_s);
    click(u"formChoice/features/0"_s);
    QTRY_COMPARE(answer(u"/features"_s), u"metrics, feature flags"_s);
}

void FormFieldsTest::changesListsByMouseAndKeyboard()
{
    open();
    QCOMPARE(answer(u"/ports/0/number"_s), u"8080"_s);
    click(u"formDown/ports/0"_s);
    QTRY_COMPARE(answer(u"/ports/0/number"_s), u"9090"_s);
    click(u"formAdd/ports"_s);
    QTRY_VERIFY(item(u"formInput/ports/2/number"_s));
    click(u"formInput/ports/2/number"_s);
    type(u"70000"_s);
    QTRY_VERIFY(item(u"formError/ports/2/number"_s));
    QCOMPARE(text(u"formError/ports/2/number"_s), u"Number must be at most 65535"_s);
    click(u"formRemove/ports/1"_s);
    QTRY_COMPARE(answer(u"/ports/1/number"_s), u"70000"_s);
    item(u"formUp/ports/1"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(answer(u"/ports/0/number"_s), u"70000"_s);
    click(u"formInput/replicas"_s);
    press(Qt::Key_Up);
    QTRY_COMPARE(answer(u"/replicas"_s), u"3"_s);
}

void FormFieldsTest::findsEntities()
{
    open();
    click(u"formInput/owner"_s);
    type(u"paym"_s);
    QTRY_VERIFY(item(u"formHits"_s));
    QTRY_VERIFY(item(u"formHits"_s)->property("count").toInt() > 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(answer(u"/owner"_s).startsWith(u"group:default/"_s));
    QVERIFY(!item(u"formHits"_s));
    QVERIFY(!text(u"formInput/owner"_s).startsWith(u"group:"_s));
    // What the template does not allow is said.
    click(u"formInput/system"_s);
    type(u"nothing-like-it"_s);
    press(Qt::Key_Tab);
    QTRY_COMPARE(answer(u"/system"_s), QString());
    QCOMPARE(text(u"formInput/system"_s), QString());
}

void FormFieldsTest::takesTags()
{
    open();
    click(u"formInput/tags"_s);
    type(u"go"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(answer(u"/tags"_s), u"go"_s);
    type(u"Bad tag"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(u"formError/tags"_s));
    press(Qt::Key_Backspace);
    QTRY_VERIFY(!item(u"formError/tags"_s));
    click(u"formEntry/tags/0"_s);
    QTRY_COMPARE(answer(u"/tags"_s), QString());
}

void FormFieldsTest::putsARepositoryTogether()
{
    open();
    click(u"formPart/repoUrl/repo"_s);
    type(u"thing"_s);
    QTRY_COMPARE(answer(u"/repoUrl"_s), u"github.com?owner=&repo=thing"_s);
    form()->setPart(u"/repoUrl"_s, u"owner"_s, u"acme"_s);
    QTRY_COMPARE(answer(u"/repoUrl"_s), u"github.com?owner=acme&repo=thing"_s);
    QCOMPARE(text(u"formPart/repoUrl/repo"_s), u"thing"_s);
}

void FormFieldsTest::keepsSecretsHidden()
{
    open();
    click(u"formInput/token"_s);
    type(u"s3cret"_s);
    QTRY_COMPARE(answer(u"/token"_s), u"s3cret"_s);
    QCOMPARE(item(u"formInput/token"_s)->property("displayText").toString().contains(u"s3cret"_s), false);
    for (const Member &member : form()->form().answers())
        QVERIFY(member.key != u"token");
}

void FormFieldsTest::opensAnAccordion()
{
    open();
    QVERIFY(!item(u"formInput/more/labels"_s));
    click(u"formHead/more"_s);
    QTRY_VERIFY(item(u"formInput/more/labels"_s));
    item(u"formHead/more"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(!item(u"formInput/more/labels"_s));
}

void FormFieldsTest::choosesADateInACalendar()
{
    open();
    click(u"formInput/from"_s);
    type(u"2026-01-31"_s);
    QTRY_COMPARE(answer(u"/from"_s), u"2026-01-31"_s);
    press(Qt::Key_Down);
    QTRY_VERIFY(item(u"calendarDays"_s) && item(u"calendarDays"_s)->hasActiveFocus());
    press(Qt::Key_PageDown);
    press(Qt::Key_Left);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_COMPARE(answer(u"/from"_s), u"2026-02-20"_s);
    QTRY_VERIFY(!item(u"calendarDays"_s));
    QVERIFY(item(u"formInput/from"_s)->hasActiveFocus());
    click(u"formCalendar/from"_s);
    click(u"calendarDay-2026-02-03"_s);
    QTRY_COMPARE(answer(u"/from"_s), u"2026-02-03"_s);
    // Escape leaves all as it was.
    QTRY_VERIFY(!item(u"calendarDays"_s));
    press(Qt::Key_Down);
    QTRY_VERIFY(item(u"calendarDays"_s) && item(u"calendarDays"_s)->hasActiveFocus());
    press(Qt::Key_Right);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(u"calendarDays"_s));
    QCOMPARE(answer(u"/from"_s), u"2026-02-03"_s);
}

void FormFieldsTest::choosesATime()
{
    open();
    form()->setText(u"/at"_s, u"2026-01-31T06:30:00+01:00"_s);
    click(u"formInput/at"_s);
    press(Qt::Key_Down);
    QTRY_VERIFY(item(u"calendarDays"_s) && item(u"calendarDays"_s)->hasActiveFocus());
    QCOMPARE(text(u"clockHour"_s), u"06"_s);
    QCOMPARE(text(u"clockMinute"_s), u"30"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(u"clockHour"_s)->hasActiveFocus());
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_COMPARE(answer(u"/at"_s), u"2026-02-01T07:30:00+01:00"_s);
    QTRY_VERIFY(!item(u"calendarDays"_s));
}

void FormFieldsTest::leadsToTheFirstFault()
{
    open();
    click(u"formCheck"_s);
    QTRY_VERIFY(item(u"formInput/name"_s)->hasActiveFocus());
    QVERIFY(item(u"formError/owner"_s));
    QVERIFY(item(u"formError/repoUrl"_s));
}

QTEST_MAIN(FormFieldsTest)
#include "tst_formfields.moc"
