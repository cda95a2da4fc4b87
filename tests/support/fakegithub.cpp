// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakegithub.h"

#include "forge/hosts.h"
#include "store/schema.h"
#include "support/scratch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

constexpr int patienceMs = 60'000;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

void openssl(const QString &folder, const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(folder);
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished(patienceMs) || program.exitCode() != 0)
        qFatal("openssl makes no certificate");
}

/// `authority.pem`, and what it signed for localhost: `server.pem` and `server.key`.
void makeCertificates(const QString &folder)
{
    const QStringList newKey{u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s};
    writeFile(folder + u"/names"_s, "subjectAltName=DNS:localhost\n");
    openssl(folder, QStringList{u"req"_s, u"-x509"_s} + newKey
                        + QStringList{u"-subj"_s, u"/CN=Cairn tests"_s, u"-days"_s, u"2"_s, u"-keyout"_s,
                                      u"authority.key"_s, u"-out"_s, u"authority.pem"_s});
    openssl(folder, QStringList{u"req"_s} + newKey
                        + QStringList{u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, u"server.key"_s,
                                      u"-out"_s, u"server.csr"_s});
    openssl(folder, {u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s,
                     u"authority.pem"_s, u"-CAkey"_s, u"authority.key"_s, u"-CAcreateserial"_s, u"-extfile"_s,
                     u"names"_s, u"-out"_s, u"server.pem"_s});
}

QJsonObject account(const QString &type, const QStringList &teams = {})
{
    return {{u"type"_s, type}, {u"teams"_s, QJsonArray::fromStringList(teams)}};
}

} // namespace

FakeGitHub::FakeGitHub()
    : m_token(u"ghp_"_s + QUuid::createUuid().toString(QUuid::Id128))
{
    makeCertificates(m_folder.path());
    qputenv("SSL_CERT_FILE", m_folder.filePath(u"authority.pem"_s).toUtf8());
    for (const char *variable :
         {"GIT_SSL_CAINFO", "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qunsetenv(variable);
    QDir(m_folder.path()).mkpath(u"repositories"_s);
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(u"python3"_s, {u"-B"_s, QStringLiteral(CAIRN_FAKE_GITHUB)});
    m_server.write(line({{u"folder"_s, folder()},
                         {u"certificate"_s, m_folder.filePath(u"server.pem"_s)},
                         {u"key"_s, m_folder.filePath(u"server.key"_s)},
                         {u"tokens"_s, QJsonObject{{m_token, u"ada"_s}}},
                         {u"accounts"_s, QJsonObject{{u"acme"_s, account(u"Organization"_s, {u"platform"_s})},
                                                     {u"ada"_s, account(u"User"_s)},
                                                     {u"grace"_s, account(u"User"_s)},
                                                     {u"linus"_s, account(u"User"_s)}}}}));
    m_port = answer().trimmed().toInt();
}

FakeGitHub::~FakeGitHub()
{
    m_server.closeWriteChannel();
    if (!m_server.waitForFinished(patienceMs))
        m_server.kill();
}

QString FakeGitHub::repoUrl(const QString &repository, const QString &owner) const
{
    return u"%1?owner=%2&repo=%3"_s.arg(host(), owner, repository);
}

QString FakeGitHub::page(const QString &slug) const
{
    return u"https://%1/%2"_s.arg(host(), slug);
}

CredentialLookup FakeGitHub::credentials() const
{
    return [secret = m_token](const QUrl &) {
        std::vector<Credential> known;
        known.push_back({u"ada"_s, secret});
        return known;
    };
}

void FakeGitHub::configure(const Home &home) const
{
    Result<Database> user = openUserData(home);
    const Result<ForgeHost> made = makeForgeHost(host(), {}, {});
    if (!user || !made || !addForgeHost(*user, *made))
        qFatal("the fake GitHub could not be configured");
}

QByteArray FakeGitHub::answer()
{
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(patienceMs))
            qFatal("the fake GitHub does not answer");
    }
    return m_server.readLine();
}

QJsonObject FakeGitHub::order(const QJsonObject &order)
{
    m_server.write(line(order));
    return QJsonDocument::fromJson(answer()).object();
}

void FakeGitHub::fail(const QByteArray &method, const QString &path, const QString &how,
                      const QJsonObject &more)
{
    QJsonObject rule = more;
    rule.insert(u"method"_s, QString::fromLatin1(method));
    rule.insert(u"path"_s, path);
    rule.insert(u"how"_s, how);
    order({{u"fail"_s, rule}});
}

void FakeGitHub::calmDown()
{
    order({{u"calm"_s, true}});
}

void FakeGitHub::remove(const QString &slug)
{
    order({{u"remove"_s, slug}});
}

void FakeGitHub::pushAsSomebody(const QString &slug)
{
    order({{u"push"_s, slug}});
}

QJsonObject FakeGitHub::state()
{
    return order({{u"state"_s, true}});
}

QJsonObject FakeGitHub::repository(const QString &slug)
{
    return state().value(u"repositories"_s).toObject().value(slug).toObject();
}

QString FakeGitHub::branch(const QString &slug, const QString &branch)
{
    return state().value(u"refs"_s).toObject().value(slug).toObject().value(branch).toString();
}

int FakeGitHub::requests(const QString &expression)
{
    const QRegularExpression wanted(expression);
    int count = 0;
    for (const QJsonValue &seen : state().value(u"seen"_s).toArray())
        count += wanted.match(seen.toString()).hasMatch() ? 1 : 0;
    return count;
}

QStringList FakeGitHub::breaches()
{
    return state().value(u"breaches"_s).toVariant().toStringList();
}

} // namespace cairn::test
