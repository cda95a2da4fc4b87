// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "forge/githubclient.h"

#include "base/shortened.h"
#include "forge/http.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace cairn {

namespace {

constexpr milliseconds patience = std::chrono::minutes(1);
constexpr qsizetype messageCharacters = 500;

Result<QUrl> addressOf(const QUrl &api, const GitHubCall &call)
{
    QByteArray address = api.toEncoded();
    for (const QString &segment : call.path) {
        if (segment.isEmpty() || segment == u"." || segment == u"..")
            return failure(ErrorKind::Invalid, u"\"%1\" is no name at GitHub"_s.arg(segment),
                           u"This was met while %1"_s.arg(call.doing));
        address += '/' + QUrl::toPercentEncoding(segment);
    }
    QUrl url = QUrl::fromEncoded(address);
    if (!call.query.isEmpty())
        url.setQuery(call.query);
    return url;
}

/// GitHub's `message`, and what its `errors` say of fields.
QString reasonOf(const WebAnswer &answer)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    QStringList reasons;
    for (const QJsonValue &error : said.value(u"errors"_s).toArray()) {
        const QString message =
            error.isString() ? error.toString() : error.toObject().value(u"message"_s).toString();
        const QString field = error.toObject().value(u"field"_s).toString();
        const QString code = error.toObject().value(u"code"_s).toString();
        QString reason = message.isEmpty() ? code : message;
        if (!field.isEmpty() && !reason.contains(field))
            reason = field + u": "_s + reason;
        if (!reason.isEmpty())
            reasons += reason;
    }
    QString message = said.value(u"message"_s).toString();
    if (!reasons.isEmpty())
        message += (message.isEmpty() ? QString() : u" "_s) + u"("_s + reasons.join(u"; "_s) + u")"_s;
    if (message.isEmpty())
        message = u"no reason was given"_s;
    return shortened(message, messageCharacters);
}

/// How long GitHub asks to wait before the next request; nothing where it does not.
std::optional<milliseconds> askedToWait(const WebAnswer &answer)
{
    if (answer.status != 403 && answer.status != 429)
        return {};
    bool isNumber = false;
    const qint64 seconds = answer.headers.value("retry-after").toLongLong(&isNumber);
    if (isNumber)
        return milliseconds(std::max<qint64>(seconds, 0) * 1000);
    if (answer.headers.value("x-ratelimit-remaining") == "0") {
        const qint64 reset = answer.headers.value("x-ratelimit-reset").toLongLong(&isNumber);
        if (isNumber)
            return milliseconds(std::max<qint64>(reset * 1000 - QDateTime::currentMSecsSinceEpoch(), 0)
                                + 1000);
    }
    if (answer.status == 429 || reasonOf(answer).contains(u"rate limit"_s, Qt::CaseInsensitive))
        return patience; // its documents ask for a minute where no time is said
    return {};
}

std::unexpected<Error> tooMuchAsked(const ForgeHost &host, const GitHubCall &call, milliseconds wait)
{
    const QDateTime until = QDateTime::currentDateTime().addMSecs(wait.count());
    return failure(ErrorKind::Limit,
                   u"Failed while %1: %2 has answered too many requests and asks to wait until %3"_s.arg(
                       call.doing, host.host, until.toString(u"HH:mm:ss"_s)),
                   u"Go on after that; what was done already is not done twice"_s);
}

QString neededRights(const WebAnswer &answer)
{
    if (const QByteArray sso = answer.headers.value("x-github-sso"); !sso.isEmpty())
        return u"The organisation asks to authorise the token for its single sign-on first"_s;
    if (const QByteArray scopes = answer.headers.value("x-accepted-oauth-scopes"); !scopes.isEmpty())
        return u"The token needs one of these scopes: %1"_s.arg(QString::fromUtf8(scopes));
    if (const QByteArray rights = answer.headers.value("x-accepted-github-permissions"); !rights.isEmpty())
        return u"The token needs the permission %1"_s.arg(QString::fromUtf8(rights));
    return u"Ask for the right, or use a token that has it"_s;
}

std::unexpected<Error> refused(const ForgeHost &host, const GitHubCall &call, const WebAnswer &answer)
{
    const QString message =
        u"Failed while %1: %2 (%3, %4)"_s.arg(call.doing, reasonOf(answer), host.host).arg(answer.status);
    switch (answer.status) {
    case 401:
        return failure(ErrorKind::Denied, message,
                       u"%1 does not accept the token: store a new one for it in the keychain or in Git's "
                       "credential helper"_s.arg(host.host));
    case 403:
        return failure(ErrorKind::Denied, message, neededRights(answer));
    case 404:
        return failure(ErrorKind::NotFound, message,
                       u"Check the names. GitHub says so also of what the token may not see"_s);
    case 409:
    case 422:
        return failure(ErrorKind::Invalid, message, u"Change what GitHub names, and try again"_s);
    default:
        break;
    }
    if (answer.status >= 500)
        return failure(ErrorKind::Unreachable, message,
                       u"%1 has a fault of its own: try again later; what was done already is not done "
                       "twice"_s.arg(host.host));
    return failure(ErrorKind::Failed, message);
}

