// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

using namespace Qt::StringLiterals;
using namespace cairn;

/// The graph of an entity in the real window, on the demo.
class tst_graphpane : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsConnected();
    void walksAlongEdges();
    void opensByTheMouse();
    void asksForMore();
    void zooms();
    void isMovedByAFinger();
    void opensByATap();
    void zoomsAroundTwoFingers_data();
    void zoomsAroundTwoFingers();
    void expandsInPlace();
    void keepsWhatIsPinned();
    void foldsGroups();
    void filters();
    void showsTheOrganisation();
    void showsTheNearestOnTheOverview();

private:
    QQuickItem *node(const QString &ref) const { return item(u"graphNode-"_s + ref); }
    qsizetype nodes() const
    {
        return std::ranges::count_if(item(u"graphNodes"_s)->childItems(), [](const QQuickItem *child) {
            return child->objectName().startsWith(u"graphNode-");
        });
    }
    /// The one with the keyboard's focus.
    QString focused() const
    {
        const QQuickItem *focused = window()->activeFocusItem();
        return focused ? focused->objectName().section(u'-', 1) : QString();
    }
    /// The option of a choice, by its words.
    static QQuickItem *option(QQuickItem *of, const QString &words)
    {
        if (of->property("text").toString() == words && of->property("checked").isValid())
            return of;
        for (QQuickItem *child : of->childItems()) {
            if (QQuickItem *found = option(child, words))
                return found;
        }
        return nullptr;
    }
    void choose(const QString &choice, const QString &words) const
    {
        QQuickItem *of = option(item(choice), words);
        QVERIFY2(of, qPrintable(words));
        Driver::click(window(), of);
    }

    /// Until there is more than the view holds, with what it is about in sight.
    void enlarge() const
    {
        for (int times = 0; times < 3; ++times)
            QTest::keyClick(window(), Qt::Key_Plus);
        QTest::keyClick(window(), Qt::Key_Home);
        const QRectF box = node(m_payment)->mapRectToScene({0, 0, 120, 40});
        QVERIFY(item(u"graphSight"_s)
                    ->mapRectToScene({0, 0, item(u"graphSight"_s)->width(), item(u"graphSight"_s)->height()})
                    .contains(box));
    }

    const QSize m_small{1000, 620}; // less than the picture takes
    const QString m_payment = u"component:default/payment-service"_s;
};

void tst_graphpane::showsWhatIsConnected()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(m_payment), patience);
    QVERIFY(node(m_payment)->property("root").toBool());
    QVERIFY(node(u"component:default/payment-ledger"_s));
    QVERIFY(node(u"system:default/billing"_s));
    QVERIFY(!node(u"group:default/team-payments"_s)); // no dependency
    QVERIFY(node(m_payment)->x() < node(u"component:default/payment-ledger"_s)->x());
}

void tst_graphpane::walksAlongEdges()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    QTest::keyClick(window(), Qt::Key_Right);
    const QString next = focused();
    QVERIFY(next != m_payment && node(next)->x() > node(m_payment)->x());
    QTest::keyClick(window(), Qt::Key_Home);
    QCOMPARE(focused(), m_payment);
    QTest::keyClick(window(), Qt::Key_Right);
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_VERIFY(address().endsWith(u"/graph"_s) && !address().contains(u"payment-service"_s));
    QTRY_VERIFY_WITH_TIMEOUT(node(next) && node(next)->property("root").toBool(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), next, patience);
}

void tst_graphpane::opensByTheMouse()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(u"component:default/payment-ledger"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience); // it is where it stays
    const QQuickItem *ledger = node(u"component:default/payment-ledger"_s);
    const QPointF centre = ledger->mapToScene({ledger->width() / 2, ledger->height() / 2});
    QTest::mouseClick(window(), Qt::LeftButton, {}, centre.toPoint());
    QTRY_COMPARE(address(), u"cairn://component/default/payment-ledger/graph"_s);
}

void tst_graphpane::asksForMore()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(m_payment), patience);
    const qsizetype few = nodes();
    choose(u"graphScope"_s, u"All relations"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(u"group:default/team-payments"_s), patience);
    QVERIFY(nodes() > few);
    choose(u"graphScope"_s, u"Dependencies"_s);
    QTRY_COMPARE_WITH_TIMEOUT(nodes(), few, patience);
    choose(u"graphDepth"_s, u"2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(nodes() > few, patience);
    choose(u"graphDepth"_s, u"1 step"_s);
    choose(u"graphDirection"_s, u"Incoming"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!node(u"component:default/payment-ledger"_s), patience);
}

