// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sshserver.h"

#include "support/scratch.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

void makeKey(const QString &key)
{
    QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key});
}

QString userName()
{
    const passwd *user = ::getpwuid(::getuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString();
}

} // namespace

quint16 freePort()
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    return free.serverPort();
}

bool isListening(QProcess &program, quint16 port)
{
    for (int tries = 0; tries < 100 && program.state() != QProcess::NotRunning; ++tries) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(50))
            return true;
        program.waitForFinished(50);
    }
    return false;
}

SshServer::SshServer()
    : m_port(freePort())
{
    const QString ssh = QDir::homePath() + u"/.ssh"_s;
    QDir(ssh).removeRecursively();
    QDir().mkpath(ssh);
    makeKey(ssh + u"/id_ed25519"_s);
    makeKey(file(u"host"_s));
    QFile::copy(ssh + u"/id_ed25519.pub"_s, file(u"allowed"_s));
    writeFile(file(u"config"_s),
              u"Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3\nPidFile none\n"
              "StrictModes no\nPermitRootLogin yes\nUsePAM no\n"_s.arg(m_port)
                  .arg(file(u"host"_s), file(u"allowed"_s))
                  .toUtf8());
    // Run by root it wants a folder in /run, which is then one of its own.
    const QString before =
        ::getuid() == 0 ? u"mount -t tmpfs tmpfs /run && mkdir -m 755 /run/sshd && "_s : QString();
    QStringList command{u"sh"_s, u"-c"_s, before + u"exec /usr/sbin/sshd -D -e -f \"$0\""_s,
                        file(u"config"_s)};
    if (::getuid() == 0)
        command = QStringList{u"unshare"_s, u"--mount"_s} + command;
    m_server.start(command.first(), command.mid(1));
    if (!isListening(m_server, m_port))
        m_output = m_server.readAllStandardError();
}

SshServer::~SshServer()
{
    m_server.kill();
    m_server.waitForFinished();
}

QString SshServer::failure() const
{
    return m_server.state() == QProcess::Running ? QString()
                                                 : u"sshd does not start: "_s + QString::fromUtf8(m_output);
}

QString SshServer::url(const QString &folder) const
{
    return u"ssh://%1@127.0.0.1:%2%3"_s.arg(userName()).arg(m_port).arg(folder);
}

void SshServer::introduce() const
{
    QFile key(file(u"host.pub"_s));
    if (!key.open(QFile::ReadOnly))
        qFatal("no host key");
    writeFile(QDir::homePath() + u"/.ssh/known_hosts"_s,
              "[127.0.0.1]:" + QByteArray::number(m_port) + " " + key.readAll());
}

} // namespace cairn::test
