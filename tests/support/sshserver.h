// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace cairn::test {

/// A port of this machine that nobody listens at.
quint16 freePort();
/// Whether somebody does, asked again for some seconds while the program runs.
bool isListening(QProcess &program, quint16 port);

/// An OpenSSH server on a free port that lets in the key of this test's home.
class SshServer final
{
public:
    SshServer();
    ~SshServer();
    Q_DISABLE_COPY_MOVE(SshServer)

    /// Why there is none; empty where there is one.
    QString failure() const;
    QString url(const QString &folder) const;
    /// Puts its key among the known ones of the home.
    void introduce() const;

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QProcess m_server;
    QByteArray m_output;
};

} // namespace cairn::test
