// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "driver.h"

#include "address.h"
#include "preferences.h"
#include "stars.h"
#include "store/places.h"
#include "store/schema.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

#include <utility>

using namespace Qt::StringLiterals;
using namespace cairn;

/// Where one starts, in the real window: the home page, the on-call look-up, and the history of an entity.
class tst_start : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void welcomesWhoeverIsNew();
    void showsWhatIsMine();
    void looksUpAnAlertFromHome();
    void copiesAContactByItsDigit();
    void letsOneChooseAmongSeveral();
    void keepsTheTextInTheAddress();
    void opensTheRunbookOfTheDocsByAKey();
    void listsTheProblemsOfWhatIsMine();
    void walksTheRowsOfHomeByArrows();
    void walksTheRowsOfACardByArrows();
    void saysWhereNothingFits();
    void remembersWhatWasSeen();
    void showsTheHistoryOfAnEntity();

private:
    void start(const QString &address);
    QQuickItem *item(const QString &name) const { return Driver::item(window(), name); }
    QString text(const QString &name) const
    {
        return item(name) ? item(name)->property("text").toString() : QString();
    }
    QQuickWindow *window() const { return m_desktop->window(); }
    QString address() const
    {
        return window()->property("navigator").value<QObject *>()->property("address").toString();
    }
    void go(const QString &address) const
    {
        QMetaObject::invokeMethod(window()->property("navigator").value<QObject *>(), "go", address);
    }
    /// As soon as it stands still: what a question brings moves what is below it.
    void click(const QString &name) const;
    /// Visible items of this type, told by the beginning of its name.
    int count(QQuickItem *root, const QByteArray &type) const;

    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

void tst_start::init()
{
    m_driver = std::make_unique<Driver>();
    QVERIFY(m_driver->isReady());
}

void tst_start::cleanup()
{
    m_desktop.reset();
    m_driver.reset();
}

void tst_start::start(const QString &address)
{
    m_desktop = std::make_unique<Desktop>(m_driver->home());
    QSignalSpy settled(&m_desktop->portal(), &Portal::settled);
    QVERIFY(m_desktop->show(address));
    QVERIFY(QTest::qWaitForWindowExposed(window()));
    QVERIFY(settled.count() > 0 || settled.wait(patience));
}

void tst_start::click(const QString &name) const
{
    QTRY_VERIFY_WITH_TIMEOUT(item(name), patience);
    QPointF before;
    const auto stands = [&] {
        const QPointF now = item(name) ? item(name)->mapToScene({}) : QPointF();
        return !now.isNull() && std::exchange(before, now) == now;
    };
    QTRY_VERIFY_WITH_TIMEOUT(stands(), patience);
    Driver::click(window(), item(name));
}

int tst_start::count(QQuickItem *root, const QByteArray &type) const
{
    if (!root || !root->isVisible())
        return 0;
    int found = QByteArray(root->metaObject()->className()).startsWith(type) ? 1 : 0;
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children)
        found += count(child, type);
    return found;
}

void tst_start::welcomesWhoeverIsNew()
{
    start(u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"startIdentity"_s), patience);
    QVERIFY(!item(u"homeMine"_s));
    QTRY_VERIFY_WITH_TIMEOUT(count(item(u"homeChanges"_s), "ChangeLine") > 2, patience);
    // The keyboard leads to the on-call look-up and to the search.
    QTest::keyClick(window(), Qt::Key_Slash);
    QTRY_VERIFY(item(u"homeAlert"_s)->hasActiveFocus());
    click(u"homeSearch"_s);
    QTRY_VERIFY(item(u"searchField"_s)->hasActiveFocus());
    QTest::keyClick(window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(address().startsWith(u"cairn://catalog"_s));
    QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"cairn://home"_s);
}

