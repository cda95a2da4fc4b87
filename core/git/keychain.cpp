// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/keychain.h"

#include <qt6keychain/keychain.h>

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto service = "Cairn"_L1;
constexpr int keychainTimeoutMs = 5'000;

/// The thread that all jobs run in, one after another. QtKeychain keeps one list of jobs for the process,
/// which belongs to whichever thread asked first: that a job of another thread ended it would learn when it
/// is gone.
class KeychainThread final
{
public:
    KeychainThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(KeychainThread)

    void run(const std::function<void()> &work)
    {
        const std::scoped_lock lock(m_mutex);
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }

private:
    std::mutex m_mutex;
    QThread m_thread;
    QObject m_context;
};

/// Runs what `make` makes and gives it to `take` when it has ended; false where it did not in time.
bool runJob(const std::function<QKeychain::Job *()> &make, const std::function<void(QKeychain::Job &)> &take)
{
    static KeychainThread thread;
    bool isDone = false;
    thread.run([&] {
        QKeychain::Job *job = make(); // deletes itself when it has ended, which may be later
        QEventLoop loop;
        QObject::connect(job, &QKeychain::Job::finished, &loop, [&] {
            take(*job);
            isDone = true;
            loop.quit();
        });
        QTimer::singleShot(keychainTimeoutMs, &loop, &QEventLoop::quit);
        job->setAutoDelete(true);
        job->start();
        if (!isDone)
            loop.exec(QEventLoop::ExcludeUserInputEvents);
    });
    return isDone;
}

} // namespace

std::optional<Credential> readKeychain(const QString &host)
{
    std::optional<Credential> found;
    // Kept as "user\nsecret": the keychain has one text for each key.
    const auto take = [&](QKeychain::Job &job) {
        const auto &reading = static_cast<QKeychain::ReadPasswordJob &>(job);
        const QString text = job.error() == QKeychain::NoError ? reading.textData() : QString();
        const qsizetype cut = text.indexOf(u'\n');
        if (cut >= 0)
            found = Credential{text.first(cut), text.sliced(cut + 1)};
    };
    const auto make = [&] {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(service);
        job->setKey(host);
        return job.release();
    };
    runJob(make, take);
    return found;
}

Result<void> writeKeychain(const QString &host, const Credential &credential)
{
    QString error;
    const auto take = [&](QKeychain::Job &job) {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            error = job.errorString();
    };
    const auto make = [&]() -> QKeychain::Job * {
        if (credential.secret.isEmpty()) {
            auto removing = std::make_unique<QKeychain::DeletePasswordJob>(service);
            removing->setKey(host);
            return removing.release();
        }
        auto writing = std::make_unique<QKeychain::WritePasswordJob>(service);
        writing->setKey(host);
        writing->setTextData(credential.user + u'\n' + credential.secret);
        return writing.release();
    };
    if (!runJob(make, take))
        error = u"it does not answer"_s;
    if (!error.isEmpty())
        return failure(ErrorKind::Denied, u"The system's keychain refused: %1"_s.arg(error),
                       u"Unlock it, or use Git's credential helper"_s);
    return {};
}

} // namespace cairn
