// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <stop_token>
#include <type_traits>
#include <utility>

namespace cairn {

/// Runs functions off the GUI thread for one owner, where only the newest answer counts: asking again tells
/// the running one to stop and drops its answer. Dies with its owner, of which it is a member; answers come
/// on the owner's thread. The one place where the desktop program starts threads.
class Latest final
{
public:
    explicit Latest(QObject *owner, QThreadPool *threads = QThreadPool::globalInstance())
        : m_owner(owner), m_threads(threads)
    {}
    ~Latest() { m_stop.request_stop(); }
    Q_DISABLE_COPY_MOVE(Latest)

    /// `work` gets a std::stop_token and must own all that it uses; `answer` gets what it returned.
    template <typename Work, typename Answer>
    void ask(Work work, Answer answer)
    {
        using Answered = std::invoke_result_t<Work, const std::stop_token &>;
        drop();
        m_isBusy = true;
        QPromise<Answered> promise;
        // Before it runs: an answer that is there already would be given at once, in the midst of what asks.
        promise.future().then(m_owner, [this, asked = m_asked, answer = std::move(answer)](Answered result) {
            if (asked != m_asked)
                return;
            m_isBusy = false;
            answer(std::move(result));
        });
        m_threads->start(
            [promise = std::move(promise), work = std::move(work), token = m_stop.get_token()]() mutable {
                promise.start();
                promise.addResult(work(token));
                promise.finish();
            });
    }

    /// Tells what is running to stop; its answer will not come.
    void drop()
    {
        m_stop.request_stop();
        m_stop = std::stop_source();
        ++m_asked;
        m_isBusy = false;
    }

    /// Tells what is running to stop; its answer does come.
    void stop() { m_stop.request_stop(); }
    bool isBusy() const { return m_isBusy; }

private:
    QObject *m_owner;
    QThreadPool *m_threads;
    std::stop_source m_stop;
    quint64 m_asked = 0;
    bool m_isBusy = false;
};

/// Threads for work that takes seconds or waits for other programs, so that it keeps no question waiting.
inline QThreadPool *programThreads()
{
    static QThreadPool threads;
    return &threads;
}

/// A thread that stays, for work that reads what it needs once in each thread.
inline QThreadPool *stayingThread()
{
    static QThreadPool thread;
    thread.setMaxThreadCount(1);
    thread.setExpiryTimeout(-1);
    return &thread;
}

/// Runs functions off the GUI thread, one after the other in the order in which they came, for work whose
/// result nobody waits for, such as writing what was just changed. Its end waits for all of them.
class InOrder final
{
public:
    InOrder() { m_thread.setMaxThreadCount(1); }
    Q_DISABLE_COPY_MOVE(InOrder)
    ~InOrder() { m_thread.waitForDone(); }

    /// `work` must own all that it uses.
    template <typename Work>
    void run(Work work)
    {
        m_thread.start(std::move(work));
    }

private:
    QThreadPool m_thread;
};

} // namespace cairn
