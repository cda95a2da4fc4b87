// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "windowstate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace cairn {

class WindowStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void readsNothingFromGarbage();
    void bringsWindowsBackToAScreen_data();
    void bringsWindowsBackToAScreen();
};

void WindowStateTest::readsWhatItWrote()
{
    const std::vector<WindowState> states{{{10, 20, 1280, 800}, false, u"cairn://problems?severity=error"_s},
                                          {{-1900, 0, 640, 480}, true, u"cairn://component/default/a"_s}};
    QCOMPARE(parseWindowStates(formatWindowStates(states)), states);
}

void WindowStateTest::readsNothingFromGarbage()
{
    for (const QString &text :
         {u""_s, u"{}"_s, u"[1, null, {\"x\": \"a\"}]"_s, u"[{\"width\": -5, \"height\": 3}]"_s, u"[["_s})
        QVERIFY(parseWindowStates(text).empty());
    QCOMPARE(parseWindowStates(formatWindowStates(std::vector<WindowState>(500, {{0, 0, 1, 1}, false, {}})))
                 .size(),
             20u);
}

void WindowStateTest::bringsWindowsBackToAScreen_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("stays") << QRect(100, 50, 800, 600) << QRect(100, 50, 800, 600);
    QTest::newRow("of a screen that is gone") << QRect(-3000, 100, 800, 600) << QRect(0, 100, 800, 600);
    QTest::newRow("larger than the screen") << QRect(0, 0, 1500, 3000) << QRect(0, 0, 1440, 900);
    QTest::newRow("half out") << QRect(800, 700, 800, 600) << QRect(640, 300, 800, 600);
    QTest::newRow("on the second") << QRect(1500, 10, 800, 600) << QRect(1500, 10, 800, 600);
}

void WindowStateTest::bringsWindowsBackToAScreen()
{
    QFETCH(const QRect, window);
    const std::vector<QRect> screens{{0, 0, 1440, 900}, {1440, 0, 1920, 1080}};
    QTEST(fitToScreens(window, screens), "expected");
    QCOMPARE(fitToScreens(window, {}), window);
}

} // namespace cairn

QTEST_APPLESS_MAIN(cairn::WindowStateTest)
#include "tst_windowstate.moc"
