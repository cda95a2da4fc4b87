// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/home.h"
#include "git/credentials.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace cairn::test {

/// A GitHub on https://localhost (tests/forge/fakegithub.py): with the organisation `acme`, its team
/// `platform`, and the people `ada` (whose token it knows), `grace` and `linus`. It holds each request
/// against what GitHub publishes; breaches are in its state.
class FakeGitHub final
{
public:
    /// Makes an authority, which Git and Qt are told of by SSL_CERT_FILE. Call it before either is used.
    FakeGitHub();
    ~FakeGitHub();
    Q_DISABLE_COPY_MOVE(FakeGitHub)

    bool isRunning() const { return m_port > 0; }
    QString host() const { return QStringLiteral("localhost:%1").arg(m_port); }
    /// As a form gives it.
    QString repoUrl(const QString &repository, const QString &owner = QStringLiteral("acme")) const;
    QString page(const QString &slug) const;
    QString token() const { return m_token; }
    CredentialLookup credentials() const;
    /// Adds the host to the user's database of a home.
    void configure(const Home &home) const;

    /// One request of that method whose path (with `/api/v3` before it) fits fails, or `times` of them: drop,
    /// drop-after, error, error-after, refuse, retry, rate, taken, redirect, echo, long, page, silent.
    void fail(const QByteArray &method, const QString &path, const QString &how,
              const QJsonObject &more = {});
    void calmDown();
    /// Somebody deletes the repository.
    void remove(const QString &slug);
    /// A commit of somebody else.
    void pushAsSomebody(const QString &slug);

    QJsonObject state();
    QJsonObject repository(const QString &slug);
    /// The commit of a branch; empty where there is none.
    QString branch(const QString &slug, const QString &branch);
    /// How many requests began with that method and path fits the expression.
    int requests(const QString &expression);
    QStringList breaches();
    QString folder() const { return m_folder.filePath(QStringLiteral("repositories")); }

private:
    QByteArray answer();
    QJsonObject order(const QJsonObject &order);

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_token;
    int m_port = 0;
};

} // namespace cairn::test
