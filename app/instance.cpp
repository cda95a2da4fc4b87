// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int patienceMs = 2'000;
constexpr qint64 longestMessage = 64 * 1024;

/// Short, as the system allows a socket's path 107 bytes.
QString socketPath(const Home &home)
{
    const QByteArray id =
        QCryptographicHash::hash(QDir(home.state).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/cairn-"_s
           + QString::fromLatin1(id.toHex().first(16));
}

} // namespace

Instance::Instance(const Home &home)
    : m_home(home)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::receive);
}

bool Instance::handOver(const QString &address, const QString &activationToken)
{
    const QString path = socketPath(m_home);
    // Two starts at once must not both find nobody.
    QLockFile lock(path + u".lock"_s);
    std::ignore = lock.tryLock(patienceMs);
    const Answer answer = send(path, address, activationToken);
    if (answer == Answer::Nobody) {
        QLocalServer::removeServer(path); // of a program that was killed
        m_server.listen(path);
    }
    return answer == Answer::Taken;
}

Instance::Answer Instance::send(const QString &path, const QString &address,
                                const QString &activationToken) const
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(patienceMs))
        return Answer::Nobody;
    const QJsonObject message{{u"address"_s, address}, {u"activationToken"_s, activationToken}};
    socket.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    // The answer says that it was taken: the other one may be about to end.
    const bool isTaken = socket.waitForReadyRead(patienceMs) && socket.readAll() == "ok\n";
    return isTaken ? Answer::Taken : Answer::Silence;
}

void Instance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestMessage)
                    socket->abort();
                return;
            }
            const QJsonObject message = QJsonDocument::fromJson(socket->readLine(longestMessage)).object();
            socket->write("ok\n");
            socket->disconnectFromServer();
            Q_EMIT asked(message[u"address"].toString(), message[u"activationToken"].toString());
        });
    }
}

} // namespace cairn
