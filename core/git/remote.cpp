// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "git/remote.h"

#include "git/branches.h"
#include "git/library.h"
#include "git/localremote.h"
#include "git/socketstream.h"

#include <git2.h>
#include <git2/sys/errors.h>

#include <QDir>
#include <QElapsedTimer>
#include <QHash>

#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

using RemotePtr = GitPtr<git_remote, git_remote_free>;

constexpr auto branchPrefix = "refs/heads/"_L1;
constexpr qint64 reportEveryMs = 50;

/// What the callbacks of one connection share. libgit2 asks for credentials again and again after a wrong
/// one, without end: each candidate is offered once.
struct Conversation {
    const CredentialLookup &credentials;
    const Progress &progress;
    QString url;
    bool isSecure = true;
    int sshAttempts = 0;
    bool hasLookedUp = false;
    std::vector<Credential> candidates;
    size_t nextCandidate = 0;
    QElapsedTimer sinceReport;
};

/// The address for messages: a secret in it is nobody's business.
QString shownUrl(const QString &url)
{
    const QUrl parsed(url);
    return parsed.password().isEmpty() ? url : parsed.toString(QUrl::RemovePassword);
}

int offerSshKey(git_credential **out, const char *user, Conversation &talk)
{
    static constexpr QLatin1StringView keyFiles[] = {"id_ed25519"_L1, "id_ecdsa"_L1, "id_rsa"_L1};
    const QDir ssh(QDir::homePath() + u"/.ssh"_s);
    while (talk.sshAttempts <= int(std::size(keyFiles))) {
        const int attempt = talk.sshAttempts++;
        if (attempt == 0) {
            if (!qEnvironmentVariableIsEmpty("SSH_AUTH_SOCK"))
                return git_credential_ssh_key_from_agent(out, user);
            continue;
        }
        const QString file = ssh.filePath(keyFiles[attempt - 1]);
        if (QFile::exists(file))
            return git_credential_ssh_key_new(out, user, QFile::encodeName(file + u".pub"_s).constData(),
                                              QFile::encodeName(file).constData(), "");
    }
    git_error_set_str(GIT_ERROR_SSH, "the server accepted neither a key of the ssh agent nor one of ~/.ssh");
    return GIT_EAUTH;
}

int offerPassword(git_credential **out, Conversation &talk)
{
    if (!talk.isSecure) {
        git_error_set_str(GIT_ERROR_HTTP, "the server asks for a password over an unencrypted connection");
        return GIT_EAUTH;
    }
    if (!talk.hasLookedUp) {
        talk.hasLookedUp = true;
        if (talk.credentials)
            talk.candidates = talk.credentials(QUrl(talk.url));
    }
    if (talk.nextCandidate >= talk.candidates.size()) {
        git_error_set_str(GIT_ERROR_HTTP, talk.candidates.empty()
                                              ? "the server asks for a password and none is known"
                                              : "the server refused the known passwords");
        return GIT_EAUTH;
    }
    const Credential &credential = talk.candidates[talk.nextCandidate++];
    return git_credential_userpass_plaintext_new(out, credential.user.toUtf8().constData(),
                                                 credential.secret.toUtf8().constData());
}

int onCredentials(git_credential **out, const char *, const char *userFromUrl, unsigned int allowed,
                  void *payload)
{
    auto &talk = *static_cast<Conversation *>(payload);
    const char *user = userFromUrl ? userFromUrl : "git";
    if (allowed & GIT_CREDENTIAL_USERNAME)
        return git_credential_username_new(out, user);
    if (allowed & GIT_CREDENTIAL_SSH_KEY)
        return offerSshKey(out, user, talk);
    if (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT)
        return offerPassword(out, talk);
    git_error_set_str(GIT_ERROR_NET, "the server asks for a way of signing in that is not supported");
    return GIT_EAUTH;
}

int stopIfCancelled(const Conversation &talk)
{
    return talk.progress.isCancelled() ? GIT_EUSER : 0;
}

int onTransfer(const git_indexer_progress *stats, void *payload)
{
    auto &talk = *static_cast<Conversation *>(payload);
    if (!talk.sinceReport.isValid() || talk.sinceReport.elapsed() >= reportEveryMs) {
        talk.sinceReport.start();
        const double fraction =
            stats->total_objects ? double(stats->received_objects) / stats->total_objects : -1;
        talk.progress.report(u"Receiving %1 of %2 objects, %3 MB"_s.arg(stats->received_objects)
                                 .arg(stats->total_objects)
                                 .arg(double(stats->received_bytes) / (1024 * 1024), 0, 'f', 1),
                             fraction);
    }
    return stopIfCancelled(talk);
}

int onSideband(const char *, int, void *payload)
{
    return stopIfCancelled(*static_cast<Conversation *>(payload));
}

git_remote_callbacks callbacksFor(Conversation &talk)
{
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    callbacks.credentials = onCredentials;
    callbacks.transfer_progress = onTransfer;
    callbacks.sideband_progress = onSideband;
    callbacks.payload = &talk;
    return callbacks;
}

/// A cancelled connection breaks in many ways.
std::unexpected<Error> failed(const Conversation &talk, int code, const QString &doing)
{
    if (talk.progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled while %1"_s.arg(doing));
    return gitFailure(code, doing);
}

Result<void> connect(git_remote *remote, Conversation &talk)
{
    talk.progress.report(u"Connecting to %1"_s.arg(QUrl(talk.url).host().isEmpty() ? shownUrl(talk.url)
                                                                                   : QUrl(talk.url).host()));
    if (talk.progress.isCancelled())
        return failure(ErrorKind::Cancelled, u"Cancelled"_s);
    git_remote_connect_options options = GIT_REMOTE_CONNECT_OPTIONS_INIT;
    options.callbacks = callbacksFor(talk);
    options.proxy_opts.type = GIT_PROXY_AUTO;
    // libgit2 asks for the credentials of the first host, wherever it was sent to: no other host may ask.
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int code = git_remote_connect_ext(remote, GIT_DIRECTION_FETCH, &options))
        return failed(talk, code, u"connecting to %1"_s.arg(shownUrl(talk.url)));
    return {};
}

