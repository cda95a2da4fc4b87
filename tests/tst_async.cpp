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
    void neverAnswersWhileItIsAsked();
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

void AsyncTest::neverAnswersWhileItIsAsked()
{
    // However quick the work is: whoever asks sets up the rest after it.
    Latest latest(this);
    bool isAsking = false;
    int answers = 0, early = 0;
    constexpr int questions = 2'000;
    for (int at = 0; at < questions; ++at) {
        bool isAnswered = false;
        isAsking = true;
        latest.ask([](const std::stop_token &) { return 1; },
                   [&](int) {
                       early += isAsking ? 1 : 0;
                       ++answers;
                       isAnswered = true;
                   });
        isAsking = false;
        while (!isAnswered)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QCOMPARE(answers, questions);
    QCOMPARE(early, 0);
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