void tst_graphpane::zooms()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    const double fitting = item(u"graphNodes"_s)->scale();
    QTest::keyClick(window(), Qt::Key_Minus);
    QVERIFY(item(u"graphNodes"_s)->scale() < fitting);
    QTest::keyClick(window(), Qt::Key_Plus);
    QTest::keyClick(window(), Qt::Key_Plus);
    QVERIFY(item(u"graphNodes"_s)->scale() > fitting);
    QTest::keyClick(window(), Qt::Key_0);
    QCOMPARE(item(u"graphNodes"_s)->scale(), fitting);
    Driver::click(window(), item(u"graphZoomIn"_s));
    QVERIFY(item(u"graphNodes"_s)->scale() > fitting);
}

void tst_graphpane::isMovedByAFinger()
{
    start(u"cairn://component/default/payment-service/graph"_s, m_small);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    enlarge();
    const QPointF before = node(m_payment)->mapToScene({60, 20});
    swipe(before.toPoint(), {-120, -50}); // also where an entity is
    const QPointF way = node(m_payment)->mapToScene({60, 20}) - before;
    QVERIFY2(way.x() < -80 && way.y() < -20, qPrintable(u"%1, %2"_s.arg(way.x()).arg(way.y())));
    QCOMPARE(address(), u"cairn://component/default/payment-service/graph"_s);
}

void tst_graphpane::opensByATap()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    const QString ledger = u"component:default/payment-ledger"_s, api = u"api:default/payments-api"_s;
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    // The badge of an entity shows more of it, and the entity itself opens.
    const qsizetype few = nodes();
    const QQuickItem *more = item(u"graphMore-"_s + api);
    QVERIFY(more && more->isVisible());
    tap(more->mapToScene({more->width() / 2, more->height() / 2}).toPoint());
    QTRY_VERIFY_WITH_TIMEOUT(nodes() > few, patience);
    rest(u"graphNode-"_s + ledger);
    tap(node(ledger)->mapToScene({60, 20}).toPoint());
    QTRY_COMPARE(address(), u"cairn://component/default/payment-ledger/graph"_s);
}

void tst_graphpane::zoomsAroundTwoFingers_data()
{
    QTest::addColumn<QPointF>("aside"); // of what it is about
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("nearer") << QPointF() << 40 << 120;
    QTest::newRow("nearer, aside") << QPointF(90, 60) << 40 << 120;
    QTest::newRow("further") << QPointF() << 120 << 80;
}

void tst_graphpane::zoomsAroundTwoFingers()
{
    QFETCH(QPointF, aside);
    QFETCH(int, from);
    QFETCH(int, to);
    start(u"cairn://component/default/payment-service/graph"_s, m_small);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    enlarge();
    const QQuickItem *picture = item(u"graphNodes"_s);
    const double zoom = picture->scale();
    const QPointF place = node(m_payment)->mapToScene({60, 20}) + aside;
    const QPointF before = picture->mapFromScene(place);
    pinch(place.toPoint(), from, to);
    const double factor = picture->scale() / zoom;
    QVERIFY2(to > from ? factor > 1.1 : factor < 0.9, qPrintable(QString::number(factor)));
    const QPointF off = (picture->mapFromScene(place) - before) * picture->scale(); // pixels
    // The picture does not go beyond its left border, where what it is about stands.
    QVERIFY2(std::abs(off.y()) < 6 && (to < from || std::abs(off.x()) < 6),
             qPrintable(u"%1, %2"_s.arg(off.x()).arg(off.y())));
    QCOMPARE(address(), u"cairn://component/default/payment-service/graph"_s);
}

