// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

#include "catalogview.h"
#include "preferences.h"
#include "stars.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The catalog's table and the search in the real window, offscreen, on the demo organisation.
class tst_catalogtable : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAndFoldsByKeys();
    void selectsAndCopiesByKeys();
    void selectsByMouse();
    void copiesEverythingAsCsv();
    void peeksWithoutLeavingTheList();
    void goesToWhatOneTypes();
    void remembersTheColumnsOfAKind();
    void movesAndResizesColumnsByKeys();
    void movesAndResizesColumnsByMouse();
    void savesAView();
    void starsByItsKey();
    void opensTheShortcutsFromTheTable();
    void unfoldsTheRestOfAFacet();
    void keepsTheHeadOfAGroupInSight();
    void remembersWhereASplitterWasLeft();
    void turnsThePanesWhereTheLanguageRunsTheOtherWay();
    void narrowsToWhatIsStarred();
    void goesBackThroughFilters();
    void opensAWindowBeside();
    void doesWhatTheSearchIsAskedTo();
    void looksAtAHitBesideTheList();
    void beginsWithWhereOneWas();

private:
    void start(const QString &address = u"cairn://catalog?kind=component"_s);
    QVariant of(const QString &name, const char *property) const
    {
        return item(name) ? item(name)->property(property) : QVariant();
    }
    int current() const { return of(u"catalogTable"_s, "currentIndex").toInt(); }
    QString cell(int row, const QByteArray &role) const
    {
        const auto *model = of(u"catalogTable"_s, "model").value<QAbstractItemModel *>();
        return model->index(row, 0).data(model->roleNames().key(role)).toString();
    }
    int selected() const { return of(u"catalogTable"_s, "selection").value<CatalogSelection *>()->count(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window(), Qt::Key(key), modifiers);
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers)
    {
        QQuickItem *delegate = nullptr;
        const auto find = [&] {
            QMetaObject::invokeMethod(item(u"catalogTable"_s), "itemAtIndex",
                                      Q_RETURN_ARG(QQuickItem *, delegate), row);
            return delegate;
        };
        QTRY_VERIFY(find());
        QTest::mouseClick(window(), Qt::LeftButton, modifiers,
                          delegate->mapToScene({delegate->width() / 2, delegate->height() / 2}).toPoint());
    }
};

void tst_catalogtable::start(const QString &address)
{
    WindowTest::start(address, {});
    QTRY_VERIFY_WITH_TIMEOUT(of(u"catalogTable"_s, "count").toInt() > 0, patience);
    item(u"catalogTable"_s)->forceActiveFocus(Qt::TabFocusReason);
}

void tst_catalogtable::groupsAndFoldsByKeys()
{
    start(u"cairn://catalog?kind=component&group=owner"_s);
    QTRY_COMPARE(cell(0, "head"), u"true"_s);
    const int all = of(u"catalogTable"_s, "count").toInt();
    const int first = cell(0, "headCount").toInt();
    press(Qt::Key_Left);
    QTRY_COMPARE(of(u"catalogTable"_s, "count").toInt(), all - first);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"catalogTable"_s, "count").toInt(), all);
    press(Qt::Key_Down);
    QCOMPARE(cell(current(), "head"), u"false"_s);
    press(Qt::Key_Left);
    QCOMPARE(current(), 0);
    press(Qt::Key_End);
    QCOMPARE(current(), all - 1);
}

void tst_catalogtable::selectsAndCopiesByKeys()
{
    start();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected(), 3);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selected(), 2);
    QVERIFY(item(u"selectionBar"_s));
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(clipboard().count(u'\n'), 1);
    QVERIFY(clipboard().startsWith(cell(0, "title") + u'\t' + cell(0, "ownerTitle")));
    QTRY_VERIFY(item(u"toast"_s));
    press(Qt::Key_Escape);
    QCOMPARE(selected(), 0);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected(), 30);
}

void tst_catalogtable::selectsByMouse()
{
    start();
    clickRow(1, Qt::ControlModifier);
    clickRow(4, Qt::ShiftModifier);
    QCOMPARE(selected(), 4);
    clickRow(2, Qt::ControlModifier);
    QCOMPARE(selected(), 3);
    const QString ref = cell(3, "ref");
    clickRow(3, {});
    QTRY_COMPARE(address(), addressOfEntity(ref));
}

