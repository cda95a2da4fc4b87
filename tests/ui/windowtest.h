// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "driver.h"

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
    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace cairn
