// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/progress.h"

#include <QUrl>

#include <chrono>
#include <mutex>
#include <stop_token>
#include <vector>

namespace cairn {

/// How long a server is waited for.
struct ServerPatience {
    std::chrono::milliseconds connect = std::chrono::seconds(15); ///< over all its addresses
    std::chrono::milliseconds silence = std::chrono::seconds(60);
};

/// For all connections of the process that are made from now on.
void setServerPatience(const ServerPatience &patience);

/// Gives libgit2 sockets that end at once when the job of their thread is cancelled, and that a server's
/// hanging up does not turn into a signal. Its own know neither.
void installSocketStream();

/// While it lives, connections of its thread end when the progress is cancelled.
class ConnectionWatch final
{
public:
    /// `url` is what the connection is for. Over ssh the server speaks first, and libgit2 itself would wait
    /// for its word without end. Over http nobody is to be sent on to another port: libgit2 takes the
    /// password along.
    ConnectionWatch(const Progress &progress, const QString &url);
    ~ConnectionWatch();
    Q_DISABLE_COPY_MOVE(ConnectionWatch)

    bool serverSpeaksFirst() const { return m_isSsh; }
    bool mayGoTo(const QString &host, int port) const;
    void adopt(int socket);
    void release(int socket);

private:
    struct ShutDown {
        ConnectionWatch *watch;
        void operator()() const { watch->shutDown(); }
    };
    void shutDown();

    QUrl m_url;
    bool m_isSsh;
    std::mutex m_guard; ///< the callback comes from the thread that cancels
    std::vector<int> m_sockets;
    bool m_isCancelled = false;
    std::stop_callback<ShutDown> m_onStop; // last: it may be called at once
};

} // namespace cairn
