// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowtest.h"

#include "mapitem.h"

#include <QGuiApplication>
#include <QSet>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

/// The map of the whole catalog in the real window, on the demo, painted by the software renderer.
class GraphPageTest : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllOfTheCatalog();
    void paintsIt();
    void choosesByTheMouse();
    void findsAndFlies();
    void walksByTheKeyboard();
    void opensWhatIsChosen();
    void fadesWhatDoesNotPass();
    void arrangesByOwner();
    void zoomsAndPans();
    void isMovedByAFinger();
    void choosesAndOpensByTaps();
    void zoomsAroundTwoFingers_data();
    void zoomsAroundTwoFingers();
    void movesByTheOverview();
    void remembersItsAddress();
    void namesEachClusterOnce();
    void opensFromTheRail();

private:
    void start(const QString &address);
    MapItem *map() const { return qobject_cast<MapItem *>(item(u"catalogMap"_s)); }
    const MapPicture &picture() const { return *map()->map()->picture(); }
    int node(const QString &ref) const { return picture().graph->indexOf(ref); }
    QString current() const { return map()->map()->currentRef(); }
    /// A pixel of the window, where an entity is.
    QPoint pixelOf(const QString &ref) const
    {
        return map()->mapToScene(map()->placeOf(node(ref))).toPoint();
    }
    bool isRest() const { return !map()->isFlying(); }

    const QString m_payment = u"component:default/payment-service"_s;
};

void GraphPageTest::start(const QString &address)
{
    WindowTest::start(address);
    if (address.startsWith(u"cairn://graph"))
        QTRY_VERIFY_WITH_TIMEOUT(map() && map()->scene() && node(m_payment) >= 0, patience);
}

void GraphPageTest::showsAllOfTheCatalog()
{
    start(u"cairn://graph"_s);
    QVERIFY(picture().size() >= desktop().portal().entityCount());
    QVERIFY(map()->sightArea().contains(picture().layout.bounds));
    // What is of one system lies in one circle.
    const int billing = picture().clusterOf(node(u"system:default/billing"_s));
    QCOMPARE(picture().clusterOf(node(m_payment)), billing);
    const ClusterCircle &circle = picture().layout.clusters[size_t(billing)];
    const QPointF way = picture().place(node(m_payment)) - circle.centre;
    QVERIFY(std::hypot(way.x(), way.y()) < circle.radius);
}

void GraphPageTest::paintsIt()
{
    start(u"cairn://graph"_s);
    map()->map()->choose(node(m_payment));
    const QImage image = window()->grabWindow();
    QVERIFY(!image.isNull());
    const auto colorsAround = [&](QPoint centre) {
        QSet<QRgb> colors;
        for (int y = -12; y <= 12; ++y) {
            for (int x = -12; x <= 12; ++x)
                colors.insert(image.pixel((centre + QPoint(x, y)) * image.devicePixelRatio()));
        }
        return colors;
    };
    // A dot with its smooth rim and ring has many colours; the corner of the map has one.
    QVERIFY(colorsAround(pixelOf(m_payment)).size() > 20);
    const QPoint corner = map()->mapToScene({30, 30}).toPoint();
    QVERIFY(colorsAround(corner).size() <= 2);
    const QRgb component = map()->look()->kindColor(int(picture().kinds.indexOf(u"component"_s))).rgb();
    QVERIFY(colorsAround(pixelOf(u"component:default/payment-ledger"_s)).contains(component));
}

void GraphPageTest::choosesByTheMouse()
{
    start(u"cairn://graph"_s);
    QTest::mouseClick(window(), Qt::LeftButton, {}, pixelOf(m_payment));
    QTRY_COMPARE(current(), m_payment);
    QVERIFY(item(u"mapCard"_s));
    QCOMPARE(map()->map()->currentRow().title, u"payment-service"_s);
    // Beside all dots nothing is chosen.
    QTest::mouseClick(window(), Qt::LeftButton, {}, map()->mapToScene({30, 30}).toPoint());
    QTRY_COMPARE(current(), QString());
    QVERIFY(!item(u"mapCard"_s));
}