void tst_start::showsWhatIsMine()
{
    start(u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"startIdentity"_s), patience);
    m_desktop->portal().preferences()->setIdentity(u"user:default/mira.sandoval"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"homeMine"_s), patience);
    QVERIFY(!item(u"startIdentity"_s));
    QTRY_COMPARE_WITH_TIMEOUT(count(item(u"homeMine"_s), "PlaceLine"), 8, patience);
    QCOMPARE(count(item(u"homeStarred"_s), "PlaceLine"), 0);
    m_desktop->portal().stars()->toggle(u"component:default/payment-service"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count(item(u"homeStarred"_s), "PlaceLine"), 1, patience);
    QVERIFY(!item(u"homeRecent"_s));
    go(u"cairn://api/default/payments-api"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"entityTitle"_s), patience);
    QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(count(item(u"homeRecent"_s), "PlaceLine"), 1, patience);
}

void tst_start::looksUpAnAlertFromHome()
{
    start(u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"startIdentity"_s), patience);
    QTest::keyClick(window(), Qt::Key_Slash);
    QTRY_VERIFY(item(u"homeAlert"_s)->hasActiveFocus());
    Driver::type(window(), u"payment-service-7d9f8b6c4-x2x9z"_s);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://oncall?text=payment-service-7d9f8b6c4-x2x9z"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallTitle"_s), u"payment-service"_s, patience);
    QCOMPARE(text(u"onCallReason"_s),
             u"Because the pod name payment-service-7d9f8b6c4-x2x9z is of the deployment payment-service."_s);
    click(u"onCallTitle"_s);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallTitle"_s), u"payment-service"_s, patience);
}

void tst_start::copiesAContactByItsDigit()
{
    start(u"cairn://oncall?text=payment-service"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallTitle"_s), u"payment-service"_s, patience);
    QTRY_VERIFY(!item(u"onCallText"_s)->hasActiveFocus());
    QTest::keyClick(window(), Qt::Key_1);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"Payments"_s);
    QTest::keyClick(window(), Qt::Key_4);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"payments@tarnwick.example"_s);
    QTest::keyClick(window(), Qt::Key_C);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(
        u"payment-service (component:default/payment-service)\nRunbook: "_s));
    // In the text a digit is a digit; with Alt it copies there, too.
    QTest::keyClick(window(), Qt::Key_Slash);
    QTRY_VERIFY(item(u"onCallText"_s)->hasActiveFocus());
    QTest::keyClick(window(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"https://"_s));
    QCOMPARE(text(u"onCallText"_s), u"payment-service"_s);
    QTest::keyClick(window(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(window(), Qt::Key_7);
    QTRY_COMPARE(text(u"onCallText"_s), u"payment-service7"_s);
}

void tst_start::letsOneChooseAmongSeveral()
{
    start(u"cairn://oncall?text=payment-service%20order-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!text(u"onCallTitle"_s).isEmpty(), patience);
    const QString first = text(u"onCallTitle"_s);
    const QString other = first == u"order-service" ? u"component:default/payment-service"_s
                                                    : u"component:default/order-service"_s;
    go(u"cairn://oncall?text=payment-service%20order-service&ref="_s + other);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallTitle"_s), other.section(u'/', 1), patience);
}

void tst_start::keepsTheTextInTheAddress()
{
    start(u"cairn://oncall"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"onCallText"_s), patience);
    QTRY_VERIFY(item(u"onCallText"_s)->hasActiveFocus());
    Driver::type(window(), u"stock"_s);
    QTRY_COMPARE(address(), u"cairn://oncall?text=stock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"onCallContacts"_s), patience);
    QTest::keyClick(window(), Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"cairn://problems"_s);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallText"_s), u"stock"_s, patience);
}

void tst_start::opensTheRunbookOfTheDocsByAKey()
{
    start(u"cairn://oncall?text=payment-service"_s);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"onCallTitle"_s), u"payment-service"_s, patience);
    QTest::keyClick(window(), Qt::Key_R);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service/docs/runbook.md"_s);
}

