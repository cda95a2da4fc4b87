// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class QThread;

namespace cairn::test {

/// What a client asked for.
struct HttpRequest {
    QByteArray method;
    QByteArray target;
    QByteArray contentType;
    QByteArray authorization;
    QByteArray gitProtocol;
    QByteArray body;
};

/// What goes back, as it is sent: head and body. Then the connection is closed, or left open without a word.
struct HttpAnswer {
    QByteArray bytes;
    bool isSilentThen = false;
};

/// Serves the repositories below a folder over http://127.0.0.1 on a free port, through `git http-backend`,
/// one request after the other on a thread of its own. With credentials set, everything else is answered 401.
class GitServer final
{
public:
    /// Answers in the place of the server; `good` gives what it would have answered.
    using Manners =
        std::function<HttpAnswer(const HttpRequest &request, const std::function<QByteArray()> &good)>;

    /// `credentials` is `user:password`, or empty for a server that asks for none.
    explicit GitServer(const QString &folder, const QByteArray &credentials = {});
    ~GitServer();
    Q_DISABLE_COPY_MOVE(GitServer)

    QString url(const QString &path) const;
    /// From now on; an empty one makes it a good server again.
    void behave(const Manners &manners);
    /// Answered so far; what a client that never gives up would drive up without end.
    int requests() const { return m_requests; }
    std::vector<HttpRequest> seen() const;

private:
    QByteArray goodAnswer(const HttpRequest &request) const;
    HttpAnswer answer(const HttpRequest &request);
    void serve();

    QString m_folder;
    QByteArray m_credentials;
    std::atomic<int> m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_isEnding = false;
    mutable std::mutex m_guard; ///< of what both threads use
    Manners m_manners;
    std::vector<HttpRequest> m_seen;
    std::unique_ptr<QThread> m_thread;
};

/// An answer with a status such as `404 Not Found`, and headers that end in a line end each.
QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers = {}, const QByteArray &body = {});

} // namespace cairn::test
