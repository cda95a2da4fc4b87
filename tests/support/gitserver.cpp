// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/gitserver.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr int patienceMs = 10'000;

std::optional<QByteArray> readLine(QTcpSocket &socket)
{
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs))
            return std::nullopt;
    }
    return socket.readLine().trimmed();
}

std::optional<QByteArray> readBytes(QTcpSocket &socket, qsizetype size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patienceMs))
            return std::nullopt;
        bytes += socket.read(size - bytes.size());
    }
    return bytes;
}

std::optional<HttpRequest> readRequest(QTcpSocket &socket)
{
    const auto first = readLine(socket);
    if (!first)
        return std::nullopt;
    const QList<QByteArray> words = first->split(' ');
    HttpRequest request{words.value(0), words.value(1), {}, {}, {}, {}};
    qsizetype length = 0;
    bool isChunked = false;
    for (auto line = readLine(socket); line && !line->isEmpty(); line = readLine(socket)) {
        const qsizetype colon = line->indexOf(':');
        const QByteArray name = line->first(qMax(qsizetype(0), colon)).toLower();
        const QByteArray value = line->sliced(colon + 1).trimmed();
        if (name == "content-length")
            length = value.toLongLong();
        else if (name == "transfer-encoding")
            isChunked = value == "chunked";
        else if (name == "content-type")
            request.contentType = value;
        else if (name == "authorization")
            request.authorization = value;
        else if (name == "git-protocol")
            request.gitProtocol = value;
    }
    for (bool isLast = false; isChunked && !isLast;) {
        const auto size = readLine(socket);
        const auto chunk = size ? readBytes(socket, size->toLongLong(nullptr, 16)) : std::nullopt;
        if (!chunk || !readLine(socket))
            return std::nullopt;
        request.body += *chunk;
        isLast = chunk->isEmpty();
    }
    const auto body = readBytes(socket, length);
    if (!body)
        return std::nullopt;
    request.body += *body;
    return request;
}

/// The program's answer: a head as CGI has it (with `Status:`), an empty line, the body.
QByteArray askBackend(const QString &folder, const HttpRequest &request)
{
    const qsizetype question = request.target.indexOf('?');
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_PROJECT_ROOT"_s, folder);
    environment.insert(u"GIT_HTTP_EXPORT_ALL"_s, u"1"_s);
    environment.insert(u"REQUEST_METHOD"_s, QString::fromUtf8(request.method));
    environment.insert(u"PATH_INFO"_s,
                       QString::fromUtf8(question < 0 ? request.target : request.target.first(question)));
    environment.insert(u"QUERY_STRING"_s,
                       question < 0 ? QString() : QString::fromUtf8(request.target.sliced(question + 1)));
    environment.insert(u"CONTENT_TYPE"_s, QString::fromUtf8(request.contentType));
    environment.insert(u"GIT_PROTOCOL"_s, QString::fromUtf8(request.gitProtocol));
    environment.insert(u"REMOTE_ADDR"_s, u"127.0.0.1"_s);
    QProcess backend;
    backend.setProcessEnvironment(environment);
    backend.start(u"git"_s, {u"http-backend"_s});
    backend.write(request.body);
    backend.closeWriteChannel();
    backend.waitForFinished(patienceMs);
    return backend.readAllStandardOutput();
}

QByteArray answerOf(const QByteArray &cgi)
{
    const qsizetype end = cgi.indexOf("\r\n\r\n");
    if (end < 0)
        return httpAnswer("500 Failed");
    QByteArray status = "200 OK";
    QByteArray head;
    for (const QByteArray &line : cgi.first(end).split('\n')) {
        if (line.startsWith("Status:"))
            status = line.sliced(7).trimmed();
        else
            head += line.trimmed() + "\r\n";
    }
    return httpAnswer(status, head, cgi.sliced(end + 4));
}

} // namespace

QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
           + "\r\nConnection: close\r\n\r\n" + body;
}

GitServer::GitServer(const QString &folder, const QByteArray &credentials)
    : m_folder(folder), m_credentials(credentials)
{
    m_thread.reset(QThread::create([this] { serve(); }));
    m_thread->start();
    m_port.wait(0);
}

void GitServer::serve()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_port.notify_all();
    constexpr int wakeUpMs = 20;
    while (!m_isEnding) {
        if (!server.waitForNewConnection(wakeUpMs))
            continue;
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        const auto request = readRequest(*socket);
        if (!request)
            continue;
        const HttpAnswer answered = answer(*request);
        socket->write(answered.bytes);
        socket->flush();
        while (answered.isSilentThen && !m_isEnding && socket->state() == QAbstractSocket::ConnectedState)
            socket->waitForReadyRead(wakeUpMs);
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(patienceMs);
    }
}

QByteArray GitServer::goodAnswer(const HttpRequest &request) const
{
    if (!m_credentials.isEmpty() && request.authorization != "Basic " + m_credentials.toBase64())
        return httpAnswer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"scratch\"\r\n");
    return answerOf(askBackend(m_folder, request));
}

HttpAnswer GitServer::answer(const HttpRequest &request)
{
    ++m_requests;
    Manners manners;
    {
        const std::lock_guard lock(m_guard);
        m_seen.push_back(request);
        manners = m_manners;
    }
    const auto good = [&] { return goodAnswer(request); };
    return manners ? manners(request, good) : HttpAnswer{good()};
}

void GitServer::behave(const Manners &manners)
{
    const std::lock_guard lock(m_guard);
    m_manners = manners;
}

std::vector<HttpRequest> GitServer::seen() const
{
    const std::lock_guard lock(m_guard);
    return m_seen;
}

GitServer::~GitServer()
{
    m_isEnding = true;
    m_thread->wait();
}

QString GitServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(m_port).arg(path);
}

} // namespace cairn::test