/// What a server has: its branches, and where they point to.
struct Heads {
    RemoteState state;
    QHash<QString, git_oid> tips;
};

Result<Heads> listHeads(git_remote *remote, const Conversation &talk)
{
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (const int code = git_remote_ls(&heads, &count, remote))
        return failed(talk, code, u"asking %1 for its branches"_s.arg(shownUrl(talk.url)));
    Heads found;
    const git_oid *headId = nullptr;
    for (const git_remote_head *head : std::span(heads, count)) {
        const QString name = QString::fromUtf8(head->name);
        if (name == u"HEAD") {
            headId = &head->oid;
            const QString target = QString::fromUtf8(head->symref_target ? head->symref_target : "");
            if (target.startsWith(branchPrefix))
                found.state.defaultBranch = target.sliced(branchPrefix.size());
        } else if (name.startsWith(branchPrefix)) {
            found.state.branches.append(name.sliced(branchPrefix.size()));
            found.tips.insert(found.state.branches.last(), head->oid);
        }
    }
    // A server that does not tell where HEAD points to still tells its commit.
    for (const QString &branch : std::as_const(found.state.branches)) {
        if (headId && found.state.defaultBranch.isEmpty() && git_oid_equal(&found.tips[branch], headId))
            found.state.defaultBranch = branch;
    }
    Result<RemoteState> settled = withDefaultBranch(std::move(found.state), shownUrl(talk.url));
    if (!settled)
        return std::unexpected(settled.error());
    found.state = *std::move(settled);
    return found;
}

/// The branch's newest commit alone; the whole history where the server cannot do that.
Result<void> download(git_remote *remote, Conversation &talk, const QString &branch)
{
    QByteArray refspec = u"+%1%2:%1%2"_s.arg(branchPrefix, branch).toUtf8();
    char *specs[] = {refspec.data()};
    const git_strarray refspecs{specs, 1};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks = callbacksFor(talk);
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    options.depth = 1;
    int code = git_remote_download(remote, &refspecs, &options);
    if (code == GIT_EINVALID) {
        options.depth = GIT_FETCH_DEPTH_FULL;
        code = git_remote_download(remote, &refspecs, &options);
    }
    if (code || talk.progress.isCancelled())
        return failed(talk, code, u"fetching from %1"_s.arg(shownUrl(talk.url)));
    return {};
}

Result<RemotePtr> openRemote(git_repository *repository, const QString &url)
{
    ensureGitLibrary();
    git_remote *remote = nullptr;
    const QByteArray address = url.toUtf8();
    const int code = repository ? git_remote_create_anonymous(&remote, repository, address.constData())
                                : git_remote_create_detached(&remote, address.constData());
    if (code)
        return gitFailure(code, u"reading the address %1"_s.arg(shownUrl(url)));
    return RemotePtr(remote);
}

bool hasScheme(const QString &url, QLatin1StringView scheme)
{
    return url.startsWith(scheme + "://"_L1, Qt::CaseInsensitive);
}

Conversation conversation(const QString &url, const CredentialLookup &credentials, const Progress &progress)
{
    return {credentials, progress, url, !hasScheme(url, "http"_L1), 0, false, {}, 0, {}};
}

} // namespace

Result<RemoteState> inspectRemote(const QString &url, const CredentialLookup &credentials,
                                  const Progress &progress)
{
    if (hasScheme(url, "file"_L1))
        return inspectLocal(QUrl(url).toLocalFile());
    const Result<RemotePtr> remote = openRemote(nullptr, url);
    if (!remote)
        return std::unexpected(remote.error());
    const ConnectionWatch watch(progress, url);
    Conversation talk = conversation(url, credentials, progress);
    if (const Result<void> connected = connect(remote->get(), talk); !connected)
        return std::unexpected(connected.error());
    const Result<Heads> heads = listHeads(remote->get(), talk);
    if (!heads)
        return std::unexpected(heads.error());
    return heads->state;
}

Result<FetchedState> fetchBranch(Repository &mirror, const QString &url, const QString &branch,
                                 const CredentialLookup &credentials, const Progress &progress)
{
    if (hasScheme(url, "file"_L1))
        return fetchLocal(mirror, QUrl(url).toLocalFile(), branch, progress);
    const Result<RemotePtr> remote = openRemote(mirror.handle(), url);
    if (!remote)
        return std::unexpected(remote.error());
    const ConnectionWatch watch(progress, url);
    Conversation talk = conversation(url, credentials, progress);
    if (const Result<void> connected = connect(remote->get(), talk); !connected)
        return std::unexpected(connected.error());
    const Result<Heads> heads = listHeads(remote->get(), talk);
    if (!heads)
        return std::unexpected(heads.error());
    const Result<QString> chosen = chooseBranch(heads->state, branch, shownUrl(url));
    if (!chosen)
        return std::unexpected(chosen.error());
    if (const Result<void> downloaded = download(remote->get(), talk, *chosen); !downloaded)
        return std::unexpected(downloaded.error());
    return pointTo(mirror, *chosen, heads->tips.value(*chosen));
}

} // namespace cairn
