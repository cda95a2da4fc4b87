// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/gitserver.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <optional>
#include <semaphore>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr int patienceMs = 10'000;

struct Request {
    QByteArray method;
    QByteArray target;
    QByteArray contentType;
    QByteArray authorization;
    QByteArray gitProtocol;
    QByteArray body;
};

std::optional<QByteArray> readLine(QTcpSocket &socket)
{
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs))
            return std::nullopt;
    }
    return socket.readLine().trimmed();
}

std::optional<Request> readRequest(QTcpSocket &socket)
{
    const auto first = readLine(socket);
    if (!first)
        return std::nullopt;
    const QList<QByteArray> words = first->split(' ');
    Request request{words.value(0), words.value(1), {}, {}, {}, {}};
    qsizetype length = 0;
    for (auto line = readLine(socket); line && !line->isEmpty(); line = readLine(socket)) {
        const qsizetype colon = line->indexOf(':');
        const QByteArray name = line->first(qMax(qsizetype(0), colon)).toLower();
        const QByteArray value = line->sliced(colon + 1).trimmed();
        if (name == "content-length")
            length = value.toLongLong();
        else if (name == "content-type")
            request.contentType = value;
        else if (name == "authorization")
            request.authorization = value;
        else if (name == "git-protocol")
            request.gitProtocol = value;
    }
    while (request.body.size() < length) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patienceMs))
            return std::nullopt;
        request.body += socket.read(length - request.body.size());
    }
    return request;
}

/// The program's answer: a head as CGI has it (with `Status:`), an empty line, the body.
QByteArray askBackend(const QString &folder, const Request &request)
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
        return "HTTP/1.1 500 Failed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    QByteArray status = "200 OK";
    QByteArray head;
    for (const QByteArray &line : cgi.first(end).split('\n')) {
        if (line.startsWith("Status:"))
            status = line.sliced(7).trimmed();
        else
            head += line.trimmed() + "\r\n";
    }
    const QByteArray body = cgi.sliced(end + 4);
    return "HTTP/1.1 " + status + "\r\n" + head + "Content-Length: " + QByteArray::number(body.size())
           + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

GitServer::GitServer(const QString &folder, const QByteArray &credentials)
    : m_folder(folder), m_credentials(credentials)
{
    std::binary_semaphore isListening(0);
    m_thread.reset(QThread::create([this, &isListening] {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        isListening.release();
        while (!m_isEnding) {
            constexpr int wakeUpMs = 20;
            if (!server.waitForNewConnection(wakeUpMs))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            const auto request = readRequest(*socket);
            if (!request)
                continue;
            ++m_requests;
            const bool isLetIn =
                m_credentials.isEmpty() || request->authorization == "Basic " + m_credentials.toBase64();
            socket->write(isLetIn
                              ? answerOf(askBackend(m_folder, *request))
                              : "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"scratch\"\r\n"
                                "Content-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(patienceMs);
        }
    }));
    m_thread->start();
    isListening.acquire();
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
