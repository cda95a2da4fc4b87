// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/credentials.h"

#include "git/keychain.h"

#include <QProcess>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int helperTimeoutMs = 10'000;

/// Asks Git's configured helpers. They answer from their stores or not at all: prompts are switched off.
std::optional<Credential> askGitHelpers(const QUrl &url)
{
    QProcess git;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_ASKPASS"_s, u"true"_s);
    environment.insert(u"SSH_ASKPASS"_s, u"true"_s);
    git.setProcessEnvironment(environment);
    git.start(u"git"_s, {u"credential"_s, u"fill"_s});
    if (!git.waitForStarted(helperTimeoutMs))
        return std::nullopt;
    QString host = url.host();
    if (url.port() > 0)
        host += u':' + QString::number(url.port());
    QString question = u"protocol=%1\nhost=%2\npath=%3\n"_s.arg(
        url.scheme(), host, url.path().sliced(url.path().startsWith(u'/')));
    if (!url.userName().isEmpty())
        question += u"username=%1\n"_s.arg(url.userName());
    git.write((question + u'\n').toUtf8());
    git.closeWriteChannel();
    if (!git.waitForFinished(helperTimeoutMs)) {
        git.kill();
        git.waitForFinished();
        return std::nullopt;
    }
    Credential credential;
    for (const QByteArray &line : git.readAllStandardOutput().split('\n')) {
        if (line.startsWith("username="))
            credential.user = QString::fromUtf8(line.sliced(9));
        else if (line.startsWith("password="))
            credential.secret = QString::fromUtf8(line.sliced(9));
    }
    if (git.exitCode() != 0 || credential.secret.isEmpty())
        return std::nullopt;
    return credential;
}

} // namespace

std::vector<Credential> lookUpCredentials(const QUrl &url)
{
    std::vector<Credential> found;
    if (const auto stored = readKeychain(url.host()))
        found.push_back(*stored);
    if (const auto helped = askGitHelpers(url))
        found.push_back(*helped);
    return found;
}

} // namespace cairn
