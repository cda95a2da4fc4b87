// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/keychain.h"

#include <qt6keychain/keychain.h>

#include <QEventLoop>
#include <QTimer>

#include <mutex>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto service = "Cairn"_L1;
constexpr int keychainTimeoutMs = 5'000;

/// QtKeychain has one list of jobs for the process, which it neither guards nor keeps to one thread.
std::mutex &oneAtATime()
{
    static std::mutex mutex;
    return mutex;
}

/// Runs the job in a loop of its own; false where it did not end in time (then it deletes itself when it
/// does).
bool run(QKeychain::Job *job)
{
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&] {
        isDone = true;
        loop.quit();
    });
    QTimer::singleShot(keychainTimeoutMs, &loop, &QEventLoop::quit);
    job->setAutoDelete(true);
    job->start();
    if (!isDone)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return isDone;
}

} // namespace

std::optional<Credential> readKeychain(const QString &host)
{
    const std::scoped_lock lock(oneAtATime());
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(host);
    std::optional<Credential> found;
    // Kept as "user\nsecret": the keychain has one text for each key.
    QObject::connect(
        job, &QKeychain::Job::finished, job,
        [&found, job] {
            const QString text = job->error() == QKeychain::NoError ? job->textData() : QString();
            const qsizetype cut = text.indexOf(u'\n');
            if (cut >= 0)
                found = Credential{text.first(cut), text.sliced(cut + 1)};
        },
        Qt::DirectConnection);
    if (!run(job))
        job->disconnect();
    return found;
}

Result<void> writeKeychain(const QString &host, const Credential &credential)
{
    const std::scoped_lock lock(oneAtATime());
    QString error;
    QKeychain::Job *job = nullptr;
    if (credential.secret.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(service);
    } else {
        auto *writing = new QKeychain::WritePasswordJob(service);
        writing->setTextData(credential.user + u'\n' + credential.secret);
        job = writing;
    }
    job->setKey(host);
    QObject::connect(
        job, &QKeychain::Job::finished, job,
        [&error, job] {
            if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                error = job->errorString();
        },
        Qt::DirectConnection);
    if (!run(job)) {
        job->disconnect();
        error = u"it does not answer"_s;
    }
    if (!error.isEmpty())
        return failure(ErrorKind::Denied, u"The system's keychain refused: %1"_s.arg(error),
                       u"Unlock it, or use Git's credential helper"_s);
    return {};
}

} // namespace cairn