void GraphPageTest::findsAndFlies()
{
    start(u"cairn://graph"_s);
    QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(item(u"mapFind"_s)->hasActiveFocus());
    Driver::type(window(), u"payment-serv"_s);
    QTRY_COMPARE_WITH_TIMEOUT(map()->map()->matchCount(), 1, patience);
    // What is found stands out.
    QVERIFY(!map()->scene()->isFaded(node(m_payment)));
    QVERIFY(map()->scene()->isFaded(node(u"component:default/payment-ledger"_s)));
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(current(), m_payment);
    QTRY_VERIFY(isRest());
    // In the middle of what its card leaves free.
    QTRY_VERIFY(!map()->covered().isEmpty() && isRest());
    const QRectF inside = QRectF(0, 0, map()->width(), map()->height()).adjusted(150, 150, -150, -150);
    QTRY_VERIFY(inside.contains(map()->placeOf(node(m_payment))));
    QVERIFY(!map()->covered().contains(map()->placeOf(node(m_payment))));
    QVERIFY(map()->scene()->detail().hasNames);
    QVERIFY(map()->hasActiveFocus());
    // Its neighbours stand out with it.
    QVERIFY(!map()->scene()->isFaded(node(u"component:default/payment-ledger"_s)));
}

void GraphPageTest::walksByTheKeyboard()
{
    start(u"cairn://graph?ref=component:default/payment-service"_s);
    QTRY_VERIFY(isRest());
    const int from = node(m_payment);
    int across = 0, down = 0;
    for (const auto &[x, y] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
        if (across == 0 && down == 0 && picture().neighbour(from, x, y) >= 0)
            std::tie(across, down) = std::pair(x, y);
    }
    const int next = picture().neighbour(from, across, down);
    QVERIFY(next >= 0);
    map()->forceActiveFocus();
    QTest::keyClick(window(), across > 0   ? Qt::Key_Right
                              : across < 0 ? Qt::Key_Left
                              : down > 0   ? Qt::Key_Down
                                           : Qt::Key_Up);
    QCOMPARE(current(), picture().graph->node(next).ref);
    QVERIFY(map()->map()->spokenCurrent().contains(picture().graph->node(next).title));
    QTest::keyClick(window(), Qt::Key_Escape);
    QCOMPARE(current(), QString());
    // Where nothing is chosen the keys move the map, and the space bar chooses.
    QTRY_VERIFY(isRest());
    const QRectF before = map()->sightArea();
    QTest::keyClick(window(), Qt::Key_Right);
    QVERIFY(map()->sightArea().left() > before.left());
    QTest::keyClick(window(), Qt::Key_Space);
    QVERIFY(!current().isEmpty());
    QVERIFY(map()->sightArea().contains(picture().place(node(current()))));
}

void GraphPageTest::opensWhatIsChosen()
{
    start(u"cairn://graph?ref=component:default/payment-service"_s);
    QTRY_VERIFY(item(u"mapGraphOf"_s));
    Driver::click(window(), item(u"mapGraphOf"_s));
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service/graph"_s);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(map() && map()->isVisible());
    QCOMPARE(current(), m_payment);
    map()->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_Return);
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
}

void GraphPageTest::fadesWhatDoesNotPass()
{
    start(u"cairn://graph?kind=api"_s);
    QTRY_VERIFY(map()->scene()->isFaded(node(m_payment)));
    QVERIFY(!map()->scene()->isFaded(node(u"api:default/payments-api"_s)));
    QVERIFY(map()->map()->passing() > 0 && map()->map()->passing() < picture().size());
    Driver::click(window(), item(u"mapClear"_s));
    QTRY_VERIFY(!map()->scene()->isFaded(node(m_payment)));
    QCOMPARE(address(), u"cairn://graph"_s);
}

