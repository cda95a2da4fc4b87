// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "driver.h"
#include "navigator.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace cairn {

/// Several windows of one program, from one start to the next.
class WindowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensBeside();
    void comesBackAsItWasLeft();
    void showsAGivenAddressInOneWindow();
    void keepsTheLastWindowThatWasClosed();
    void goesToAnAddressThatIsHandedOver();
    void cleanup() { m_desktop.reset(); }

private:
    void start(const QString &address);
    QStringList addresses() const;
    static QString addressOf(const QQuickWindow *window)
    {
        return window->property("navigator").value<Navigator *>()->address();
    }

    std::unique_ptr<Driver> m_driver;
    std::unique_ptr<Desktop> m_desktop;
};

void WindowsTest::init()
{
    m_driver = std::make_unique<Driver>();
    QVERIFY(m_driver->isReady());
}

void WindowsTest::start(const QString &address)
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(m_driver->home());
    QVERIFY(m_desktop->show(address));
    QVERIFY(QTest::qWaitForWindowExposed(m_desktop->window()));
}

QStringList WindowsTest::addresses() const
{
    QStringList all;
    for (const QQuickWindow *window : m_desktop->windows())
        all += addressOf(window);
    all.sort();
    return all;
}

void WindowsTest::opensBeside()
{
    start(u"cairn://catalog"_s);
    m_desktop->portal().openBeside(u"cairn://settings"_s);
    QCOMPARE(addresses(), QStringList({u"cairn://catalog"_s, u"cairn://settings"_s}));
    QVERIFY(m_desktop->windows()[0]->isVisible() && m_desktop->windows()[1]->isVisible());
}

void WindowsTest::comesBackAsItWasLeft()
{
    start(u"cairn://problems"_s);
    m_desktop->window()->setGeometry(10, 20, 700, 500);
    m_desktop->portal().openBeside(u"cairn://settings"_s);
    const QStringList before = addresses();
    m_desktop->quit();
    start({});
    QCOMPARE(addresses(), before);
    QVERIFY(std::ranges::any_of(m_desktop->windows(), [](const QQuickWindow *window) {
        return window->size() == QSize(700, 500) && addressOf(window) == u"cairn://problems";
    }));
}

void WindowsTest::showsAGivenAddressInOneWindow()
{
    start(u"cairn://problems"_s);
    m_desktop->window()->resize(700, 500);
    m_desktop->portal().openBeside(u"cairn://settings"_s);
    m_desktop->quit();
    start(u"cairn://component/default/a"_s);
    QCOMPARE(addresses(), QStringList(u"cairn://component/default/a"_s));
}

void WindowsTest::keepsTheLastWindowThatWasClosed()
{
    start(u"cairn://problems"_s);
    m_desktop->portal().openBeside(u"cairn://settings"_s);
    const auto windows = m_desktop->windows();
    windows[0]->close();
    QCOMPARE(m_desktop->windows().size(), 1u);
    const QStringList left = addresses();
    m_desktop->window()->close();
    start({});
    QCOMPARE(addresses(), left);
}

void WindowsTest::goesToAnAddressThatIsHandedOver()
{
    start(u"cairn://problems"_s);
    m_desktop->visit(u"cairn://settings"_s, {});
    QCOMPARE(addresses(), QStringList(u"cairn://settings"_s));
    m_desktop->visit({}, {});
    QCOMPARE(addresses(), QStringList(u"cairn://settings"_s));
    // What is no address of ours opens nothing else.
    m_desktop->visit(u"file:///etc/passwd"_s, {});
    QVERIFY(addresses().first().startsWith(u"cairn://"_s));
}

} // namespace cairn

QTEST_MAIN(cairn::WindowsTest)
#include "tst_windows.moc"
