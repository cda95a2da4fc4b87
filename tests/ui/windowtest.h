// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "driver.h"

#include <QPointingDevice>
#include <QRegularExpression>
#include <QSignalSpy>

#include <memory>
#include <utility>

namespace cairn {

/// A test of pages of the real window: each of its functions has a home of its own, where the first window
/// finds the demo.
class WindowTest : public QObject
{
    Q_OBJECT

protected:
    /// Opens the window at a page; with no size it keeps its own.
    void start(const QString &address, QSize size = {1280, 800})
    {
        // What QML says about itself is a fault of the page, even where it looks right.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("Binding loop|recursive rearrange|TypeError|ReferenceError")));
        m_desktop = std::make_unique<Desktop>(m_driver->home());
        QSignalSpy settled(&m_desktop->portal(), &Portal::settled);
        QVERIFY(m_desktop->show(address));
        QVERIFY(QTest::qWaitForWindowExposed(window()));
        if (size.isValid())
            window()->resize(size);
        QVERIFY(settled.count() > 0 || settled.wait(patience));
    }
    void close() { m_desktop.reset(); }
    Desktop &desktop() const { return *m_desktop; }
    QQuickWindow *window() const { return m_desktop->window(); }
    QQuickItem *item(const QString &name) const { return Driver::item(window(), name); }
    /// Waits until an item stands still: a menu may still move into the window, a graph to its places.
    void rest(const QString &name) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(item(name), qPrintable(name), patience);
        QPointF last;
        QTRY_VERIFY2_WITH_TIMEOUT(std::exchange(last, item(name)->mapToScene({}))
                                      == (QTest::qWait(100), item(name)->mapToScene({})),
                                  qPrintable(name), patience);
    }
    void click(const QString &name) const
    {
        rest(name);
        Driver::click(window(), item(name));
    }
    /// A finger taps on the screen; two taps at once are a double tap.
    void tap(QPoint at) const
    {
        QTest::touchEvent(window(), screen()).press(0, at, window());
        QTest::touchEvent(window(), screen()).release(0, at, window());
    }
    /// A finger goes a way over the screen and rests at its end, so that nothing is flung.
    void swipe(QPoint from, QPoint way) const
    {
        constexpr int steps = 10;
        QTest::touchEvent(window(), screen()).press(0, from, window());
        for (int step = 1; step <= steps; ++step) {
            QTest::touchEvent(window(), screen()).move(0, from + way * step / steps, window());
            QTest::qWait(frame); // what comes within one frame is one event
        }
        QTest::qWait(200);
        QTest::touchEvent(window(), screen()).move(0, from + way, window());
        QTest::touchEvent(window(), screen()).release(0, from + way, window());
    }
    /// Two fingers, beside one another around a place, go apart or together: so far each.
    void pinch(QPoint middle, int from, int to) const
    {
        constexpr int steps = 10;
        const auto left = [&](int apart) { return middle - QPoint(apart, 0); };
        const auto right = [&](int apart) { return middle + QPoint(apart, 0); };
        QTest::touchEvent(window(), screen()).press(0, left(from), window()).press(1, right(from), window());
        for (int step = 1; step <= steps; ++step) {
            const int apart = from + (to - from) * step / steps;
            QTest::touchEvent(window(), screen())
                .move(0, left(apart), window())
                .move(1, right(apart), window());
            QTest::qWait(frame);
        }
        QTest::touchEvent(window(), screen()).release(0, left(to), window()).release(1, right(to), window());
    }
    QObject *navigator() const { return window()->property("navigator").value<QObject *>(); }
    QString address() const { return navigator()->property("address").toString(); }
    const Driver &driver() const { return *m_driver; }

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<Driver>();
        QVERIFY(m_driver->isReady());
    }
    void cleanup()
    {
        m_desktop.reset();
        m_driver.reset();
    }

private:
    static constexpr int frame = 30; // milliseconds, and more
    static QPointingDevice *screen()
    {
        static QPointingDevice *const device = QTest::createTouchDevice();
        return device;
    }

    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace cairn
