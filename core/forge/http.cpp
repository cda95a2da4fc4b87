// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/http.h"

#include <QEventLoop>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int redirections = 5;

/// A body that can be read once: Qt sends a request again by itself where the connection breaks before the
/// answer, and a repository would be made twice. What cannot be rewound cannot be sent again.
class Body final : public QIODevice
{
public:
    explicit Body(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_read);
        if (size == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

QSslConfiguration trustedAuthorities()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    for (const char *name : {"GIT_SSL_CAINFO", "SSL_CERT_FILE"}) {
        if (const QString file = qEnvironmentVariable(name); !file.isEmpty())
            configuration.addCaCertificates(file);
    }
    return configuration;
}

QNetworkRequest prepared(const WebRequest &request, const WebLimits &limits)
{
    QNetworkRequest wanted(request.url);
    wanted.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wanted.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wanted.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wanted.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wanted.setTransferTimeout(limits.silence);
    wanted.setSslConfiguration(trustedAuthorities());
    for (const auto &[name, value] : request.headers)
        wanted.setRawHeader(name, value);
    if (request.method != "GET")
        wanted.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    return wanted;
}

/// Runs the loop until somebody ends it, or it is cancelled.
void runUntilCancelled(QEventLoop &loop, const Progress &progress)
{
    const std::stop_callback onStop(progress.stop, [&loop] {
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

/// Why a wait ended without the reply's own doing.
enum class Ending { Natural, TooLong, TooLate };

QString shownHost(const QUrl &url)
{
    return url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host();
}

std::unexpected<Error> brokenOff(const QNetworkReply &reply, const WebRequest &request,
                                 const WebLimits &limits)
{
    const QString host = shownHost(request.url);
    using enum QNetworkReply::NetworkError;
    switch (reply.error()) {
    case SslHandshakeFailedError:
        return failure(ErrorKind::Denied, u"%1 does not prove who it is: %2"_s.arg(host, reply.errorString()),
                       u"The server's certificate is not trusted by this system"_s);
    case OperationCanceledError:
    case TimeoutError:
        return failure(ErrorKind::Unreachable,
                       u"%1 was silent for %2 seconds"_s.arg(host).arg(
                           std::chrono::duration<double>(limits.silence).count()),
                       u"Check the network, and try again"_s);
    case HostNotFoundError:
        return failure(ErrorKind::Unreachable, u"No server is known by the name %1"_s.arg(host),
                       u"Check the network, and the address of the forge: cairn host list"_s);
    case ConnectionRefusedError:
        return failure(ErrorKind::Unreachable, u"Nobody answers at %1"_s.arg(host),
                       u"Check the network, and the address of the forge: cairn host list"_s);
    default:
        return failure(ErrorKind::Unreachable,
                       u"The connection to %1 broke before the answer was whole"_s.arg(host),
                       u"Check the network, and try again: what was done already is not done twice"_s);
    }
}

bool isWhole(const QNetworkReply &reply)
{
    if (!reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    // Errors from here on are what the status says; those below are of the connection.
    return reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied;
}

WebAnswer answerOf(QNetworkReply &reply)
{
    WebAnswer answer{reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), {}, reply.readAll()};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

Result<WebAnswer> askOnce(const WebRequest &request, const Progress &progress, const WebLimits &limits)
{
    if (progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    QNetworkAccessManager manager;
    manager.setProxyFactory(new SystemProxies); // is the manager's then
    Body body(request.body);
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(
        prepared(request, limits), request.method, request.method == "GET" ? nullptr : &body));
    QEventLoop loop;
    Ending ending = Ending::Natural;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    const auto end = [&](Ending how) {
        ending = how;
        loop.quit();
    };
    QObject::connect(reply.get(), &QIODevice::readyRead, &loop, [&] {
        if (reply->bytesAvailable() > limits.bytes)
            end(Ending::TooLong);
    });
    QTimer::singleShot(limits.whole, &loop, [&] { end(Ending::TooLate); });
    runUntilCancelled(loop, progress);
    if (progress.isCancelled() && !reply->isFinished())
        return failure(ErrorKind::Cancelled, u"Cancelled while %1 was asked"_s.arg(shownHost(request.url)));
    if (ending == Ending::TooLong)
        return failure(ErrorKind::Limit,
                       u"The answer of %1 is longer than %2 MB"_s.arg(shownHost(request.url))
                           .arg(limits.bytes / (1024 * 1024)));
    if (ending == Ending::TooLate)
        return failure(ErrorKind::Unreachable,
                       u"%1 did not end its answer within %2 seconds"_s.arg(shownHost(request.url))
                           .arg(std::chrono::duration<double>(limits.whole).count()),
                       u"Try again later"_s);
    if (!isWhole(*reply))
        return brokenOff(*reply, request, limits);
    return answerOf(*reply);
}

bool isRedirection(const WebRequest &request, int status)
{
    if (status == 307 || status == 308)
        return true;
    return (status == 301 || status == 302) && request.method == "GET";
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

Result<WebAnswer> askWeb(const WebRequest &request, const Progress &progress, const WebLimits &limits)
{
    const auto isSecret = [](const auto &header) {
        return header.first.compare("authorization", Qt::CaseInsensitive) == 0;
    };
    if (request.url.scheme() != u"https" && std::ranges::any_of(request.headers, isSecret))
        return failure(ErrorKind::Denied,
                       u"A token is sent over https alone, not to %1"_s.arg(
                           request.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)),
                       u"Give the forge an address that begins with https://"_s);
    WebRequest current = request;
    for (int hop = 0; hop <= redirections; ++hop) {
        Result<WebAnswer> answer = askOnce(current, progress, limits);
        if (!answer || !isRedirection(current, answer->status))
            return answer;
        const QUrl next = current.url.resolved(QUrl::fromEncoded(answer->headers.value("location")));
        if (next.scheme() != current.url.scheme() || next.host() != current.url.host()
            || portOf(next) != portOf(current.url))
            return failure(ErrorKind::Failed,
                           u"%1 sends elsewhere, to %2: nobody is followed to another host"_s.arg(
                               shownHost(current.url), shownHost(next)),
                           u"Ask for the forge's address of today"_s);
        current.url = next;
    }
    return failure(ErrorKind::Failed, u"%1 sends in a circle"_s.arg(shownHost(request.url)));
}

Result<void> waitAwhile(std::chrono::milliseconds time, const Progress &progress)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    runUntilCancelled(loop, progress);
    if (progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    return {};
}

} // namespace cairn
