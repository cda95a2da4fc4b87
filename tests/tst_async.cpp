// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Qt Test's own macros narrow where they wait.
#pragma GCC diagnostic ignored "-Wconversion"

#include "async.h"

#include <QTest>

#include <algorithm>

using namespace cairn;

class AsyncTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotBusyOnceItAnswered();
    void givesTheNewestAnswerOnly();
};

void AsyncTest::isNotBusyOnceItAnswered()
{
    // Often the work is done before `ask` returns.
    Latest question(this);
    for (int round = 0; round < 100; ++round) {
        int answered = 0;
        question.ask([](const std::stop_token &) { return 1; }, [&](int answer) { answered += answer; });
        QTRY_COMPARE(answered, 1);
        QVERIFY(!question.isBusy());
    }
}

void AsyncTest::givesTheNewestAnswerOnly()
{
    Latest question(this);
    QList<int> answers;
    for (int number = 0; number < 100; ++number)
        question.ask([number](const std::stop_token &) { return number; },
                     [&](int answer) { answers += answer; });
    QTRY_VERIFY(!question.isBusy());
    QCOMPARE(answers.last(), 99);
    QVERIFY(std::ranges::is_sorted(answers));
}

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
