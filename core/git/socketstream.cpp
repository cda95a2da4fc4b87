// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/socketstream.h"

#include "git/library.h"

#include <git2.h>
#include <git2/sys/errors.h>
#include <git2/sys/stream.h>

#include <QByteArray>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <sys/poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds leastForAnAddress(3'000);
constexpr int httpPort = 80;
constexpr int httpsPort = 443;

std::atomic<milliseconds::rep> connectPatience = ServerPatience().connect.count();
std::atomic<milliseconds::rep> silencePatience = ServerPatience().silence.count();
thread_local ConnectionWatch *theWatch = nullptr;

/// As libgit2's own stream has it: its ssh transport reaches for `socket`.
struct SocketStream {
    git_stream parent;
    char *host;
    char *port;
    int socket;
};

SocketStream *ours(git_stream *stream)
{
    return reinterpret_cast<SocketStream *>(stream);
}

int failed(int code, const QByteArray &message)
{
    git_error_set_str(GIT_ERROR_NET, message.constData());
    return code;
}

int failedWith(int error, const QByteArray &doing)
{
    return failed(GIT_ERROR, doing + ": " + std::strerror(error));
}

/// 0 when the socket is ready or broken, GIT_TIMEOUT when it is not for so long.
int wait(int socket, short events, milliseconds limit)
{
    pollfd descriptor{socket, events, 0};
    int ready = 0;
    do
        ready = ::poll(&descriptor, 1, int(limit.count()));
    while (ready < 0 && errno == EINTR);
    if (ready < 0)
        return failedWith(errno, "could not wait for the server");
    return ready > 0 ? 0 : GIT_TIMEOUT;
}

void closeSocket(SocketStream *stream)
{
    const int socket = std::exchange(stream->socket, -1);
    if (socket < 0)
        return;
    if (theWatch)
        theWatch->release(socket);
    ::close(socket);
}

int connectTo(SocketStream *stream, const addrinfo &address, milliseconds limit)
{
    stream->socket =
        ::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol);
    if (stream->socket < 0)
        return failedWith(errno, "could not open a socket");
    if (theWatch)
        theWatch->adopt(stream->socket);
    int error = ::connect(stream->socket, address.ai_addr, address.ai_addrlen) == 0 ? 0 : errno;
    if (error == EINPROGRESS) {
        if (const int code = wait(stream->socket, POLLOUT, limit))
            return code;
        socklen_t size = sizeof(error);
        ::getsockopt(stream->socket, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    return error ? failedWith(error, "failed to connect to " + QByteArray(stream->host)) : 0;
}

int silent(milliseconds limit)
{
    const auto seconds = std::chrono::duration<double>(limit).count();
    return failed(GIT_TIMEOUT, "the server was silent for " + QByteArray::number(seconds) + " seconds");
}

int onConnect(git_stream *stream)
{
    SocketStream *self = ours(stream);
    addrinfo wanted = {};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int code = ::getaddrinfo(self->host, self->port, &wanted, &found))
        return failed(GIT_ERROR, QByteArray("failed to resolve address for ") + self->host + ": "
                                     + ::gai_strerror(code));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, &::freeaddrinfo);
    int count = 0;
    for (const addrinfo *address = found; address; address = address->ai_next)
        ++count;
    const milliseconds all(connectPatience);
    const milliseconds silence(silencePatience);
    const milliseconds limit = std::min(all, std::max(leastForAnAddress, all / count));
    int code = GIT_ERROR;
    for (const addrinfo *address = found; address && code != 0; address = address->ai_next) {
        closeSocket(self);
        code = connectTo(self, *address, limit);
    }
    if (code == GIT_TIMEOUT)
        return failed(code, QByteArray("failed to connect to ") + self->host + ": it did not answer in time");
    if (code == 0 && theWatch && theWatch->serverSpeaksFirst() && wait(self->socket, POLLIN, silence) != 0)
        return silent(silence);
    return code;
}

