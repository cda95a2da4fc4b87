// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace cairn::test {

/// nginx on a free port, with `git http-backend` behind it for the bare repositories below a folder. Its
/// authority is one of its own, made for it. `ada:right` may do all, `bob:right` may only read.
class HttpsServer final
{
public:
    explicit HttpsServer(const QString &repositories);
    ~HttpsServer();
    Q_DISABLE_COPY_MOVE(HttpsServer)

    /// Why there is none, as where a program is missing; empty where there is one.
    QString failure() const { return m_failure; }
    QString url(const QString &path) const;
    /// The authority's certificate, for SSL_CERT_FILE.
    QString authority() const { return file(QStringLiteral("authority.pem")); }
    /// From now on each request is answered 503, or no more.
    void setFailing(bool isFailing) const;

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool makeCertificates();
    QByteArray configuration(const QString &repositories) const;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QProcess m_gateway;
    QProcess m_server;
    QString m_failure;
};

/// `git daemon` on a free port for the bare repositories below a folder.
class GitDaemon final
{
public:
    /// `takesPushes`: from everybody.
    GitDaemon(const QString &repositories, bool takesPushes);
    ~GitDaemon();
    Q_DISABLE_COPY_MOVE(GitDaemon)

    QString failure() const { return m_failure; }
    QString url(const QString &path) const;

private:
    quint16 m_port = 0;
    QProcess m_server;
    QString m_failure;
};

} // namespace cairn::test
