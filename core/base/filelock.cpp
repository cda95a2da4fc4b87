// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/filelock.h"

#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int ownerOnly = 0600;

std::unexpected<Error> lockFailure(const QString &path, int error)
{
    return failure(
        ErrorKind::Denied,
        u"The file %1 cannot be locked: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(error))),
        error == ENOSPC ? u"Free some space on the disk; nothing that was there is lost"_s
                        : u"Check the permissions of its folder, or choose another place with --home"_s);
}

} // namespace

Result<FileLock> FileLock::open(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (file < 0)
        return lockFailure(path, errno);
    return FileLock(file);
}

Result<std::optional<FileLock>> FileLock::tryLock(const QString &path)
{
    Result<FileLock> lock = open(path);
    if (!lock)
        return std::unexpected(lock.error());
    while (::flock(lock->m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return std::nullopt;
        if (errno != EINTR)
            return lockFailure(path, errno);
    }
    return std::optional(*std::move(lock));
}

Result<FileLock> FileLock::lock(const QString &path)
{
    Result<FileLock> lock = open(path);
    while (lock && ::flock(lock->m_file, LOCK_EX) != 0) {
        if (errno != EINTR)
            return lockFailure(path, errno);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<FileLock> FileLock::lock(const QString &path, const Progress &progress, const QString &line)
{
    constexpr int patienceMs = 50;
    while (true) {
        Result<std::optional<FileLock>> lock = tryLock(path);
        if (!lock)
            return std::unexpected(lock.error());
        if (*lock)
            return **std::move(lock);
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled"));
        progress.report(line);
        QThread::msleep(patienceMs);
    }
}

} // namespace cairn