void tst_graphpane::expandsInPlace()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    const QString api = u"api:default/payments-api"_s;
    const qsizetype few = nodes();
    const QPointF place = node(api)->position();
    const QPointF onScreen = node(api)->mapToScene({});
    QQuickItem *more = item(u"graphMore-"_s + api);
    QVERIFY(more && more->isVisible());
    Driver::click(window(), more);
    QTRY_VERIFY_WITH_TIMEOUT(nodes() > few, patience);
    QVERIFY(node(api)->property("expanded").toBool());
    QVERIFY((node(api)->position() - place).manhattanLength() < 0.5);
    QTRY_VERIFY((node(api)->mapToScene({}) - onScreen).manhattanLength() < 2);
    QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(nodes(), few, patience);
    QVERIFY((node(api)->position() - place).manhattanLength() < 0.5);
    QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(nodes() > few, patience);
}

void tst_graphpane::keepsWhatIsPinned()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    QTest::keyClick(window(), Qt::Key_Right);
    const QString pinned = focused();
    QVERIFY(pinned != m_payment);
    QTest::keyClick(window(), Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(node(pinned)->property("pinned").toBool(), patience);
    choose(u"graphDirection"_s, u"Incoming"_s);
    QTRY_VERIFY_WITH_TIMEOUT(nodes() < 6, patience);
    QVERIFY(node(pinned));
    QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(nodes() > 6, patience);
}

void tst_graphpane::foldsGroups()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    Driver::click(window(), item(u"graphGrouping"_s));
    QTRY_VERIFY(item(u"graphGroupOwner"_s));
    Driver::click(window(), item(u"graphGroupOwner"_s));
    const QString platform = u"graphGroup-group:default/team-platform"_s;
    QTRY_VERIFY_WITH_TIMEOUT(item(platform), patience);
    // The frame is around its own and nobody else, once all are in their places.
    const auto isWrong = [frame = item(platform)->parentItem()](const QQuickItem *child) {
        const bool isOwn = child->property("owner").toString() == u"Platform"_s;
        const QRectF box(child->position(), child->size());
        return child->objectName().startsWith(u"graphNode-")
               && QRectF(frame->position(), frame->size()).intersects(box) != isOwn;
    };
    QTRY_VERIFY(std::ranges::none_of(item(u"graphNodes"_s)->childItems(), isWrong));
    rest(platform);
    const QPointF head = item(platform)->mapToScene({4, 4});
    QVERIFY2(head.x() < window()->width() && head.y() < window()->height(),
             qPrintable(u"%1, %2"_s.arg(head.x()).arg(head.y())));
    const qsizetype all = nodes();
    Driver::click(window(), item(platform));
    QTRY_VERIFY_WITH_TIMEOUT(node(u"group:default/team-platform"_s), patience);
    QQuickItem *folded = node(u"group:default/team-platform"_s);
    QVERIFY(folded->property("folded").toInt() > 1);
    QVERIFY(!item(platform));
    folded->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(nodes(), all, patience);
}

void tst_graphpane::filters()
{
    start(u"cairn://component/default/payment-service/graph"_s);
    QTRY_COMPARE_WITH_TIMEOUT(focused(), m_payment, patience);
    click(u"graphFilter"_s);
    click(u"graphKind-api"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!node(u"component:default/payment-ledger"_s), patience);
    QVERIFY(node(m_payment) && node(u"api:default/payments-api"_s));
    click(u"graphRelation-providesApi"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!node(u"api:default/payments-api"_s), patience);
}

void tst_graphpane::showsTheOrganisation()
{
    start(u"cairn://group/default/team-payments/graph"_s);
    QTRY_VERIFY_WITH_TIMEOUT(node(u"group:default/team-payments"_s), patience);
    QVERIFY(node(u"group:default/commerce-engineering"_s));
    QVERIFY(!node(m_payment)); // it owns that, which is no part of the organisation
}

void tst_graphpane::showsTheNearestOnTheOverview()
{
    start(u"cairn://component/default/payment-service"_s);
    QTRY_VERIFY_WITH_TIMEOUT(item(u"smallGraph"_s) && node(m_payment), patience);
    QVERIFY(nodes() > 5 && nodes() <= 14);
    QVERIFY(!item(u"graphFit"_s));
    // All of it is in sight.
    const QQuickItem *sight = item(u"graphSight"_s);
    QTRY_VERIFY(sight->property("contentWidth").toDouble() <= sight->width() + 1);
    node(u"component:default/payment-ledger"_s)->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-ledger"_s);
}

QTEST_MAIN(tst_graphpane)
#include "tst_graphpane.moc"
