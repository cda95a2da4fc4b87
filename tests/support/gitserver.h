// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>

class QThread;

namespace cairn::test {

/// Serves the repositories below a folder over http://127.0.0.1 on a free port, through `git http-backend`,
/// one request after the other on a thread of its own. With credentials set, everything else is answered 401.
class GitServer final
{
public:
    /// `credentials` is `user:password`, or empty for a server that asks for none.
    explicit GitServer(const QString &folder, const QByteArray &credentials = {});
    ~GitServer();
    Q_DISABLE_COPY_MOVE(GitServer)

    QString url(const QString &path) const;
    /// Answered so far; what a client that never gives up would drive up without end.
    int requests() const { return m_requests; }

private:
    QString m_folder;
    QByteArray m_credentials;
    std::atomic<int> m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace cairn::test