void tst_catalogtable::copiesEverythingAsCsv()
{
    start();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(item(u"copyCsv"_s));
    Driver::click(window(), item(u"copyCsv"_s));
    QTRY_COMPARE(clipboard().count(u"\r\n"_s), 31);
    QVERIFY(clipboard().startsWith(u"Reference,Name,Owner,System,Type,Lifecycle\r\n"_s));
}

void tst_catalogtable::peeksWithoutLeavingTheList()
{
    start();
    press(Qt::Key_Space);
    QTRY_VERIFY(item(u"peekPanel"_s));
    QTRY_COMPARE(of(u"peekTitle"_s, "text").toString(), cell(0, "title"));
    press(Qt::Key_Down);
    QTRY_COMPARE(of(u"peekTitle"_s, "text").toString(), cell(1, "title"));
    QVERIFY(item(u"catalogTable"_s)->hasActiveFocus());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(u"peekPanel"_s));
    QVERIFY(address().startsWith(u"cairn://catalog"_s));
}

void tst_catalogtable::goesToWhatOneTypes()
{
    start();
    Driver::type(window(), u"pay"_s);
    QTRY_COMPARE(cell(current(), "title"), u"payment-ledger"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-ledger"_s);
}

void tst_catalogtable::remembersTheColumnsOfAKind()
{
    start();
    QVERIFY(item(u"head-system"_s));
    QVERIFY(!item(u"head-tags"_s));
    Driver::click(window(), item(u"columnsButton"_s));
    QTRY_VERIFY(item(u"column-system"_s));
    Driver::click(window(), item(u"column-system"_s));
    QTRY_VERIFY(!item(u"head-system"_s));
    close();
    start();
    QVERIFY(!item(u"head-system"_s));
    QVERIFY(item(u"head-owner"_s));
    press(Qt::Key_Escape);
    QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go",
                              Q_ARG(QString, u"cairn://catalog?kind=api"_s));
    QTRY_VERIFY(item(u"head-system"_s)); // another kind, other columns
}