void tst_start::listsTheProblemsOfWhatIsMine()
{
    start(u"cairn://problems?mine=1"_s);
    const auto rows = [&] {
        auto *list = item(u"problemsList"_s);
        return list ? list->property("count").toInt() : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience); // nobody said who they are
    QVERIFY(!item(u"problemsMine"_s));
    m_desktop->portal().preferences()->setIdentity(u"user:default/linh.pham"_s);
    click(u"problemsMine"_s);
    QTRY_COMPARE(address(), u"cairn://problems?mine=1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    click(u"problemsMine"_s);
    QTRY_COMPARE(address(), u"cairn://problems"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
}

void tst_start::walksTheRowsOfHomeByArrows()
{
    start(u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count(item(u"homeChanges"_s), "ChangeLine") >= 3, patience);
    const auto focused = [this] { return window()->activeFocusItem(); };
    const auto isLine = [&] {
        return QByteArray(focused()->metaObject()->className()).startsWith("ChangeLine");
    };
    for (int step = 0; step < 8 && !isLine(); ++step)
        QTest::keyClick(window(), Qt::Key_Down);
    QVERIFY(isLine());
    const QQuickItem *first = focused();
    QTest::keyClick(window(), Qt::Key_Down);
    QVERIFY(isLine() && focused() != first);
    QTest::keyClick(window(), Qt::Key_Up);
    QCOMPARE(focused(), first);
    QTest::keyClick(window(), Qt::Key_Down);
    const QString wanted = focused()->property("address").toString();
    QVERIFY(!wanted.isEmpty());
    QTest::keyClick(window(), Qt::Key_S);
    QCOMPARE(m_desktop->portal().stars()->refs().size(), 1);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), wanted);
}

void tst_start::walksTheRowsOfACardByArrows()
{
    start(addressOfOnCall(u"payment-service"_s));
    QTRY_VERIFY_WITH_TIMEOUT(item(u"onCallContacts"_s), patience);
    const auto isIn = [this](const QString &name) {
        return item(name)->isAncestorOf(window()->activeFocusItem());
    };
    for (int step = 0; step < 8 && !isIn(u"onCallContacts"_s); ++step)
        QTest::keyClick(window(), Qt::Key_Down);
    QVERIFY(isIn(u"onCallContacts"_s));
    const double before = window()->activeFocusItem()->mapToScene({}).y();
    QTest::keyClick(window(), Qt::Key_Down);
    QVERIFY(window()->activeFocusItem()->mapToScene({}).y() > before);
    QTest::keyClick(window(), Qt::Key_Right);
    QTest::keyClick(window(), Qt::Key_Right);
    QVERIFY(!isIn(u"onCallContacts"_s));
    QTest::keyClick(window(), Qt::Key_S);
    QCOMPARE(m_desktop->portal().stars()->refs(), QStringList{u"component:default/payment-service"_s});
}

void tst_start::saysWhereNothingFits()
{
    start(u"cairn://oncall?text=nginx-6c8b9d7f5d-bcdfg"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"onCallNothing"_s), patience);
    QVERIFY(!item(u"onCallTitle"_s));
}

void tst_start::remembersWhatWasSeen()
{
    start(u"cairn://home"_s);
    QTRY_VERIFY_WITH_TIMEOUT(count(item(u"homeChanges"_s), "ChangeLine") > 2, patience);
    click(u"markSeen"_s);
    QTRY_COMPARE_WITH_TIMEOUT(count(item(u"homeChanges"_s), "ChangeLine"), 0, patience);
    Result<Database> user = openUserData(m_driver->home());
    QVERIFY(user);
    QCOMPARE(listLooks(*user)->size(), size_t(1));
}

void tst_start::showsTheHistoryOfAnEntity()
{
    start(u"cairn://component/default/payment-service/history"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"historyEntry"_s), patience);
    QVERIFY(!item(u"historyDiff"_s));
    QCOMPARE(text(u"historyEntry"_s), u"payment-service depends on the Kafka cluster, say so"_s);
    click(u"historyEntry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"historyDiff"_s), patience);
    auto *lines = item(u"historyDiff"_s)->property("lines").value<QAbstractItemModel *>();
    QVERIFY(lines);
    const int change = lines->roleNames().key("change");
    QStringList changes;
    for (int row = 0; row < lines->rowCount(); ++row)
        changes += lines->index(row, 0).data(change).toString();
    QCOMPARE(changes.count(u"added"_s), 1);
    click(u"historyEntry"_s);
    QTRY_VERIFY(!item(u"historyDiff"_s));
}

QTEST_MAIN(tst_start)
#include "tst_start.moc"