void GraphPageTest::arrangesByOwner()
{
    start(u"cairn://graph"_s);
    const int team = node(u"group:default/team-payments"_s);
    QVERIFY(picture().clusterOf(node(m_payment)) != picture().clusterOf(team));
    map()->map()->setClustering(u"owner"_s);
    QTRY_COMPARE_WITH_TIMEOUT(picture().clusterOf(node(m_payment)), picture().clusterOf(team), patience);
    QCOMPARE(address(), u"cairn://graph?group=owner"_s);
    const size_t dependencies = picture().edges.size();
    map()->map()->setScope(u"all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(picture().edges.size() > dependencies, patience);
}

void GraphPageTest::zoomsAndPans()
{
    start(u"cairn://graph"_s);
    const double fitting = map()->zoom();
    const QPoint pixel = pixelOf(m_payment);
    QWheelEvent wheel(QPointF(pixel), window()->mapToGlobal(QPointF(pixel)), {}, {0, 240}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window(), &wheel);
    QTRY_VERIFY(map()->zoom() > fitting);
    const QPoint off = pixelOf(m_payment) - pixel; // what is at the pointer stays there
    QVERIFY(off.manhattanLength() <= 3);
    const QRectF before = map()->sightArea();
    const QPoint ground = map()->mapToScene({40, 40}).toPoint();
    QTest::mousePress(window(), Qt::LeftButton, {}, ground);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(window(), ground + QPoint(10 * step, 5 * step));
    QTest::mouseRelease(window(), Qt::LeftButton, {}, ground + QPoint(100, 50));
    QVERIFY(map()->sightArea().left() < before.left() && map()->sightArea().top() < before.top());
    map()->forceActiveFocus();
    QTest::keyClick(window(), Qt::Key_0);
    QTRY_COMPARE(map()->zoom(), fitting);
}

void GraphPageTest::isMovedByAFinger()
{
    start(u"cairn://graph"_s);
    const QRectF before = map()->sightArea();
    const double zoom = map()->zoom();
    swipe(map()->mapToScene({200, 200}).toPoint(), {120, 60});
    QCOMPARE(map()->zoom(), zoom);
    const QPointF way = (before.topLeft() - map()->sightArea().topLeft()) * zoom;
    QVERIFY2(way.x() > 80 && way.y() > 30, qPrintable(u"%1, %2"_s.arg(way.x()).arg(way.y())));
    QCOMPARE(current(), QString());
}

void GraphPageTest::choosesAndOpensByTaps()
{
    start(u"cairn://graph"_s);
    map()->map()->choose(node(m_payment));
    map()->flyTo(node(m_payment));
    QTRY_VERIFY(isRest());
    map()->map()->choose(-1);
    tap(pixelOf(m_payment));
    QTRY_COMPARE(current(), m_payment);
    QTRY_VERIFY(isRest());
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    tap(pixelOf(m_payment));
    tap(pixelOf(m_payment));
    QTRY_COMPARE(address(), u"cairn://component/default/payment-service"_s);
}

void GraphPageTest::zoomsAroundTwoFingers_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("nearer") << 40 << 140;
    QTest::newRow("further") << 140 << 80;
}

void GraphPageTest::zoomsAroundTwoFingers()
{
    QFETCH(int, from);
    QFETCH(int, to);
    start(u"cairn://graph"_s);
    map()->flyTo(node(m_payment));
    QTRY_VERIFY(isRest());
    const double zoom = map()->zoom();
    const QPoint pixel = pixelOf(m_payment);
    pinch(pixel, from, to);
    const double factor = map()->zoom() / zoom;
    QVERIFY2(to > from ? factor > 1.2 : factor < 0.9, qPrintable(QString::number(factor)));
    QVERIFY2((pixelOf(m_payment) - pixel).manhattanLength() < 12,
             qPrintable(u"%1, %2"_s.arg(pixelOf(m_payment).x()).arg(pixel.x())));
}

void GraphPageTest::movesByTheOverview()
{
    start(u"cairn://graph"_s);
    QVERIFY(!item(u"mapOverview"_s)); // all of it is in sight
    map()->zoomBy(4);
    QTRY_VERIFY(item(u"mapOverview"_s));
    const QRectF before = map()->sightArea();
    const QQuickItem *overview = item(u"mapOverview"_s);
    QTest::mouseClick(window(), Qt::LeftButton, {},
                      overview->mapToScene({overview->width() * 0.3, overview->height() * 0.5}).toPoint());
    QTRY_VERIFY(map()->sightArea().left() < before.left());
}

void GraphPageTest::remembersItsAddress()
{
    const QString there = u"cairn://graph?group=kind&relations=all&kind=api&kind=component"_s;
    start(there);
    QCOMPARE(address(), there);
    QCOMPARE(map()->map()->clustering(), u"kind"_s);
    QCOMPARE(map()->map()->scope(), u"all"_s);
    QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"cairn://home"_s);
    QTest::keyClick(window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(address(), there);
    QVERIFY(map() && map()->map()->hasFilters());
}

void GraphPageTest::namesEachClusterOnce()
{
    start(u"cairn://graph"_s);
    for (const double factor : {1.0, 2.0, 3.0, 4.0}) {
        map()->zoomBy(factor);
        const std::vector<MapLabel> labels = map()->scene()->labels();
        QVERIFY(!labels.empty() && labels.size() <= 150);
        for (size_t one = 0; one < labels.size(); ++one) {
            for (size_t other = 0; other < one; ++other)
                QVERIFY2(!labels[one].box.intersects(labels[other].box), qPrintable(labels[one].text));
        }
    }
}

void GraphPageTest::opensFromTheRail()
{
    start(u"cairn://home"_s);
    Driver::click(window(), item(u"railGraph"_s));
    QTRY_COMPARE(address(), u"cairn://graph"_s);
    QTRY_VERIFY_WITH_TIMEOUT(map() && map()->scene(), patience);
    QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"cairn://home"_s);
    QTest::keyClick(window(), Qt::Key_6, Qt::ControlModifier);
    QTRY_COMPARE(address(), u"cairn://graph"_s);
}

QTEST_MAIN(GraphPageTest)
#include "tst_graphpage.moc"
