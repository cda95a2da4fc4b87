// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/httpsserver.h"

#include "support/scratch.h"
#include "support/sshserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr auto backend = "/usr/lib/git-core/git-http-backend"_L1;
constexpr auto daemon = "/usr/lib/git-core/git-daemon"_L1;

bool openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    return program.waitForFinished() && program.exitCode() == 0;
}

void end(QProcess &program)
{
    if (program.state() == QProcess::NotRunning)
        return;
    program.terminate();
    if (!program.waitForFinished(5'000)) {
        program.kill();
        program.waitForFinished();
    }
}

} // namespace

bool HttpsServer::makeCertificates()
{
    writeFile(file(u"names"_s), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                    u"-subj"_s, u"/CN=Cairn tests"_s, u"-keyout"_s, file(u"authority.key"_s), u"-out"_s,
                    authority()})
           && openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s,
                       u"-keyout"_s, file(u"server.key"_s), u"-out"_s, file(u"server.csr"_s)})
           && openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, file(u"server.csr"_s), u"-CA"_s,
                       authority(), u"-CAkey"_s, file(u"authority.key"_s), u"-CAcreateserial"_s,
                       u"-extfile"_s, file(u"names"_s), u"-out"_s, file(u"server.pem"_s)});
}

QByteArray HttpsServer::configuration(const QString &repositories) const
{
    return uR"(daemon off;
master_process off;
pid %1/nginx.pid;
error_log %1/error.log;
events {}
http {
    access_log %1/access.log;
    client_body_temp_path %1/body;
    fastcgi_temp_path %1/fastcgi;
    proxy_temp_path %1/proxy;
    uwsgi_temp_path %1/uwsgi;
    scgi_temp_path %1/scgi;
    client_max_body_size 0;
    map "$remote_user $uri $arg_service" $mayNot {
        default 0;
        "~^bob .*git-receive-pack" 1;
    }
    server {
        listen 127.0.0.1:%2 ssl;
        ssl_certificate %1/server.pem;
        ssl_certificate_key %1/server.key;
        if (-f %1/failing) { return 503; }
        if ($mayNot) { return 403; }
        location / {
            auth_basic "repositories";
            auth_basic_user_file %1/users;
            fastcgi_param SCRIPT_FILENAME %3;
            fastcgi_param GIT_PROJECT_ROOT %4;
            fastcgi_param GIT_HTTP_EXPORT_ALL 1;
            fastcgi_param PATH_INFO $uri;
            fastcgi_param REMOTE_USER $remote_user;
            fastcgi_param REMOTE_ADDR $remote_addr;
            fastcgi_param REQUEST_METHOD $request_method;
            fastcgi_param QUERY_STRING $query_string;
            fastcgi_param CONTENT_TYPE $content_type;
            fastcgi_param CONTENT_LENGTH $content_length;
            fastcgi_pass unix:%1/gateway;
        }
    }
}
)"_s.arg(m_folder.path())
        .arg(m_port)
        .arg(QString(backend), repositories)
        .toUtf8();
}

HttpsServer::HttpsServer(const QString &repositories)
    : m_port(freePort())
{
    for (const QString &program : {u"/usr/sbin/nginx"_s, u"/usr/sbin/fcgiwrap"_s, QString(backend)}) {
        if (!QFile::exists(program))
            m_failure = program + u" is not there"_s;
    }
    if (m_failure.isEmpty() && !makeCertificates())
        m_failure = u"openssl makes no certificates"_s;
    if (!m_failure.isEmpty())
        return;
    writeFile(file(u"users"_s), "ada:{PLAIN}right\nbob:{PLAIN}right\n");
    writeFile(file(u"nginx.conf"_s), configuration(repositories));
    m_gateway.start(u"/usr/sbin/fcgiwrap"_s, {u"-s"_s, u"unix:"_s + file(u"gateway"_s)});
    for (int tries = 0; tries < 100 && !QFile::exists(file(u"gateway"_s)); ++tries)
        QThread::msleep(20);
    m_server.start(u"/usr/sbin/nginx"_s, {u"-c"_s, file(u"nginx.conf"_s), u"-e"_s, file(u"error.log"_s)});
    if (!isListening(m_server, m_port))
        m_failure = u"nginx does not start: "_s + QString::fromUtf8(m_server.readAllStandardError());
}

HttpsServer::~HttpsServer()
{
    end(m_server);
    end(m_gateway);
}

QString HttpsServer::url(const QString &path) const
{
    return u"https://localhost:%1/%2"_s.arg(m_port).arg(path);
}

void HttpsServer::setFailing(bool isFailing) const
{
    if (isFailing)
        writeFile(file(u"failing"_s), {});
    else
        QFile::remove(file(u"failing"_s));
}

GitDaemon::GitDaemon(const QString &repositories, bool takesPushes)
    : m_port(freePort())
{
    if (!QFile::exists(daemon)) {
        m_failure = QString(daemon) + u" is not there"_s;
        return;
    }
    QStringList arguments{u"--reuseaddr"_s, u"--export-all"_s, u"--listen=127.0.0.1"_s,
                          u"--port=%1"_s.arg(m_port), u"--base-path="_s + repositories};
    if (takesPushes)
        arguments += u"--enable=receive-pack"_s;
    m_server.start(daemon, arguments + QStringList{repositories});
    if (!isListening(m_server, m_port))
        m_failure = u"git daemon does not start: "_s + QString::fromUtf8(m_server.readAllStandardError());
}

GitDaemon::~GitDaemon()
{
    end(m_server);
}

QString GitDaemon::url(const QString &path) const
{
    return u"git://127.0.0.1:%1/%2"_s.arg(m_port).arg(path);
}

} // namespace cairn::test