void tst_catalogtable::movesAndResizesColumnsByKeys()
{
    start();
    const auto x = [this](const QString &head) { return item(head)->mapToScene({}).x(); };
    QVERIFY(x(u"head-owner"_s) < x(u"head-system"_s));
    item(u"head-owner"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(x(u"head-owner"_s) > x(u"head-system"_s));
    const double width = item(u"head-owner"_s)->width();
    item(u"head-owner"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(item(u"head-owner"_s)->width(), width - 16);
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    QTRY_VERIFY(address().contains(u"sort=owner"_s));
}

void tst_catalogtable::movesAndResizesColumnsByMouse()
{
    start();
    const auto drag = [this](QQuickItem *from, int by) {
        const QPoint at = from->mapToScene({from->width() / 2, from->height() / 2}).toPoint();
        QTest::mousePress(window(), Qt::LeftButton, {}, at);
        for (int step = 1; step <= 10; ++step)
            QTest::mouseMove(window(), at + QPoint(by * step / 10, 0));
        QTest::mouseRelease(window(), Qt::LeftButton, {}, at + QPoint(by, 0));
    };
    const auto x = [this](const QString &head) { return item(head)->mapToScene({}).x(); };
    const double width = item(u"head-owner"_s)->width();
    drag(item(u"edge-owner"_s), -40);
    QTRY_COMPARE(item(u"head-owner"_s)->width(), width + 40);
    drag(item(u"head-owner"_s), 430);
    QTRY_VERIFY(x(u"head-owner"_s) > x(u"head-lifecycle"_s));
    drag(item(u"head-owner"_s), -460);
    QTRY_VERIFY(x(u"head-owner"_s) < x(u"head-system"_s));
    QCOMPARE(address(), u"cairn://catalog?kind=component"_s); // no click, no order
}

void tst_catalogtable::savesAView()
{
    start(u"cairn://catalog?kind=component&lifecycle=deprecated&group=owner"_s);
    Driver::click(window(), item(u"viewsButton"_s));
    QTRY_VERIFY(item(u"viewName"_s) && item(u"viewName"_s)->hasActiveFocus());
    Driver::type(window(), u"Old"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(of(u"viewsButton"_s, "text").toString(), u"Old"_s);
    const QString saved = address();
    QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go",
                              Q_ARG(QString, u"cairn://catalog?kind=api"_s));
    QTRY_COMPARE(of(u"viewsButton"_s, "text").toString(), u"Views"_s);
    QTRY_VERIFY(!item(u"savedViews"_s));
    Driver::click(window(), item(u"viewsButton"_s));
    QTRY_VERIFY(item(u"savedViews"_s) && item(u"savedViews"_s)->hasActiveFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(address(), saved);
}

void tst_catalogtable::starsByItsKey()
{
    start();
    Stars *stars = desktop().portal().stars();
    QCOMPARE(cell(0, "starred"), u"false"_s);
    press(Qt::Key_S);
    QCOMPARE(stars->refs(), QStringList{cell(0, "ref")});
    QTRY_COMPARE(cell(0, "starred"), u"true"_s);
    // Where one types a title, it is a letter.
    press(Qt::Key_P);
    press(Qt::Key_O);
    press(Qt::Key_S);
    QCOMPARE(stars->refs().size(), 1);
    press(Qt::Key_Space);
    QTRY_VERIFY(item(u"peekStar"_s));
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(item(u"catalogFilter"_s)->hasActiveFocus());
    press(Qt::Key_S);
    QCOMPARE(stars->refs().size(), 1);
}

void tst_catalogtable::opensTheShortcutsFromTheTable()
{
    start();
    press(Qt::Key_Question);
    QTRY_VERIFY(item(u"shortcutList"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(u"shortcutList"_s));
}

void tst_catalogtable::unfoldsTheRestOfAFacet()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(of(u"facetList"_s, "count").toInt() > 0, patience);
    auto *facets = of(u"facetList"_s, "model").value<QAbstractItemModel *>();
    const int facet = facets->roleNames().key("facet"), hidden = facets->roleNames().key("hiddenCount");
    const auto tags = [&] {
        return facets->match(facets->index(0, 0), facet, u"tag"_s, -1, Qt::MatchExactly);
    };
    QTRY_COMPARE(tags().size(), 8);
    const int rest = tags().front().data(hidden).toInt();
    QVERIFY(rest > 0);
    QMetaObject::invokeMethod(item(u"facetList"_s), "positionViewAtEnd");
    QTRY_VERIFY(item(u"unfoldFacet"_s));
    item(u"unfoldFacet"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(tags().size(), 8 + rest, patience);
    QCOMPARE(tags().front().data(hidden).toInt(), 0);
}

void tst_catalogtable::keepsTheHeadOfAGroupInSight()
{
    start(u"cairn://catalog?kind=component&group=owner"_s);
    QTRY_COMPARE(cell(0, "head"), u"true"_s);
    QVERIFY(!item(u"groupHead"_s));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QTRY_VERIFY(item(u"groupHead"_s));
    const double scrolled = of(u"groupHead"_s, "scrolled").toDouble();
    const int first = int(scrolled / item(u"groupHead"_s)->height());
    int head = first;
    while (cell(head, "head") != u"true")
        --head;
    QCOMPARE(of(u"groupHead"_s, "label").toString(), cell(head, "title"));
    // A row that one goes up to does not hide behind it.
    for (int step = 0; step < 12 && cell(current(), "head") != u"true"; ++step)
        press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(of(u"catalogTable"_s, "contentY").toDouble()
            <= (current() - 1)
                   * item(u"catalogTable"_s)->property("currentItem").value<QQuickItem *>()->height());
}

void tst_catalogtable::remembersWhereASplitterWasLeft()
{
    start();
    QTRY_VERIFY(item(u"splitter-facets"_s));
    const double before = of(u"facetList"_s, "width").toDouble();
    item(u"splitter-facets"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    const double after = before + 32;
    QTRY_COMPARE(of(u"facetList"_s, "width").toDouble(), after);
    close();
    start();
    window()->resize(1280, 800); // the platform's screen may be smaller
    QTRY_VERIFY_WITH_TIMEOUT(item(u"splitter-facets"_s), patience);
    QTRY_COMPARE(of(u"facetList"_s, "width").toDouble(), after);
    item(u"splitter-facets"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Home);
    QTRY_COMPARE(of(u"facetList"_s, "width").toDouble(), before);
}

void tst_catalogtable::turnsThePanesWhereTheLanguageRunsTheOtherWay()
{
    start();
    window()->resize(1280, 800); // the platform's screen may be smaller
    const auto isAtTheLeft = [this] {
        return item(u"facetList"_s)->mapToScene({}).x() < item(u"catalogTable"_s)->mapToScene({}).x();
    };
    QTRY_VERIFY(item(u"facetList"_s) && item(u"catalogTable"_s));
    QTRY_VERIFY(isAtTheLeft());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(!isAtTheLeft());
    const double before = of(u"facetList"_s, "width").toDouble();
    item(u"splitter-facets"_s)->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Left);
    QTRY_VERIFY(of(u"facetList"_s, "width").toDouble() > before);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QTRY_VERIFY(isAtTheLeft());
}

void tst_catalogtable::narrowsToWhatIsStarred()
{
    start();
    Driver::type(window(), u"payment-s"_s);
    QTRY_COMPARE(cell(current(), "title"), u"payment-service"_s);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desktop().portal().stars()->refs(), QStringList{u"component:default/payment-service"_s});
    QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go",
                              Q_ARG(QString, u"cairn://catalog?kind=component&starred=1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(of(u"catalogTable"_s, "count").toInt(), 1, patience);
    QCOMPARE(cell(0, "title"), u"payment-service"_s);
}

void tst_catalogtable::goesBackThroughFilters()
{
    start();
    auto *view = of(u"catalogTable"_s, "view").value<CatalogView *>();
    view->toggle(u"lifecycle"_s, u"deprecated"_s);
    QTRY_VERIFY(address().contains(u"lifecycle=deprecated"_s));
    view->sort(u"owner"_s);
    QTRY_VERIFY(address().contains(u"sort=owner"_s));
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(!address().contains(u"sort"_s));
    QCOMPARE(view->sortBy(), u"name"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(of(u"catalogTable"_s, "count").toInt(), 30, patience);
}

void tst_catalogtable::opensAWindowBeside()
{
    start();
    QSignalSpy asked(&desktop().portal(), &Portal::besideAsked);
    const QString ref = cell(0, "ref");
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), addressOfEntity(ref));
    QTRY_COMPARE(desktop().windows().size(), size_t(2));
}

void tst_catalogtable::doesWhatTheSearchIsAskedTo()
{
    start();
    press(Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"dark th"_s);
    QTRY_VERIFY(of(u"searchResults"_s, "count").toInt() > 0);
    press(Qt::Key_Return);
    QTRY_COMPARE(desktop().portal().preferences()->theme(), u"dark"_s);
    QTRY_VERIFY(!item(u"searchResults"_s));

    press(Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"contact payment-service"_s);
    QTRY_VERIFY(of(u"searchResults"_s, "count").toInt() > 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(!item(u"searchResults"_s));
    QCOMPARE(clipboard(), u"Payments on call"_s);

    press(Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"go to problems"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://problems"_s);
}

void tst_catalogtable::looksAtAHitBesideTheList()
{
    start();
    press(Qt::Key_K, Qt::ControlModifier);
    Driver::type(window(), u"payment-service"_s);
    QTRY_VERIFY(item(u"searchPreview"_s));
    QTRY_COMPARE(of(u"peekTitle"_s, "text").toString(), u"payment-service"_s);
    QVERIFY(item(u"searchField"_s)->hasActiveFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
}

void tst_catalogtable::beginsWithWhereOneWas()
{
    start();
    for (const QString &name : {u"cart-service"_s, u"payment-service"_s}) {
        QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go",
                                  Q_ARG(QString, u"cairn://component/default/"_s + name));
        QTRY_COMPARE(of(u"entityTitle"_s, "text").toString(), name);
    }
    const auto first = [this] {
        press(Qt::Key_Escape);
        press(Qt::Key_K, Qt::ControlModifier);
        const auto *model = of(u"searchResults"_s, "model").value<QAbstractItemModel *>();
        return model ? model->index(0, 0).data(model->roleNames().key("title")).toString() : QString();
    };
    QTRY_COMPARE(first(), u"cart-service"_s); // not where one is
    press(Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/cart-service"_s);
}

QTEST_MAIN(tst_catalogtable)
#include "tst_catalogtable.moc"
