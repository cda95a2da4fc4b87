// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/address.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int httpsPort = 443;
constexpr qsizetype shortestToken = 20; // forges take one in the place of a name; people have shorter names

/// `user@host:path`, as scp writes it.
const QRegularExpression &scpForm()
{
    static const QRegularExpression expression(u"^(?:[^@/]+@)?([^:/]+):(?!//)(.+)$"_s);
    return expression;
}

bool isWindowsDrive(const QString &location)
{
    return location.size() > 1 && location[1] == u':';
}

} // namespace

bool isGitUrl(const QString &location)
{
    static constexpr QStringView schemes[] = {u"https://", u"http://", u"ssh://", u"git://", u"file://"};
    for (const QStringView scheme : schemes) {
        if (location.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    }
    return !location.startsWith(u'/') && !location.startsWith(u'.') && !isWindowsDrive(location)
           && !location.contains(u"://"_s) && scpForm().match(location).hasMatch();
}

QString shownUrl(const QString &url)
{
    const QUrl parsed(url);
    if (parsed.userName().size() >= shortestToken)
        return parsed.toString(QUrl::RemoveUserInfo);
    return parsed.password().isEmpty() ? url : parsed.toString(QUrl::RemovePassword);
}

QString localFolder(const QString &location)
{
    if (location.startsWith(u"file:"_s, Qt::CaseInsensitive))
        return QUrl(location).toLocalFile();
    return isGitUrl(location) ? QString() : location;
}

QString comparableRepository(const QString &location)
{
    QString text;
    if (const QRegularExpressionMatch scp = scpForm().match(location);
        !location.contains(u"://"_s) && scp.hasMatch()) {
        text = scp.captured(1) + u'/' + scp.captured(2);
    } else {
        const QUrl url(location);
        text = url.host() + url.path();
    }
    const auto chopSlashes = [&] {
        while (text.endsWith(u'/'))
            text.chop(1);
    };
    chopSlashes();
    if (text.endsWith(u".git"_s))
        text.chop(4);
    chopSlashes();
    return text.replace(u"//"_s, u"/"_s).toLower();
}

std::optional<WebAddress> parseWebAddress(const QString &url)
{
    const QUrl parsed(url);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return std::nullopt;
    const QString path = parsed.path();
    if (parsed.host() == u"raw.githubusercontent.com") {
        static const QRegularExpression raw(u"^/([^/]+/[^/]+)/([^/]+)/(.+)$"_s);
        const QRegularExpressionMatch match = raw.match(path);
        if (!match.hasMatch())
            return std::nullopt;
        return WebAddress{u"github.com/"_s + match.captured(1).toLower(), match.captured(2),
                          match.captured(3)};
    }
    static const QRegularExpression page(
        u"^/(.+?)(?:/-)?/(?:blob|tree|raw|edit|src/branch|src/commit|src)/([^/]+)(?:/(.*))?$"_s);
    const QRegularExpressionMatch match = page.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    return WebAddress{
        comparableRepository(parsed.scheme() + u"://"_s + parsed.authority() + u'/' + match.captured(1)),
        match.captured(2), match.captured(3)};
}

QString writtenRepository(const QString &url, const WebAddress &page)
{
    const QUrl parsed(url);
    const QString host = page.repository.section(u'/', 0, 0);
    const QString path = page.repository.section(u'/', 1);
    const QString written = parsed.path().mid(1, path.size());
    const bool hasPort = parsed.host() == host && parsed.port(httpsPort) != httpsPort;
    return u"%1/%2"_s.arg(hasPort ? u"%1:%2"_s.arg(host).arg(parsed.port()) : host,
                          written.compare(path, Qt::CaseInsensitive) == 0 ? written : path);
}

namespace {

/// `github.com/acme/catalog`; empty where the location is no server that people open in a browser.
QString repositoryAtForge(const QString &location)
{
    if (!isGitUrl(location) || location.startsWith(u"file:"_s))
        return {};
    const QString repository = comparableRepository(location);
    const QString host = repository.section(u'/', 0, 0);
    return host.contains(u'.') && !host.startsWith(u"127."_s) ? repository : QString();
}

} // namespace

QString webPage(const QString &location, const QString &revision, const QString &path, int line)
{
    const QString repository = repositoryAtForge(location);
    const QString host = repository.section(u'/', 0, 0);
    if (repository.isEmpty())
        return {};
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    // GitLab alone puts a dash before; the others understand GitHub's form.
    const QString middle = host.contains(u"gitlab"_s)      ? u"/-/blob/"_s
                           : host.contains(u"bitbucket"_s) ? u"/src/"_s
                                                           : u"/blob/"_s;
    QString page = u"https://"_s + repository + middle + revision + u'/' + encoded;
    if (line > 0)
        page += (host.contains(u"bitbucket"_s) ? u"#lines-%1"_s : u"#L%1"_s).arg(line);
    return page;
}

QString editPage(const QString &location, const QString &branch, const QString &path)
{
    const QString repository = repositoryAtForge(location);
    const QString host = repository.section(u'/', 0, 0);
    if (repository.isEmpty())
        return {};
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (host.contains(u"bitbucket"_s))
        return u"https://"_s + repository + u"/src/"_s + branch + u'/' + encoded + u"?mode=edit"_s;
    const bool isGitea = host.contains(u"gitea"_s) || host == u"codeberg.org";
    const QString middle = host.contains(u"gitlab"_s) ? u"/-/edit/"_s : isGitea ? u"/_edit/"_s : u"/edit/"_s;
    return u"https://"_s + repository + middle + branch + u'/' + encoded;
}

QString commitPage(const QString &location, const QString &commit)
{
    const QString repository = repositoryAtForge(location);
    const QString host = repository.section(u'/', 0, 0);
    if (repository.isEmpty())
        return {};
    const QString middle = host.contains(u"gitlab"_s)      ? u"/-/commit/"_s
                           : host.contains(u"bitbucket"_s) ? u"/commits/"_s
                                                           : u"/commit/"_s;
    return u"https://"_s + repository + middle + commit;
}

} // namespace cairn