ssize_t onRead(git_stream *stream, void *buffer, size_t size)
{
    const milliseconds limit(silencePatience);
    while (true) {
        const ssize_t got = ::recv(ours(stream)->socket, buffer, size, 0);
        if (got >= 0)
            return got;
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            return failedWith(errno, "the connection broke");
        if (const int code = wait(ours(stream)->socket, POLLIN, limit))
            return code == GIT_TIMEOUT ? silent(limit) : code;
    }
}

ssize_t onWrite(git_stream *stream, const char *buffer, size_t size, int)
{
    const milliseconds limit(silencePatience);
    while (true) {
        const ssize_t sent = ::send(ours(stream)->socket, buffer, size, MSG_NOSIGNAL);
        if (sent >= 0)
            return sent;
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            return failedWith(errno, "the connection broke");
        if (const int code = wait(ours(stream)->socket, POLLOUT, limit))
            return code == GIT_TIMEOUT ? silent(limit) : code;
    }
}

int onClose(git_stream *stream)
{
    closeSocket(ours(stream));
    return 0;
}

void onFree(git_stream *stream)
{
    closeSocket(ours(stream));
    std::free(ours(stream)->host);
    std::free(ours(stream)->port);
    delete ours(stream);
}

int onInit(git_stream **out, const char *host, const char *port)
{
    if (theWatch && !theWatch->mayGoTo(QString::fromUtf8(host), QByteArrayView(port).toInt()))
        return failed(GIT_ERROR, QByteArray("cannot redirect to another port, ") + port);
    auto *stream = new SocketStream{};
    stream->parent.version = GIT_STREAM_VERSION;
    stream->parent.connect = onConnect;
    stream->parent.read = onRead;
    stream->parent.write = onWrite;
    stream->parent.close = onClose;
    stream->parent.free = onFree;
    stream->host = ::strdup(host);
    stream->port = ::strdup(port);
    stream->socket = -1;
    *out = &stream->parent;
    return 0;
}

/// For what does not go through the stream: libssh2 reads from its socket itself.
void limitOwnStreams()
{
    git_libgit2_opts(GIT_OPT_SET_SERVER_CONNECT_TIMEOUT, int(connectPatience));
    git_libgit2_opts(GIT_OPT_SET_SERVER_TIMEOUT, int(silencePatience));
}

} // namespace

void setServerPatience(const ServerPatience &patience)
{
    ensureGitLibrary();
    connectPatience = patience.connect.count();
    silencePatience = patience.silence.count();
    limitOwnStreams();
}

void installSocketStream()
{
    limitOwnStreams();
    int major = 0;
    int minor = 0;
    int revision = 0;
    git_libgit2_version(&major, &minor, &revision);
    // The layout above is that of this version; with another one the library's own streams do.
    if (major != 1 || minor != 9)
        return;
    static git_stream_registration registration{GIT_STREAM_VERSION, onInit, nullptr};
    git_stream_register(GIT_STREAM_STANDARD, &registration);
}

ConnectionWatch::ConnectionWatch(const Progress &progress, const QString &url)
    : m_url(url),
      m_isSsh(m_url.scheme() == u"ssh" || !url.contains(u"://"_s)),
      m_onStop(progress.stop, ShutDown{this})
{
    theWatch = this;
}

/// A host of another name can only be a proxy's: libgit2 is told to follow nobody there.
bool ConnectionWatch::mayGoTo(const QString &host, int port) const
{
    if (!m_url.scheme().startsWith(u"http"_s) || m_url.host() != host.toLower())
        return true;
    const int own = m_url.port(m_url.scheme() == u"https" ? httpsPort : httpPort);
    return port == own || (own == httpPort && port == httpsPort);
}

ConnectionWatch::~ConnectionWatch()
{
    theWatch = nullptr;
}

void ConnectionWatch::adopt(int socket)
{
    const std::lock_guard lock(m_guard);
    m_sockets.push_back(socket);
    if (m_isCancelled)
        ::shutdown(socket, SHUT_RDWR);
}

void ConnectionWatch::release(int socket)
{
    const std::lock_guard lock(m_guard);
    std::erase(m_sockets, socket);
}

/// Whoever waits for the socket wakes up, and finds it closed.
void ConnectionWatch::shutDown()
{
    const std::lock_guard lock(m_guard);
    m_isCancelled = true;
    for (const int socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

} // namespace cairn