/// Whatever a server repeats: a token gets into no message, also not half of one that is cut.
WebAnswer withoutTokens(WebAnswer answer, const std::vector<QByteArray> &tokens)
{
    for (const QByteArray &token : tokens)
        answer.body.replace(token, "***");
    return answer;
}

Error withoutTokens(Error error, const std::vector<QByteArray> &tokens)
{
    for (const QByteArray &token : tokens) {
        error.message.replace(QString::fromUtf8(token), u"***"_s);
        error.hint.replace(QString::fromUtf8(token), u"***"_s);
    }
    return error;
}

Result<QJsonDocument> documentOf(const ForgeHost &host, const GitHubCall &call, const WebAnswer &answer)
{
    if (answer.body.isEmpty())
        return QJsonDocument();
    QJsonParseError fault;
    QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(
            ErrorKind::Unreachable,
            u"Failed while %1: %2 answered with something that is no JSON"_s.arg(call.doing, host.host),
            u"Check the address of its interface: cairn host list"_s);
    return document;
}

} // namespace

GitHubClient::GitHubClient(const ForgeHost &host, const ForgeAccess &access)
    : m_host(host), m_access(access)
{}

Result<QByteArray> GitHubClient::token()
{
    if (!m_tokens) {
        m_tokens.emplace();
        if (!m_access.token.isEmpty()) {
            m_tokens->push_back(m_access.token.toUtf8());
        } else if (m_access.credentials) {
            for (const Credential &known : m_access.credentials(QUrl(u"https://"_s + m_host.host)))
                m_tokens->push_back(known.secret.toUtf8());
        }
    }
    if (m_tokens->empty())
        return failure(ErrorKind::Denied, u"No token is known for %1"_s.arg(m_host.host),
                       u"Store one in the keychain (service Cairn) or in Git's credential helper; "
                       "docs/forges.md says what it must be allowed to do"_s);
    // One with a line break would end the header and begin another.
    const QByteArray &token = m_tokens->front();
    if (std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; }))
        return failure(ErrorKind::Denied, u"The token for %1 holds what no token does"_s.arg(m_host.host),
                       u"Store it again, without spaces and line breaks"_s);
    return token;
}

Result<QJsonDocument> GitHubClient::call(const GitHubCall &call)
{
    const Result<QUrl> address = addressOf(m_host.api, call);
    if (!address)
        return std::unexpected(address.error());
    milliseconds waited{0};
    while (true) {
        const Result<QByteArray> secret = token();
        if (!secret)
            return std::unexpected(secret.error());
        WebRequest request{call.method,
                           *address,
                           {{"Accept", "application/vnd.github+json"},
                            {"X-GitHub-Api-Version", "2022-11-28"},
                            {"User-Agent", "Cairn"},
                            {"Authorization", "Bearer " + *secret}},
                           {}};
        if (call.body) {
            request.headers.emplace_back("Content-Type", "application/json");
            request.body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
        }
        const Result<WebAnswer> answer = askWeb(request, m_access.progress);
        if (!answer) {
            Error error = withoutTokens(answer.error(), *m_tokens);
            error.message = u"Failed while %1: %2"_s.arg(call.doing, error.message);
            return std::unexpected(std::move(error));
        }
        if (answer->status >= 200 && answer->status < 300)
            return documentOf(m_host, call, *answer);
        if (answer->status == 401 && m_tokens->size() > 1) {
            m_tokens->erase(m_tokens->begin());
            continue;
        }
        const std::optional<milliseconds> wait = askedToWait(*answer);
        if (!wait)
            return refused(m_host, call, withoutTokens(*answer, *m_tokens));
        if (waited + *wait >= patience)
            return tooMuchAsked(m_host, call, *wait);
        waited += *wait + milliseconds(100);
        m_access.progress.report(u"%1 asks to wait for %2 seconds"_s.arg(m_host.host)
                                     .arg(std::chrono::ceil<std::chrono::seconds>(*wait).count()));
        if (const Result<void> done = waitAwhile(*wait + milliseconds(100), m_access.progress); !done)
            return std::unexpected(done.error());
    }
}

} // namespace cairn
